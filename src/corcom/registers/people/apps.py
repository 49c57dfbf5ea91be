"""The Django app of this register."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who works at the desk: persons, their accounts and invitations."""

    name = "corcom.registers.people"
    label = "people"
