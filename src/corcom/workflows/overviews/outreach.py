"""The outreach log as of a day: contacts with what came of them, and the next steps that are open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from corcom.kernel.states import folded
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import Contact, NextStep, StatusNews
from corcom.workflows import policy
from corcom.workflows.overviews.prospects import seen_by


@dataclass(frozen=True, slots=True)
class OutreachEntry:
    """A contact, the claims made in it, and its next steps that were planned by the day."""

    contact: Contact
    claims: Sequence[StatusNews]
    next_steps: Sequence[NextStep]


@dataclass(frozen=True, slots=True)
class OpenStep:
    """An open next step, and by how many days it is late on the day shown."""

    step: NextStep
    days_late: int


@dataclass(frozen=True, slots=True)
class OutreachLog:
    """Contacts, newest first, and open next steps, the first due first."""

    entries: Sequence[OutreachEntry]
    next_steps: Sequence[OpenStep]

    @property
    def late(self) -> int:
        """How many open next steps are late."""
        return sum(1 for row in self.next_steps if row.days_late)

    def chosen(self, words: str) -> list[OutreachEntry]:
        """The entries in which every word stands: the State, who met whom, where, or what was said; all for no words."""
        wanted = folded(words).split()
        return [entry for entry in self.entries if all(word in _text_of(entry.contact) for word in wanted)]


def outreach_of(convention: str, day: date, who: policy.Standing) -> OutreachLog:
    """The log as of a day, as far as the person may see; three queries."""
    seen = policy.visible_outreach(who)
    steps = list(seen_by(universalization.next_steps(convention, seen=seen), who).filter(planned_on__lte=day))
    claims = _by_contact(seen_by(universalization.status_news(convention, seen=seen, until=day), who))
    of_contact = _by_contact(steps)
    entries = [
        OutreachEntry(contact, claims[contact.pk], of_contact[contact.pk])
        for contact in universalization.contacts(convention, seen=seen, until=day)
    ]
    return OutreachLog(entries, open_steps(steps, day))


def open_steps(steps: Iterable[NextStep], day: date) -> list[OpenStep]:
    """Those open on a day with their lateness, in the order of the register: the first due first, those without a day last."""
    return [OpenStep(step, step.days_late_on(day)) for step in steps if step.is_open_on(day)]


def _by_contact(rows: Iterable[Any]) -> defaultdict[int | None, list[Any]]:
    found: defaultdict[int | None, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.contact_id].append(row)
    return found


def _text_of(contact: Contact) -> str:
    parts = (contact.state.short_name, contact.met_by, contact.met_whom, contact.place, contact.said)
    return folded(" ".join((*parts, contact.meeting.title if contact.meeting else "")))
