"""The Django app of this register."""

from django.apps import AppConfig


class MandatesConfig(AppConfig):
    """Bodies, working groups and mandates with their terms."""

    name = "corcom.registers.mandates"
    label = "mandates"
