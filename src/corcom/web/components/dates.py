"""Dates as they are known: confirmed, tentative, vague or late, always in words, with a drawn extent for the vague."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from corcom.kernel.dates import PartialDate, day_after, day_in, days_later, partial_date_from_dict
from corcom.kernel.words import ActionStatus, Precision
from corcom.web.components.inline import inline_tag
from corcom.web.components.kept import MOST, once_a_language

register = template.Library()

VAGUE = (Precision.MONTH, Precision.PART_OF_MONTH, Precision.YEAR, Precision.BEFORE, Precision.AFTER)
BAR_WIDTH = 120
ISO_DAY = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")
OPEN_SIDE = 45  # how many days of an open side are drawn


@register.filter(name="day")
@once_a_language
def day_in_words(day: date | None) -> str:
    """`24 January 2012` in the language of the page, the month always in full; empty for no day."""
    if day is None:
        return ""
    in_english = (get_language() or "en").startswith("en")
    return date_format(day, "j F Y" if in_english else "DATE_FORMAT")


@register.filter
def with_days(text: str | None) -> str:
    """What is written for people and programs alike, its ISO days as people read them: `until 2028-11-01` as `until 1 November 2028`."""
    return ISO_DAY.sub(_written_out, text or "")


def _written_out(found: re.Match[str]) -> str:
    try:
        return day_in_words(date.fromisoformat(found[0]))
    except ValueError:  # no such day, such as the number of a document
        return found[0]


@once_a_language
def extent_in_words(earliest: date | None, latest: date | None) -> str:
    """The days that a date allows: `1 to 15 January 2012`, `until 31 March 2012`, `from 9 January 2012`."""
    if earliest is None:
        return _("until %(day)s") % {"day": day_in_words(latest)} if latest else ""
    if latest is None:
        return _("from %(day)s") % {"day": day_in_words(earliest)}
    if earliest == latest:
        return day_in_words(earliest)
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        first = str(earliest.day)
    elif earliest.year == latest.year:
        first = date_format(earliest, "j F")
    else:
        first = day_in_words(earliest)
    return _("%(first)s to %(last)s") % {"first": first, "last": day_in_words(latest)}


@dataclass(frozen=True, slots=True)
class Bar:
    """The drawing of an extent on whole months: positions in units of a `BAR_WIDTH` wide view box."""

    start: float
    end: float
    months: tuple[float, ...]
    opens_before: bool
    opens_after: bool

    @property
    def middle(self) -> float:
        """Where the drawing of an open side changes from solid to dashed."""
        return round((self.start + self.end) / 2, 1)


def _month_after(day: date) -> date:
    return day_in(day.year + day.month // 12, day.month % 12 + 1, 1)


@lru_cache(maxsize=MOST)
def bar_of(earliest: date | None, latest: date | None) -> Bar | None:
    """Place the days from earliest to latest on an axis of whole months; an open side runs to the end of the axis."""
    first, last = earliest, latest
    if first is None:
        first = days_later(last, -OPEN_SIDE) if last else None
    if last is None:
        last = days_later(first, OPEN_SIDE) if first else None
    if first is None or last is None:
        return None
    axis_start = first.replace(day=1)
    whole_months = first == axis_start and last.day == monthrange(last.year, last.month)[1]
    if whole_months and earliest and latest:  # a bar from end to end would say nothing: a month of air on either side
        axis_start = days_later(axis_start, -1).replace(day=1)
        last = _month_after(last)
    axis_end = day_after(last.replace(day=monthrange(last.year, last.month)[1]))
    days = (axis_end - axis_start).days

    def place(day: date) -> float:
        return round((day - axis_start).days * BAR_WIDTH / days, 1)

    months = [axis_start]
    while months[-1] < axis_end:
        months.append(_month_after(months[-1]))
    return Bar(
        start=place(earliest) if earliest else 0,
        end=place(day_after(latest)) if latest else BAR_WIDTH,
        months=tuple(place(day) for day in months),
        opens_before=earliest is None,
        opens_after=latest is None,
    )


def _spoken(when: PartialDate) -> str:
    """The words as said; the reader's own ISO forms are spelled out."""
    if when.words and when.words != when.iso:
        return when.words
    if when.precision is Precision.MONTH and when.earliest:
        return date_format(when.earliest, "F Y")
    return extent_in_words(when.earliest, when.latest)


@inline_tag(register, "corcom/components/when.html")
def when(partial_date: PartialDate | dict[str, Any] | date | None, *, words: bool = False, none: str = "") -> dict[str, Any]:
    """A date with its certainty. `words` adds what was said when that differs; `none` is shown when there is no date.

    Takes a `PartialDate`, its JSON form, or an exact day.
    """
    if partial_date is None or partial_date == "":
        return {"none": none}
    if isinstance(partial_date, date):
        partial_date = PartialDate.of_day(partial_date)
    elif isinstance(partial_date, dict):
        partial_date = partial_date_from_dict(partial_date)
    vague = partial_date.precision in VAGUE
    exact = extent_in_words(partial_date.earliest, partial_date.latest)
    spoken = _spoken(partial_date)
    return {
        "when": partial_date,
        "vague": vague,
        "exact": exact,
        "spoken": spoken,
        "say_words": words and spoken != exact,
        "bar": bar_of(partial_date.earliest, partial_date.latest) if vague else None,
        "width": BAR_WIDTH,
    }


@once_a_language
def late_in_words(days: int) -> str:
    """`1 day late`, `12 days late`; empty for 0."""
    if days < 1:
        return ""
    return ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}


@inline_tag(register, "corcom/components/late.html")
def late(days: int) -> dict[str, Any]:
    """How late a thing is, in words; draws nothing when it is in time."""
    return {"words": late_in_words(days)}


@inline_tag(register, "corcom/components/due.html", takes_context=True)
def due(
    context: template.Context, partial_date: PartialDate | dict[str, Any] | None, status: Any = "open", *, today: date | None = None
) -> dict[str, Any]:
    """The due date of an action point or obligation, with its lateness on the desk day unless it is done or dropped."""
    if isinstance(partial_date, dict):
        partial_date = partial_date_from_dict(partial_date)
    desk = context.get("desk")
    day = today or (desk.today if desk else None)
    is_open = str(getattr(status, "value", status)) not in (ActionStatus.DONE, ActionStatus.DROPPED)
    days = partial_date.days_late_on(day) if partial_date and day and is_open else 0
    return {"partial_date": partial_date, "late": late_in_words(days)}
