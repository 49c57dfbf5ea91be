"""Action points: the list and how it leaves, one action point, and the acts on it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from corcom.outputs.action_list import ActionList, render_action_list_csv
from corcom.outputs.mail_text import render_action_list_text
from corcom.registers.actions import queries as actions
from corcom.registers.calendar import queries as calendar
from corcom.web.access import page
from corcom.web.action_points.changes import changes_in_words
from corcom.web.action_points.forms import CommentForm
from corcom.web.action_points.listing import Listing, Row
from corcom.web.action_points.rows import drawn_rows
from corcom.web.action_points.takeaway import action_list
from corcom.workflows import policy

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@page("see_desk", kept=True)
def action_points(request: Any) -> HttpResponse:
    """The list of action points as of a day."""
    listing = Listing(request)
    shown = {"listing": listing, "page": listing.page(), "filters": listing.filters}
    shown["rows"] = drawn_rows(request, shown["page"].object_list)
    slug = {"convention": request.convention.slug}
    ways = {kind: listing.address(reverse(f"action-points-{kind}", kwargs=slug)) for kind in ("docx", "text", "csv")}
    return render(request, "corcom/action_points/action_points.html", shown | {"ways": ways})


@page("see_desk")
def action_points_docx(request: Any) -> HttpResponse:
    """The chosen action points as a Word document."""
    # python-docx takes as long to load as half of Django, and few processes ever write a document.
    from corcom.outputs.docx import render_action_list_docx  # noqa: PLC0415

    return _file(request, render_action_list_docx(_taken_away(request), _), DOCX, "docx")


@page("see_desk")
def action_points_csv(request: Any) -> HttpResponse:
    """The chosen action points as a table."""
    data = render_action_list_csv(_taken_away(request)).encode("utf-8-sig")
    return _file(request, data, "text/csv; charset=utf-8", "csv")


@page("see_desk")
def action_points_text(request: Any) -> HttpResponse:
    """The chosen action points as text to paste into a mail, on a page; with `?plain` the text alone."""
    text = render_action_list_text(_taken_away(request), _)
    if "plain" in request.GET:
        return HttpResponse(text, content_type="text/plain; charset=utf-8")
    return render(request, "corcom/action_points/text.html", {"text": text, "lines": min(text.count("\n") + 2, 60)})


@page("see_desk", kept=True)
def action_point(request: Any, number: int) -> HttpResponse:
    """One action point with its source, its history and what can be done with it."""
    context = action_point_context(request, number, CommentForm())
    if context is None:
        return render(request, "corcom/action_points/not_yet.html", {"number": number}, status=404)
    return render(request, "corcom/action_points/action_point.html", context)


def action_point_context(request: Any, number: int, comment_form: CommentForm) -> dict[str, Any] | None:
    """What the page of an action point shows as of a day; None when there was none under the number on that day."""
    day = request.desk.as_of
    point = actions.action_point_on(request.convention.code, number, day)
    if point is None:
        return None
    entries = [entry for entry in actions.history_of(point) if entry.on <= day]
    carrying = actions.meetings_carrying(point, day)
    next_meeting = calendar.next_committee_meeting(request.convention.code, day) if point.status_then == "open" else None
    may_close = policy.may(request.standing, "close_action_point", point)
    return {
        "row": Row(point, point.status_then, actions.due_on(point), actions.days_late(point, day)),
        "point": point,
        "history": [(entry, changes_in_words(entry)) for entry in reversed(entries)],
        "since": actions.status_told(entries, day),
        "carrying": carrying,
        "next_meeting": None if next_meeting and next_meeting.day in {m.when_earliest for m in carrying} else next_meeting,
        "may_close": may_close,
        "who_closes": "" if may_close else policy.who_may("close_action_point"),
        "may_comment": policy.may(request.standing, "comment_action_point", point),
        "comment_form": comment_form,
    }


def _taken_away(request: Any) -> ActionList:
    listing = Listing(request)
    points = list(listing.points)
    return action_list(
        points,
        convention=request.convention,
        day=listing.day,
        chosen_words=listing.in_words,
        sees_quotes=policy.may(request.standing, "see_document"),
        is_sample=any(point.sample for point in points),
    )


def _file(request: Any, data: bytes, media_type: str, ending: str) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    name = f"{request.convention.slug}-action-points-{request.desk.as_of.isoformat()}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
