"""Headings in further layouts: standing alone, escaped numbers, numbers with a year; and lines that only look like them."""

from __future__ import annotations

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of


def _items(record: str) -> list[tuple[str | None, str]]:
    return [(p.values["number"], p.values["title"]) for p in reading_of(record).of_kind(ProposalKind.AGENDA_ITEM)]


def test_short_lines_that_stand_alone_over_paragraphs() -> None:
    record = """
    Team sync
    3 May 2021

    Anna Berg (chair), Tom Reed

    Release planning

    We went through the open tickets and found that two of them block the release.

    Website redesign

    The new site was shown and everybody liked the colours. Some pages are missing.

    Next meeting

    10 May 2021.
    """
    assert _items(record) == [(None, "Release planning"), (None, "Website redesign"), (None, "Next meeting")]


def test_escaped_decimal_numbers() -> None:
    record = r"""
    # Minutes

    Present: Anna Berg, Tom Reed

    8\.1 Budget report. The treasurer reported that the accounts are in order.

    8\.2 Website. The new site was shown. It is nice.
    """
    found = read_document("\n".join(line.strip() for line in record.splitlines()).encode(), name="minutes.md")
    items = [(p.values["number"], p.values["title"]) for p in found.of_kind(ProposalKind.AGENDA_ITEM)]
    assert items == [(r"8.1", "Budget report"), (r"8.2", "Website")]


def test_running_number_before_the_year() -> None:
    record = """
    PARISH COUNCIL
    Minutes of the meeting held on Tuesday 3 May 2016 in the Village Hall

    Present: Cllr A Smith (Chair), Cllr B Jones

    45/16 Apologies for absence
    There were none.

    46/16 Declarations of interest
    None were declared by members.

    47/16 Grass cutting
    The quotation was accepted.
    """
    titles = ["Apologies for absence", "Declarations of interest", "Grass cutting"]
    assert _items(record) == list(zip(["45/16", "46/16", "47/16"], titles, strict=True))


def test_single_numbered_heading_after_the_attendance() -> None:
    record = "# Standup, 3 May 2021\n\nPresent: Anna Berg, Tom Reed\n\n## 1. Release plan\n\nWe looked at the plan and found it good."
    assert _items(record) == [("1", "Release plan")]


def test_actions_in_lists_and_their_labels_are_no_items() -> None:
    record = """
    Committee 3 May 2021

    Present: Anna Berg, Tom Reed

    1. Old business

    1. ACT-2021-03: Anna to write to the city
    2. ACT-2021-04: Tom to call the printer

    2. Release

    a) Castellano to test the build
    b) Berg to write the notes
    Action
    Tom to ship.

    3. Closing

    The meeting closed.
    """
    assert _items(record) == [("1", "Old business"), ("2", "Release"), ("3", "Closing")]


def test_numbered_paragraph_before_a_colon_and_closing_words_are_no_items() -> None:
    record = """
    Coordination meeting 3 June 2010

    1. The chair opened the meeting and thanked all for coming to the capital.

    2. The following points were raised by the members:

    3. Norway said that the work should go on until the end of the year at least.

    4. It was agreed that the next meeting takes place in the autumn of that year.

    *The meeting closed at 5 p.m.*
    """
    assert _items(record) == []


def test_speakers_under_headings_that_stand_alone() -> None:
    record = """
    Coordination Committee 3 June 2010

    Present: Norway, Japan, Kenya, Mr Adam Holt (ISU), Ms Vera Lund (Norway)

    Universalization

    The delegation of Japan said that three States had been visited. The representative of Kenya noted that more could be done.

    Reporting

    Mr Holt drew attention to the deadline of 30 April. Lund asked whether reports could be sent by e-mail. Holt replied that they could.
    """
    found = [(p.values["speakers"], p.values["item"]) for p in reading_of(record).of_kind(ProposalKind.STATEMENT)]
    assert found == [
        (["Japan"], "Universalization"),
        (["Kenya"], "Universalization"),
        (["Mr Holt"], "Reporting"),
        (["Lund"], "Reporting"),
        (["Holt"], "Reporting"),
    ]


def test_bold_names_of_speakers_and_quoted_votes_are_no_items() -> None:
    record = """# Pebble Group Call

    **Date:** 2020-09-14

    ## Attendees

    **Present:** Anna Berg, Tom Reed, Lea Novak

    **Scribe:** Lea Novak

    ## Content:

    * [1. Charter](#section1)
    * [2. Logo](#section2)

    ### 1. Charter

    **Anna Berg:** we start with the charter.

    > **Proposed resolution:** publish the charter

    > *Tom Reed:* +1

    ***Resolution #1: publish the charter***

    ### 2. Logo

    **Lea Novak:** the logo is not done."""
    reading = reading_of(record)
    assert [p.values["title"] for p in reading.of_kind(ProposalKind.AGENDA_ITEM)] == ["Charter", "Logo"]
    assert [p.values["what"] for p in reading.of_kind(ProposalKind.DECISION)] == ["publish the charter"]
