"""The Django app of this register."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """States, organisations, conventions and who speaks for whom."""

    name = "corcom.registers.parties"
    label = "parties"
