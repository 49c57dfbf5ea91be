"""Where a list of names ends though neither a heading nor a blank line says so; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "Harbour Technical Committee\nMinutes of the meeting of 3 May 2016\n\n"

RECORDS = {
    "title and text right below the apologies": (
        """Present: Anna Berg, Tom Reed, Max Field (Chair)
Apologies: Ida Park
Discussion of needs gathered at the joint workshop
Needs gathered from the pilots in the first week of April: see the list.
The pilots told the committee that the buoys were hard to see in the winter months.
""",
        ["Anna Berg", "Tom Reed", "Max Field"],
        ["Ida Park"],
    ),
    "bullets below a title": (
        """Attendance
Anna Berg, Tom Reed, Max Field

Apologies
Ida Park

Minutes of Previous Meeting
• The minutes were accepted by all

Business arising from Minutes
None
""",
        ["Anna Berg", "Tom Reed", "Max Field"],
        ["Ida Park"],
    ),
    "numbered items in a margin of bars": (
        """| Agenda
|
| 1. Roll call

Present:

Anna Berg
Tom Reed

Absent:

Ida Park
Max Field

| 2. Accepting the minutes of the last meeting

Accepted.

| 3. Review of the agenda

No changes.
""",
        ["Anna Berg", "Tom Reed"],
        ["Ida Park", "Max Field"],
    ),
    "labels over addresses": (
        """Participants: Anna Berg, Tom Reed, Max Field, Lou Kim
Regrets: Ida Park

This report:
http://harbour.example/reports/2016-05-03.html

Previous meeting:
http://harbour.example/reports/2016-04-03.html
""",
        ["Anna Berg", "Tom Reed", "Max Field", "Lou Kim"],
        ["Ida Park"],
    ),
    "a label over deeper bullets": (
        """- **Participants:**
  - Anna Berg
  - Tom Reed
  - Max Field
- **Notes:**
  - Harbour Summit: dates are fixed
  - Quorum present
  - Talked about the buoys and who may paint them
""",
        ["Anna Berg", "Tom Reed", "Max Field"],
        [],
    ),
    "words alone below a running list": (
        """Present

Anna Berg, Tom Reed, Max Field, Lou Kim, Ida Park

Audio Log

audio.ogg

Warning: the recording needs a player.

Anna Berg is scribing.
""",
        ["Anna Berg", "Tom Reed", "Max Field", "Lou Kim", "Ida Park"],
        [],
    ),
    "an item called Other": (
        """## Attendees

* Anna Berg
* Tom Reed

## Topics

### I. Board Meeting

* Plans of the year

### II. Other

* Good First Steps & Wanted Helpers
* Harbour Days 2016 (Northport) - call for speakers
""",
        ["Anna Berg", "Tom Reed"],
        [],
    ),
    "a legend below a table": (
        """## Attendance

| Member | Meeting Start | Meeting End |
|--------|---|---|
| Anna Berg **(President)** | P | P |
| Tom Reed | A(Excused) | A(Excused) |
| Max Field | P | L |

> Legend:
>
> P - Present
>
> A - Absent
>
> L - Late (Arrival Time)

## Motions

The minutes were approved by all who were there.
""",
        ["Anna Berg", "Max Field"],
        ["Tom Reed"],
    ),
}


@pytest.mark.parametrize(("words", "present", "missed"), RECORDS.values(), ids=RECORDS)
def test_lists_end_with_the_last_name(words: str, present: list[str], missed: list[str]) -> None:
    found = reading_of(HEAD + words)
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ATTENDEE)] == present
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ABSENCE)] == missed


@pytest.mark.parametrize(
    "row",
    [
        "Ministry of Fisheries and Trade",
        "Union of harbour pilots of the north",
        "the Clerk",
        "3 members of the public",
        "Holland",
        "Ropes & Co",
    ],
)
def test_what_may_be_named_stays_in_a_list(row: str) -> None:
    found = reading_of(f"{HEAD}Present:\n\nAnna Berg\nTom Reed\n{row}\nMax Field\n\n1. Opening\n\nThe chair opened the meeting.\n")
    names = [p.values["name"] for p in found.of_kind(ProposalKind.ATTENDEE)]
    assert (names[0], names[-1]) == ("Anna Berg", "Max Field")
