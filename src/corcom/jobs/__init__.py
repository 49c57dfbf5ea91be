"""Worker, schedule and management commands."""
