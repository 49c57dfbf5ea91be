"""JSON over HTTP for other programs."""
