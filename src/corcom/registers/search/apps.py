"""The Django app of this register."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """What is on record, as words that can be searched."""

    name = "corcom.registers.search"
    label = "search"
