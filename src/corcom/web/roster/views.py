"""The roster of mandates on a day; a mandate made or corrected by hand."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import Office
from corcom.registers.mandates import queries as mandates
from corcom.web.access import after_act, page
from corcom.web.roster.forms import MandateForm, initial_of
from corcom.workflows import mandates as acts
from corcom.workflows.overviews.mandate_alarms import mandate_alarms

OFFICE_ORDER = [office.value for office in Office]


@page("see_desk", kept=True)
def roster(request: Any) -> HttpResponse:
    """Who holds which charge on the day shown, by theme."""
    rows = sorted(mandates.mandates_on(request.convention.code, request.desk.as_of), key=lambda m: (OFFICE_ORDER.index(m.office), m.theme))
    offices = [m for m in rows if not m.theme]
    themes = [
        (theme, list(held)) for theme, held in groupby(sorted((m for m in rows if m.theme), key=lambda m: m.theme), lambda m: m.theme)
    ]
    alarms = mandate_alarms(request.convention.code, request.desk.today)
    return render(request, "corcom/roster/roster.html", {"offices": offices, "themes": themes, "is_empty": not rows, "alarms": alarms})


@page("edit_records")
@require_http_methods(["GET", "POST"])
def record(request: Any) -> HttpResponse:
    """Make a mandate by hand."""
    form = MandateForm(request.POST or None, initial={"holder": request.GET.get("holder", "")})
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["source_words"]
        try:
            acts.record_mandate(form.said(), convention=request.convention.code, source_words=words, person=request.user)
        except (BadInput, Refusal) as problem:
            form.add_error(None, str(problem))
        else:
            return after_act(request, done=_("The mandate is on the roster."), to="roster", convention=request.convention.slug)
    return render(request, "corcom/roster/record.html", {"form": form}, status=422 if form.errors else 200)


@page("edit_records")
@require_http_methods(["GET", "POST"])
def correct(request: Any, pk: int) -> HttpResponse:
    """Correct a mandate by hand."""
    found = mandates.mandate_with_id(request.convention.code, pk)
    if found is None:
        raise Http404
    form = MandateForm(request.POST or None, initial=initial_of(found), mandate=found)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            acts.correct_mandate(found, form.said(), source_words=data["source_words"], why=data["why"], person=request.user)
        except (BadInput, Refusal) as problem:
            form.add_error(None, str(problem))
        else:
            return after_act(request, done=_("The mandate is corrected."), to="roster", convention=request.convention.slug)
    return render(request, "corcom/roster/record.html", {"form": form, "mandate": found}, status=422 if form.errors else 200)
