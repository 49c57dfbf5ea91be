"""Pages: the schedule."""
