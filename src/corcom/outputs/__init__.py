"""Outputs turn dataclasses into files: bytes or text out, words through a `translate` that the caller passes in."""
