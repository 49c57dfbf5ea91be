"""Paragraphs that are numbered on and on below headings without a number, as in reports of conferences and memoranda."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

REPORT = """Report of the second meeting of the Lake Group, 4 June 2013

{first}

1. Ambassador Berg (Peru) took the chair at ten. Chad, Togo and
the Lake Fund attended.

2. The agenda was adopted without change.

{second}

3. Chad showed a map of the northern shore. It will be printed
in the autumn.

4. Togo wondered who would pay for it.

{third}

5. The Lake Fund has received nine reports; three are missing
and will be asked for.

6. The Group will meet again on 9 September.
"""


def _items(text: str) -> tuple[Proposal, ...]:
    return read_document(text.encode(), name="report.txt").of_kind(ProposalKind.AGENDA_ITEM)


@pytest.mark.parametrize(
    "titles",
    [
        ("Opening", "The northern shore", "Reports of members"),
        ("Attendance and agenda", "Map of the northern shore (2012-2013)", "Reporting"),
        ("Opening of the meeting", "Clearing the shore", "Dates"),
    ],
)
def test_headings_are_the_items_and_numbers_only_count_the_paragraphs(titles: tuple[str, str, str]) -> None:
    text = REPORT.format(first=titles[0], second=titles[1], third=titles[2])
    assert [(p.values["number"], p.values["title"]) for p in _items(text)] == [(None, t) for t in titles]


def test_numbered_titles_below_other_headings_stay_the_items() -> None:
    text = """Minutes of the Lake Group, 4 June 2013

Morning

1. Opening

The chair opened the meeting and greeted all who came.

2. Map of the shore

Chad showed a map that nobody had seen.

Afternoon

3. Reports

Nine reports came in, and three are missing.
"""
    assert [p.values["number"] for p in _items(text) if p.values["number"]] == ["1", "2", "3"]
