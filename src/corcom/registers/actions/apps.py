"""The Django app of this register."""

from django.apps import AppConfig


class ActionsConfig(AppConfig):
    """Action points: owners, due dates, status history, evidence."""

    name = "corcom.registers.actions"
    label = "actions"
