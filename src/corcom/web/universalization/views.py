"""Universalization: the States on their way to joining, and the track of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from corcom.kernel.states import State, states_by_iso3
from corcom.kernel.words import ProposalKind
from corcom.outputs.csv import render_csv
from corcom.registers.proposals import queries as proposals
from corcom.web.access import page
from corcom.web.minutes.fields import STAGES
from corcom.web.universalization.listing import COLUMNS, CONTACT_COLUMNS, PAGE_SIZE, Listing, contact_cells
from corcom.workflows import policy
from corcom.workflows.overviews.outreach import outreach_of
from corcom.workflows.overviews.prospects import track_of


@page("see_desk", kept=True)
def pipeline(request: Any) -> HttpResponse:
    """Every State by stage, as of the day shown."""
    listing = Listing(request)
    csv = listing.address(reverse("universalization-csv", kwargs={"convention": request.convention.slug}))
    reviews = policy.may(request.standing, "review_minutes")
    news = list(proposals.readings_awaiting(request.convention.code, ProposalKind.STATUS_NEWS)) if reviews else []
    context = {"listing": listing, "page": listing.page(), "filters": listing.filters, "csv": csv, "news": news}
    return render(request, "corcom/universalization/pipeline.html", context)


@page("see_desk")
def pipeline_csv(request: Any) -> HttpResponse:
    """The chosen States as a table to take away."""
    listing = Listing(request)
    return _csv(request, "prospects", render_csv(COLUMNS, listing.table()))


@page("see_desk", kept=True)
def track(request: Any, iso3: str) -> HttpResponse:
    """One State's way: acts, claims, contacts and next steps."""
    shown = track_of(state_or_404(iso3), request.convention.code, request.desk.as_of, request.standing)
    row = shown.row
    steps = [*row.next_steps, *(entry.record for entry in shown.entries if entry.kind == "closed")]
    context = {
        "shown": shown,
        "row": row,
        "may_claim": policy.may(request.standing, "record_claim", policy.AboutState(row.state.iso3)),
        "contradicting": shown.contradicting,
        "read_as": dict(STAGES).get(row.claim.stage_code, "") if row.claim else "",
        "closable": _allowed(request, "close_next_step", steps),
        "correctable": {
            "claims": _allowed(request, "correct_outreach", row.claims),
            "contacts": _allowed(request, "correct_outreach", row.contacts),
            "steps": _allowed(request, "correct_outreach", row.next_steps),
        },
    }
    return render(request, "corcom/universalization/track.html", context)


def _allowed(request: Any, permission: str, records: Iterable[Any]) -> set[int]:
    """The numbers of the records for which the person has the permission."""
    return {record.pk for record in records if policy.may(request.standing, permission, record)}


@page("see_desk", kept=True)
def outreach(request: Any) -> HttpResponse:
    """The outreach log: who met whom, and the next steps that are open."""
    log = outreach_of(request.convention.code, request.desk.as_of, request.standing)
    asked = request.GET.get("words", "").strip()
    entries = Paginator(log.chosen(asked), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "corcom/universalization/outreach.html", {"log": log, "page": entries, "asked": asked})


@page("see_desk")
def outreach_csv(request: Any) -> HttpResponse:
    """The log as a table to take away."""
    log = outreach_of(request.convention.code, request.desk.as_of, request.standing)
    rows = (contact_cells(entry) for entry in log.chosen(request.GET.get("words", "").strip()))
    return _csv(request, "outreach", render_csv(CONTACT_COLUMNS, rows))


def _csv(request: Any, name: str, text: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    file_name = f"{request.convention.slug}-{name}-{request.desk.as_of.isoformat()}.csv"
    response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return response


def state_or_404(iso3: str) -> State:
    """The State of a code in an address."""
    found = states_by_iso3().get(iso3.upper())
    if found is None:
        raise Http404
    return found
