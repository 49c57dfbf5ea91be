"""Writes of the audit register: one row an act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models

from corcom.registers.audit.models import AuditRow


def write_row(
    *,
    desk_day: date,
    person: Any,
    convention: str,
    act: str,
    summary: str,
    why: str,
    source: str,
    records: Iterable[models.Model],
) -> AuditRow:
    """Write the row of one act. Call it in the transaction of the act.

    Args:
        records: what the act touched; kept as `[["actions.actionpoint", 12], …]` in the order given, each once.
    """
    touched = list(dict.fromkeys((record._meta.label_lower, record.pk) for record in records))
    return AuditRow.objects.create(
        desk_day=desk_day,
        person=person,
        convention=convention,
        act=act,
        summary=summary,
        why=why,
        source=source,
        records=[list(pair) for pair in touched],
    )
