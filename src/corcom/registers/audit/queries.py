"""Reads of the audit register."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from corcom.registers.audit.models import AuditRow


def acts(convention: str) -> QuerySet[AuditRow]:
    """The acts of a convention, newest first, with the person who acted."""
    return AuditRow.objects.filter(convention=convention).select_related("person")


def acts_by(convention: str, person: Any, names: Iterable[str]) -> QuerySet[AuditRow]:
    """The acts of these names that a person did, newest first."""
    return AuditRow.objects.filter(convention=convention, person=person, act__in=list(names)).order_by("-at", "-pk")
