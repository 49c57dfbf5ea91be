"""What the reader suggests and what a person made of it."""
