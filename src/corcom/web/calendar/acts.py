"""What people do with the calendar: each view checks a form, makes one call into the workflows, and says what was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.web.access import after_act, page
from corcom.web.acting import acting, done_or_refused, status_of
from corcom.web.calendar.forms import ConfirmDateForm, CorrectEventForm, EventReasonForm, NewEventForm, initial_of
from corcom.web.calendar.views import event_or_404
from corcom.web.days import say_words_only
from corcom.workflows import calendar as workflow
from corcom.workflows.said_dates import date_said

EXACT = ("day", "range")


@page("edit_records")
@require_http_methods(["GET", "POST"])
def new_event(request: Any) -> HttpResponse:
    """Put an event in the calendar by hand."""
    form = NewEventForm(request.POST or None, day=request.desk.today)

    def record() -> HttpResponse:
        event = workflow.record_event(**acting(request), said=form.said(), source_words=form.cleaned_data["source_words"])
        return say_words_only(request, form, _go_to(request, event.uid, _("“%(what)s” is in the calendar.") % {"what": event.what}))

    return done_or_refused(form, record) or render(request, "corcom/calendar/new.html", {"form": form}, status=status_of(form))


@page("edit_records")
@require_http_methods(["GET", "POST"])
def correct_event(request: Any, uid: str) -> HttpResponse:
    """Correct what stands."""
    event = event_or_404(request, uid)
    form = CorrectEventForm(request.POST or None, initial=initial_of(event), day=request.desk.today)

    def correct() -> HttpResponse:
        data = form.cleaned_data
        workflow.correct_event(**acting(request), uid=event.uid, revision=data["revision"], said=form.said(), reason=data["reason"])
        return say_words_only(request, form, _go_to(request, event.uid, _("The event is corrected.")))

    return done_or_refused(form, correct) or _form_page(request, "correct", event, form)


@page("edit_records")
@require_http_methods(["GET", "POST"])
def confirm_event_date(request: Any, uid: str) -> HttpResponse:
    """Hold the date as fixed."""
    event = event_or_404(request, uid)
    said = event.when.words if event.when and event.when.precision in EXACT else ""
    form = ConfirmDateForm(request.POST or None, initial={"when": said, "revision": event.revision})

    def confirm() -> HttpResponse:
        data = form.cleaned_data
        when = date_said(data["when"], anchor=request.desk.today) if "when" in form.changed_data else None
        workflow.confirm_event_date(
            **acting(request), uid=event.uid, revision=data["revision"], source_words=data["source_words"], when=when
        )
        return _go_to(request, event.uid, _("The date is confirmed."))

    return done_or_refused(form, confirm) or _form_page(request, "confirm", event, form)


@page("edit_records")
@require_http_methods(["GET", "POST"])
def cancel_event(request: Any, uid: str) -> HttpResponse:
    """Record that it will not take place."""
    return _with_reason(request, uid, "cancel", workflow.cancel_event, _("The event is cancelled; it stays visible as such."))


@page("edit_records")
@require_http_methods(["GET", "POST"])
def plan_event_again(request: Any, uid: str) -> HttpResponse:
    """Take a cancellation back."""
    return _with_reason(request, uid, "again", workflow.plan_event_again, _("The event takes place after all."))


def _with_reason(request: Any, uid: str, what: str, do: Callable[..., Any], done: str) -> HttpResponse:
    event = event_or_404(request, uid)
    form = EventReasonForm(request.POST or None, initial={"revision": event.revision})

    def act() -> HttpResponse:
        do(**acting(request), uid=event.uid, revision=form.cleaned_data["revision"], reason=form.cleaned_data["reason"])
        return _go_to(request, event.uid, done)

    return done_or_refused(form, act) or _form_page(request, what, event, form)


def _go_to(request: Any, uid: Any, done: str) -> HttpResponse:
    return after_act(request, done=done, to="event", convention=request.convention.slug, uid=str(uid))


def _form_page(request: Any, what: str, event: Any, form: forms.Form) -> HttpResponse:
    return render(request, f"corcom/calendar/{what}.html", {"event": event, "form": form}, status=status_of(form))
