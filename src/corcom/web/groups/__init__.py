"""Pages: working groups."""
