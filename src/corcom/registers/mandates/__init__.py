"""Bodies, working groups and mandates with their terms."""
