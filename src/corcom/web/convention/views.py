"""The Convention: counts, regional groups, map and adherence on the day shown; its pictures and its table to take away."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from corcom.engines.law.rows import ACT_COLUMNS, STATUS_COLUMNS, act_rows, status_row
from corcom.outputs.charts_svg import render_bar_chart, render_step_chart
from corcom.outputs.csv import render_csv
from corcom.outputs.hxl import render_hxl
from corcom.outputs.map_svg import render_map_file
from corcom.outputs.png_sizes import SIZES
from corcom.web.access import page
from corcom.web.convention.pictures import adherence_chart, groups_chart, status_map
from corcom.web.convention.plate import plate
from corcom.workflows.overviews.convention import ConventionPage, convention_page
from corcom.workflows.overviews.today import standing_on
from corcom.workflows.pictures import NotDrawn, png_of


@page("see_desk", kept=True)
def convention(request: Any) -> HttpResponse:
    """Where the Convention stands on the day shown."""
    shown = convention_page(request.convention.code, request.desk.as_of)
    query = f"?as_of={request.desk.as_of.isoformat()}" if request.desk.shows_another_day else ""
    parts = plate(shown, request.convention, query=query) if shown else {"shown": None}
    return render(request, "corcom/convention/convention.html", parts)


@page("see_desk")
def map_file(request: Any) -> HttpResponse:
    """The map as a file."""
    return _svg(request, "map", render_map_file(status_map(_page_of(request), request.convention)))


@page("see_desk")
def chart_file(request: Any) -> HttpResponse:
    """Adherence over time as a file."""
    return _svg(request, "adherence", render_step_chart(adherence_chart(_page_of(request), request.convention), is_file=True))


@page("see_desk")
def groups_file(request: Any) -> HttpResponse:
    """The regional groups as a file."""
    return _svg(request, "groups", render_bar_chart(groups_chart(_page_of(request), request.convention), is_file=True))


@page("see_desk")
def map_png(request: Any) -> HttpResponse:
    """The map as a picture of points."""
    return _png(request, "map", render_map_file(status_map(_page_of(request), request.convention)))


@page("see_desk")
def chart_png(request: Any) -> HttpResponse:
    """Adherence over time as a picture of points."""
    return _png(request, "adherence", render_step_chart(adherence_chart(_page_of(request), request.convention), is_file=True))


@page("see_desk")
def groups_png(request: Any) -> HttpResponse:
    """The regional groups as a picture of points."""
    return _png(request, "groups", render_bar_chart(groups_chart(_page_of(request), request.convention), is_file=True))


@page("see_desk")
def status_csv(request: Any) -> HttpResponse:
    """Every State's standing as a table."""
    return _file(request, "status", "csv", "text/csv", render_csv(STATUS_COLUMNS, _rows(request)))


@page("see_desk")
def status_hxl(request: Any) -> HttpResponse:
    """Every State's standing as a table with HXL tags."""
    return _file(request, "status", "hxl.csv", "text/csv", render_hxl(STATUS_COLUMNS, _rows(request)))


@page("see_desk")
def status_json(request: Any) -> HttpResponse:
    """Every State's standing as data, in the rows that `corcom status` writes."""
    text = json.dumps(list(_rows(request)), ensure_ascii=False, indent=1) + "\n"
    return _file(request, "status", "json", "application/json", text)


@page("see_desk")
def acts_csv(request: Any) -> HttpResponse:
    """Every treaty action as a table."""
    return _file(request, "acts", "csv", "text/csv", render_csv(ACT_COLUMNS, _acts(request)))


@page("see_desk")
def acts_hxl(request: Any) -> HttpResponse:
    """Every treaty action as a table with HXL tags."""
    return _file(request, "acts", "hxl.csv", "text/csv", render_hxl(ACT_COLUMNS, _acts(request)))


@page("see_desk")
def acts_json(request: Any) -> HttpResponse:
    """Every treaty action as data."""
    return _file(request, "acts", "json", "application/json", json.dumps(_acts(request), ensure_ascii=False, indent=1) + "\n")


def _page_of(request: Any) -> ConventionPage:
    """The figures of the day; nothing is there to draw for a convention without facts."""
    shown = convention_page(request.convention.code, request.desk.as_of)
    if shown is None:
        raise Http404
    return shown


def _rows(request: Any) -> Sequence[dict[str, Any]]:
    standing = standing_on(request.convention.code, request.desk.as_of)
    if standing is None:
        raise Http404
    return [status_row(state) for state in standing.states]


def _acts(request: Any) -> list[dict[str, Any]]:
    """Every act by its day, then by State."""
    standing = standing_on(request.convention.code, request.desk.as_of)
    if standing is None:
        raise Http404
    return sorted((row for state in standing.states for row in act_rows(state)), key=lambda row: (row["on"], row["state"]))


def _svg(request: Any, name: str, text: str) -> HttpResponse:
    if not text:
        raise Http404
    return _file(request, name, "svg", "image/svg+xml", text)


def _png(request: Any, name: str, svg: str) -> HttpResponse:
    """A drawing in the size asked for (`?size=`); a browser that has this very picture is told so."""
    size = request.GET.get("size", "double")
    if not svg or size not in SIZES:
        raise Http404
    mark = f'"{hashlib.sha256(f"{size} {svg}".encode()).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == mark:
        return HttpResponse(status=304, headers={"ETag": mark})
    file_name = f"{request.convention.slug}-{name}-{request.desk.as_of.isoformat()}-{SIZES[size]}.png"
    headers = {"Content-Disposition": f'attachment; filename="{file_name}"', "ETag": mark, "Cache-Control": "private, no-cache"}
    try:
        return HttpResponse(png_of(svg, size), content_type="image/png", headers=headers)
    except NotDrawn as refusal:
        return HttpResponse(str(refusal), status=503, content_type="text/plain; charset=utf-8")


def _file(request: Any, name: str, ending: str, kind: str, text: str) -> HttpResponse:
    """A file to take away, named after the convention and the day."""
    file_name = f"{request.convention.slug}-{name}-{request.desk.as_of.isoformat()}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{file_name}"'}
    return HttpResponse(text, content_type=f"{kind}; charset=utf-8", headers=headers)
