"""The calendar: the list by month, one event, and the ways in which it leaves."""

from __future__ import annotations

from itertools import groupby
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from corcom.kernel.states import states_by_iso3
from corcom.registers.calendar import queries as calendar
from corcom.registers.parties import queries as parties
from corcom.web.access import after_act, page
from corcom.web.calendar.feed import calendar_response
from corcom.web.calendar.forms import CalendarFilters
from corcom.web.calendar.lines import drawn_lines
from corcom.workflows import calendar_feeds, policy
from corcom.workflows.overviews.calendar import CalendarEntry, CalendarFilter
from corcom.workflows.overviews.calendar_page import CalendarOfPages

PAGE_SIZE = 50


@page("see_desk", kept=True)
def calendar_list(request: Any) -> HttpResponse:
    """The calendar by month, as of a day."""
    filters = CalendarFilters(request.GET)
    chosen = filters.chosen()
    chosen_entries = CalendarOfPages(request.convention.code, chosen, day=request.desk.as_of, who=request.standing)
    shown = Paginator(chosen_entries, PAGE_SIZE).get_page(request.GET.get("page"))
    months = [(month, drawn_lines(request, entries)) for month, entries in groupby(shown.object_list, key=_month)]
    return render(
        request,
        "corcom/calendar/calendar.html",
        {"page": shown, "months": months, "filters": filters, "tabs": _periods(request, chosen), "chosen": chosen},
    )


@page("see_desk")
def calendar_file(request: Any) -> HttpResponse:
    """The calendar as a file to import once; what is filtered out on the page stays out."""
    chosen = CalendarFilters(request.GET).chosen() if request.GET.get("period") else _everything(request)
    response = calendar_response(request, request.convention, chosen, request.standing)
    response["Content-Disposition"] = f'attachment; filename="{request.convention.slug}-calendar.ics"'
    return response


@require_safe
def calendar_feed(request: Any, convention: str, token: str) -> HttpResponse:
    """The calendar for a program that subscribes with a person's address; it never signs in."""
    found = parties.convention_named(convention)
    person = calendar_feeds.person_of_feed(token, found.code) if found else None
    if found is None or person is None:
        return HttpResponse(
            _("This calendar address does not work any more. Sign in to the desk and copy the present one from the calendar."),
            status=404,
            content_type="text/plain; charset=utf-8",
        )
    return calendar_response(request, found, _everything(request), policy.standing_of(person, found.code))


@page("see_desk")
@never_cache
def subscribe(request: Any) -> HttpResponse:
    """How to subscribe, how to download, and the person's address."""
    token = calendar_feeds.feed_token(request.user, request.convention.code)
    path = reverse("calendar-feed", kwargs={"convention": request.convention.slug, "token": token})
    address = request.build_absolute_uri(path)
    return render(request, "corcom/calendar/subscribe.html", {"address": address, "program": address.partition("://")[2]})


@page("see_desk")
@require_POST
def renew_feed_address(request: Any) -> HttpResponse:
    """A new address; the ones given away before end."""
    calendar_feeds.renew_feed_address(person=request.user, convention=request.convention.code)
    done = _("This is your new address. The ones before do not work any more.")
    return after_act(request, done=done, to="subscribe-calendar", convention=request.convention.slug)


@page("see_desk", kept=True)
def event(request: Any, uid: str) -> HttpResponse:
    """One event: its date, every passage that speaks of it, what stood before."""
    found = event_or_404(request, uid)
    return render(request, "corcom/calendar/event.html", {"event": found, "versions": calendar.earlier_versions(found)})


def event_or_404(request: HttpRequest, uid: str) -> Any:
    """The standing event with this identity."""
    try:
        found = calendar.event_with_uid(request.convention.code, UUID(uid))  # type: ignore[attr-defined]
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found


def _everything(request: HttpRequest) -> CalendarFilter:
    """All dates, or the layer that the address names: `?clock=only`, and of it that of one State with `&state=IRQ`."""
    asked = request.GET
    state = asked.get("state", "").upper()
    return CalendarFilter(
        period="all",
        kind=asked.get("kind", ""),
        with_due_dates=asked.get("due") == "with-due-dates",
        with_clock_dates=asked.get("clock") != "left-out",
        only_clock_dates=asked.get("clock") == "only",
        state=state if state in states_by_iso3() else "",
    )


def _month(entry: CalendarEntry) -> str:
    first = entry.first_day
    return date_format(first, "F Y") if first else ""


def _periods(request: Any, chosen: CalendarFilter) -> list[dict[str, Any]]:
    query = request.GET.copy()
    query.pop("page", None)
    tabs = []
    for word, label in (("coming", _("Next twelve months")), ("later", _("Later")), ("past", _("Past")), ("all", _("All"))):
        query["period"] = word
        tabs.append({"label": label, "url": f"?{query.urlencode()}", "current": chosen.period == word})
    return tabs
