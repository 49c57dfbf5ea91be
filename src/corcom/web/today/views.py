"""Today: the first page of the desk."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from corcom.web.access import page
from corcom.workflows.overviews.today import today_of


@page("see_desk", kept=True)
def today(request: Any) -> HttpResponse:
    """What is late, due, waiting; the next meeting; what changed."""
    shown = today_of(request.convention.code, request.desk.as_of, request.standing)
    return render(request, "corcom/today/today.html", {"shown": shown})
