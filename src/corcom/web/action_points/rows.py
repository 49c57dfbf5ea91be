"""A row of the list of action points, kept by what it shows: after an act most rows are as they were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString

from corcom.web.action_points.listing import Row
from corcom.web.components import dates, signs
from corcom.web.components.frame import page_address
from corcom.web.components.inline import drawn, markup_of


def drawn_rows(request: Any, rows: Iterable[Row]) -> SafeString:
    """The rows of a page."""
    context = {"request": request, "desk": request.desk}
    return SafeString("".join(_row(context, row) for row in rows))


def _row(context: dict[str, Any], row: Row) -> SafeString:
    point, desk = row.point, context["desk"]
    values = {
        "number": point.number,
        "url": page_address(desk, "action-point", number=point.number),
        "what": point.what,
        "source": _source(context, point),
        "theme": point.theme,
        "owners": ", ".join(owner.printed_name for owner in point.owners_named),
        "due": markup_of(dates.due, context, row.due, row.status, today=desk.as_of),
        "status": row.status,
        "days_late": bool(row.days_late),
    }
    if point.meeting:
        meeting = point.meeting
        values["meeting_url"] = page_address(desk, "meeting", key=meeting.key)
        values |= {"meeting_on": meeting.when_earliest, "meeting_title": meeting.title}
    return drawn("corcom/action_points/row.html", values)


def _source(context: dict[str, Any], point: Any) -> SafeString:
    if point.citation:
        return markup_of(signs.source_chip, context, point.citation)
    return markup_of(signs.said_by, point.recorded_by.name if point.recorded_by else "", point.recorded_at, words=point.source_words)
