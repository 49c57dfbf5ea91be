"""Pages: calendar."""
