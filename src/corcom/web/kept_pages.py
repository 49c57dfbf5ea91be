"""No page is drawn twice: as long as nothing was written to the record, a person who asks for a page again gets the one that was drawn.

What a page shows follows from the record, whose mark is asked for in each request, and from what stands in `_key_of`. A page that shows
anything else says so with `shown_until`, or is not among those that are kept (`page(..., kept=True)`). `docs/adr/0007` tells why.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.contrib.messages.storage.session import SessionStorage
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language

from corcom.registers.audit.mark import drawn_under
from corcom.registers.parties import queries as parties
from corcom.web.components.frame import THEME_COOKIE, THEMES
from corcom.web.page_store import DrawnPage, PageStore, packed_page

LONGEST_QUERY = 1000  # the address is kept with its page, and counts for nothing in the store's size
_pages = PageStore()


def kept_or_drawn(request: Any, draw: Callable[[], HttpResponse]) -> HttpResponse:
    """The page that was drawn for this request before, else draw it, and keep it for the next time."""
    if not _may_be_kept(request) or not request.session.mark:
        return draw()
    mark, key = request.session.mark, _key_of(request)
    page = _pages.found(mark, key, timezone.now())
    if page is None:
        with drawn_under(mark):
            answer = draw()
        if not _is_to_be_kept(request, answer):
            return answer
        page = packed_page(answer.content, answer.headers["Content-Type"], getattr(request, "shown_until", None))
        _pages.keep(mark, key, page)
    return _answer(request, page)


def shown_until(request: Any, end: datetime | None) -> None:
    """Say until when what a page shows holds, where that ends by itself."""
    request.shown_until = end


def forget_pages() -> None:
    """Forget all pages of this process."""
    _pages.forget()


def _may_be_kept(request: Any) -> bool:
    """Whole pages asked for by a person whose browser has its CSRF cookie; nothing that waits to be told once."""
    return (
        request.method == "GET"
        and not settings.DEBUG
        and request.user.is_authenticated
        and not request.htmx
        and bool(request.META.get("CSRF_COOKIE"))
        and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
        and not request.COOKIES.get(CookieStorage.cookie_name)
        and not request.session.get(SessionStorage.session_key)
    )


def _key_of(request: Any) -> Hashable:
    """Everything beside the record that a page is drawn from: who asks, in which words, for what, on which day, as it was sent.

    What a person may do follows from the record and the desk day. The conventions, which every page names, are kept for a minute beside
    the record and its mark: a page that was drawn without a new one is drawn again once it is known here. The CSRF secret stands in the
    forms: each browser has its own pages.
    """
    return (
        request.user.pk,
        request.META["CSRF_COOKIE"],
        get_language(),
        theme if (theme := request.COOKIES.get(THEME_COOKIE, "")) in THEMES else "",
        request.build_absolute_uri(),
        request.desk.today,
        tuple(convention.code for convention in parties.conventions()),
    )


def _is_to_be_kept(request: Any, answer: HttpResponse) -> bool:
    """A page in full, which neither sets a cookie nor changes the session."""
    return (
        answer.status_code == 200
        and not answer.streaming
        and answer.headers["Content-Type"].startswith("text/html")
        and not answer.cookies
        and not request.session.modified
        and not answer.has_header("Content-Disposition")
    )


def _answer(request: Any, page: DrawnPage) -> HttpResponse:
    """The page, or the word that the browser has it already."""
    headers = {"ETag": page.tag, "Cache-Control": "private, no-cache"}
    accepts = "gzip" in request.headers.get("Accept-Encoding", "")
    answer = HttpResponse(page.packed if accepts else page.plain, content_type=page.kind, headers=headers)
    if accepts:
        answer.headers["Content-Encoding"] = "gzip"
    patch_vary_headers(answer, ["Accept-Encoding", "HX-Request"])
    return get_conditional_response(request, etag=page.tag, response=answer) or answer
