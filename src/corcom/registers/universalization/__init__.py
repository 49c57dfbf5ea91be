"""News about States on their way to the convention."""
