"""What is on record, as words that can be searched."""
