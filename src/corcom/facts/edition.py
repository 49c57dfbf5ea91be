"""The edition of the shipped facts."""

from datetime import date

LATEST_SOURCE_ON = date(2026, 2, 27)
"""Day of the youngest dated source behind the facts: nothing that happened later is in them."""
