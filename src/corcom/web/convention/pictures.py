"""From the figures of the Convention to its pictures: titles, labels and descriptions in the language of the page."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language_bidi, gettext_lazy
from django.utils.translation import gettext as _

from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import RegionalGroup
from corcom.outputs.charts_svg import Bar, BarChart, Line, StepChart
from corcom.outputs.map_svg import MapPlace, StatusMap
from corcom.outputs.status_fills import DRAWN_ORDER
from corcom.web.components.dates import day_in_words
from corcom.web.words import label_of
from corcom.workflows.overviews.convention import ConventionPage, GroupCount

GROUPS: dict[RegionalGroup, str | Promise] = {
    RegionalGroup.AFRICAN: gettext_lazy("African States"),
    RegionalGroup.ASIA_PACIFIC: gettext_lazy("Asia-Pacific States"),
    RegionalGroup.EASTERN_EUROPEAN: gettext_lazy("Eastern European States"),
    RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN: gettext_lazy("Latin American and Caribbean States"),
    RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS: gettext_lazy("Western European and other States"),
    RegionalGroup.NONE: gettext_lazy("In no regional group"),
}

DISCLAIMER = gettext_lazy(
    "Boundaries and names are shown so that States can be found; they express no opinion on the legal status of any territory, "
    "on who governs it, or on where a boundary runs."
)
OUTLINES = gettext_lazy(
    "Outlines: Natural Earth, 1:110 million, Equal Earth projection. Circles stand for States too small to draw; a broken line goes around "
    "territories and areas to which no standing is given here."
)


def group_name(count: GroupCount) -> str:
    """The name of a regional group."""
    return str(GROUPS[count.group]) if count.group is not None else _("All States")


def status_map(shown: ConventionPage, convention: Any) -> StatusMap:
    """The world by standing."""
    known, standing = states_by_iso3(), shown.standing
    labels = {status: label_of(status) for status in DRAWN_ORDER}
    return StatusMap(
        title=_("%(convention)s: standing of States on %(day)s") % {"convention": convention.short_title, "day": day_in_words(standing.on)},
        description=_("%(counts)s. The list of States on the same page says the same in words.")
        % {"counts": counts_in_words(shown.everywhere)},
        places=tuple(
            MapPlace(state.iso3, state.status, f"{known[state.iso3].short_name}: {labels[state.status]}") for state in standing.states
        ),
        legend=tuple((status, f"{labels[status]} ({standing.counts[status]})") for status in DRAWN_ORDER),
        notes=(str(OUTLINES), str(DISCLAIMER), _source_note(day_in_words(standing.on))),
        is_right_to_left=get_language_bidi(),
    )


def adherence_chart(shown: ConventionPage, convention: Any) -> StepChart:
    """Signatures, deposits and States bound, over time."""
    over_time, entry = shown.adherence, shown.standing.entry.entry_into_force_on
    day = day_in_words(shown.standing.on)
    return StepChart(
        title=_("%(convention)s: adherence until %(day)s") % {"convention": convention.short_title, "day": day},
        description=_(
            "%(signed)s States had signed, %(deposit)s had deposited an instrument and %(force)s were bound. The table gives every year."
        )
        % {
            "signed": shown.standing.signatures,
            "deposit": shown.standing.parties_by_deposit,
            "force": shown.standing.parties_in_force,
        },
        lines=(
            Line(_("signed"), over_time.signed, "dashed"),
            Line(_("by deposit"), over_time.by_deposit, "plain"),
            Line(_("in force"), over_time.in_force, "ink"),
        ),
        until=shown.standing.on,
        mark=(entry, _("entry into force")) if entry else None,
        notes=(_source_note(day),),
        is_right_to_left=get_language_bidi(),
    )


def groups_chart(shown: ConventionPage, convention: Any) -> BarChart:
    """The regional groups by standing."""
    return BarChart(
        title=_("%(convention)s: regional groups on %(day)s")
        % {"convention": convention.short_title, "day": day_in_words(shown.standing.on)},
        description=_("The length of a bar is the number of States in the group. The table gives every figure."),
        bars=tuple(
            Bar(
                group_name(count),
                count.counts,
                _("%(deposit)s of %(states)s by deposit") % {"deposit": count.by_deposit, "states": count.states},
            )
            for count in shown.groups
        ),
        legend=tuple((status, label_of(status)) for status in DRAWN_ORDER),
        notes=(_source_note(day_in_words(shown.standing.on)),),
        is_right_to_left=get_language_bidi(),
    )


def _source_note(day: str) -> str:
    """The foot of a chart's file: what it rests on, so that it stands alone."""
    words = _("Computed by corcom from the acts on record on %(day)s, each with its source on the page of its State.")
    return words % {"day": day}


def counts_in_words(count: GroupCount) -> str:
    """ "State Party 59, consented, not yet in force 7, …": the counts in one line, those above nought."""
    return "; ".join(f"{label_of(status)} {count.counts[status]}" for status in DRAWN_ORDER if count.counts[status])
