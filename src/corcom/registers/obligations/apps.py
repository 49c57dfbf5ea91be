"""The Django app of this register."""

from django.apps import AppConfig


class ObligationsConfig(AppConfig):
    """What States owe under a convention by when, and what became of it: extensions, completions, reports, obligations."""

    name = "corcom.registers.obligations"
    label = "obligations"
