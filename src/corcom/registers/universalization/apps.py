"""The Django app of this register."""

from django.apps import AppConfig


class UniversalizationConfig(AppConfig):
    """News about States on their way to the convention."""

    name = "corcom.registers.universalization"
    label = "universalization"
