"""The roster of mandates on a day; a mandate made or corrected by hand."""

from __future__ import annotations

from collections.abc import Callable
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

    def do(data: dict[str, Any]) -> str:
        said = {"source_words": data["source_words"], "despite": data["despite"]}
        acts.record_mandate(form.said(), convention=request.convention.code, person=request.user, **said)
        return _("The mandate is on the roster.")

    return _do_or_ask(request, form, do, {})


@page("edit_records")
@require_http_methods(["GET", "POST"])
def correct(request: Any, pk: int) -> HttpResponse:
    """Correct a mandate by hand."""
    found = mandates.mandate_with_id(request.convention.code, pk)
    if found is None:
        raise Http404
    form = MandateForm(request.POST or None, initial=initial_of(found), mandate=found)

    def do(data: dict[str, Any]) -> str:
        said = {"source_words": data["source_words"], "why": data["why"], "despite": data["despite"]}
        acts.correct_mandate(found, form.said(), person=request.user, **said)
        return _("The mandate is corrected.")

    return _do_or_ask(request, form, do, {"mandate": found})


def _do_or_ask(request: Any, form: MandateForm, do: Callable[[dict[str, Any]], str], shown: dict[str, Any]) -> HttpResponse:
    """Do it, or say at its field what stands against it; where the charge is held already, ask whether both hold."""
    asks = False
    if form.is_valid():
        try:
            done = do(form.cleaned_data)
        except acts.OnRosterAlready as twice:
            form.add_error("holder", str(twice))
        except acts.HeldAtOnce as question:
            asks = True
            form.add_error("despite", str(question))
        except (BadInput, Refusal) as problem:
            form.add_error(None, str(problem))
        else:
            return after_act(request, done=done, to="roster", convention=request.convention.slug)
    form.ask_despite(needed=asks)
    return render(request, "corcom/roster/record.html", {"form": form, **shown}, status=422 if form.errors else 200)
