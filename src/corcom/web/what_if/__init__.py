"""Pages: questions to the clock that save nothing."""
