"""The Django app of this register."""

from django.apps import AppConfig


class CalendarConfig(AppConfig):
    """Dated events with kind, audience and certainty."""

    name = "corcom.registers.calendar"
    label = "calendar"
