"""What the page of the Convention sets: pictures as markup, the groups with their names, the States by standing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import StateStatus
from corcom.outputs.charts_svg import render_bar_chart, render_step_chart
from corcom.outputs.map_svg import PREFIX, render_map
from corcom.outputs.status_fills import DRAWN_ORDER, render_swatch
from corcom.web.convention.pictures import DISCLAIMER, OUTLINES, adherence_chart, group_name, groups_chart, status_map
from corcom.workflows.overviews.convention import ConventionPage, GroupCount, states_by_status

TALLIES: dict[str, str | Promise] = {
    "in-force": _("States Parties, bound on the day"),
    "by-deposit": _("counted by deposit, as the depositary counts"),
    "signed": _("States that ever signed"),
}


def plate(shown: ConventionPage, convention: Any) -> dict[str, Any]:
    """The context of the page."""
    return {
        "shown": shown,
        "tallies": [(TALLIES[tally.kind], tally) for tally in shown.tallies],
        "map": _markup(render_map(status_map(shown, convention))),
        "legend": [(status, _markup(render_swatch(status, PREFIX)), shown.standing.counts[status]) for status in DRAWN_ORDER],
        "adherence": _markup(render_step_chart(adherence_chart(shown, convention))),
        "bars": _markup(render_bar_chart(groups_chart(shown, convention))),
        "groups": [_row(count) for count in (*shown.groups, shown.everywhere)],
        "statuses": DRAWN_ORDER,
        "by_status": list(_states(shown, convention)),
        "outlines": OUTLINES,
        "disclaimer": DISCLAIMER,
    }


def _markup(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308 - drawn by corcom.outputs, which escapes every word


def _row(count: GroupCount) -> dict[str, Any]:
    """A line of the table of regional groups; shares in per cent."""
    return {
        "name": group_name(count),
        "count": count,
        "cells": [(status, count.counts[status]) for status in DRAWN_ORDER],
        "rate": round(100 * count.rate_by_deposit),
        "rate_in_force": round(100 * count.in_force / count.states) if count.states else 0,
        "exact": 100 * count.rate_by_deposit,
        "one_more": 100 * count.rate_with_one_more,
        "gain": 100 * (count.rate_with_one_more - count.rate_by_deposit),
    }


def _states(shown: ConventionPage, convention: Any) -> Iterator[tuple[StateStatus, list[dict[str, Any]]]]:
    """Each standing with the names and addresses of its States; one address is made, the others follow its form."""
    form, known = reverse("state", kwargs={"convention": convention.slug, "iso3": "XXX"}), states_by_iso3()
    found = dict(states_by_status(shown.standing))
    for status in DRAWN_ORDER:
        rows = [{"name": known[s.iso3].short_name, "url": form.replace("XXX", s.iso3), "standing": s} for s in found[status]]
        yield status, rows
