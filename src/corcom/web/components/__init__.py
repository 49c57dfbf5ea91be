"""Components of the pages: what the template tag library `corcom` offers, one module a subject."""
