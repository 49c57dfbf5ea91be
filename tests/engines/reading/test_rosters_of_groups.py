"""Rosters parted into groups by headings that announce no list, and names that hold a dash; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "# Harbour Technical Council - 3 May 2016\n\n"
BODY = """
## Pier repairs

Anna Berg said that the repairs cost more than the council had planned for this year.

## Buoys

The members discussed the buoys and agreed to paint them before the summer.
"""

LISTS = {
    "groups below a heading that has no list": (
        """## Voting Representative Attendees

### Port Representatives

- [x] Anna Berg - North Port
- [ ] Tom Reed - South Port
- [x] Jean-Luc Moor - Academy of Pilots and Sailors

### Industry Representatives

- [x] Max Field (Chair) - Ropes & Sails, Inc.

## Non-Voting Attendees

### Project Staff

- [ ] Lou Kim
- [x] Ida Park
""",
        ["Anna Berg", "Jean-Luc Moor", "Max Field", "Ida Park"],
        ["Tom Reed", "Lou Kim"],
    ),
    "voting member attendance": (
        """## Voting member attendance

* [x] Anna Berg - Chairperson, North Port Ltd
* [ ] Tom Reed, South Port
* [x] Max Field, Ropes & Sails

## Other Attendees

* Ida Park (Harbour Survey)
""",
        ["Anna Berg", "Max Field", "Ida Park"],
        ["Tom Reed"],
    ),
    "a group of one below a list": (
        """## MEETING ATTENDEES:

Anna Berg
Tom Reed
Max Field

### STAFF OBSERVERS:

Ida Park\tHarbour Services Inc.
""",
        ["Anna Berg", "Tom Reed", "Max Field", "Ida Park"],
        [],
    ),
    "a panel with firms": (
        """**Advisory Panel**

- Anna Berg, North Port
- Tom Reed, South Port
- Max Field, East Port
""",
        ["Anna Berg", "Tom Reed", "Max Field"],
        [],
    ),
}


@pytest.mark.parametrize(("words", "present", "missed"), LISTS.values(), ids=LISTS)
def test_headings_of_groups_are_parts_of_the_roster(words: str, present: list[str], missed: list[str]) -> None:
    found = reading_of(HEAD + words + BODY)
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ATTENDEE)] == present
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ABSENCE)] == missed
    assert [p.values["title"] for p in found.of_kind(ProposalKind.AGENDA_ITEM)] == ["Pier repairs", "Buoys"]


def test_a_heading_of_a_team_over_topics_stays_an_item() -> None:
    """Points in capitals below the report of a committee are nobody."""
    words = "## Committee discussion\n\n- Conceptual Challenges\n- Community Outreach\n- Resources and Funding\n"
    found = reading_of(HEAD + "## Opening\n\nAnna Berg opened the meeting.\n\n" + words + BODY)
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ATTENDEE)] == []
    titles = [p.values["title"] for p in found.of_kind(ProposalKind.AGENDA_ITEM)]
    assert titles == ["Opening", "Committee discussion", "Pier repairs", "Buoys"]


FORMS = {
    "fields of front matter": (
        "---\ntitle: Harbour Board - 3 May 2016\nattendance:\n  present:\n    - 'Anna Berg'\n    - 'Tom Reed'\n"
        "  absent:\n    - 'Ida Park'\n---\n",
        ["Anna Berg", "Tom Reed"],
        ["Ida Park"],
    ),
    "a field over two lines": (
        "---\ncategory: minutes\nroll-call: [Anna Berg (AB), Tom Reed (TR),\n\t   Max Field (MF)]\n---\n",
        ["Anna Berg", "Tom Reed", "Max Field"],
        [],
    ),
    "boxes with a blank inside": (
        "## Attendance\nVoting member rollcall:\n[x ] Anna Berg, Survey (AB)\n[ ] Ida Park, Survey\n[x] Tom Reed, Survey\n",
        ["Anna Berg", "Tom Reed"],
        ["Ida Park"],
    ),
    "labels that are bullets": (
        "* Officers:\n  * Vice President Anna Berg\n  * Board Member 1 Tom Reed\n* Other Participants:\n  * Max Field\n  * Lou Kim\n",
        ["Anna Berg", "Tom Reed", "Max Field", "Lou Kim"],
        [],
    ),
}


@pytest.mark.parametrize(("words", "present", "missed"), FORMS.values(), ids=FORMS)
def test_rosters_in_fields_boxes_and_bullets(words: str, present: list[str], missed: list[str]) -> None:
    found = reading_of(words + "\n" + HEAD + BODY if words.startswith("---") else HEAD + words + BODY)
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ATTENDEE)] == present
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ABSENCE)] == missed
