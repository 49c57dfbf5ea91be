"""The pages for what went wrong: no such address, not allowed, a request that cannot be understood, a form that came too late, a fault.

Each says what happened and what to do next. A script that sent the request gets the same words as plain text, for the page to show.
"""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.core.exceptions import DisallowedHost, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import Resolver404
from django.utils.translation import gettext as _

_LONGEST_ADDRESS = 120


@dataclass(frozen=True, slots=True)
class Wrong:
    """What a page says of what went wrong: a title, what happened, what to do next, a way to the desk, and whether words were lost."""

    title: str
    happened: str
    next_step: str
    leads_on: bool = True
    unsent: bool = False


def answer_wrong(request: HttpRequest | None, wrong: Wrong, status: int) -> HttpResponse:
    """The page, or its words alone for a script. Without a request it is drawn without asking anything of database or session."""
    if request is not None and request.headers.get("HX-Request"):
        return HttpResponse(f"{wrong.happened} {wrong.next_step}", status=status, content_type="text/plain; charset=utf-8")
    return HttpResponse(render_to_string("corcom/wrong.html", {"wrong": wrong}, request), status=status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No page has this address, or what it names is not there, or is not for this person to know of."""
    address = {"address": request.path[:_LONGEST_ADDRESS]}
    if isinstance(exception, Resolver404):
        happened = _("“%(address)s” came in; no page of this desk has that address.") % address
        advice = _("Look whether it is complete, or search for what you need.")
    else:
        happened = _("“%(address)s” came in; what it names is not there.") % address
        advice = _("It may have been withdrawn, or may not be open to you. Search finds what is.")
    return answer_wrong(request, Wrong(_("No such page"), happened, advice), HTTPStatus.NOT_FOUND)


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Something that nobody may do this way."""
    advice = _("If you think that you should be able to, ask the administrator of the desk.")
    wrong = Wrong(_("Not open to you"), str(exception) or _("This is not open to you."), advice)
    return answer_wrong(request, wrong, HTTPStatus.FORBIDDEN)


def form_too_old(request: HttpRequest, **_named: Any) -> HttpResponse:
    """A form without the token of this session: signed in or out since it was drawn, or no cookies (Django's CSRF check)."""
    happened = _("The form was drawn before you last signed in or out here, or your browser keeps no cookies, so nothing of it was taken.")
    advice = _("Go back, load the page again and send it once more.")
    return answer_wrong(request, Wrong(_("This form is too old"), happened, advice, unsent=True), HTTPStatus.FORBIDDEN)


def bad_request(_request: HttpRequest, exception: Any = None) -> HttpResponse:
    """A request that cannot be understood or is larger than accepted."""
    if isinstance(exception, DisallowedHost):
        happened = _("The desk was asked for by a name that it does not go by.")
        advice = _("Use the address that you were given. Administrator: the names are set in CORCOM_HOSTS.")
        return answer_wrong(None, Wrong(_("Not the name of this desk"), happened, advice, leads_on=False), HTTPStatus.BAD_REQUEST)
    if isinstance(exception, (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)):
        happened = _("More came in at once than the desk takes, so nothing of it was kept.")
        advice = _("Send fewer files or shorter text at a time.")
        return answer_wrong(None, Wrong(_("Too much at once"), happened, advice), HTTPStatus.BAD_REQUEST)
    happened, advice = _("The request could not be understood, so nothing was done."), _("Go back, load the page again and try once more.")
    return answer_wrong(None, Wrong(_("Not understood"), happened, advice), HTTPStatus.BAD_REQUEST)


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of corcom itself: the act was not done, as each is done wholly or not at all."""
    happened = _("corcom made a mistake of its own. What you asked for was not done; what was on record before is as it was.")
    advice = _("Try once more. If it fails again, tell the administrator the time and what you did: the log of the desk says the rest.")
    wrong = Wrong(_("Something went wrong here"), happened, advice)
    if request.headers.get("HX-Request"):
        return answer_wrong(request, wrong, HTTPStatus.INTERNAL_SERVER_ERROR)
    return answer_wrong(None, wrong, HTTPStatus.INTERNAL_SERVER_ERROR)
