"""Pages: universalization."""
