"""corcom: the working desk of an international convention."""

__version__ = "0.1.0"
