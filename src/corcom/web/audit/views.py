"""The record of acts."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from corcom.registers.audit import queries as audit
from corcom.web.access import page


@page("see_audit", kept=True)
def acts(request: Any) -> HttpResponse:
    """Every act of the office, newest first."""
    shown = Paginator(audit.acts(request.convention.code), 50).get_page(request.GET.get("page"))
    return render(request, "corcom/audit/acts.html", {"page": shown})
