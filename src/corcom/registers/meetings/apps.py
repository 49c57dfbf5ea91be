"""The Django app of this register."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Meetings: agenda, attendance, statements, decisions, documents."""

    name = "corcom.registers.meetings"
    label = "meetings"
