"""What the desk does without being asked."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from corcom.web.access import page
from corcom.workflows.overviews.schedule import jobs_shown


@page("see_schedule")
def schedule(request: Any) -> HttpResponse:
    """When each job was last done and will be next, and what is wrong."""
    jobs = jobs_shown(request.convention.code, now=timezone.now())
    return render(request, "corcom/schedule/schedule.html", {"jobs": jobs})
