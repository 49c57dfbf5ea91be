"""News of States on their way to the convention, contacts, next steps and targets."""
