"""Writes of the treaty register."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corcom.kernel.treaty import TreatyAction
from corcom.registers.treaty.models import DeclarationRecord, TreatyActionRecord


def add_treaty_action(act: TreatyAction, *, person: Any = None) -> TreatyActionRecord:
    """Put an act on record."""
    row = _row(act, person)
    row.save(force_insert=True)
    return row


def load_treaty_actions(acts: Iterable[TreatyAction]) -> list[TreatyActionRecord]:
    """Put the acts on record that never were: an act that was here once, even if superseded since, is left alone."""
    wanted = tuple(acts)
    conventions = {act.convention for act in wanted}
    known = set(TreatyActionRecord.objects.filter(convention__in=conventions).values_list("convention", "state_id", "kind", "on"))
    fresh = [act for act in wanted if (act.convention, act.iso3, act.kind.value, act.on) not in known]
    return TreatyActionRecord.objects.bulk_create(_row(act, None) for act in fresh)


def add_declaration(**columns: Any) -> DeclarationRecord:
    """Put a declaration, reservation or objection on record; the names are those of the columns."""
    return DeclarationRecord.objects.create(**columns)


def _row(act: TreatyAction, person: Any) -> TreatyActionRecord:
    return TreatyActionRecord(
        convention=act.convention,
        state_id=act.iso3,
        kind=act.kind.value,
        on=act.on,
        certainty=act.certainty.value,
        published_effective_on=act.published_effective_on,
        compared_with=act.check,
        note=act.note,
        source_words=act.source,
        recorded_by=person,
    )
