"""The action list as it leaves: from what the page shows to the value that DOCX, text and CSV are made of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from corcom.kernel.dates import PartialDate
from corcom.outputs.action_list import ActionList, ActionRow
from corcom.registers.actions import queries as actions
from corcom.web.components.dates import day_in_words, extent_in_words, late_in_words
from corcom.web.words import label_of


def action_list(points: Iterable[Any], *, convention: Any, day: date, chosen_words: str, is_sample: bool, sees_quotes: bool) -> ActionList:
    """The action points of a query as of a day, in words of the page's language.

    Without `sees_quotes`, a source names its line but not the words of minutes that may be confidential.
    """
    return ActionList(
        title=_("Action points"),
        convention=convention.short_title,
        record_words=_("As of %(day)s") % {"day": day_in_words(day)},
        chosen_words=chosen_words,
        rows=tuple(_row(point, day, sees_quotes) for point in points),
        is_sample=is_sample,
    )


def _row(point: Any, day: date, sees_quotes: bool) -> ActionRow:
    due, days_late = actions.due_on(point), actions.days_late(point, day)
    return ActionRow(
        number=point.number,
        what=point.what,
        owners=tuple(owner.printed_name for owner in point.owners.all()),
        purpose=point.purpose,
        addressees=tuple(point.addressees),
        theme=label_of(point.theme),
        meeting=point.meeting.title if point.meeting else "",
        due=due_in_words(due),
        due_earliest=due.earliest if due else None,
        due_latest=due.latest if due else None,
        due_certainty=due.certainty.value if due else "",
        status=point.status_then,
        status_words=label_of(point.status_then),
        status_on=point.status_on if point.status_on <= day else None,
        days_late=days_late,
        late_words=late_in_words(days_late),
        source=source_in_words(point, sees_quotes),
    )


def due_in_words(when: PartialDate | None) -> str:
    """A due date in one line: what was said, the days that it allows, and that it is tentative; empty without one."""
    if when is None:
        return ""
    exact = extent_in_words(when.earliest, when.latest)
    is_said = when.words and when.words not in (exact, when.iso) and when.precision != "day"
    words = f"{when.words} ({exact})" if is_said and exact else exact or when.words
    return _("%(date)s, tentative") % {"date": words} if when.is_tentative else words


def source_in_words(point: Any, sees_quotes: bool) -> str:
    """Line and quoted words of the passage, or what a person said and when."""
    if point.citation and not sees_quotes:
        return _("line %(line)s") % {"line": point.citation["line"]}
    if point.citation:
        return _("line %(line)s: “%(quote)s”") % {"line": point.citation["line"], "quote": point.citation["quote"]}
    day = date_format(point.recorded_at, "j F Y")
    return f"{point.source_words} ({point.recorded_by}, {day})" if point.recorded_by else point.source_words
