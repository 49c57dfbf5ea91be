"""A line of the calendar, kept by what it shows: after an act most lines are as they were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString

from corcom.web.calendar.feed import page_of
from corcom.web.calendar.titles import title_of
from corcom.web.components import dates, signs
from corcom.web.components.inline import drawn, markup_of
from corcom.workflows.overviews.calendar import CalendarEntry

WITH_OWNERS = ("action-point", "next-step")


def drawn_lines(request: Any, entries: Iterable[CalendarEntry]) -> SafeString:
    """The lines of a month."""
    context = {"request": request, "desk": request.desk}
    return SafeString("".join(_line(context, entry) for entry in entries))


def _line(context: dict[str, Any], entry: CalendarEntry) -> SafeString:
    signs_drawn = [markup_of(signs.steps_chip, entry.clock_date.steps)] if entry.clock_date else []
    signs_drawn += [markup_of(signs.source_chip, context, citation) for citation in entry.citations]
    signs_drawn += [markup_of(signs.tag, "sample")] if entry.is_sample else []
    values = {
        "when": markup_of(dates.when, entry.when),
        "url": _address(context["request"], entry),
        "title": title_of(entry),
        "signs": SafeString("".join(f" {sign}" for sign in signs_drawn)),
        "kind": entry.kind,
        "number": entry.key if entry.page == "action-point" else "",
        "owners": ", ".join(entry.owners) if entry.kind in WITH_OWNERS else "",
        "audience": entry.audience,
        "place": entry.place,
        "source": "" if entry.clock_date else _source(entry),
        "is_cancelled": entry.is_cancelled,
        "is_late": entry.kind in WITH_OWNERS and entry.is_past(context["desk"].as_of),
    }
    return drawn("corcom/calendar/line.html", values)


def _source(entry: CalendarEntry) -> str:
    if entry.source_words and entry.recorded_by:
        return markup_of(signs.said_by, entry.recorded_by.name, entry.changed_at, words=entry.source_words)
    return entry.source_words


def _address(request: Any, entry: CalendarEntry) -> str:
    address = page_of(request.convention, entry)
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}as_of={request.desk.as_of.isoformat()}" if request.desk.shows_another_day else address
