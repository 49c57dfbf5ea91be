"""What people do with action points: each view checks a form, makes one call into the workflows, and says what was done."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from corcom.kernel.words import ActionStatus
from corcom.registers.actions import queries as actions
from corcom.registers.meetings import queries as meetings
from corcom.web.access import after_act, page
from corcom.web.acting import UNPROCESSABLE, acting, done_or_refused, status_of
from corcom.web.action_points.forms import (
    CloseForm,
    CommentForm,
    CorrectActionPointForm,
    DueForm,
    NewActionPointForm,
    ReopenForm,
    initial_of,
)
from corcom.web.action_points.views import action_point_context
from corcom.web.days import say_words_only
from corcom.workflows import action_points as workflow
from corcom.workflows import policy
from corcom.workflows.said_dates import date_said


@page("edit_records")
@require_http_methods(["GET", "POST"])
def new_action_point(request: Any) -> HttpResponse:
    """Open an action point by hand."""
    initial = {"meeting": request.GET.get("meeting", ""), "on": request.desk.today}
    form = NewActionPointForm(request.POST or None, initial=initial, meetings=_meetings(request), day=request.desk.today)

    def open_it() -> HttpResponse:
        source, on = form.cleaned_data["source_words"], form.cleaned_data["on"]
        point = workflow.open_action_point(**acting(request), said=form.said(), source_words=source, on=on)
        return say_words_only(request, form, _go_to(request, point.number, _("Opened action point %(number)s.") % {"number": point.number}))

    return done_or_refused(form, open_it) or render(request, "corcom/action_points/new.html", {"form": form}, status=status_of(form))


@page("edit_records")
@require_http_methods(["GET", "POST"])
def correct_action_point(request: Any, number: int) -> HttpResponse:
    """Correct what stands under a number."""
    point = _point(request, number)
    day = request.desk.today
    form = CorrectActionPointForm(request.POST or None, initial=initial_of(point), meetings=_meetings(request), day=day)

    def correct() -> HttpResponse:
        data = form.cleaned_data
        workflow.correct_action_point(**acting(request), number=number, revision=data["revision"], said=form.said(), reason=data["reason"])
        return say_words_only(request, form, _go_to(request, number, _("Corrected action point %(number)s.") % {"number": number}))

    return done_or_refused(form, correct) or _form_page(request, "correct", point, form)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def close_action_point(request: Any, number: int) -> HttpResponse:
    """Close with evidence."""
    point = _point(request, number)
    policy.require(request.standing, "close_action_point", point)
    initial = {"on": request.desk.today, "revision": point.revision}
    form = CloseForm(request.POST or None, request.FILES or None, initial=initial)

    def close() -> HttpResponse:
        data = form.cleaned_data
        said = {"revision": data["revision"], "evidence": data["evidence"], "on": data["on"]}
        workflow.close_action_point(
            **acting(request), number=number, **said, file=form.evidence_file(), as_status=ActionStatus(data["as_status"])
        )
        return _go_to(request, number, _("Closed action point %(number)s.") % {"number": number})

    return done_or_refused(form, close) or _form_page(request, "close", point, form)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def reopen_action_point(request: Any, number: int) -> HttpResponse:
    """Reopen with the reason."""
    point = _point(request, number)
    policy.require(request.standing, "close_action_point", point)
    form = ReopenForm(request.POST or None, initial={"revision": point.revision})

    def reopen() -> HttpResponse:
        data = form.cleaned_data
        workflow.reopen_action_point(**acting(request), number=number, revision=data["revision"], reason=data["reason"])
        return _go_to(request, number, _("Action point %(number)s is open again.") % {"number": number})

    return done_or_refused(form, reopen) or _form_page(request, "reopen", point, form)


@page("edit_records")
@require_http_methods(["GET", "POST"])
def change_due_date(request: Any, number: int) -> HttpResponse:
    """Enter a newly agreed due date."""
    point = _point(request, number)
    form = DueForm(request.POST or None, initial={"revision": point.revision})

    def change() -> HttpResponse:
        data = form.cleaned_data
        when = date_said(data["when"], anchor=request.desk.today, tentative=data["tentative"])
        workflow.change_due_date(**acting(request), number=number, revision=data["revision"], when=when, reason=data["reason"])
        return say_words_only(
            request, form, _go_to(request, number, _("Changed the due date of action point %(number)s.") % {"number": number})
        )

    return done_or_refused(form, change) or _form_page(request, "due", point, form)


@page("see_desk")
@require_POST
def comment_on_action_point(request: Any, number: int) -> HttpResponse:
    """Add a comment."""
    policy.require(request.standing, "comment_action_point", _point(request, number))
    form = CommentForm(request.POST)

    def comment() -> HttpResponse:
        workflow.comment_on_action_point(**acting(request), number=number, words=form.cleaned_data["words"])
        return _go_to(request, number, _("The comment is in the history."))

    context = action_point_context(request, number, form)
    return done_or_refused(form, comment) or render(request, "corcom/action_points/action_point.html", context, status=UNPROCESSABLE)


def _point(request: Any, number: int) -> Any:
    point = actions.action_point_numbered(request.convention.code, number)
    if point is None:
        raise Http404
    return point


def _meetings(request: Any) -> list[Any]:
    return list(meetings.meetings(request.convention.code))


def _go_to(request: Any, number: int, done: str) -> HttpResponse:
    return after_act(request, done=done, to="action-point", convention=request.convention.slug, number=number)


def _form_page(request: Any, what: str, point: Any, form: forms.Form) -> HttpResponse:
    return render(request, f"corcom/action_points/{what}.html", {"point": point, "form": form}, status=status_of(form))
