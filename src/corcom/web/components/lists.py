"""Lists and tables: sortable headings, pages, tabs, exports, filters, empty states, progress, undo."""

from __future__ import annotations

from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BoundField, Form
from django.middleware.csrf import get_token
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

register = template.Library()

EXPORTS = {
    "docx": _("Word (DOCX)"),
    "pdf": _("PDF"),
    "csv": _("Table (CSV)"),
    "xlsx": _("Table (XLSX)"),
    "text": _("Text to paste into a mail"),
    "ics": _("Calendar (iCalendar)"),
    "hxl": _("Table with HXL tags (CSV)"),
    "json": _("Data (JSON)"),
    "print": _("Print"),
}


def _query(context: template.Context, **changes: str | None) -> str:
    """The query of the page with some parameters changed; None takes one away."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"?{query.urlencode()}" if query else "?"


@register.inclusion_tag("corcom/components/sort_header.html", takes_context=True)
def sort_header(context: template.Context, key: str, label: str, *, number: bool = False, default: bool = False) -> dict[str, Any]:
    """A column heading that sorts by `key` (`?sort=key`, `?sort=-key`); `default` marks the order of a page without `sort`."""
    current = context["request"].GET.get("sort") or (key if default else "")
    ascending, descending = current == key, current == f"-{key}"
    return {
        "label": label,
        "number": number,
        "direction": "ascending" if ascending else "descending" if descending else "",
        "url": _query(context, sort=f"-{key}" if ascending else key, page=None),
    }


@register.inclusion_tag("corcom/components/pagination.html", takes_context=True)
def pagination(context: template.Context, page: Page[Any], *, of: str = "") -> dict[str, Any]:
    """Links to the pages of a list and where one stands in it; `of` names the things ("action points")."""
    numbers = list(page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    links = [
        {"number": number, "url": _query(context, page=str(number)) if isinstance(number, int) else "", "current": number == page.number}
        for number in numbers
    ]
    previous = _query(context, page=str(page.previous_page_number())) if page.has_previous() else ""
    following = _query(context, page=str(page.next_page_number())) if page.has_next() else ""
    return {"page": page, "links": links, "previous": previous, "following": following, "of": of}


@register.inclusion_tag("corcom/components/tabs.html")
def tabs(items: list[dict[str, Any]], label: str) -> dict[str, Any]:
    """Links that change what a page shows: items with `label`, `url`, `current` and, if wanted, `count`."""
    return {"items": items, "label": label}


@register.inclusion_tag("corcom/components/exports.html")
def exports(**addresses: str) -> dict[str, Any]:
    """The ways in which a table leaves: `{% exports docx=url text=url %}`. An unknown kind raises KeyError."""
    return {"links": [(EXPORTS[kind], address) for kind, address in addresses.items() if address]}


def address_keeping(request: Any, base: str = "", **changes: str | None) -> str:
    """An address that keeps the words of the request but the page, with some changed; None takes one away."""
    query = request.GET.copy()
    query.pop("page", None)
    for name, value in changes.items():
        if value is None:
            query.pop(name, None)
        else:
            query[name] = value
    return f"{base}?{query.urlencode()}" if query else base or "?"


@register.inclusion_tag("corcom/components/filter_bar.html", takes_context=True)
def filter_bar(context: template.Context, form: Form, *, clear: str = "") -> dict[str, Any]:
    """A filter form (GET) as one sentence of choices; the day shown and the order stay in the address."""
    request = context["request"]
    form.auto_id = "filter_%s"  # a page often holds another form with the same fields
    kept = [(name, request.GET[name]) for name in ("as_of", "sort", "recorded_by", "tab") if request.GET.get(name)]
    is_narrowed = any(request.GET.get(form.add_prefix(name)) for name in form.fields)
    return {"form": form, "kept": kept, "clear": clear or request.path, "is_narrowed": is_narrowed}


@register.inclusion_tag("corcom/components/empty.html")
def empty(title: str, text: str = "", *, url: str = "", action: str = "") -> dict[str, Any]:
    """What stands where nothing is yet: what will be here, and how to start."""
    return {"title": title, "text": text, "url": url, "action": action}


@register.inclusion_tag("corcom/components/progress.html")
def progress(done: int, total: int, words: str) -> dict[str, Any]:
    """A thin line with its figures in words."""
    return {"done": done, "total": total, "words": words}


@register.inclusion_tag("corcom/components/undo_bar.html", takes_context=True)
def undo_bar(context: template.Context, text: str, url: str, *, label: str = "") -> dict[str, Any]:
    """What was just done, and a button that takes it back (POST to `url`)."""
    request = context["request"]
    return {"text": text, "url": url, "label": label, "csrf_token": get_token(request), "next": request.get_full_path()}


@register.inclusion_tag("corcom/components/drop_zone.html")
def drop_zone(field: BoundField, *, hint: str = "") -> dict[str, Any]:
    """A file field with room around it to drop files on; the browser's own control does the work."""
    return {"field": field, "hint": hint}


@register.simple_tag
def form_field(field: BoundField, **attributes: str) -> SafeString:
    """A field with label, help and errors; attributes go to the control, `_` in a name standing for `-`."""
    field.field.widget.attrs.update({name.replace("_", "-"): value for name, value in attributes.items()})
    return field.as_field_group()
