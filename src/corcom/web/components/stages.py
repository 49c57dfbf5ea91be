"""How far a State is on its way to the deposit: words, and a ladder of nine rungs with what is sure filled and what may be outlined."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _

from corcom.kernel.prospects import STAGES, StageRange, place_of
from corcom.kernel.words import ProspectStage
from corcom.web.components.inline import inline_tag
from corcom.web.words import label_of
from corcom.workflows import universalization

register = template.Library()

RUNG_WIDTH = 8


@inline_tag(register, "corcom/components/stage.html")
def stage(earliest: ProspectStage, latest: ProspectStage | None = None) -> dict[str, Any]:
    """A stage with its place on the ladder; with a `latest` stage, what lies between the two is outlined."""
    first, last = place_of(ProspectStage(earliest)), place_of(ProspectStage(latest or earliest))
    rungs = [(place * RUNG_WIDTH, "on" if place <= first else "may" if place <= last else "off") for place in range(len(STAGES))]
    return {
        "label": _("%(stage)s or further") % {"stage": label_of(earliest)} if last > first else label_of(earliest),
        "at_most": label_of(latest) if last > first else "",
        "rungs": rungs,
        "width": len(STAGES) * RUNG_WIDTH,
    }


@register.filter
def stages_in_words(stages: StageRange | None) -> str:
    """ "law adopted", or "between “law adopted” and “deposited”"; says so when no stage is named."""
    if stages is None:
        return _("no stage said")
    if stages.is_exact:
        return label_of(stages.earliest)
    return _("between “%(first)s” and “%(last)s”") % {"first": label_of(stages.earliest), "last": label_of(stages.latest)}


@register.filter
def says_only_who(claim: Any) -> bool:
    """Whether the source of a claim repeats who said it to whom."""
    return universalization.says_only_who(claim)
