"""Reads of the audit register."""

from __future__ import annotations

from django.db.models import QuerySet

from corcom.registers.audit.models import AuditRow


def acts(convention: str) -> QuerySet[AuditRow]:
    """The acts of a convention, newest first, with the person who acted."""
    return AuditRow.objects.filter(convention=convention).select_related("person")
