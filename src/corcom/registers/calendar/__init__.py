"""Dated events with kind, audience and certainty."""
