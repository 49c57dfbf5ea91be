"""Meetings: the list, one meeting, made and corrected by hand."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.meetings import queries as meetings
from corcom.web.access import after_act, page
from corcom.web.days import say_words_only
from corcom.web.meetings.forms import MeetingFilters, MeetingForm, initial_of
from corcom.workflows import meetings as acts
from corcom.workflows import policy
from corcom.workflows.overviews.meeting import meeting_page


@page("see_desk", kept=True)
def meeting_list(request: Any) -> HttpResponse:
    """Meetings up to the day shown and planned ones, newest first."""
    filters = MeetingFilters(request.GET)
    rows = meetings.with_counts(meetings.meetings(request.convention.code))
    if filters.is_valid():
        kind = filters.cleaned_data["kind"]
        rows = rows.filter(kind=kind) if kind else rows
        rows = rows.filter(minutes_held__gt=0) if filters.cleaned_data["minutes"] else rows
    shown = Paginator(rows, 50).get_page(request.GET.get("page"))
    return render(request, "corcom/meetings/meetings.html", {"page": shown, "filters": filters})


@page("see_desk", kept=True)
def meeting(request: Any, key: str) -> HttpResponse:
    """One meeting: who was there, the agenda with statements, action points, papers."""
    sees = policy.may(request.standing, "see_document")
    shown = meeting_page(_meeting(request, key), day=request.desk.as_of, sees_confidential=sees)
    return render(request, "corcom/meetings/meeting.html", {"shown": shown, "meeting": shown.meeting})


@page("edit_records")
@require_http_methods(["GET", "POST"])
def record(request: Any) -> HttpResponse:
    """Make a meeting by hand."""
    form = MeetingForm(request.POST or None, convention=request.convention.code, today=request.desk.today)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["source_words"]
        try:
            made = acts.record_meeting(form.said(), convention=request.convention.code, source_words=words, person=request.user)
        except (BadInput, Refusal) as problem:
            form.add_error("when", str(problem))
        else:
            where = {"convention": request.convention.slug, "key": made.key}
            return say_words_only(request, form, after_act(request, done=_("The meeting is on record."), to="meeting", **where))
    return render(request, "corcom/meetings/record.html", {"form": form}, status=422 if form.errors else 200)


@page("edit_records")
@require_http_methods(["GET", "POST"])
def correct(request: Any, key: str) -> HttpResponse:
    """Correct a meeting by hand."""
    found = _meeting(request, key)
    options = {"convention": request.convention.code, "today": request.desk.today, "meeting": found}
    form = MeetingForm(request.POST or None, initial=initial_of(found), **options)
    if request.method == "POST" and form.is_valid():
        try:
            acts.correct_meeting(found, form.said(), why=form.cleaned_data["source_words"], person=request.user)
        except (BadInput, Refusal) as problem:
            form.add_error("when", str(problem))
        else:
            where = {"convention": request.convention.slug, "key": key}
            return say_words_only(request, form, after_act(request, done=_("The meeting is corrected."), to="meeting", **where))
    return render(request, "corcom/meetings/record.html", {"form": form, "meeting": found}, status=422 if form.errors else 200)


def _meeting(request: Any, key: str) -> meetings.Meeting:
    found = meetings.meeting_with_key(request.convention.code, key)
    if found is None:
        raise Http404
    return found
