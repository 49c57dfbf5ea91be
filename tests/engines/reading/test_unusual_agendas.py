"""Items of the agenda in unusual layouts: all numbered 1, between bars, over paragraphs, before a sentence, of another meeting."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind

HEAD = "Harbour Safety Committee\nMinutes of the meeting of 3 May 2016\n\n"
PARTS = {
    "{P}": "Present: Anna Berg (Chair), Tom Reed, Max Field\n\n",
    "{T1}": "The chair welcomed everybody and thanked the port for the room. No changes were proposed to the programme of the day.",
    "{T2}": "Tom Reed presented the figures for the last quarter. The members discussed at length whether the fee should rise.",
    "{T3}": "Max Field explained that the dredger would arrive in June. Several members asked about noise at night.",
}

RECORDS = {
    "all-ones": (
        """{P}1. Review of the agenda

{T1}

1. Budget and fees

{T2}

1. Dredging of the north basin

{T3}""",
        ("1 Review of the agenda", "1 Budget and fees", "1 Dredging of the north basin"),
    ),
    "all-ones-bold": (
        """{P}1. **Review of the agenda**

{T1}

1. **Budget and fees**

{T2}

1. **Dredging**

{T3}""",
        ("1 Review of the agenda", "1 Budget and fees", "1 Dredging"),
    ),
    "ones-after-list": (
        """Attendance

  1. Ms Anna Berg - Chairperson, Port
  2. Mr Tom Reed - Officer, Town
  3. Mr Max Field - Lead, Union
  1. Review of the agenda

{T1}

  1. Budget and fees

{T2}""",
        ("1 Review of the agenda", "1 Budget and fees"),
    ),
    "titles-with-years": (
        """{P}Report on the first grant period (November 2021 – October 2022)

{T1}

Delay of payments by the grant holder

{T2}

Work and budget plan of the second period (November 2022 – October 2023)

{T3}""",
        (
            "Report on the first grant period (November 2021 – October 2022)",
            "Delay of payments by the grant holder",
            "Work and budget plan of the second period (November 2022 – October 2023)",
        ),
    ),
    "titles-glued-above": (
        """{P}{T1}
Report on the first period

{T1}

Delay of payments by the grant holder

{T2}

Changes in the core group

{T3}""",
        ("Report on the first period", "Delay of payments by the grant holder", "Changes in the core group"),
    ),
    "titles-question": (
        """{P}Why is the fee rising?

{T1}

Dredging: state of play

{T2}

Use of the crane, 2016-2018

{T3}""",
        ("Why is the fee rising?", "Dredging: state of play", "Use of the crane, 2016-2018"),
    ),
    "sub-letters": (
        """{P}Meeting Agenda

   1. Conceptual topics
         a. Profile of the standard
                i. Reading of extensions
               ii. New figure
         b. Alignment of data sets
         c. Next steps
   2. Annex:
         a. Shapes
         b. Requests for properties


Welcome

{T1}""",
        (
            "1 Conceptual topics",
            "a Profile of the standard",
            "b Alignment of data sets",
            "c Next steps",
            "2 Annex",
            "a Shapes",
            "b Requests for properties",
        ),
    ),
    "sub-letters-2": (
        """{P}Agenda:
1. Opening
2. Reports
   a) Budget
   b) Dredging
3. Any other business

1. Opening

{T1}

2. Reports

{T2}

3. Any other business

{T3}""",
        ("a Budget", "b Dredging", "1 Opening", "2 Reports", "3 Any other business"),
    ),
    "bar-table": (
        """No. | Item and discussion                              | Who          | By when
----+--------------------------------------------------+--------------+-----------
1   | Minutes of the last meeting                      |              |
    | Approved without change.                         |              |
----+--------------------------------------------------+--------------+-----------
2   | Matters arising                                  |              |
2.1 | Send the list of berths to all members           | Tom Reed     | Closed
2.2 | Translate the guide                              | Office       | Ongoing
----+--------------------------------------------------+--------------+-----------
3   | Dredging                                         |              |
    | Max Field presented the map. The members agreed  |              |
    | to publish it.                                   |              |
