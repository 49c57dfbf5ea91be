"""States, organisations, conventions and who speaks for whom."""
