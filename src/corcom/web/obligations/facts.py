"""Other facts that clocks run from: the list, and what people record of them; each view makes one call into the workflows."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.registers.obligations import queries as register
from corcom.web.access import after_act, page
from corcom.web.acting import acting, done_or_refused, status_of
from corcom.web.obligations.fact_forms import FORMS
from corcom.workflows import clock_facts as workflow


@page("see_desk")
def clock_facts(request: Any) -> HttpResponse:
    """Hostilities, conflicts and munitions kept, as they stand on the day shown."""
    code, day = request.convention.code, request.desk.as_of
    shown = {
        "hostilities": register.hostilities(code).filter(ended_on__lte=day),
        "conflicts": register.conflicts(code).filter(start__lte=day),
        "munitions": register.items_kept(code).filter(year__lte=day.year),
    }
    return render(request, "corcom/obligations/facts.html", shown)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def record_fact(request: Any, kind: str) -> HttpResponse:
    """Record a fact of one kind."""
    if kind not in FORMS:
        raise Http404
    form = FORMS[kind](request.POST or None, initial={"state": request.GET.get("state", "").upper()})

    def record() -> HttpResponse:
        workflow.record_clock_fact(form.said(), source_words=form.cleaned_data["source_words"], **acting(request))
        return _to_state(request, form.cleaned_data["state"], _("It is on record; the obligations were computed anew."))

    return done_or_refused(form, record) or _form_page(request, kind, form)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def correct_fact(request: Any, kind: str, pk: int) -> HttpResponse:
    """Correct a fact; what stood before stays."""
    row = workflow.ROWS[kind](request.convention.code).filter(pk=pk).first() if kind in FORMS else None
    if row is None:
        raise Http404
    form = FORMS[kind](request.POST or None, initial=FORMS[kind].initial_of(row), corrects=True)

    def correct() -> HttpResponse:
        data = form.cleaned_data
        workflow.correct_clock_fact(pk, form.said(), source_words=data["source_words"], why=data["why"], **acting(request))
        return _to_state(request, data["state"], _("It is corrected; the obligations were computed anew."))

    return done_or_refused(form, correct) or _form_page(request, kind, form, row=row)


def _to_state(request: Any, iso3: str, done: str) -> HttpResponse:
    address = reverse("state", kwargs={"convention": request.convention.slug, "iso3": iso3})
    return after_act(request, done=done, to=f"{address}#facts")


def _form_page(request: Any, kind: str, form: Any, **shown: Any) -> HttpResponse:
    return render(request, "corcom/obligations/fact_form.html", {"form": form, "kind": kind, **shown}, status=status_of(form))
