"""Obligations: the list of a day and how it leaves, and how one date was computed."""

from __future__ import annotations

import json
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from corcom.engines.law.rows import OBLIGATION_COLUMNS, obligation_row
from corcom.outputs.csv import render_csv
from corcom.outputs.hxl import render_hxl
from corcom.web.access import page
from corcom.web.obligations.articles import printed
from corcom.web.obligations.listing import Listing
from corcom.workflows.overviews.obligations import DutyPage, duty_page

CSV = "text/csv; charset=utf-8"


@page("see_desk", kept=True)
def obligations(request: Any) -> HttpResponse:
    """The list of obligations as of a day."""
    listing = Listing(request)
    slug = {"convention": request.convention.slug}
    ways = {kind: listing.address(reverse(f"obligations-{kind}", kwargs=slug)) for kind in ("csv", "hxl", "json")}
    shown = {"listing": listing, "page": listing.page(), "filters": listing.filters, "ways": ways}
    return render(request, "corcom/obligations/obligations.html", shown)


@page("see_desk")
def obligations_csv(request: Any) -> HttpResponse:
    """The chosen obligations as a table."""
    return _file(request, render_csv(OBLIGATION_COLUMNS, _rows(request)), CSV, "csv")


@page("see_desk")
def obligations_hxl(request: Any) -> HttpResponse:
    """The chosen obligations as a table with HXL hashtags."""
    return _file(request, render_hxl(OBLIGATION_COLUMNS, _rows(request)), CSV, "hxl.csv")


@page("see_desk")
def obligations_json(request: Any) -> HttpResponse:
    """The chosen obligations as data, steps included."""
    return _file(request, json.dumps(_rows(request), ensure_ascii=False, indent=1) + "\n", "application/json", "json")


@page("see_desk", kept=True)
def obligation(request: Any, key: str) -> HttpResponse:
    """One obligation: how its date was computed, what bears on it, what can be recorded."""
    shown = _duty_page(request, key)
    if shown is None:
        raise Http404
    duty = shown.duties[-1]
    context = {"shown": shown, "duty": duty, "printed": printed(request.convention.code, shown.article), "kind": duty.obligation.kind}
    return render(request, "corcom/obligations/obligation.html", context)


def _duty_page(request: Any, key: str) -> DutyPage | None:
    """The page of `irq/4.1.a` or `irq/7.2/2014`; None when the address says anything else or there is no such duty."""
    iso3, _, rest = key.partition("/")
    article, _, year = rest.partition("/")
    if year and not (year.isascii() and year.isdigit() and len(year) == len("2014")):
        return None
    return duty_page(request.convention.code, iso3.upper(), article, int(year) if year else None, day=request.desk.as_of)


def _rows(request: Any) -> list[dict[str, Any]]:
    return [obligation_row(duty.obligation) for duty in Listing(request).duties]


def _file(request: Any, text: str, media_type: str, ending: str) -> HttpResponse:
    response = HttpResponse(text, content_type=media_type)
    chosen = "-".join(Listing(request).chosen_parts)
    name = f"{request.convention.slug}-obligations-{chosen}-{request.desk.as_of.isoformat()}.{ending}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
