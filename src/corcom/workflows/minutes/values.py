"""The values of a proposal, checked: what a person typed or the reader gave, before anything is put on record."""

from __future__ import annotations

import re
from typing import Any

from corcom.kernel.dates import PartialDate, partial_date_from_dict
from corcom.kernel.errors import BadInput
from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import ActionStatus, AttendeeKind, ProposalKind, StatementKind, Theme

REQUIRED: dict[ProposalKind, tuple[tuple[str, str], ...]] = {
    ProposalKind.MEETING: (("body", "the body that met"),),
    ProposalKind.ATTENDEE: (("name", "who attended"),),
    ProposalKind.ABSENCE: (("name", "who was absent"),),
    ProposalKind.AGENDA_ITEM: (("title", "the title of the agenda item"),),
    ProposalKind.STATEMENT: (("speakers", "who spoke"), ("text", "what was said")),
    ProposalKind.ACTION_POINT: (("what", "what is to be done"),),
    ProposalKind.EVENT: (("what", "what happens"), ("when", "the date")),
    ProposalKind.STATUS_NEWS: (("state", "the State"), ("stage", "the step")),
    ProposalKind.DECISION: (("what", "what was decided"),),
    ProposalKind.DOCUMENT: (("title", "the title of the document"),),
    ProposalKind.GROUP_MEMBER: (("theme", "the theme of the working group"),),
}
_DATES = {ProposalKind.MEETING: "date", ProposalKind.EVENT: "when", ProposalKind.ACTION_POINT: "due"}
_LISTS = ("themes", "terms", "persons", "presenters", "speakers", "owners", "addressees")
_WORDS: dict[tuple[ProposalKind, str], frozenset[str]] = {
    (ProposalKind.ACTION_POINT, "status"): frozenset(s.value for s in ActionStatus),
    (ProposalKind.STATEMENT, "kind"): frozenset(s.value for s in StatementKind),
    (ProposalKind.ATTENDEE, "kind"): frozenset(s.value for s in AttendeeKind),
    (ProposalKind.GROUP_MEMBER, "theme"): frozenset(s.value for s in Theme),
}


def checked_values(kind: ProposalKind, values: dict[str, Any]) -> dict[str, Any]:
    """The values, when they can be put on record.

    Raises:
        BadInput: something needed is missing, a date or a State's code is none; the message says which and what is accepted.
    """
    for key, words in REQUIRED[kind]:
        if not values.get(key) and not (kind is ProposalKind.DOCUMENT and values.get("symbol")):
            message = f"Say {words}: it cannot be empty."
            raise BadInput(message)
    if kind is ProposalKind.GROUP_MEMBER and not (values.get("name") or values.get("region")):
        message = "Say which State is in the group, or which region: one of the two is needed."
        raise BadInput(message)
    date_of(kind, values)
    for key in _LISTS:
        if key in values and not isinstance(values[key], list):
            message = f"'{key}' came in as {values[key]!r}; a list is accepted."
            raise BadInput(message)
    for (of_kind, key), accepted in _WORDS.items():
        if of_kind is kind and values.get(key) and values[key] not in accepted:
            message = f"'{values[key]}' is not accepted for {key}; choose one of {', '.join(sorted(accepted))}."
            raise BadInput(message)
    code = values.get("iso3")
    if code and code not in states_by_iso3():
        message = f"'{code}' is not the ISO 3166 code of a State; three capital letters such as LAO are accepted."
        raise BadInput(message)
    return values


def date_of(kind: ProposalKind, values: dict[str, Any]) -> PartialDate | None:
    """The date among the values of a proposal, or None where there is none; raises BadInput when it is not a date."""
    key = _DATES.get(kind)
    raw = values.get(key) if key else None
    return partial_date_from_dict(raw) if raw else None


def number_of(values: dict[str, Any]) -> int | None:
    """The number of a meeting as an integer, or None."""
    found = re.search(r"\d{1,6}", str(values.get("number") or ""))
    return int(found.group()) if found else None


def text_list(values: dict[str, Any], key: str) -> list[str]:
    """A list of texts among the values; empty when there is none."""
    return [str(entry) for entry in values.get(key) or [] if str(entry).strip()]


def text(values: dict[str, Any], key: str) -> str:
    """A text among the values; empty when there is none."""
    return str(values.get(key) or "").strip()
