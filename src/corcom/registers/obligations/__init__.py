"""What States owe under a convention by when, and what became of it: extensions, completions, reports, obligations."""
