"""Where a thing that was found has its page, and what its kind is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django import template
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from corcom.engines.searching.snippets import Piece
from corcom.kernel.words import SearchKind
from corcom.web.components.frame import address

register = template.Library()

# Kind to route and the name that the route gives to the part of the address.
PAGES: dict[SearchKind, tuple[str, str]] = {
    SearchKind.STATE: ("state", "iso3"),
    SearchKind.STATUS_NEWS: ("state", "iso3"),
    SearchKind.CONTACT: ("prospect", "iso3"),
    SearchKind.NEXT_STEP: ("prospect", "iso3"),
    SearchKind.MEETING: ("meeting", "key"),
    SearchKind.AGENDA_ITEM: ("meeting", "key"),
    SearchKind.DECISION: ("meeting", "key"),
    SearchKind.STATEMENT: ("meeting", "key"),
    SearchKind.ATTENDANCE: ("meeting", "key"),
    SearchKind.ACTION_POINT: ("action-point", "number"),
    SearchKind.EVENT: ("event", "uid"),
    SearchKind.WORKING_GROUP: ("working-group", "key"),
    SearchKind.DOCUMENT: ("document", "pk"),
}
TITLES = {
    SearchKind.STATE: lambda: _("States"),
    SearchKind.ORGANISATION: lambda: _("Organisations"),
    SearchKind.PERSON: lambda: _("People with an account"),
    SearchKind.MEETING: lambda: _("Meetings"),
    SearchKind.AGENDA_ITEM: lambda: _("Agenda items"),
    SearchKind.ACTION_POINT: lambda: _("Action points"),
    SearchKind.DECISION: lambda: _("Decisions"),
    SearchKind.STATEMENT: lambda: _("Statements"),
    SearchKind.STATUS_NEWS: lambda: _("News of States"),
    SearchKind.CONTACT: lambda: _("Contacts with States"),
    SearchKind.NEXT_STEP: lambda: _("Next steps"),
    SearchKind.TARGET: lambda: _("Targets"),
    SearchKind.EVENT: lambda: _("Calendar"),
    SearchKind.MANDATE: lambda: _("Mandates"),
    SearchKind.WORKING_GROUP: lambda: _("Working groups"),
    SearchKind.ATTENDANCE: lambda: _("Attendance"),
    SearchKind.DOCUMENT: lambda: _("Documents and their lines"),
}


@register.filter
def found_title(kind: Any) -> str:
    """The heading of a group of things found."""
    return str(TITLES[SearchKind(kind)]())


@register.filter
def found_count(count: int) -> str:
    """How much was found, in words: `14 results`."""
    return ngettext("%(count)s result", "%(count)s results", count) % {"count": count}


@register.filter
def from_a_capital(pieces: Sequence[Piece]) -> list[Piece]:
    """What stands at the start of a line: `coordinator; clearance` as `Coordinator; clearance`. Lines of documents stay as read."""
    return [replace(piece, text=capfirst(piece.text)) if place == 0 else piece for place, piece in enumerate(pieces)]


@register.simple_tag(takes_context=True)
def found_at(context: template.Context, hit: Any) -> str:
    """The address of a thing that was found, with the day shown: `{% found_at hit as where %}`."""
    if hit.kind is SearchKind.MANDATE:
        return _roster(context, hit)
    if hit.kind is SearchKind.ORGANISATION:
        found = address(context, "action-points")
        return f"{found}{'&' if '?' in found else '?'}{urlencode({'owner': hit.key})}"
    if hit.kind is SearchKind.TARGET:
        return address(context, "targets")
    if hit.kind is SearchKind.PERSON:
        return address(context, "people")
    route, part = PAGES[hit.kind]
    value: Any = int(hit.key) if route in ("action-point", "document") else hit.key.lower() if route == "state" else hit.key
    return address(context, route, **{part: value})


def _roster(context: template.Context, hit: Any) -> str:
    """The roster on the day shown while the mandate holds then, else on its first day."""
    roster, shown = address(context, "roster"), context["desk"].as_of.isoformat()
    is_over = bool(hit.key) and hit.key <= shown
    return f"{roster.split('?')[0]}?{urlencode({'as_of': hit.day.isoformat()})}" if is_over and hit.day else roster


@register.simple_tag
def line_citation(hit: Any, line: Any) -> dict[str, Any]:
    """The passage of a line that was found in a document, for its chip."""
    return {"sha256": hit.sha256, "line": line.number, "end_line": line.number, "start": line.start, "end": line.end, "quote": ""}
