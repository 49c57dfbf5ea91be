"""The Django app of this register."""

from django.apps import AppConfig


class ProposalsConfig(AppConfig):
    """What the reader suggests and what a person made of it."""

    name = "corcom.registers.proposals"
    label = "proposals"
