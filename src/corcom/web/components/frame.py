"""The frame of every page: the rail, the day shown, the choice of light or dark."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import template
from django.http import HttpRequest
from django.urls import NoReverseMatch
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from corcom.registers.parties import queries as parties
from corcom.web.components.inline import drawn
from corcom.web.components.kept import address_of
from corcom.workflows import policy

register = template.Library()

# Route name, label, the first part of the address below the convention. A page that is not built yet does not show.
RAIL = (
    ("today", _("Today"), ""),
    ("convention", _("Convention"), "convention"),
    ("minutes", _("Minutes"), "minutes"),
    ("meetings", _("Meetings"), "meetings"),
    ("action-points", _("Action points"), "action-points"),
    ("calendar", _("Calendar"), "calendar"),
    ("roster", _("Roster"), "roster"),
    ("states", _("States"), "states"),
    ("universalization", _("Universalization"), "universalization"),
    ("obligations", _("Obligations"), "obligations"),
    ("documents", _("Documents"), "documents"),
)
ON_THE_BAR = ("today", "minutes", "action-points", "calendar", "meetings")  # the first four that a person may open
ROOM_ON_THE_BAR = 4
ASKED_FOR = {"minutes": "review_minutes"}  # pages that not everybody at the desk may open
THEME_COOKIE = "theme"
THEMES = ("light", "dark")


def address_or_nothing(name: str, **parts: Any) -> str:
    """The address of a route, empty while it does not exist."""
    try:
        return address_of(name, **parts)
    except NoReverseMatch:
        return ""


def _on_the_day(desk: Any, address: str) -> str:
    """The address with the day shown, when that is not the desk day."""
    if not address or not desk or not desk.shows_another_day:
        return address
    return f"{address}{'&' if '?' in address else '?'}as_of={desk.as_of.isoformat()}"


def page_address(desk: Any, name: str, **parts: Any) -> str:
    """The address of a page of this convention that keeps the day shown."""
    if desk and desk.convention and "convention" not in parts:
        parts["convention"] = desk.convention.lower()
    return _on_the_day(desk, address_of(name, **parts))


@register.simple_tag(takes_context=True)
def address(context: template.Context, name: str, **parts: Any) -> str:
    """`{% url %}` of a page of this convention that keeps the day shown: `{% address "state" iso3="IRQ" %}`."""
    return page_address(context.get("desk"), name, **parts)


@register.filter
def route(name: str) -> str:
    """The address of a route without parts; empty while it does not exist."""
    return address_or_nothing(name)


class RailItem(NamedTuple):
    """A page on the rail."""

    label: str
    url: str
    current: bool
    count: int | None


@register.simple_tag(takes_context=True)
def rail(context: template.Context) -> dict[str, Any]:
    """The pages of this convention as `rail`, and as `bar` for a phone: some of them, the rest under "More"; `all` as values."""
    desk, request = context.get("desk"), context.get("request")
    convention = desk.convention.lower() if desk else ""
    parts = request.path.strip("/").split("/") if request else []
    here = "".join(parts[1:2]) if parts[:1] == [convention] else None
    counts = context.get("rail_counts") or {}
    closed = {
        name for name, permission in ASKED_FOR.items() if hasattr(request, "standing") and not policy.may(request.standing, permission)
    }
    items = {
        name: RailItem(str(label), _on_the_day(desk, found), here == part, counts.get(name))
        for name, label, part in RAIL
        if name not in closed and (found := address_or_nothing(name, convention=convention))
    }
    bar = [name for name in ON_THE_BAR if name in items][:ROOM_ON_THE_BAR]
    on_the_bar = tuple(items[name] for name in items if name in bar)
    more = tuple(item for name, item in items.items() if name not in bar)
    return {
        "all": tuple(items.values()),
        "rail": drawn("corcom/components/rail.html", {"items": tuple(items.values())}),
        "bar": drawn("corcom/components/bar.html", {"items": on_the_bar, "more": more}),
    }


@register.simple_tag(takes_context=True)
def other_conventions(context: template.Context) -> list[tuple[str, str]]:
    """Title and first page of the other conventions that this desk serves; a person without a place there is told so by it."""
    request = context.get("request")
    here = getattr(request, "convention", None)
    if here is None:
        return []
    return [(found.short_title, address_of("today", convention=found.slug)) for found in parties.conventions() if found.code != here.code]


@register.simple_tag
def head() -> SafeString:
    """What stands in the head of every page."""
    return drawn("corcom/components/head.html", {})


@register.simple_tag(takes_context=True)
def theme(context: template.Context) -> str:
    """`light` or `dark` as the person chose (kept in a cookie, so known before the page is drawn); empty: as the system."""
    request: HttpRequest | None = context.get("request")
    chosen = request.COOKIES.get(THEME_COOKIE, "") if request else ""
    return chosen if chosen in THEMES else ""


@register.simple_tag(takes_context=True)
def other_parameters(context: template.Context, *taken: str) -> list[tuple[str, str]]:
    """The parameters of the address but for `taken`, for the hidden fields of a GET form."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return []
    return [(name, value) for name, values in request.GET.lists() if name not in taken for value in values]


@register.filter
def undo_address(message: Any) -> str:
    """The address that a message carries to take back what it tells: `extra_tags="undo /ccm/…"`."""
    tags = str(getattr(message, "extra_tags", "") or "")
    return tags.removeprefix("undo ") if tags.startswith("undo ") else ""
