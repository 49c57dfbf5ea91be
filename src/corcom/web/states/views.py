"""States: where all stand on the day shown, and everything that names one."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString

from corcom.engines.law.status import StateStanding
from corcom.kernel.states import State, all_states, folded, states_by_iso3
from corcom.web.access import page
from corcom.web.components import signs
from corcom.web.components.inline import drawn, markup_of
from corcom.web.desk import Desk
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
    shown = SafeString("".join(_row(request.desk, state, stands) for state, stands in rows))
    return render(request, "corcom/states/states.html", {"rows": shown, "filters": filters, "standing": standing})


def _row(desk: Desk, state: State, stands: StateStanding | None) -> SafeString:
    """A State's row, kept by what it shows."""
    values = {"name": markup_of(signs.state, {"desk": desk}, state), "group": state.regional_group}
    if stands:
        values |= {
            "status": stands.status,
            "signed_on": stands.signed_on,
            "deposited_on": stands.deposited_on,
            "entry_into_force_on": stands.entry_into_force_on,
        }
    return drawn("corcom/states/row.html", values)


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
