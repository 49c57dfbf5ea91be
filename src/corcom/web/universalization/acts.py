"""What people do about States on their way: each view checks a form, makes one call into the workflows, and says what was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.kernel.states import all_states, states_by_iso3
from corcom.kernel.words import ActionStatus
from corcom.registers.meetings import queries as meetings
from corcom.registers.universalization import queries as universalization
from corcom.web.access import after_act, page
from corcom.web.acting import acting, done_or_refused, status_of
from corcom.web.days import say_words_only
from corcom.web.universalization import fields
from corcom.web.universalization.forms import (
    ClaimForm,
    CloseStepForm,
    ContactForm,
    CorrectClaimForm,
    CorrectNextStepForm,
    NextStepForm,
    QuickForm,
    ReasonForm,
)
from corcom.workflows import policy
from corcom.workflows import universalization as workflow
from corcom.workflows.overviews import prospects

FINDERS = {
    "claim": universalization.claim_with_id,
    "contact": universalization.contact_with_id,
    "next-step": universalization.next_step_with_id,
}


@page("record_outreach")
@require_http_methods(["GET", "POST"])
def record_contact(request: Any) -> HttpResponse:
    """A contact, with the claim made in it and the next step: the short form for the margins of a meeting."""
    day = request.desk.today
    initial = {"state": _state_asked(request), "when": fields.day_words(day), "met_by": workflow.own_party(request.standing)}
    form = QuickForm(request.POST or None, initial=initial, day=day, meetings=_meetings(request))

    def record() -> HttpResponse:
        contact = workflow.record_contact(**acting(request), said=form.contact(), claim=form.claim(), next_step=form.next_step())
        return _to_track(request, contact.state_id, _("Recorded the contact with %(state)s.") % {"state": contact.state}, form)

    context = {"form": form, "states": all_states()}
    return done_or_refused(form, record) or render(request, "corcom/universalization/quick.html", context, status=status_of(form))


@page("open_claim_form")
@require_http_methods(["GET", "POST"])
def record_claim(request: Any) -> HttpResponse:
    """A claim without a meeting of ours: seen in a paper, told in writing, read in the press."""
    day = request.desk.today
    initial = {"state": _state_asked(request), "when": fields.day_words(day), "heard_by": workflow.own_party(request.standing)}
    form = ClaimForm(request.POST or None, initial=initial, day=day, meetings=_meetings(request))
    if not policy.may(request.standing, "record_outreach"):
        form.fields["heard_by"].disabled = True

    def record() -> HttpResponse:
        claim = workflow.record_claim(**acting(request), said=form.said())
        return _to_track(request, claim.state_id, _("Recorded the claim about %(state)s.") % {"state": claim.state}, form)

    heading = {"title": _("Record what was said of a State"), "button": _("Record the claim")}
    return done_or_refused(form, record) or _form_page(request, form, _state_asked(request), heading)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def correct_claim(request: Any, pk: int) -> HttpResponse:
    """Correct a claim, or say which stage its words meant."""
    claim = _record(request, "claim", pk, "correct_outreach")
    form = CorrectClaimForm(request.POST or None, claim=claim, day=request.desk.today, meetings=_meetings(request))

    def correct() -> HttpResponse:
        workflow.correct_claim(**acting(request), pk=pk, said=form.said(), reason=form.cleaned_data["reason"])
        return _to_track(request, claim.state_id, _("Corrected the claim about %(state)s.") % {"state": claim.state}, form)

    heading = {"title": _("Correct what was said"), "button": _("Save the correction"), "record": claim, "take_off": "claim"}
    return done_or_refused(form, correct) or _form_page(request, form, claim.state_id, heading)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def correct_contact(request: Any, pk: int) -> HttpResponse:
    """Correct a contact."""
    contact = _record(request, "contact", pk, "correct_outreach")
    form = ContactForm(request.POST or None, contact=contact, day=request.desk.today, meetings=_meetings(request))

    def correct() -> HttpResponse:
        workflow.correct_contact(**acting(request), pk=pk, said=form.contact_said(), reason=form.cleaned_data["reason"])
        return _to_track(request, contact.state_id, _("Corrected the contact with %(state)s.") % {"state": contact.state}, form)

    heading = {"title": _("Correct a contact"), "button": _("Save the correction"), "record": contact, "take_off": "contact"}
    return done_or_refused(form, correct) or _form_page(request, form, contact.state_id, heading)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def take_off(request: Any, kind: str, pk: int) -> HttpResponse:
    """Take a claim, a contact or a next step off the record."""
    record = _record(request, kind, pk, "correct_outreach")
    form = ReasonForm(request.POST or None)

    def do() -> HttpResponse:
        workflow.take_off_record(kind, **acting(request), pk=pk, reason=form.cleaned_data["reason"])
        return _to_track(request, record.state_id, _("Taken off the record."))

    heading = {
        "title": _("Take off the record"),
        "button": _("Take it off"),
        "explanation": _("“%(what)s” is no longer shown. It stays in the record of acts, with the reason.") % {"what": record},
        "is_danger": True,
        "record": record,
    }
    return done_or_refused(form, do) or _form_page(request, form, record.state_id, heading)


@page("record_outreach")
@require_http_methods(["GET", "POST"])
def plan_next_step(request: Any) -> HttpResponse:
    """Plan a next step, of its own or from a claim."""
    asked = request.GET.get("claim", "")
    claim = _claim_asked(request, asked) if asked else None
    initial = {"state": claim.state_id if claim else _state_asked(request)}
    if claim:
        initial["openness"] = claim.openness
    form = NextStepForm(request.POST or None, initial=initial, day=request.desk.today)

    def plan() -> HttpResponse:
        step = workflow.plan_next_step(**acting(request), said=form.said(), claim=claim)
        return _to_track(request, step.state_id, _("Planned the next step for %(state)s.") % {"state": step.state}, form)

    heading = {"title": _("Plan a next step"), "button": _("Plan the next step")}
    return done_or_refused(form, plan) or _form_page(request, form, initial["state"], heading)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def correct_next_step(request: Any, pk: int) -> HttpResponse:
    """Correct a next step, or give it another lead or day."""
    step = _record(request, "next-step", pk, "correct_outreach")
    form = CorrectNextStepForm(request.POST or None, step=step, day=request.desk.today)

    def correct() -> HttpResponse:
        workflow.correct_next_step(**acting(request), pk=pk, said=form.said(), reason=form.cleaned_data["reason"])
        return _to_track(request, step.state_id, _("Corrected the next step for %(state)s.") % {"state": step.state}, form)

    heading = {"title": _("Change a next step"), "button": _("Save the change"), "record": step, "take_off": "next-step"}
    return done_or_refused(form, correct) or _form_page(request, form, step.state_id, heading)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def close_next_step(request: Any, pk: int) -> HttpResponse:
    """Mark a next step as done or dropped."""
    step = _record(request, "next-step", pk, "close_next_step")
    form = CloseStepForm(request.POST or None, initial={"on": request.desk.today})

    def close() -> HttpResponse:
        data = form.cleaned_data
        workflow.close_next_step(**acting(request), pk=pk, words=data["words"], as_outcome=ActionStatus(data["as_outcome"]), on=data["on"])
        return _to_track(request, step.state_id, _("Closed the next step for %(state)s.") % {"state": step.state})

    heading = {"title": _("Mark a next step as done"), "button": _("Close the next step"), "explanation": step.what, "record": step}
    return done_or_refused(form, close) or _form_page(request, form, step.state_id, heading)


@page("see_desk")
@require_http_methods(["GET", "POST"])
def reopen_next_step(request: Any, pk: int) -> HttpResponse:
    """Open a closed next step again."""
    step = _record(request, "next-step", pk, "close_next_step")
    form = ReasonForm(request.POST or None)

    def reopen() -> HttpResponse:
        workflow.reopen_next_step(**acting(request), pk=pk, reason=form.cleaned_data["reason"])
        return _to_track(request, step.state_id, _("The next step for %(state)s is open again.") % {"state": step.state})

    heading = {"title": _("Open a next step again"), "button": _("Open it again"), "explanation": step.what, "record": step}
    return done_or_refused(form, reopen) or _form_page(request, form, step.state_id, heading)


def _record(request: Any, kind: str, pk: int, permission: str) -> Any:
    """The record under a number, or in its place; a correction of one that was corrected since is refused when it is saved."""
    finder: Callable[..., Any] | None = FINDERS.get(kind)
    found = finder(request.convention.code, pk, seen=policy.visible_outreach(request.standing)) if finder else None
    if found is None or not prospects.sees(request.standing, found):
        raise Http404
    policy.require(request.standing, permission, found)
    return found


def _claim_asked(request: Any, asked: str) -> Any:
    if not (asked.isascii() and asked.isdigit() and len(asked) < 19):
        raise Http404
    found = universalization.claim_with_id(request.convention.code, int(asked), seen=policy.visible_outreach(request.standing))
    if found is None or not prospects.sees(request.standing, found):
        raise Http404
    return found


def _state_asked(request: Any) -> str:
    """The name of the State in the address; empty for none."""
    state = states_by_iso3().get(request.GET.get("state", "").upper())
    return state.short_name if state else ""


def _meetings(request: Any) -> list[Any]:
    """The meetings that can be named: the nearest to today first, those without a day last."""
    today = request.desk.today
    known = [(abs((m.when_earliest - today).days) if m.when_earliest else None, m) for m in meetings.meetings(request.convention.code)]
    return [m for _days, m in sorted(known, key=lambda pair: (pair[0] is None, pair[0] or 0))]


def _to_track(request: Any, iso3: str, done: str, form: Any = None) -> HttpResponse:
    answer = after_act(request, done=done, to="prospect", convention=request.convention.slug, iso3=iso3)
    return answer if form is None else say_words_only(request, form, answer)


def _form_page(request: Any, form: Any, state: str, heading: dict[str, Any]) -> HttpResponse:
    """A form about a State, named by code or short name; empty: none yet."""
    known = states_by_iso3().get(state) or next((s for s in all_states() if s.short_name == state), None)
    context = {"form": form, "state": known, "states": all_states(), "post_to": _post_to(request, heading.get("record"))} | heading
    return render(request, "corcom/universalization/form_page.html", context, status=status_of(form))


def _post_to(request: Any, record: Any) -> str:
    """The address of the record that stands now, for a form opened under the number of one that was corrected since.

    A form that came in under an old number stays there: it was filled in from the old one, and is refused again.
    """
    at = request.resolver_match
    if record is None or request.method != "GET" or at.kwargs.get("pk") == record.pk:
        return ""
    return reverse(at.view_name, kwargs=at.kwargs | {"pk": record.pk})
