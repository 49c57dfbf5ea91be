"""The calendar as a file: for download, and for the programs that subscribe to it."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.formats import date_format
from django.utils.http import http_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from corcom.kernel.states import states_by_iso3
from corcom.outputs.ical import FeedEvent, render_calendar
from corcom.web.calendar.titles import title_of
from corcom.web.words import label_of
from corcom.workflows import policy
from corcom.workflows.overviews.calendar import CalendarEntry, CalendarFilter, calendar_entries

# Raise it when the same entries are written in another way, so that programs fetch them anew.
FORMAT = 2
ADDRESS_PARTS = {"event": "uid", "meeting": "key", "action-point": "number", "obligation": "key", "state": "iso3", "prospect": "iso3"}


def calendar_response(request: Any, convention: Any, chosen: CalendarFilter, who: policy.Standing) -> HttpResponse:
    """The calendar file, or 304 when the program has it already; then it is not even written.

    The tag follows from all that goes into the file; the time is when the newest entry changed.
    """
    day = request.desk.as_of
    entries = calendar_entries(convention.code, chosen, day=day, who=who)
    desk_address = request.build_absolute_uri("/").rstrip("/")
    events = tuple(_feed_event(desk_address, convention, entry) for entry in entries)
    about = _("As of %(day)s") % {"day": date_format(day, "j F Y")} if request.desk.shows_another_day else ""
    content = repr((FORMAT, get_language(), _name_of(convention, chosen), about, events))
    headers = {"ETag": f'"{hashlib.sha256(content.encode()).hexdigest()[:32]}"', "Cache-Control": "private, max-age=300"}
    known = _if_changed(request, headers, max((entry.changed_at for entry in entries), default=None))
    if known is not None:
        return known
    data = render_calendar(_name_of(convention, chosen), events, _, description=about)
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers=headers)


def _name_of(convention: Any, chosen: CalendarFilter) -> str:
    """What the calendar is called in the program; a layer says which it is."""
    if not chosen.only_clock_dates:
        return str(convention.short_title)
    if chosen.state:
        return _("%(convention)s: %(state)s") % {"convention": convention.short_title, "state": states_by_iso3()[chosen.state].short_name}
    return _("%(convention)s: obligations and entries into force") % {"convention": convention.short_title}


def page_of(convention: Any, entry: CalendarEntry) -> str:
    """The address of the page of an entry."""
    part = ADDRESS_PARTS.get(entry.page)
    if part is None:
        return f"{reverse(entry.page, kwargs={'convention': convention.slug})}{'?' if entry.key else ''}{entry.key}"
    return reverse(entry.page, kwargs={"convention": convention.slug, part: entry.key})


def _feed_event(desk_address: str, convention: Any, entry: CalendarEntry) -> FeedEvent:
    is_due = entry.kind in ("action-point", "next-step")
    what = _("Due: %(what)s") % {"what": entry.what} if is_due else title_of(entry)
    notes = [", ".join(entry.owners), entry.audience, _("Sample.") if entry.is_sample else ""]
    return FeedEvent(
        uid=entry.uid,
        sequence=entry.sequence,
        changed_at=entry.changed_at,
        what=what,
        when=entry.when,
        is_cancelled=entry.is_cancelled,
        place=entry.place,
        category=label_of(entry.kind),
        notes="\n".join(filter(None, notes)),
        url=desk_address + page_of(convention, entry),
    )


def _if_changed(request: HttpRequest, headers: dict[str, str], changed_at: datetime | None) -> HttpResponse | None:
    """304 for a program that has this content; else None. Adds the time of the last change to the headers."""
    stamp = int(changed_at.timestamp()) if changed_at else None
    if stamp is not None:
        headers["Last-Modified"] = http_date(stamp)
    answer: HttpResponse | None = get_conditional_response(request, etag=headers["ETag"], last_modified=stamp)
    return answer
