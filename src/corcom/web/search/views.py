"""The search: what is asked in the header, answered by kind."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from corcom.kernel.words import SearchKind
from corcom.web.access import page
from corcom.workflows.searching.finding import LONGEST, find, find_kind, kinds_searched

A_PAGE = 30


@page("see_desk")
def search(request: Any) -> HttpResponse:
    """The best of every kind, or all of one kind page by page."""
    typed = " ".join(request.GET.get("q", "").replace("\0", "").split())[:LONGEST]
    asked = {"day": request.desk.as_of, "who": request.standing}
    kind = _kind(request)
    shown: dict[str, Any] = {"typed": typed, "kind": kind, "kinds": kinds_searched(request.standing)}
    if kind is not None:
        found = _Found(request.convention.code, typed, kind, asked)
        shown["page"] = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    else:
        shown["findings"] = find(request.convention.code, typed, **asked)
    return render(request, "corcom/search/search.html", shown)


class _Found:
    """What there is of one kind, for a paginator: asked page by page."""

    def __init__(self, convention: str, typed: str, kind: SearchKind, asked: dict[str, Any]) -> None:
        self.asked = (convention, typed, kind)
        self.named = asked
        self.total: int | None = None

    def __len__(self) -> int:
        if self.total is None:
            self.total, _ = find_kind(*self.asked, **self.named, first=0, most=0)
        return self.total

    def __getitem__(self, part: slice) -> list[Any]:
        _, hits = find_kind(*self.asked, **self.named, first=part.start, most=part.stop - part.start)
        return hits


def _kind(request: Any) -> SearchKind | None:
    asked = request.GET.get("kind", "")
    return SearchKind(asked) if asked in set(SearchKind) else None
