"""The list of action points as it leaves the desk: one value for DOCX, text and CSV.

Knows nothing of the database. Words that depend on the language (due dates, lateness, labels) come ready in the rows; ISO days beside
them for tables that are computed with.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from corcom.outputs.csv import render_csv

Translate = Callable[[str], str]

COLUMNS = (
    "number",
    "what",
    "purpose",
    "owners",
    "addressees",
    "theme",
    "meeting",
    "due",
    "due_earliest",
    "due_latest",
    "due_certainty",
    "status",
    "status_on",
    "days_late",
    "source",
)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action point. `due`, `status_words` and `late_words` are for people; `status` and the days are for programs."""

    number: int
    what: str
    owners: tuple[str, ...] = ()
    purpose: str = ""
    addressees: tuple[str, ...] = ()
    theme: str = ""
    meeting: str = ""
    due: str = ""
    due_earliest: date | None = None
    due_latest: date | None = None
    due_certainty: str = ""
    status: str = "open"
    status_words: str = ""
    status_on: date | None = None
    days_late: int = 0
    late_words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ActionList:
    """Action points with the heading under which they leave: convention, day of record and what was chosen, in words."""

    title: str
    convention: str
    record_words: str
    chosen_words: str
    rows: tuple[ActionRow, ...]
    is_sample: bool = False


def purpose_beside(what: str, purpose: str) -> str:
    """The purpose, unless the words of the task hold it already."""
    return "" if " ".join(purpose.casefold().split()) in " ".join(what.casefold().split()) else purpose


def owners_and_task(row: ActionRow, translate: Translate) -> str:
    """ "Ireland and Lao PDR to share the draft strategy", as action points are read out."""
    if not row.owners:
        return row.what
    return translate("%(owners)s to %(what)s") % {"owners": listed(row.owners, translate), "what": row.what}


def listed(names: Sequence[str], translate: Translate) -> str:
    """Names in one phrase: "Mexico", "Mexico and Spain", "Belgium, Mexico and Spain"."""
    if len(names) < 2:
        return "".join(names)
    return translate("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def render_action_list_csv(actions: ActionList) -> str:
    """The list as CSV; days as ISO, lists joined with "; ", empty where nothing is known."""
    return render_csv(COLUMNS, [_cells(row) for row in actions.rows])


def _cells(row: ActionRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in COLUMNS}
