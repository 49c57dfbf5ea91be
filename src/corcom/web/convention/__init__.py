"""Pages: the Convention."""
