"""The fields in which a person sees and corrects each kind of proposal: one table, for the page and for what comes back from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from corcom.kernel.words import ActionStatus, AttendeeKind, MeetingKind, ProposalKind, StatementKind, Theme

Words = str | Promise
Choices = tuple[tuple[str, Words | None], ...]

WIDE, NARROW, NUMBER, DATE, NAME, PLAIN = " cell-wide", " cell-narrow", " cell-number", " cell-date", " cell-name", ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: key among the values, label, shape (text, long, list, persons, years, themes, date, certainty, choice, tick), width.

    `keep` stays in view on a phone, `more` shows only in the open row; `suggest` names the list of suggestions;
    `ask` is what an empty field asks where nothing goes on record without it.
    """

    key: str
    label: Words
    shape: str = "text"
    width: str = PLAIN
    keep: bool = False
    more: bool = False
    choices: Choices = field(default=())
    suggest: str = ""
    ask: Words = ""


def _choices(enum: Any) -> Choices:
    """The words of an enum; their labels come from the one table of words when the page is drawn."""
    return tuple((member.value, None) for member in enum)


STAGES: Choices = (
    ("", "–"),
    ("ratified", _("ratified")),
    ("acceded", _("acceded")),
    ("joined", _("joined")),
    ("signed", _("signed")),
    ("instrument_signed", _("instrument signed, not deposited")),
    ("final_stage", _("final stage")),
    ("in_progress", _("in progress")),
    ("expected", _("expected")),
    ("not_signed", _("not signed")),
    ("not_party", _("not a party")),
    ("role_only", _("a role only")),
)
STATUSES: Choices = (("", _("open, not said")), *_choices(ActionStatus))
THEME_CHOICES: Choices = _choices(Theme)
LEVELS: Choices = (("1", _("item")), ("2", _("sub-item")))
_ITEM = Field("item", _("Agenda item"), more=True, suggest="agenda-items")

FIELDS: dict[ProposalKind, tuple[Field, ...]] = {
    ProposalKind.MEETING: (
        Field("body", _("Body"), width=WIDE, keep=True, ask=_("Which body met?")),
        Field("number", _("Number"), width=NUMBER, keep=True),
        Field("date", _("Date"), "date", DATE, keep=True),
        Field("date", _("tentative"), "certainty"),
        Field("place", _("Place")),
        Field("title", _("Title, where it has one"), more=True, width=WIDE),
    ),
    ProposalKind.ATTENDEE: (
        Field("name", _("Name, as printed"), width=NAME, keep=True, suggest="parties"),
        Field("role", _("Office")),
        Field("themes", _("Themes"), "themes"),
        Field("terms", _("For the years"), "years", NARROW),
        Field("presides", _("presides"), "tick"),
        Field("kind", _("Who it is"), "choice", more=True, choices=_choices(AttendeeKind)),
        Field("capacity", _("In the capacity of"), more=True),
        Field("persons", _("Persons, one a line: name (function)"), "persons", WIDE, more=True),
    ),
    ProposalKind.ABSENCE: (
        Field("name", _("Name, as printed"), width=NAME, keep=True, suggest="parties"),
        Field("themes", _("Themes"), "themes"),
        Field("sent_instead", _("Sent instead")),
        Field("reason", _("Reason"), more=True),
        Field("role", _("Office"), more=True),
        Field("kind", _("Who it is"), "choice", more=True, choices=_choices(AttendeeKind)),
    ),
    ProposalKind.AGENDA_ITEM: (
        Field("number", _("Number"), width=NUMBER, keep=True),
        Field("title", _("Title"), width=WIDE, keep=True),
        Field("presenters", _("Lead"), "list"),
        Field("level", _("Level"), "choice", more=True, choices=LEVELS),
        Field("parent", _("Under item"), more=True, suggest="agenda-items"),
    ),
    ProposalKind.STATEMENT: (
        Field("speakers", _("Speakers"), "list", NAME, keep=True, suggest="parties"),
        Field("text", _("Statement"), "long", WIDE, keep=True),
        Field("kind", _("Kind"), "choice", more=True, choices=_choices(StatementKind)),
        _ITEM,
        Field("capacity", _("In the capacity of"), more=True),
    ),
    ProposalKind.ACTION_POINT: (
        Field("what", _("What is to be done"), "long", WIDE, keep=True),
        Field("owners", _("Owners"), "list", suggest="parties"),
        Field("due", _("Due"), "date", DATE),
        Field("due", _("tentative"), "certainty"),
        Field("status", _("Status"), "choice", choices=STATUSES),
        Field("addressees", _("For whom"), "list", more=True),
        _ITEM,
        Field("identifier", _("Number in the text"), more=True),
        Field("purpose", _("Purpose"), "long", WIDE, more=True),
    ),
    ProposalKind.EVENT: (
        Field("when", _("When"), "date", DATE, keep=True),
        Field("when", _("tentative"), "certainty"),
        Field("what", _("What"), "long", WIDE, keep=True),
        Field("kind", _("Kind"), "choice", more=True, choices=_choices(MeetingKind)),
        Field("audience", _("For whom"), more=True),
    ),
    ProposalKind.STATUS_NEWS: (
        Field("state", _("State"), width=NAME, keep=True, suggest="parties"),
        Field("stage", _("Step, in the words of the text"), "long", WIDE, keep=True),
        Field("stage_code", _("Step"), "choice", choices=STAGES),
        Field("said_by", _("Said by"), more=True, suggest="parties"),
    ),
    ProposalKind.DECISION: (
        Field("what", _("What was decided"), "long", WIDE, keep=True),
        _ITEM,
        Field("identifier", _("Number in the text"), more=True),
    ),
    ProposalKind.DOCUMENT: (
        Field("title", _("Title"), width=WIDE, keep=True),
        Field("symbol", _("Symbol")),
        Field("attached", _("attached to the minutes"), "tick", more=True),
    ),
    ProposalKind.GROUP_MEMBER: (
        Field("name", _("State"), width=NAME, keep=True, suggest="parties"),
        Field("region", _("Region in its care"), width=WIDE, keep=True),
        Field("theme", _("Working group on"), "choice", choices=THEME_CHOICES),
    ),
}
