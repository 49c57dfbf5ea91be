"""Pages: treaty actions."""
