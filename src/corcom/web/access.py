"""The door of every page: convention, standing and permission, decided before a view runs.

    @page("see_desk")
    def meetings(request: DeskRequest, convention: Convention) -> HttpResponse: ...

Somebody who is not signed in is sent to sign in; somebody who may not is told why (403).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from corcom.kernel.errors import Refusal
from corcom.registers.parties import queries as parties
from corcom.web.desk import Desk
from corcom.web.kept_pages import kept_or_drawn
from corcom.workflows import policy

UNSENT = "unsent"  # in the address of the page where one signs in: a form came in after the session had ended


class DeskRequest(HttpRequest):
    """A request at the desk, for type checkers: what the middleware and `page` add."""

    desk: Desk
    standing: policy.Standing
    convention: parties.Convention
    user: Any
    htmx: Any


def page(permission: str, *, kept: bool = False) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A view under `/<convention>/…` that needs a permission of the policy.

    The view gets `request.convention` and `request.standing`; its `convention` argument is the slug of the address and is taken off.
    With `kept`, a page is not drawn again for the same person while the record stays as it is.
    """

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        def drawn(request: Any, convention: str, **parts: Any) -> HttpResponse:
            found = parties.convention_named(convention)
            if found is None:
                raise Http404
            request.convention = found
            request.standing = policy.standing_of(request.user, found.code)
            if not policy.may(request.standing, permission) and not request.standing.is_signed_in:
                return to_sign_in(request)
            try:
                policy.require(request.standing, permission)
                return view(request, **parts)
            except policy.NotAllowed as refusal:
                return refused(request, refusal)

        @wraps(view)
        def guarded(request: Any, convention: str, **parts: Any) -> HttpResponse:
            if kept:
                return kept_or_drawn(request, lambda: drawn(request, convention, **parts))
            return drawn(request, convention, **parts)

        guarded.permission, guarded.kept = permission, kept  # type: ignore[attr-defined]
        return guarded

    return decorate


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the page where one signs in, and back; a script is told to take the whole page there, as it would put it into a row.

    After a form that was sent one comes back to the page that held it, and the page where one signs in says that nothing was taken.
    """
    if request.headers.get("HX-Request"):
        shown = urlsplit(request.headers.get("HX-Current-URL", ""))
        answer = HttpResponse(status=204)
        answer["HX-Redirect"] = _sign_in_address(shown.path or "/", unsent=request.method == "POST")
        return answer
    if request.method == "POST":
        return redirect(_sign_in_address(_page_of_form(request), unsent=True))
    return redirect_to_login(request.get_full_path())


def _sign_in_address(back: str, *, unsent: bool) -> str:
    address: str = redirect_to_login(back).headers["Location"]
    return f"{address}&{UNSENT}=1" if unsent else address


def _page_of_form(request: HttpRequest) -> str:
    """The page of ours from which a form was sent, by what the browser says; else the address to which it was sent."""
    sent_from = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(sent_from, allowed_hosts={request.get_host()}):
        return request.get_full_path()
    parts = urlsplit(sent_from)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page that says why something is not allowed; its words alone for a script."""
    if request.headers.get("HX-Request"):
        return HttpResponse(str(refusal), status=403, content_type="text/plain; charset=utf-8")
    return render(request, "corcom/refused.html", {"reason": str(refusal)}, status=403)


def after_act(request: HttpRequest, *, done: str, to: str, **where: Any) -> HttpResponse:
    """Say what was done and go on: to the `next` of the form when it is an address of ours, else to the named route."""
    messages.success(request, done)
    wanted = request.POST.get("next", "")
    if wanted and url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return redirect(wanted)
    return redirect(to, **where)


def may(request: Any, permission: str, thing: Any = None) -> bool:
    """Whether the person of the request may; for templates and views that show a button or not."""
    return policy.may(request.standing, permission, thing)
