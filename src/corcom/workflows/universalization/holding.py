"""What the acts of universalization have in common: the State, the meeting, the day, who may see it, one holder of a record at a time."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from corcom.kernel.dates import PartialDate, spelled
from corcom.kernel.errors import Refusal
from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import HeardAt, Openness
from corcom.registers.meetings.models import Meeting
from corcom.registers.on_record import supersede
from corcom.registers.parties import queries as parties
from corcom.registers.parties.models import Organisation, State
from corcom.registers.universalization import services
from corcom.registers.universalization.models import Contact, NextStep, Outreach, StatusNews
from corcom.workflows import policy
from corcom.workflows.acts import ChangedMeanwhile, act, require_words
from corcom.workflows.desk_day import desk_day
from corcom.workflows.overviews.prospects import seen_by

K = TypeVar("K", bound=Outreach)
_NAMES: dict[type[Outreach], str] = {StatusNews: "claim", Contact: "contact", NextStep: "next step"}
KINDS: dict[str, type[Outreach]] = {"claim": StatusNews, "contact": Contact, "next-step": NextStep}
LEVELS = tuple(Openness)
# “US” in capitals is the United States.
_OURS = re.compile(r"(?:we|(?-i:[Uu]s)|i|me|myself|ourselves|(?:our|my)(?: own)? (?P<rest>.+))", re.IGNORECASE)


class NoSuchRecord(Refusal):
    """Nothing stands under the number, or it is not for the person to see."""


class NothingChanged(Refusal):
    """A correction that changes nothing."""


def state_said(iso3: str) -> State:
    """The State of a code.

    Raises:
        NoSuchRecord: there is none.
    """
    state = parties.state_with_code(iso3)
    if state is None:
        message = f"“{iso3}” is no State that the desk knows. Choose one from the list."
        raise NoSuchRecord(message)
    return state


def meeting_said(convention: str, key: str) -> Meeting | None:
    """The meeting under a key; None for no key.

    Raises:
        NoSuchRecord: there is none.
    """
    if not key:
        return None
    found = Meeting.objects.filter(convention=convention, key=key, superseded_at__isnull=True).first()
    if found is None:
        message = f"No meeting “{key}” is on record. Choose one from the list, or none."
        raise NoSuchRecord(message)
    return found


def past(when: PartialDate | None) -> PartialDate:
    """The date, today when none was given.

    Raises:
        Refusal: it lies after the desk day.
    """
    today = desk_day()
    said = when or PartialDate.of_day(today)
    first = said.earliest or said.latest
    if first is None or first > today:
        message = f"“{said.words}” came in; give a day that has come, {spelled(today)} at the latest."
        raise Refusal(message)
    return said


def openness_of(said: Openness, heard_at: HeardAt | None, *origins: Outreach | None) -> Openness:
    """Who may see it: never more open than the contact or claim that it hangs on.

    What was heard in the margins stays with the Committee and the working group, or closer.
    """
    least = Openness.GROUP if heard_at is HeardAt.MARGINS else Openness.DESK
    return max(said, least, *(Openness(origin.openness) for origin in origins if origin), key=LEVELS.index)


def close_with(origin: Contact | StatusNews) -> list[Outreach]:
    """Make what hangs on a contact or claim no more open than it is; returns what changed. Each row is saved, for the search."""
    hanging: list[StatusNews | NextStep] = [*origin.next_steps.all(), *(origin.claims.all() if isinstance(origin, Contact) else ())]
    changed: list[Outreach] = []
    for row in hanging:
        openness = openness_of(Openness(row.openness), None, origin)
        if openness != row.openness:
            row.openness = openness.value
            row.save(update_fields=["openness"])
            changed.append(row)
        changed += close_with(row) if isinstance(row, StatusNews) else []
    return changed


def own_party(standing: policy.Standing) -> str:
    """For whom the person speaks, as printed: their State, else their organisation; empty for neither."""
    known = states_by_iso3()
    names = sorted(known[iso3].short_name for iso3 in standing.states)
    if not names:
        names = [str(o) for o in Organisation.objects.filter(key__in=standing.organisations)]
    return names[0] if names else ""


def own_words(person: Any, convention: str, said: str) -> tuple[str, str]:
    """Words that mean the speaker's own side ("our mission in Geneva"), as their party and the rest; as they are, and no rest, else."""
    words = " ".join(said.split())
    ours = _OURS.fullmatch(words)
    party = own_party(policy.standing_of(person, convention)) if ours and person is not None else ""
    return (party, ours["rest"] or "") if ours and party else (words, "")


def held(model: type[K], convention: str, pk: int, person: Any) -> K:
    """The record under a number, held until the act ends.

    Raises:
        NoSuchRecord: there is none, or the person may not see it.
        ChangedMeanwhile: somebody corrected it or took it off since the person looked.
    """
    row = services.lock(model, convention, pk)
    if row is None or not _sees(person, convention, model, pk):
        message = f"No {_NAMES[model]} is on record under {pk}. Look it up on the page of its State."
        raise NoSuchRecord(message)
    if row.superseded_at is not None:
        message = (
            f"Somebody corrected this {_NAMES[model]} or took it off in the meantime, so nothing of yours was saved over theirs. "
            "Look at the present one and enter your change again if it still holds."
        )
        raise ChangedMeanwhile(message)
    return row


def _sees(person: Any, convention: str, model: type[Outreach], pk: int) -> bool:
    if person is None:
        return True
    standing = policy.standing_of(person, convention)
    return seen_by(model._default_manager.filter(policy.visible_outreach(standing), pk=pk), standing).exists()


def corrected(row: K, columns: dict[str, Any], *, reason: str, person: Any) -> K:
    """A corrected copy in the place of a record.

    Raises:
        NothingChanged: every column is as it was.
    """
    changed = {name: value for name, value in columns.items() if getattr(row, name) != value}
    if not changed:
        message = f"Nothing of this {_NAMES[type(row)]} is different from what stands. Change a field, or leave it as it is."
        raise NothingChanged(message)
    return services.correct(row, changed, reason=reason, person=person)


def take_off_record(kind: str, *, person: Any, convention: str, pk: int, reason: str) -> Outreach:
    """Take a `claim`, a `contact` or a `next-step` off the record, with the reason; it stays, superseded by nothing.

    Raises:
        Refusal: no reason, no such record, or somebody changed it meanwhile.
    """
    why, model = require_words(reason, "the reason"), KINDS[kind]
    with act(f"take_off_{kind.replace('-', '_')}", person=person, convention=convention, why=why) as doing:
        row = held(model, convention, pk, person)
        policy.require_of(person, convention, "correct_outreach", row)
        supersede(row, None, reason=why)
        doing.touch(row)
        doing.summary = f"Took a {_NAMES[model]} about {row.state} off the record"
    return row
