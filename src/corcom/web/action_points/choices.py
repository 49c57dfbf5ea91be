"""What the filters of the list say in the address, in plain words, and what they mean for the query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from corcom.kernel.states import State, state_named, states_by_iso3
from corcom.registers.actions.in_use import OwnerInUse
from corcom.registers.actions.queries import ActionFilter
from corcom.registers.calendar.queries import NextMeeting
from corcom.web.components.kept import MOST
from corcom.web.words import label_of

DUE_WINDOWS = {"within-7-days": 7, "within-30-days": 30}
UNTIL = "until-"


@dataclass(frozen=True, slots=True)
class OwnerChoice:
    """An owner that can be chosen: its word in the address, its label, its party key."""

    word: str
    label: str
    party: str


def owner_choices(owners: Iterable[OwnerInUse], asked: str = "") -> list[OwnerChoice]:
    """The owners in use by name, and the State that was asked for; the same word for several parties chooses them all."""
    merged: dict[str, OwnerChoice] = {}
    for owner in owners:
        label, party = _party(owner)
        word = _word(label) or "other"
        before = merged.get(word)
        merged[word] = OwnerChoice(word, before.label if before else label, f"{before.party}|{party}" if before else party)
    state = _state(asked)
    if state:
        word = _word(state.short_name)
        merged.setdefault(word, OwnerChoice(word, state.short_name, f"state:{state.iso3}"))
    return sorted(merged.values(), key=lambda choice: choice.label.casefold())


def _party(owner: OwnerInUse) -> tuple[str, str]:
    states = states_by_iso3()
    if owner.state_id:
        return states[owner.state_id].short_name, f"state:{owner.state_id}"
    if owner.organisation_key:
        return owner.organisation_name or "", f"organisation:{owner.organisation_key}"
    if owner.mandate_id:
        holder = states[owner.holder_state_id].short_name if owner.holder_state_id else owner.holder_name
        charge = ", ".join(label_of(word) for word in (owner.office, owner.theme) if word)
        return f"{charge} ({holder})", f"mandate:{owner.mandate_id}"
    return owner.class_words, f"class:{owner.class_words}"


def owner_word(asked: str) -> str:
    """The word in the address for an owner asked for by word, ISO code or any name of a State."""
    state = _state(asked)
    return _word(state.short_name) if state else slugify(asked)


@lru_cache(maxsize=MOST)
def _word(label: str) -> str:
    return slugify(label)


def _state(asked: str) -> State | None:
    return states_by_iso3().get(asked.upper()) or state_named(asked.replace("-", " "))


def due_choices(next_meeting: NextMeeting | None, asked: str) -> list[tuple[str, str]]:
    """The due windows by their words; a day in the address (`until-2012-01-24`) is one more."""
    choices = [("", _("Any due date")), ("within-7-days", _("Due within 7 days")), ("within-30-days", _("Due within 30 days"))]
    if next_meeting:
        words = _("Due by the next meeting, %(day)s") % {"day": date_format(next_meeting.day, "j F")}
        choices.append(("by-next-meeting", words))
    choices.append(("no-date", _("No due date")))
    day = _day_in(asked)
    if day:
        choices.append((asked, _("Due until %(day)s") % {"day": date_format(day, "j F Y")}))
    return choices


def chosen_actions(words: dict[str, str], owners: list[OwnerChoice], next_meeting: NextMeeting | None, day: date) -> ActionFilter:
    """The query for the words of a valid filter form; an owner who owns nothing gives an empty list."""
    parties = {choice.word: choice.party for choice in owners}
    owner = words.get("owner", "")
    due = words.get("due", "")
    due_by = _day_in(due)
    if due in DUE_WINDOWS:
        due_by = day + timedelta(days=DUE_WINDOWS[due])
    elif due == "by-next-meeting" and next_meeting:
        due_by = next_meeting.day
    return ActionFilter(
        status=words.get("status") or "open",
        owner=parties.get(owner_word(owner), "nobody:") if owner else "",
        theme=words.get("theme", ""),
        meeting=words.get("meeting", ""),
        due_from=day if due in DUE_WINDOWS else None,
        due_by=due_by,
        without_date=due == "no-date",
    )


def _day_in(asked: str) -> date | None:
    if not asked.startswith(UNTIL):
        return None
    try:
        return date.fromisoformat(asked.removeprefix(UNTIL))
    except ValueError:
        return None
