"""Reads of the universalization register."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from corcom.registers.universalization.models import StatusNews


def status_news(convention: str, *, until: date | None = None) -> QuerySet[StatusNews]:
    """Standing news, newest first, said on or before a day; undated news is always included."""
    rows = StatusNews.objects.filter(convention=convention, superseded_at__isnull=True).select_related("state", "meeting")
    return rows.exclude(said_on__gt=until) if until else rows
