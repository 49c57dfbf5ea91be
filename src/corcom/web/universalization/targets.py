"""Targets and rates: how far the Convention is from what was aimed at, by region, and what one more State would change."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.registers.universalization import queries as universalization
from corcom.web.access import after_act, page
from corcom.web.acting import done_or_refused, status_of
from corcom.web.convention.pictures import GROUPS
from corcom.web.convention.plate import one_more_rows
from corcom.web.universalization.forms import ReasonForm, TargetForm
from corcom.workflows import universalization as workflow
from corcom.workflows.overviews.targets import targets_page


@page("see_desk", kept=True)
def targets(request: Any) -> HttpResponse:
    """What was aimed at, how far it is, and the rates by region."""
    shown = targets_page(request.convention.code, request.desk.as_of)
    rows = one_more_rows(shown.groups, shown.everywhere) if shown.everywhere else ()
    return render(request, "corcom/universalization/targets.html", {"shown": shown, "one_more": rows, "group_names": GROUPS})


@page("set_target")
@require_http_methods(["GET", "POST"])
def set_target(request: Any) -> HttpResponse:
    """Set a target."""
    form = TargetForm(request.POST or None, initial={"start_on": request.desk.today}, day=request.desk.today)

    def record() -> HttpResponse:
        workflow.set_target(person=request.user, convention=request.convention.code, said=form.said())
        return after_act(request, done=_("The target is set."), to="targets", convention=request.convention.slug)

    heading = {"title": _("Set a target"), "button": _("Set the target"), "back": "targets"}
    return done_or_refused(form, record) or _form_page(request, form, heading)


@page("set_target")
@require_http_methods(["GET", "POST"])
def end_target(request: Any, pk: int) -> HttpResponse:
    """End a target before its time."""
    target = universalization.target_with_id(request.convention.code, pk)
    if target is None:
        raise Http404
    form = ReasonForm(request.POST or None)

    def end() -> HttpResponse:
        workflow.end_target(person=request.user, convention=request.convention.code, pk=pk, reason=form.cleaned_data["reason"])
        return after_act(request, done=_("The target has ended."), to="targets", convention=request.convention.slug)

    heading = {"title": _("End a target"), "button": _("End the target"), "explanation": target.what, "back": "targets", "is_danger": True}
    return done_or_refused(form, end) or _form_page(request, form, heading)


def _form_page(request: Any, form: Any, heading: dict[str, Any]) -> HttpResponse:
    return render(request, "corcom/universalization/form_page.html", {"form": form, "state": None} | heading, status=status_of(form))
