"""What the page of the Convention sets: pictures as markup, the groups with their names, the States by standing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import StateStatus
from corcom.outputs.charts_svg import render_bar_chart, render_step_chart
from corcom.outputs.map_svg import PREFIX, render_map
from corcom.outputs.status_fills import DRAWN_ORDER, render_swatch
from corcom.web.convention.pictures import DISCLAIMER, OUTLINES, adherence_chart, group_name, groups_chart, status_map
from corcom.web.words import label_of
from corcom.workflows.overviews.convention import AdherenceYear, ConventionPage, GroupCount, states_by_status

TALLIES: dict[str, str | Promise] = {
    "in-force": gettext_lazy("States Parties, bound on the day"),
    "by-deposit": gettext_lazy("counted by deposit, as the depositary counts"),
    "signed": gettext_lazy("States that ever signed"),
}


def plate(shown: ConventionPage, convention: Any, *, query: str = "") -> dict[str, Any]:
    """The context of the page; `query` goes to the end of the addresses of States, to keep the day shown."""
    return {
        "shown": shown,
        "tallies": [(TALLIES[tally.kind], tally) for tally in shown.tallies],
        "map": _markup(render_map(status_map(shown, convention))),
        "legend": [(status, _markup(render_swatch(status, PREFIX)), shown.standing.counts[status]) for status in DRAWN_ORDER],
        "adherence": _markup(render_step_chart(adherence_chart(shown, convention))),
        "bars": _markup(render_bar_chart(groups_chart(shown, convention))),
        "group_headings": (headings := _group_headings()),
        "groups": [_group_row(count, headings) for count in (*shown.groups, shown.everywhere)],
        "one_more": one_more_rows(shown.groups, shown.everywhere),
        "year_headings": (year_headings := _year_headings()),
        "years": [_year_row(year, year_headings) for year in shown.adherence.years],
        "roll": list(_roll(shown, convention, query)),
        "outlines": OUTLINES,
        "disclaimer": DISCLAIMER,
    }


def _markup(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308 - drawn by corcom.outputs, which escapes every word


def _cells(headings: Sequence[str], values: Sequence[Any]) -> list[tuple[str, Any]]:
    """The cells of a row, each with its heading for a phone."""
    return list(zip(headings, values, strict=True))


def _group_headings() -> list[str]:
    return [*(label_of(status) for status in DRAWN_ORDER), _("States"), _("by deposit"), _("in force")]


def _group_row(count: GroupCount, headings: Sequence[str]) -> tuple[str, list[tuple[str, Any]]]:
    """A line of the table of regional groups; shares in whole per cent."""
    in_force = count.in_force / count.states if count.states else 0
    shares = [f"{round(100 * share)}\N{NO-BREAK SPACE}%" for share in (count.rate_by_deposit, in_force)]
    return group_name(count), _cells(headings, [*(count.counts[status] for status in DRAWN_ORDER), count.states, *shares])


def _year_headings() -> list[str]:
    happened = [_("Signatures"), _("Deposits"), _("Entries into force"), _("Withdrawals")]
    return [*happened, _("Signed in all"), _("By deposit"), _("In force")]


def _year_row(year: AdherenceYear, headings: Sequence[str]) -> tuple[int, list[tuple[str, int]]]:
    happened = (year.signatures, year.deposits, year.entries, year.withdrawals)
    return year.year, _cells(headings, [*happened, year.signed, year.by_deposit, year.in_force])


def one_more_rows(groups: Iterable[GroupCount], everywhere: GroupCount) -> list[dict[str, Any]]:
    """What one more State would change, for each regional group and for all States."""
    return [_one_more(count) for count in (*groups, everywhere)]


def _one_more(count: GroupCount) -> dict[str, Any]:
    """What one more State of the group would change; shares in per cent."""
    now, then = 100 * count.rate_by_deposit, 100 * count.rate_with_one_more
    return {"name": group_name(count), "outside": count.outside, "now": now, "then": then, "gain": then - now}


def _roll(shown: ConventionPage, convention: Any, query: str) -> Iterator[tuple[StateStatus, int, SafeString]]:
    """Each standing with its number of States and their names as list items; one address is made, the others follow its form."""
    form, known = reverse("state", kwargs={"convention": convention.slug, "iso3": "XXX"}), states_by_iso3()
    found = dict(states_by_status(shown.standing))
    for status in DRAWN_ORDER:
        parts = ((form.replace("XXX", state.iso3), query, known[state.iso3].short_name) for state in found[status])
        yield status, len(found[status]), format_html_join("", '<li><a href="{}{}">{}</a></li>', parts)
