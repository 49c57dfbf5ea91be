"""Pages: documents."""
