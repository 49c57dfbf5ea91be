"""The Django app of this register."""

from django.apps import AppConfig


class UniversalizationConfig(AppConfig):
    """News of States on their way to the convention, contacts, next steps and targets."""

    name = "corcom.registers.universalization"
    label = "universalization"
