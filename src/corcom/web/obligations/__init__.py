"""Pages: obligations."""
