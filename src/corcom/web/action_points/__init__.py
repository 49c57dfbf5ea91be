"""Pages: action points."""
