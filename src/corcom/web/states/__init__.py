"""Pages: states."""
