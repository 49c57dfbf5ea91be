"""The proposals of a reading as rows of the page: cells to type in, what is said beside them, words for what is settled, groups."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.themes import theme_named
from corcom.kernel.words import AttendeeKind, ProposalKind
from corcom.web.components.dates import extent_in_words, with_days
from corcom.web.minutes.cells import drawn_cells, drawn_words
from corcom.web.minutes.fields import FIELDS, THEME_CHOICES, Field
from corcom.web.minutes.typed import name_of, text_of
from corcom.web.words import label_of
from corcom.workflows.minutes import CAN_BE_ANOTHER
from corcom.workflows.overviews.review import ORDER_OF_KINDS, Review, Row

UNSURE = 0.6
LONG = 150  # so many proposals that wait are drawn as short rows, for the sake of the browser
LONG_WORDS = 40  # a name, title or date of more letters gets a field that wraps: what one is to confirm is not cut off
MAIN_WORDS = ("what", "text", "stage", "title", "name", "body")
FIELDS_TO_SPLIT = {kind: next(f for f in fields if f.key in MAIN_WORDS) for kind, fields in FIELDS.items()}
NAMED = (ProposalKind.ATTENDEE, ProposalKind.ABSENCE, ProposalKind.GROUP_MEMBER)
DATES = {ProposalKind.MEETING: "date", ProposalKind.EVENT: "when", ProposalKind.ACTION_POINT: "due"}


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an act on a row was refused: in words, by name of the field, and what had been typed."""

    message: str
    errors: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a row, ready to draw."""

    field: Field
    name: str
    value: str
    options: tuple[tuple[str, str], ...] = ()
    error: str = ""

    @property
    def shape(self) -> str:
        """How it is drawn: input, area, select, tick."""
        if self.field.shape in ("tick", "certainty"):
            return "tick"
        if self.options:
            return "select"
        is_long = self.field.shape in ("text", "date", "list") and len(self.value) > LONG_WORDS
        return "area" if is_long or self.field.shape in ("long", "persons") else "input"

    @property
    def words(self) -> str:
        """What it says on one line; nothing when it is empty."""
        if self.shape == "tick":
            return str(self.field.label) if self.value else ""
        if self.shape == "select":
            return dict(self.options).get(self.value, "") if self.value else ""
        return " ".join(self.value.split())


class RowView:
    """One row as the page draws it; a short one shows its words and opens its fields when asked."""

    def __init__(self, row: Row, trouble: Trouble | None = None, *, short: bool = False, is_opened: bool = False) -> None:
        self.row, self.is_opened = row, is_opened
        self.short = short and row.is_awaiting and not row.held_by and trouble is None
        self.proposal = row.proposal
        self.kind = row.kind
        self.trouble = trouble
        self.number = row.proposal.pk
        self.draw: Callable[..., SafeString] | None = None  # set by the page that shows it

    @property
    def drawn(self) -> SafeString:
        """The row as markup, for the page that set `draw`."""
        return self.draw(self) if self.draw else SafeString("")

    @cached_property
    def cells(self) -> list[Cell]:
        """All fields, in order."""
        return [self._cell(f) for f in FIELDS[self.kind]]

    @property
    def front_drawn(self) -> SafeString:
        """The fields of the closed row as markup."""
        return drawn_cells(self.front, self.number)

    @property
    def further_drawn(self) -> SafeString:
        """The fields that only the open row shows, as markup."""
        return drawn_cells(self.further, self.number)

    @property
    def front(self) -> list[Cell]:
        """The fields of the closed row."""
        return [cell for cell in self.cells if not cell.field.more]

    @property
    def further(self) -> list[Cell]:
        """The fields that only the open row shows."""
        return [cell for cell in self.cells if cell.field.more]

    def _cell(self, f: Field) -> Cell:
        values, name = self.proposal.settled_values, name_of(f)
        value = text_of(f, values)
        options = self._options(f, values, value)
        if self.trouble and name in self.trouble.typed:
            value = self.trouble.typed[name]
        return Cell(f, name, value, options, self.trouble.errors.get(name, "") if self.trouble else "")

    def _options(self, f: Field, values: Mapping[str, Any], value: str) -> tuple[tuple[str, str], ...]:
        if f.shape == "themes" and len(values.get("themes") or ()) < 2:
            known = theme_named(value) if value else None
            others = tuple((str(label_of(word)), label_of(word)) for word, _label in THEME_CHOICES if word != known)
            return (("", "–"), *(((value, value),) if value else ()), *others)
        if f.shape != "choice":
            return ()
        options = tuple((word, str(label) if label is not None else label_of(word)) for word, label in f.choices)
        return options if value in dict(options) else ((value, label_of(value) or _("not said")), *options)

    @property
    def can_split(self) -> bool:
        """Whether it is of a kind that may hold two things in one."""
        return self.kind is not ProposalKind.MEETING

    @property
    def parts(self) -> str:
        """The words to split, each sentence or name on a line."""
        value = text_of(FIELDS_TO_SPLIT[self.kind], self.proposal.settled_values)
        apart = r",\s*|\s+and\s+" if self.kind in NAMED else r"(?<=[.;])\s+"
        return "\n".join(re.split(apart, value))

    @property
    def is_open_paper(self) -> bool:
        """Whether a file can be attached: a document on record that the desk does not hold yet."""
        return self.proposal.state == "confirmed" and self.row.paper is not None and self.row.paper.document_id is None

    @property
    def classes(self) -> str:
        """Classes of the row beside its kind."""
        state = self.proposal.state
        found = [f"is-{'corrected' if state == 'confirmed' and self.is_corrected else state}"] if state != "awaiting" else []
        found += ["is-settled"] if state != "awaiting" or self.row.held_by else []
        found += ["is-taken"] if self.row.held_by else []
        return " ".join([*found, *(["is-open"] if self.trouble else [])])

    @property
    def is_corrected(self) -> bool:
        """Whether a person changed what was read."""
        return self.proposal.corrected_values is not None

    @property
    def status(self) -> str:
        """The word for what became of it."""
        return "corrected" if self.proposal.state == "confirmed" and self.is_corrected else self.proposal.state

    @property
    def lines(self) -> str:
        """Where it stands in the text."""
        p = self.proposal
        return str(p.line) if p.line == p.end_line else f"{p.line}–{p.end_line}"

    @property
    def words(self) -> str:
        """The proposal on one line."""
        return ", ".join(cell.words for cell in self.front if cell.words)

    @property
    def words_drawn(self) -> SafeString:
        """The same as markup."""
        return drawn_words(self.front)

    @property
    def name(self) -> str:
        """Short words by which a button names the row."""
        words = self.words
        return words if len(words) <= 60 else f"{words[:57]}…"

    @property
    def is_unsure(self) -> bool:
        """Whether the reader held it for doubtful."""
        return self.proposal.confidence < UNSURE and not self.proposal.by_person

    @property
    def is_different(self) -> bool:
        """Whether confirming replaces a record."""
        return self.proposal.comparison == "different"

    @property
    def is_told_apart(self) -> bool:
        """Whether a person holds it for another thing than any record."""
        return self.proposal.told_apart

    @property
    def can_be_another(self) -> bool:
        """Whether a person can say that it is another thing than the record that it looks like, or has said so."""
        return self.kind in CAN_BE_ANOTHER and (self.is_different or self.is_told_apart)

    @property
    def differences(self) -> list[tuple[str, str, str]]:
        """What differs from the record: (what, on record, here), days written out."""
        return [(label_of(what), _days(was), _days(now)) for what, was, now in self.row.differences]

    @property
    def notes(self) -> list[str]:
        """What else is to be known, in sentences."""
        values, said = self.proposal.settled_values, []
        if self.is_unsure:
            said.append(_("The reader is not sure of this one."))
        if self.is_told_apart:
            said.append(_("Held for another one than what is on record."))
        if values.get("implicit"):
            said.append(_("Asked in running text, not marked as an action."))
        said += self._date_notes(values)
        if values.get("kind") == AttendeeKind.ORGANISATION and self.kind in (ProposalKind.ATTENDEE, ProposalKind.ABSENCE):
            said += [_("Recorded as an organisation; one that the desk does not know yet is added.")] if self.row.is_awaiting else []
        if self.is_corrected:
            said.append(_("Corrected; read as: %(words)s") % {"words": self.words_as_read})
        return said

    def _date_notes(self, values: Mapping[str, Any]) -> list[str]:
        value = values.get(DATES.get(self.kind, ""))
        if not value:
            return []
        when = partial_date_from_dict(value)
        days = extent_in_words(when.earliest, when.latest) or _("no day that could be late")
        parts = [_("“%(words)s” is taken as %(days)s") % {"words": when.words, "days": days}]
        parts += [with_days(when.inferred)] if when.inferred else []
        return ["; ".join(parts) + "."] if when.inferred or when.earliest != when.latest or not when.earliest else []

    @property
    def words_as_read(self) -> str:
        """What the reader had proposed, on one line."""
        parts = [text_of(f, self.proposal.values) for f in FIELDS[self.kind] if f.shape not in ("tick", "certainty", "choice")]
        return ", ".join(" ".join(part.split()) for part in parts if part)


def _days(words: str) -> str:
    """Two days as stored (`2012-01-11 2012-01-20`) written out; other words as they are."""
    parts = words.split(" ")
    try:
        earliest, latest = (None if part == "None" else date.fromisoformat(part) for part in parts)
    except ValueError:
        return words
    return extent_in_words(earliest, latest)


@dataclass(frozen=True)
class Group:
    """The rows of one kind."""

    kind: ProposalKind
    rows: Sequence[RowView]

    @property
    def title(self) -> str:
        """The heading."""
        return str(TITLES[self.kind]())

    @property
    def waiting(self) -> list[RowView]:
        """Those that confirming the kind takes along: they wait, are in nobody's hands and take nobody's place."""
        return [row for row in self.rows if row.row.is_awaiting and not row.row.held_by and not row.is_different]

    @property
    def differing(self) -> list[RowView]:
        """Those that wait and would take the place of a record that says something else."""
        return [row for row in self.rows if row.row.is_awaiting and not row.row.held_by and row.is_different]

    @property
    def left(self) -> int:
        """How many are not settled."""
        return sum(not row.row.is_settled for row in self.rows)

    @property
    def confirm_label(self) -> str:
        """What the button of the group says."""
        return confirm_label(self.kind, len(self.waiting))

    @property
    def seen(self) -> str:
        """Numbers and revisions as the person saw them."""
        return seen_of(self.waiting)


TITLES = {
    ProposalKind.MEETING: lambda: _("Meeting"),
    ProposalKind.ATTENDEE: lambda: _("Attendance"),
    ProposalKind.ABSENCE: lambda: _("Absences"),
    ProposalKind.AGENDA_ITEM: lambda: _("Agenda"),
    ProposalKind.STATEMENT: lambda: _("Statements"),
    ProposalKind.ACTION_POINT: lambda: _("Action points"),
    ProposalKind.EVENT: lambda: _("Dates"),
    ProposalKind.STATUS_NEWS: lambda: _("News of States"),
    ProposalKind.DECISION: lambda: _("Decisions"),
    ProposalKind.DOCUMENT: lambda: _("Documents"),
    ProposalKind.GROUP_MEMBER: lambda: _("Working groups"),
}


def counted(kind: ProposalKind, count: int) -> str:
    """`14 attendees`, `1 action point`."""
    forms = {
        ProposalKind.MEETING: ngettext("%(count)s meeting", "%(count)s meetings", count),
        ProposalKind.ATTENDEE: ngettext("%(count)s attendee", "%(count)s attendees", count),
        ProposalKind.ABSENCE: ngettext("%(count)s absence", "%(count)s absences", count),
        ProposalKind.AGENDA_ITEM: ngettext("%(count)s agenda item", "%(count)s agenda items", count),
        ProposalKind.STATEMENT: ngettext("%(count)s statement", "%(count)s statements", count),
        ProposalKind.ACTION_POINT: ngettext("%(count)s action point", "%(count)s action points", count),
        ProposalKind.EVENT: ngettext("%(count)s date", "%(count)s dates", count),
        ProposalKind.STATUS_NEWS: ngettext("%(count)s piece of news", "%(count)s pieces of news", count),
        ProposalKind.DECISION: ngettext("%(count)s decision", "%(count)s decisions", count),
        ProposalKind.DOCUMENT: ngettext("%(count)s document", "%(count)s documents", count),
        ProposalKind.GROUP_MEMBER: ngettext("%(count)s place in a working group", "%(count)s places in working groups", count),
    }
    return forms[kind] % {"count": count}


def confirm_label(kind: ProposalKind, count: int) -> str:
    """`Confirm 14 attendees`."""
    if kind is ProposalKind.MEETING and count == 1:
        return _("Confirm the meeting")
    return _("Confirm %(things)s") % {"things": counted(kind, count)}


def seen_of(rows: Sequence[RowView]) -> str:
    """Numbers and revisions in one field: `101:0 102:3`."""
    return " ".join(f"{row.number}:{row.proposal.revision}" for row in rows)


def groups_of(review: Review, troubles: Mapping[int, Trouble] | None = None, *, opened: int | None = None) -> list[Group]:
    """The groups of the page that have rows. In long minutes all rows are short but the one that is opened."""
    known, long = troubles or {}, review.awaiting > LONG

    def view(row: Row) -> RowView:
        is_opened = row.proposal.pk == opened
        return RowView(row, known.get(row.proposal.pk), short=long and not is_opened, is_opened=is_opened)

    views = {kind: [view(row) for row in review.of_kind(kind)] for kind in ORDER_OF_KINDS}
    return [Group(kind, rows) for kind, rows in views.items() if rows]
