"""A row of the list of action points, kept by what it shows: after an act most rows are as they were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.safestring import SafeString

from corcom.registers.actions.listed import ListedPoint
from corcom.web.components import dates, signs
from corcom.web.components.frame import page_address
from corcom.web.components.inline import drawn, markup_of


def drawn_rows(request: Any, points: Iterable[ListedPoint]) -> SafeString:
    """The rows of a page."""
    context = {"request": request, "desk": request.desk}
    return SafeString("".join(_row(context, point) for point in points))


def _row(context: dict[str, Any], point: ListedPoint) -> SafeString:
    desk = context["desk"]
    values = {
        "number": point.number,
        "url": page_address(desk, "action-point", number=point.number),
        "what": point.what,
        "source": _source(context, point),
        "theme": point.theme,
        "owners": ", ".join(point.owners),
        "due": markup_of(dates.due, context, point.due, point.status, today=desk.as_of),
        "status": point.status,
        "days_late": bool(point.days_late),
    }
    if point.meeting:
        values["meeting_url"] = page_address(desk, "meeting", key=point.meeting.key)
        values |= {"meeting_on": point.meeting.on, "meeting_title": point.meeting.title}
    return drawn("corcom/action_points/row.html", values)


def _source(context: dict[str, Any], point: ListedPoint) -> SafeString:
    if point.citation:
        return markup_of(signs.source_chip, context, point.citation)
    return markup_of(signs.said_by, point.recorded_by, point.recorded_at, words=point.source_words)
