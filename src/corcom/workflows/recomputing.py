"""Computing the obligations of a convention anew: what is new, what stays as it is, what another takes the place of, and why.

Called by every act that changes the record, inside its transaction, and each night, when the passing of days changes how duties stand.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Max

from corcom.engines.law.explain import explain
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.rulebook_file import known_conventions, rulebook
from corcom.kernel.dates import spelled
from corcom.registers.obligations import services
from corcom.registers.obligations.models import ObligationRecord
from corcom.workflows.acts import act
from corcom.workflows.clock import desk_record
from corcom.workflows.desk_day import desk_day

Key = tuple[str, str, str, int | None, int]
COMPARED = ("due_on", "original_due_on", "status", "received_on", "certainty", "note", "source_words", "steps")
SAID = {"due_on": "due date", "original_due_on": "due date without extensions", "status": "status", "received_on": "received on"}
OF_ONE_DAY = frozenset({"instruments deposited"})
COMPUTED = "Computed from the treaty actions on record"


@dataclass(slots=True)
class Recomputed:
    """What a recomputation did: rows that are new, that took the place of others, that went, and how many stayed as they were."""

    new: list[ObligationRecord] = field(default_factory=list)
    changed: list[ObligationRecord] = field(default_factory=list)
    gone: list[ObligationRecord] = field(default_factory=list)
    unchanged: int = 0

    @property
    def touched(self) -> list[ObligationRecord]:
        """Rows that were made or that were taken off the record."""
        return [*self.new, *self.changed, *self.gone]

    @property
    def in_words(self) -> str:
        """One line for the audit and the terminal."""
        return f"{len(self.new)} new, {len(self.changed)} changed, {len(self.gone)} gone, {self.unchanged} unchanged"


def recompute_obligations(convention: str, *, person: Any = None) -> Recomputed:
    """Bring the obligations on record to what the law says on the desk day, as one act; nothing is written when nothing changed."""
    found = compared(convention, because="")
    if not found.touched:
        return found
    with act("recompute_obligations", person=person, convention=convention, source=COMPUTED) as doing:
        found = recomputed(convention, because="")
        doing.touch(*found.touched)
        doing.summary = f"Computed the obligations of {spelled(desk_day())}: {found.in_words}"
    return found


def recomputed(convention: str, *, because: str, states: Iterable[str] | None = None) -> Recomputed:
    """The same inside the transaction of an act, for all States or for some; `because` is what the act did, in words."""
    found, pairs = _compared(convention, because, states)
    services.supersede_obligations(pairs)
    services.add_obligations(found.new)
    return found


def compared(convention: str, *, because: str, states: Iterable[str] | None = None) -> Recomputed:
    """What a recomputation would do; nothing is written."""
    return _compared(convention, because, states)[0]


def _compared(
    convention: str, because: str, states: Iterable[str] | None
) -> tuple[Recomputed, list[tuple[ObligationRecord, ObligationRecord | None]]]:
    chosen, day = tuple(states) if states is not None else None, desk_day()
    standing = ObligationRecord.objects.filter(convention=convention, superseded_at__isnull=True)
    former = {_key_of(row): row for row in (standing if chosen is None else standing.filter(state_id__in=chosen))}
    last = _last_versions(convention)
    found = Recomputed()
    pairs: list[tuple[ObligationRecord, ObligationRecord | None]] = []
    for key, obligation in _computed(convention, day, chosen):
        old, new = former.pop(key, None), _row(convention, key, obligation, day)
        if old is None:
            new.sequence = last.get(new.uid, -1) + 1
            new.because = because or "New on this day under the rules"
            found.new.append(new)
        elif differences := _differences(old, new):
            new.sequence, new.because = old.sequence + 1, _reason(because, differences)
            found.changed.append(new)
            pairs.append((old, new))
        else:
            found.unchanged += 1
    for old in former.values():
        old.superseded_reason = _reason(because, ["no longer follows from the record"])
        found.gone.append(old)
        pairs.append((old, None))
    return found, pairs


def _computed(convention: str, day: date, states: tuple[str, ...] | None) -> Iterator[tuple[Key, Obligation]]:
    if convention not in known_conventions():
        return
    yield from keyed(obligations_of(rulebook(convention), desk_record(convention), on=day, states=states))


def keyed(rows: Iterable[Obligation]) -> Iterator[tuple[Key, Obligation]]:
    """Each duty with what makes it the same duty on another day; `place` counts those that are alike in all else."""
    places: Counter[tuple[Any, ...]] = Counter()
    for row in rows:
        key = (row.iso3, row.article, row.kind, row.covers_year)
        places[key] += 1
        yield (*key, places[key]), row


def _last_versions(convention: str) -> dict[uuid.UUID, int]:
    """The last sequence of each duty that ever stood: one that comes back goes on counting."""
    rows = ObligationRecord.objects.filter(convention=convention).order_by().values_list("uid")
    return dict(rows.annotate(last=Max("sequence")))


def uid_of(convention: str, key: Key) -> uuid.UUID:
    """The identity of a duty in calendars: the same whenever and wherever it is computed."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "/".join(["corcom", convention, *(str(part) for part in key)]))


def _key_of(row: ObligationRecord) -> Key:
    return row.state_id, row.article, row.kind, row.covers_year, row.place


def _row(convention: str, key: Key, row: Obligation, day: date) -> ObligationRecord:
    sources = "; ".join(row.basis.sources) if row.basis else ""
    return ObligationRecord(
        uid=uid_of(convention, key),
        convention=convention,
        state_id=row.iso3,
        article=row.article,
        kind=row.kind,
        covers_year=row.covers_year,
        place=key[-1],
        due_on=row.due_on,
        original_due_on=row.original_due_on,
        status=row.status.value,
        received_on=row.received_on,
        certainty=row.certainty.value,
        note=row.note,
        steps=_steps(row),
        source_words=sources or COMPUTED,
        computed_on=day,
    )


def _steps(row: Obligation) -> list[dict[str, Any]]:
    """The steps to the due date. What is only true of one day is left out: it would differ with each deposit and each night."""
    steps = [step.as_dict() for step in explain(row)[:-1]]
    return [step | {"inputs": {name: value for name, value in step["inputs"].items() if name not in OF_ONE_DAY}} for step in steps]


def _differences(old: ObligationRecord, new: ObligationRecord) -> list[str]:
    """What differs, in words; "computed otherwise" when only steps, sources or notes do."""
    differing = [name for name in COMPARED if getattr(old, name) != getattr(new, name)]
    said = [f"{SAID[name]} {_shown(old, name)} is now {_shown(new, name)}" for name in differing if name in SAID]
    return said or (["computed in other steps or from other sources"] if differing else [])


def _shown(row: ObligationRecord, name: str) -> str:
    value = getattr(row, name)
    return spelled(value) if isinstance(value, date) else str(value or "none")


def _reason(because: str, differences: list[str]) -> str:
    words = "; ".join(differences)
    return f"{because}: {words}" if because else f"{words[:1].upper()}{words[1:]}"