3.1 | Draft a note on noise                            | Max Field    | 1 June
----+--------------------------------------------------+--------------+-----------
4   | Any other business                               |              |
    | None.                                            |              |""",
        ("1 Minutes of the last meeting", "2 Matters arising", "3 Dredging", "4 Any other business"),
    ),
    "bar-table-2": (
        """Item | Discussion | Action by
1. Apologies | None were received. |
2. Dredging | Max Field presented the map. | Max Field
3. Any other business | None. |""",
        ("1 Apologies", "2 Dredging", "3 Any other business"),
    ),
    "bar-table-plus": (
        """+----+-----------------------------+------------------+
| #  | Topic                       | Outcome          |
+====+=============================+==================+
| 1  | Minutes of the last meeting | Approved.        |
+----+-----------------------------+------------------+
| 2  | Dredging of the north       | The members will |
|    | basin                       | publish the map. |
+----+-----------------------------+------------------+
| 3  | Any other business          | None.            |
+----+-----------------------------+------------------+""",
        ("1 Minutes of the last meeting", "2 Dredging of the north basin", "3 Any other business"),
    ),
    "prose-numbers": (
        """{P}Open data profile

{T1}

1. The panel went through each question and confirmed its view on this section.
2. In the proposal, apply the wording from the older profile that highlights its use.
3. Tom Reed to work with Max Field to provide further context on the answers.

Fee for berths

{T2}

Dredging plan

{T3}""",
        ("Open data profile", "Fee for berths", "Dredging plan"),
    ),
    "next-agenda": (
        """{P}Budget

{T1}

Dredging

{T2}

Fee for berths

{T3}

Next meeting

17:15, Wednesday 21 September 2016

Agenda

1. Update of the handbook
2. Plans for the fair
3. Photographs""",
        ("Budget", "Dredging", "Fee for berths", "Next meeting"),
    ),
    "next-agenda-2": (
        """{P}1. Budget

{T1}

2. Dredging

{T2}

3. Date of next meeting

21 September 2016

Agenda for next meeting:
- Update of the handbook
- Plans for the fair
- Photographs""",
        ("1 Budget", "2 Dredging", "3 Date of next meeting"),
    ),
    "next-agenda-3": (
        """{P}1. Budget

{T1}

2. Dredging

{T2}

Items for the next agenda

1. Update of the handbook
2. Plans for the fair
3. Photographs""",
        ("1 Budget", "2 Dredging"),
    ),
    "run-in-title": (
        """{P}1. Minutes of the previous meeting

The minutes were agreed.

2. Noise Mr C Berg stated that the Company had received 1 complaint.

{T2}

3. Transport. Mr K Reed stated that the Company had received 1 complaint

{T3}

4. Odour & dust: Mrs Field reported that there had been none.

{T1}

5. AOB

{T1}""",
        ("1 Minutes of the previous meeting", "2 Noise", "3 Transport", "4 Odour & dust", "5 AOB"),
    ),
    "bold-label-link": (
        """{P}## Elections

{T1}

**Results:** <https://example.org/2> (all elected)

## Policy

{T2}

**Voting results: For: 7, Against: 0:** <https://example.org/3>

{T3}""",
        ("Elections", "Policy"),
    ),
}


@pytest.mark.parametrize("layout", RECORDS)
def test_the_items_of_an_unusual_layout_are_read(layout: str) -> None:
    record, items = RECORDS[layout]
    for name, words in PARTS.items():
        record = record.replace(name, words)

    reading = read_document((HEAD + record + "\n").encode(), name="record.txt")

    agenda = reading.of_kind(ProposalKind.AGENDA_ITEM)
    assert tuple(f"{p.values['number'] or ''} {p.values['title']}".strip() for p in agenda) == items
