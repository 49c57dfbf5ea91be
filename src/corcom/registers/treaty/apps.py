"""The Django app of this register."""

from django.apps import AppConfig


class TreatyConfig(AppConfig):
    """What States did towards a convention, as the depositary records it; declarations apart."""

    name = "corcom.registers.treaty"
    label = "treaty"
