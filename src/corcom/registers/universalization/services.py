"""Writes of the universalization register. A correction supersedes; a next step is closed once and opened again by a copy."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from django.db import models, transaction

from corcom.kernel.dates import PartialDate
from corcom.kernel.prospects import StageRange
from corcom.kernel.words import ActionStatus, EvidenceGrade, HeardAt, Openness
from corcom.registers.on_record import OnRecord, date_columns, supersede
from corcom.registers.parties.models import State
from corcom.registers.universalization.models import Contact, NextStep, StatusNews, Target

R = TypeVar("R", bound=OnRecord)
_OF_THE_ROW = {"id", "recorded_at", "recorded_by", "superseded_at", "superseded_by", "superseded_reason"}


def add_status_news(
    *,
    convention: str,
    state: State,
    stage: str,
    stage_code: str = "",
    stages: StageRange | None,
    grade: EvidenceGrade,
    said_by: str = "",
    heard_by: str = "",
    heard_at: HeardAt | None = None,
    when: PartialDate | None = None,
    meeting: Any = None,
    contact: Contact | None = None,
    openness: Openness = Openness.DESK,
    citation: dict[str, Any] | None = None,
    source_words: str = "",
    person: Any = None,
    sample: bool = False,
) -> StatusNews:
    """Record what was said about a State's steps towards the convention."""
    return StatusNews.objects.create(
        convention=convention,
        state=state,
        stage=stage[:1000],
        stage_code=stage_code,
        **stage_columns(stages),
        grade=grade.value,
        said_by=said_by[:200],
        heard_by=heard_by[:200],
        heard_at=heard_at.value if heard_at else "",
        **date_columns(when),
        meeting=meeting,
        contact=contact,
        openness=openness.value,
        citation=citation,
        source_words=source_words,
        recorded_by=person,
        sample=sample,
    )


def stage_columns(stages: StageRange | None) -> dict[str, str]:
    """The columns of the stages that words allow; empty for none."""
    if stages is None:
        return {"earliest_stage": "", "latest_stage": ""}
    return {"earliest_stage": stages.earliest.value, "latest_stage": stages.latest.value}


def add_contact(*, when: PartialDate | None, person: Any, **columns: Any) -> Contact:
    """Record that somebody met a State; the columns are those of `Contact`."""
    return Contact.objects.create(**columns, **date_columns(when), recorded_by=person)


def add_next_step(*, when: PartialDate | None, person: Any, **columns: Any) -> NextStep:
    """Record what is to be done next; the columns are those of `NextStep`."""
    return NextStep.objects.create(**columns, **date_columns(when), recorded_by=person)


def add_target(*, when: PartialDate | None, person: Any, **columns: Any) -> Target:
    """Record a target; the columns are those of `Target`."""
    return Target.objects.create(**columns, **date_columns(when), recorded_by=person)


def lock(model: type[R], convention: str, pk: int) -> R | None:
    """The record under a number, superseded or not, held by this transaction until it ends; None when there is none."""
    found: R | None = model._default_manager.select_for_update(of=("self",)).filter(convention=convention, pk=pk).first()
    return found


@transaction.atomic
def correct(old: R, columns: dict[str, Any], *, reason: str, person: Any) -> R:
    """Put a copy with some columns changed in the place of a record; what hangs on the old one hangs on the new one then."""
    supersede(old, None, reason=reason)
    kept = {f.name: getattr(old, f.name) for f in old._meta.fields if f.name not in _OF_THE_ROW}
    if isinstance(old, NextStep):
        columns = columns | {"sequence": old.sequence + 1}
    new: R = type(old)._default_manager.create(**{**kept, **columns, "recorded_by": person})
    old.superseded_by = new  # type: ignore[assignment]
    old.save(update_fields=["superseded_by"])
    hang_on(old, new)
    return new


def hang_on(old: models.Model, new: models.Model) -> None:
    """Move claims and next steps of a contact, or next steps of a claim, to the record in its place."""
    for relation in ("claims", "next_steps"):
        if hasattr(old, relation):
            manager = getattr(old, relation)
            manager.update(**{manager.field.name: new})


def close_next_step(step: NextStep, outcome: ActionStatus, *, on: date, words: str) -> NextStep:
    """Say that an open next step is done or dropped, and since when."""
    step.outcome, step.closed_on, step.outcome_words = outcome.value, on, words[:1000]
    step.save(update_fields=["outcome", "closed_on", "outcome_words"])
    return step


def end_target(target: Target, *, on: date, words: str) -> Target:
    """Take a target off before its time, with the reason."""
    target.ended_on, target.ended_words = on, words[:1000]
    target.save(update_fields=["ended_on", "ended_words"])
    return target
