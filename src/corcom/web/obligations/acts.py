"""What people record about obligations: requests and decisions, completions, reports; each view makes one call into the workflows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.registers.obligations import queries as register
from corcom.web.access import after_act, page
from corcom.web.acting import acting, done_or_refused, status_of
from corcom.web.obligations import articles
from corcom.web.obligations.forms import CompletionForm, DecisionForm, ReportForm, ReportsKeptForm, RequestForm
from corcom.web.treaty.forms import TakeOffForm
from corcom.workflows import clock_facts, deadlines

TABLES: dict[str, Callable[[str], Any]] = {
    "requests": register.extension_requests,
    "completions": register.completions,
    "reports": register.reports,
    **clock_facts.ROWS,
}


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def record_request(request: Any) -> HttpResponse:
    """Record a request for more time."""
    code = request.convention.code
    choices = {"articles": articles.deadline_choices(code), "meetings": articles.meeting_choices(code)}
    form = RequestForm(request.POST or None, initial=_initial(request), **choices)

    def record() -> HttpResponse:
        row = deadlines.record_extension_request(form.said(), source_words=form.cleaned_data["source_words"], **acting(request))
        return _to_duty(request, row, _("The request is on record."))

    return done_or_refused(form, record) or _form_page(request, "request", form)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def decide_request(request: Any, pk: int) -> HttpResponse:
    """Record what became of a request."""
    asked = _row(request, "requests", pk)
    meetings = articles.meeting_choices(request.convention.code)
    initial = {"meeting": asked.decided_at, "granted_to": asked.asked_to, "requested_on": asked.requested_on}
    form = DecisionForm(request.POST or None, initial=initial, meetings=meetings)

    def decide() -> HttpResponse:
        row = deadlines.decide_extension_request(pk, form.said(), source_words=form.cleaned_data["source_words"], **acting(request))
        return _to_duty(request, row, _("The decision is on record."))

    return done_or_refused(form, decide) or _form_page(request, "decision", form, asked=asked)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def record_completion(request: Any) -> HttpResponse:
    """Record that a duty is done."""
    form = CompletionForm(request.POST or None, initial=_initial(request), articles=articles.deadline_choices(request.convention.code))

    def record() -> HttpResponse:
        data = form.cleaned_data
        row = deadlines.record_completion(
            data["state"],
            data["article"],
            done=form.when(request.desk.today),
            how=data["how"],
            note=data["note"],
            source_words=data["source_words"],
            **acting(request),
        )
        return _to_duty(request, row, _("The completion is on record."))

    return done_or_refused(form, record) or _form_page(request, "completion", form)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def record_report(request: Any) -> HttpResponse:
    """Record a transparency report that came in."""
    initial = _initial(request) | {"covers_year": request.GET.get("year", "")}
    form = ReportForm(request.POST or None, initial=initial, articles=articles.report_choices(request.convention.code))

    def record() -> HttpResponse:
        row = deadlines.record_report(form.said(), source_words=form.cleaned_data["source_words"], **acting(request))
        return _to_duty(request, row, _("The report is on record."))

    return done_or_refused(form, record) or _form_page(request, "report", form)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def record_reports_kept(request: Any) -> HttpResponse:
    """Record from which due date on every report is here."""
    form = ReportsKeptForm(request.POST or None)

    def record() -> HttpResponse:
        data = form.cleaned_data
        deadlines.record_reports_kept(data["since"], source_words=data["source_words"], **acting(request))
        done = _("From now on a report that is not on record is called missing.")
        return after_act(request, done=done, to="obligations", convention=request.convention.slug)

    return done_or_refused(form, record) or _form_page(request, "reports_kept", form)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def take_off(request: Any, table: str, pk: int) -> HttpResponse:
    """Take a request, completion, report or other fact off the record."""
    row = _row(request, table, pk)
    form = TakeOffForm(request.POST or None)

    def take_it_off() -> HttpResponse:
        deadlines.take_off_record(row, why=form.cleaned_data["why"], **acting(request))
        return _to_duty(request, row, _("It is off the record."))

    return done_or_refused(form, take_it_off) or _form_page(request, "take_off", form, row=row)


def _initial(request: Any) -> dict[str, Any]:
    return {"state": request.GET.get("state", "").upper(), "article": request.GET.get("article", "")}


def _row(request: Any, table: str, pk: int) -> Any:
    rows = TABLES.get(table)
    row = rows(request.convention.code).filter(pk=pk).first() if rows else None
    if row is None:
        raise Http404
    return row


def _to_duty(request: Any, row: Any, done: str) -> HttpResponse:
    """To the State's page: the duty itself may have gone with the record."""
    address = reverse("state", kwargs={"convention": request.convention.slug, "iso3": row.state_id})
    return after_act(request, done=done, to=f"{address}#obligations")


def _form_page(request: Any, name: str, form: Any, **shown: Any) -> HttpResponse:
    return render(request, f"corcom/obligations/{name}.html", {"form": form, **shown}, status=status_of(form))
