"""Who was there and who was missed, in layouts that came up in records nobody had opened; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = """Coordination Group
Meeting of 3 May 2016

"""
BODY = """
{s}1. Opening{t}

The chair opened the meeting and the agenda was adopted.

{s}2. Budget{t}

The members discussed the budget for the next year and agreed to it.
"""

LISTS = {
    "asciidoc-bullets-with-labels": (
        "== ",
        """== 1. Participants

* Chair: Anna Berg
* Members: Tom Reed, Ida Moor, Max Field
* Secretariat: Lou Kim
* Apologies: Jo Park""",
    ),
    "asciidoc-bold-labels-over-bullets": (
        "== ",
        """== Participants

*Chair*

* Anna Berg

*Members*

* Tom Reed
* Ida Moor
* Max Field

*Secretariat*

* Lou Kim

*Apologies*

* Jo Park""",
    ),
    "asciidoc-block-titles": (
        "== ",
        """== Participants

.Members
* Anna Berg (Chair)
* Tom Reed
* Ida Moor
* Max Field
* Lou Kim (Secretariat)

.Apologies
* Jo Park""",
    ),
    "asciidoc-table": (
        "== ",
        """== Participants

[cols="1,1,1"]
|===
|Name |Organisation |Role

|Anna Berg |Survey |Chair
|Tom Reed |Met Office |Member
|Ida Moor |Institute |Member
|Max Field |Agency |Member
|Lou Kim |Secretariat |Secretary
|===

Apologies: Jo Park""",
    ),
    "asciidoc-line-breaks": (
        "== ",
        """== Participants

*Chair:* Anna Berg +
*Participants:* Tom Reed, Ida Moor, Max Field +
*Secretariat:* Lou Kim +
*Apologies:* Jo Park""",
    ),
    "numbered-below-participants": (
        "== ",
        """== 1. Participants

=== 1.1 Present

* Anna Berg (Chair)
* Tom Reed
* Ida Moor
* Max Field
* Lou Kim

=== 1.2 Apologies

* Jo Park""",
    ),
    "table-with-an-unknown-head": (
        "## ",
        """## 1.2 Roll call

| First name | Last name | Company | Voting level | Here |
|---|---|---|---|---|
| Anna | Berg | Survey | Voting Member | X |
| Tom | Reed | Met | Member | X |
| Ida | Moor | Inst | Member | X |
| Max | Field | Agency | Member | X |
| Lou | Kim | Sec | Member | X |
| Jo | Park | Bureau | Member |  |""",
    ),
    "presence-behind-a-dash": (
        "## ",
        """## Roll call

* Anna Berg, Survey, Chair - present
* Tom Reed, Met Office, Voting Member - present
* Ida Moor, Institute, Voting Member - present
* Max Field, Agency, Member - present
* Lou Kim, Bureau, Member - present
* Jo Park, Bureau, Voting Member - absent""",
    ),
    "given-and-family": (
        "## ",
        """# 1. Opening

## 1.2 Introduction of participants/roll call (Anna)

Quorum was reached with 5 of 6 voting members (83 %).

|Given|Family|Affiliation|Role(s)|Attended|
|:--|:--|:--|:--|:--|
|Anna|Berg|Survey|Co-Chair|yes|
|Tom|Reed|Met|Voting Member|yes|
|Ida|Moor|Inst|Voting Member|yes|
|Max|Field|Agency|Voting Member|yes|
|Lou|Kim|Sec|Secretary|yes|
|Jo|Park|Bureau|Voting Member|no|""",
    ),
    "absent-below-a-roll-call": (
        "## ",
        """# 1. Opening

## 1.2 Introduction of participants/roll call (Anna)

Quorum: 5 of 6

### Present

* Anna Berg, Survey, Co-Chair
* Tom Reed, Met Office, Voting Member
* Ida Moor, Institute, Voting Member
* Max Field, Agency, Voting Member
* Lou Kim, Bureau, Voting Member

### Not present

* Jo Park, Bureau, Voting Member""",
    ),
    "columns-in-a-fence": (
        "## ",
        """# 1. Opening

## 1.2 Introduction of participants/roll call (Anna)

```
Anna Berg       Survey       Co-Chair        present
Tom Reed        Met Office   Voting Member   present
Ida Moor        Institute    Voting Member   present
Max Field       Agency       Voting Member   present
Lou Kim         Bureau       Voting Member   present
Jo Park         Bureau       Voting Member   absent
```""",
    ),
    "two-lists-side-by-side": (
        "",
        """Participants                          Apologies
