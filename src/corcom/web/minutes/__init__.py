"""Pages: minutes."""
