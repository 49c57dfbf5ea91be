"""The desk day: the day by which rights, lateness and reminders go."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.utils import timezone


def desk_day() -> date:
    """The day that the setting CORCOM_TODAY fixes, else today in the desk's time zone."""
    fixed: date | None = settings.CORCOM_TODAY
    return fixed or timezone.localdate()