Anna Berg (chair)                     Jo Park
Tom Reed
Ida Moor
Max Field
Lou Kim""",
    ),
    "labels-without-blank-lines": (
        "",
        """Present
Anna Berg, Survey (chair)
Tom Reed, Met Office
Ida Moor, Institute
Max Field, Agency
Lou Kim, Secretariat
Regrets
Jo Park, Bureau""",
    ),
    "groups-of-members": (
        "",
        """Participants
ET members: Anna Berg (chair), Tom Reed, Ida Moor
Ex-officio members: Max Field
WMO Secretariat: Lou Kim
Apologies: Jo Park""",
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_list_names_those_present_and_those_missed(name: str) -> None:
    style, roster = LISTS[name]
    reading = reading_of(f"{HEAD}{roster}\n\n{BODY.format(s=style, t='')}")
    present = {p.values["name"].rpartition(" ")[2] for p in reading.of_kind(ProposalKind.ATTENDEE)}
    missed = {p.values["name"] for p in reading.of_kind(ProposalKind.ABSENCE)}
    expected = {"Jo Park"} if "Park" in roster else set()
    assert (present, missed) == ({"Berg", "Reed", "Moor", "Field", "Kim"}, expected)


TOLD = [
    (
        "The Coordination Committee met on 4 May 2016 with Norway in the chair. Chile, Ghana, the Lao "
        "People's Democratic Republic and UNDP took part. Austria and Peru were unable to attend.",
        ["Chile", "Ghana", "Lao People's Democratic Republic", "Norway", "UNDP"],
        ["Austria", "Peru"],
    ),
    (
        "At its meeting on 4 May 2016 the Committee was attended by the representatives of Norway (Chair), "
        "Chile and Ghana, and by observers from UNDP and the ICRC. Apologies had been received from Austria "
        "and Peru.",
        ["Chile", "Ghana", "ICRC", "Norway", "UNDP"],
        ["Austria", "Peru"],
    ),
    (
        "Nine members attended the meeting of 4 May 2016: Norway (presiding), Chile, Ghana, Fiji, Togo, Iraq, "
        "Japan, UNDP and the ICRC. Austria could not attend; Peru had sent written comments instead.",
        ["Chile", "Fiji", "Ghana", "ICRC", "Iraq", "Japan", "Norway", "Togo", "UNDP"],
        ["Austria"],
    ),
    (
        "The Committee met on 4 May 2016. Those present: Norway, Chile, Ghana. Those absent: Austria. The agenda was adopted.",
        ["Chile", "Ghana", "Norway"],
        ["Austria"],
    ),
    (
        "Norway, Chile, Ghana, UNDP and the ISU were present at the meeting of 4 May 2016, which Norway "
        "chaired. No apologies were received from Austria.",
        ["Chile", "Ghana", "ISU", "Norway", "UNDP"],
        [],
    ),
]


@pytest.mark.parametrize(("sentences", "present", "missed"), TOLD)
def test_sentences_tell_who_took_part(sentences: str, present: list[str], missed: list[str]) -> None:
    reading = reading_of(f"Report of the Coordination Committee\n\n{sentences}\n\nThe Committee turned to universalization.\n")
    names = {p.values["name"].removeprefix("the ") for p in reading.of_kind(ProposalKind.ATTENDEE)}
    assert (sorted(names), sorted(p.values["name"] for p in reading.of_kind(ProposalKind.ABSENCE))) == (present, missed)


def test_a_table_that_lost_its_rules_with_the_names_in_its_second_column() -> None:
    record = """Harbour Advisory TC Monthly Meeting
Meeting Date: January 30, 2019

2. Roll call
All recorded their attendance on the calendar.

   2.1 Participants
   2.1.1 Members Present

    Company                          Name                    Role
    Northern Lights Ltd              Jonathan Berg           Voting Member
    Quay                             Feng Reed               Voting Member
    Reef Systems                     Favre, Rhonda           Guest
    Reef Systems                     Omar Field              Chair

Note: Rights to vote change after the meeting.

3. Approval of the agenda
There was no quorum.
"""
    found = reading_of(record).of_kind(ProposalKind.ATTENDEE)

    assert [(p.values["name"], p.values.get("organisation"), p.values.get("role"), p.values["presides"]) for p in found] == [
        ("Jonathan Berg", "Northern Lights Ltd", "Voting Member", False),
        ("Feng Reed", "Quay", "Voting Member", False),
        ("Rhonda Favre", "Reef Systems", "Guest", False),
        ("Omar Field", "Reef Systems", "Chair", True),
    ]
