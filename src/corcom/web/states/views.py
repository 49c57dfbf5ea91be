"""States: where all stand on the day shown, and everything that names one."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from corcom.kernel.states import all_states, folded, states_by_iso3
from corcom.web.access import page
from corcom.web.states.forms import StateFilters
from corcom.workflows.overviews.state import state_page
from corcom.workflows.overviews.today import standing_on


@page("see_desk", kept=True)
def state_list(request: Any) -> HttpResponse:
    """All States with their standing."""
    filters = StateFilters(request.GET)
    standing = standing_on(request.convention.code, request.desk.as_of)
    stands = {row.iso3: row for row in standing.states} if standing else {}
    rows = [(state, stands.get(state.iso3)) for state in all_states()]
    if filters.is_valid():
        chosen = filters.cleaned_data
        rows = [row for row in rows if _fits(row, chosen)]
    return render(request, "corcom/states/states.html", {"rows": rows, "filters": filters, "standing": standing})


def _fits(row: Any, chosen: dict[str, str]) -> bool:
    state, stands = row
    names = (state.short_name, state.official_name, state.iso3, *state.aliases)
    return (
        (not chosen["status"] or (stands is not None and stands.status == chosen["status"]))
        and (not chosen["group"] or state.regional_group == chosen["group"])
        and (not chosen["words"] or any(folded(chosen["words"]) in folded(name) for name in names))
    )


@page("see_desk", kept=True)
def state(request: Any, iso3: str) -> HttpResponse:
    """One State: its standing, obligations, mandates, action points, what was said of it and by it."""
    found = states_by_iso3().get(iso3.upper())
    if found is None:
        raise Http404
    shown = state_page(found, request.convention.code, day=request.desk.as_of, who=request.standing)
    return render(request, "corcom/states/state.html", {"shown": shown})
