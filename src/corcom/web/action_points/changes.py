"""What a correction changed, in words for the history."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from corcom.kernel.dates import partial_date_from_dict
from corcom.web.action_points.takeaway import due_in_words
from corcom.web.words import label_of

COLUMNS: dict[str, str | Promise] = {
    "what": gettext_lazy("Task"),
    "owners": gettext_lazy("Owners"),
    "when": gettext_lazy("Due"),
    "purpose": gettext_lazy("For"),
    "addressees": gettext_lazy("To"),
    "theme": gettext_lazy("Theme"),
    "meeting": gettext_lazy("Agreed at"),
    "item": gettext_lazy("Agenda item"),
    "identifier": gettext_lazy("Number in the paper"),
    "implicit": gettext_lazy("Asked in running text"),
}


def changes_in_words(entry: Any) -> list[str]:
    """One sentence a changed column of a correction: what stood before and what stands now."""
    if entry.kind != "corrected":
        return []
    return [
        _("%(column)s: from “%(before)s” to “%(after)s”")
        % {"column": COLUMNS.get(column, column), "before": _said(column, before), "after": _said(column, after)}
        for column, (before, after) in entry.changes.items()
    ]


def _said(column: str, value: Any) -> str:
    nothing = _("nothing")
    if not value:
        return nothing
    if column == "when":
        return due_in_words(partial_date_from_dict(value))
    if column == "theme":
        return label_of(value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
