"""The Django app of this register."""

from django.apps import AppConfig


class ScheduleConfig(AppConfig):
    """What the desk does by itself: for which day each job was last done, and what went wrong since."""

    name = "corcom.registers.schedule"
    label = "schedule"
