"""Working groups on the day shown, and one of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from corcom.registers.documents import queries as documents
from corcom.registers.mandates import queries as mandates
from corcom.web.access import page
from corcom.workflows import policy
from corcom.workflows.overviews.working_groups import group_page, groups_on


@page("see_desk", kept=True)
def groups(request: Any) -> HttpResponse:
    """The groups by theme."""
    sees = policy.may(request.standing, "see_document")
    rows = groups_on(request.convention.code, request.desk.as_of, sees_confidential=sees)
    return render(request, "corcom/groups/groups.html", {"rows": rows})


@page("see_desk", kept=True)
def group(request: Any, key: str) -> HttpResponse:
    """One group: Coordinators, members with their regions, history."""
    sees = policy.may(request.standing, "see_document")
    standing = mandates.standing_groups(request.convention.code).filter(key=key)
    found = (standing if sees else documents.without_confidential(standing)).first()
    if found is None:
        raise Http404
    shown = group_page(found, request.desk.as_of, sees_confidential=sees)
    keeps = policy.may(request.standing, "keep_working_group", found)
    return render(request, "corcom/groups/group.html", {"group": found, "shown": shown, "keeps": keeps})
