"""The review page, where one left off, and what is on record of a reading now."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.proposals import queries as proposals
from corcom.web.access import page
from corcom.web.kept_pages import shown_until
from corcom.web.minutes.answers import page_answer, row_answer, under_review
from corcom.web.minutes.rows import RowView, counted
from corcom.web.minutes.undone import MOST_SHOWN, acts_shown
from corcom.workflows import minutes as acts
from corcom.workflows.overviews.on_record import on_record_of


@page("review_minutes", kept=True)
def review(request: Any, pk: int) -> HttpResponse:
    """The text with its passages, and the proposals beside it."""
    found = under_review(request, pk)
    shown_until(request, found.first_hold_ends)
    return page_answer(request, found)


@page("review_minutes")
def row(request: Any, reading: int, pk: int) -> HttpResponse:
    """One proposal with its fields; long minutes show them only when asked."""
    return row_answer(request, under_review(request, reading), pk)


@page("review_minutes")
def party_names(request: Any, pk: int) -> HttpResponse:
    """The names of States and organisations to choose from, for the fields of the page that take one."""
    return render(request, "corcom/minutes/party_names.html", {"party_names": under_review(request, pk).party_names})


@page("review_minutes")
def carry_on(request: Any, pk: int) -> HttpResponse:
    """To the proposal where the person left off."""
    resume = under_review(request, pk, with_names=False).resume
    address = reverse("review", kwargs={"convention": request.convention.slug, "pk": pk})
    return redirect(f"{address}#r-{resume.proposal.pk}" if resume else address)


@page("review_minutes", kept=True)
def on_record(request: Any, pk: int) -> HttpResponse:
    """What of these minutes is on record now, what is parked, what is unread."""
    shown = under_review(request, pk, with_names=False)
    summary = on_record_of(shown)
    counts = [counted(kind, count) for kind, count in summary.counts]
    context = {"review": shown, "summary": summary, "counts": counts, "parked": [RowView(row) for row in summary.parked]}
    context |= {"acts": acts_shown(summary.acts), "older": max(0, len(summary.acts) - MOST_SHOWN)}
    return render(request, "corcom/minutes/on_record.html", context)


@page("review_minutes")
@require_http_methods(["POST"])
def read_again(request: Any, pk: int) -> HttpResponse:
    """Read the same bytes with the reader as it is today; what was confirmed stays."""
    reading = proposals.reading_with_id(request.convention.code, pk)
    if reading is None:
        raise Http404
    try:
        new = acts.read_again(reading.version, convention=request.convention.code, person=request.user)
    except (BadInput, Refusal) as problem:
        messages.error(request, str(problem))
        return redirect("review", convention=request.convention.slug, pk=pk)
    messages.success(request, _("Read again. What was confirmed stays; what is new or different is marked."))
    return redirect("review", convention=request.convention.slug, pk=new.pk)
