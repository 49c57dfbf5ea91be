"""What the pipeline shows: the ladder of stages with counts, the chosen States as of a day, and how they leave as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import ProspectStage
from corcom.web.components.lists import address_keeping
from corcom.web.universalization.filters import ProspectFilters
from corcom.web.words import label_of
from corcom.workflows import policy
from corcom.workflows.overviews.prospects import EVERYTHING, ON_THE_WAY, ProspectRow, pipeline

PAGE_SIZE = 50
COLUMNS = (
    "iso3",
    "state",
    "regional_group",
    "standing",
    "stage",
    "stage_at_most",
    "said",
    "said_by",
    "heard_by",
    *("said_on", "said_on_earliest", "said_on_latest"),
    "evidence",
    "source",
    "last_heard_on",
    "next_step",
    "lead",
    *("due", "due_earliest", "due_latest"),
    "days_late",
    "in_care_of",
)
CONTACT_COLUMNS = (
    "iso3",
    "state",
    *("on", "on_earliest", "on_latest"),
    "met_by",
    "met_whom",
    "where",
    "meeting",
    "place",
    "said",
    "next_step",
    "lead",
    *("due", "due_earliest", "due_latest"),
    "closed_on",
)


class Listing:
    """The pipeline that a request asks for."""

    def __init__(self, request: Any) -> None:
        self.request, self.day = request, request.desk.as_of
        self.pipeline = pipeline(request.convention.code, self.day, request.standing)
        self.filters = ProspectFilters(request.GET, members=self.pipeline.members)
        self.chosen = self.filters.chosen()

    @cached_property
    def rows(self) -> list[ProspectRow]:
        """The States chosen."""
        return self.pipeline.chosen(self.chosen)

    def page(self) -> Page[ProspectRow]:
        """One page of States."""
        return Paginator(self.rows, PAGE_SIZE).get_page(self.request.GET.get("page"))

    @cached_property
    def ladder(self) -> list[dict[str, Any]]:
        """On the way, then the stages from first to last, then all: links with counts."""
        counts = self.pipeline.counts(self.chosen)
        labels = [(ON_THE_WAY, _("on the way")), *((s.value, label_of(s)) for s in ProspectStage), (EVERYTHING, _("all States"))]
        return [
            {"label": label, "count": counts[word], "url": self.address(stage=word), "current": self.chosen.stage == word, "word": word}
            for word, label in labels
        ]

    def address(self, base: str = "", **changes: str | None) -> str:
        """An address that keeps the filters and the day shown, with some words changed."""
        return address_keeping(self.request, base, **changes)

    @property
    def in_words(self) -> str:
        """What is shown, in one line."""
        label = next(rung["label"] for rung in self.ladder if rung["current"])
        return _("%(stage)s: %(count)s States") % {"stage": label, "count": len(self.rows)}

    def table(self) -> Iterator[dict[str, Any]]:
        """The chosen States as rows of a file; quoted words are left to the claim itself."""
        sees = policy.may(self.request.standing, "see_document")
        return (_cells(row, sees) for row in self.rows)


def _cells(row: ProspectRow, sees_quotes: bool) -> dict[str, Any]:
    claim, step = row.claim, row.next_step
    cells: dict[str, Any] = {
        "iso3": row.state.iso3,
        "state": row.state.short_name,
        "regional_group": row.state.regional_group,
        "standing": row.standing.status.value if row.standing else "",
        "stage": row.prospect.stage.value,
        "stage_at_most": row.prospect.at_most.value,
        "last_heard_on": row.last_heard_on,
        "in_care_of": [f"{member.state or _('working group')} ({member.region})" for member in row.in_care_of],
    }
    if claim:
        cells |= {
            "said": claim.stage,
            "said_by": claim.said_by,
            "heard_by": claim.heard_by,
            **_date_cells("said_on", claim.when),
            "evidence": claim.grade,
            "source": _source(claim, sees_quotes),
        }
    if step:
        cells |= {"next_step": step.what, "lead": step.lead, **_date_cells("due", step.when), "days_late": row.days_late}
    return cells


def _date_cells(name: str, when: PartialDate | None) -> dict[str, Any]:
    """A date as known, with its precision, and the earliest and latest day that it allows: three cells in ISO form."""
    if when is None:
        return {}
    return {name: when.iso_extent or when.words, f"{name}_earliest": when.earliest, f"{name}_latest": when.latest}


def _source(claim: Any, sees_quotes: bool) -> str:
    if not claim.citation:
        return str(claim.source_words)
    line = _("line %(line)s") % {"line": claim.citation["line"]}
    return f"{line}: “{claim.citation['quote']}”" if sees_quotes else line


def contact_cells(entry: Any) -> dict[str, Any]:
    """One contact as a row of a file, with its first next step."""
    contact, step = entry.contact, entry.next_steps[0] if entry.next_steps else None
    cells = {
        "iso3": contact.state_id,
        "state": contact.state.short_name,
        **_date_cells("on", contact.when),
        "met_by": contact.met_by,
        "met_whom": contact.met_whom,
        "where": contact.heard_at,
        "meeting": contact.meeting.title if contact.meeting else "",
        "place": contact.place,
        "said": contact.said,
    }
    if step:
        cells |= {"next_step": step.what, "lead": step.lead, **_date_cells("due", step.when), "closed_on": step.closed_on}
    return cells
