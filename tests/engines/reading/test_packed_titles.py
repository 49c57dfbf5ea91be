"""Titles right above their text, without a blank line between, as PDF files and web pages give them; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "Harbour Technical Committee\n3 May 2016\nPresent: Anna Berg, Tom Reed, Max Field (Chair)\nApologies: Ida Park\n"
TEXT = "The members heard what the pilots had to say about it and thanked them for the care that they had taken with the work.\n"

RECORDS = {
    "paragraphs of one line": (
        f"Needs gathered at the joint workshop\n{TEXT}{TEXT}How to join the pilots\n{TEXT}Technical standards group (TSG)\n{TEXT}",
        ["Needs gathered at the joint workshop", "How to join the pilots", "Technical standards group (TSG)"],
    ),
    "bullets": (
        "\nMinutes of Previous Meeting\n\u2022 accepted by all: first Tom Reed, second\n  Anna Berg\n\nBusiness "
        "arising from Minutes\nNone\n\n"
        "Treasurer\u2019s Report\n\u2022 Deferred\n\nOther Business\n\u2022 the buoys are to be painted in the summer\n",
        ["Minutes of Previous Meeting", "Business arising from Minutes", "Treasurer\u2019s Report", "Other Business"],
    ),
    "colons": (
        f"Welcome and adoption of the agenda:\n{TEXT}Work plan for 2016:\n{TEXT}Any other business:\n{TEXT}",
        ["Welcome and adoption of the agenda", "Work plan for 2016", "Any other business"],
    ),
    "wrapped paragraphs": (
        "Report of the treasurer\nThe treasurer told the members that the harbour had spent less in the\nsecond "
        "quarter than the year before, and that\n"
        "the dues were paid.\nRepairs of the north pier\nTom Reed showed the plans that the engineers had sent to "
        "the committee\nin April, and the members had no\n"
        "questions.\nDates of the next year\nThe committee will meet on the first Tuesday of each month of the year\nin the town hall.\n",
        ["Report of the treasurer", "Repairs of the north pier", "Dates of the next year"],
    ),
}


@pytest.mark.parametrize(("words", "titles"), RECORDS.values(), ids=RECORDS)
def test_titles_right_above_their_text_are_items(words: str, titles: list[str]) -> None:
    found = reading_of(HEAD + words)
    assert [p.values["title"] for p in found.of_kind(ProposalKind.AGENDA_ITEM)] == titles
    assert [p.values["name"] for p in found.of_kind(ProposalKind.ABSENCE)] == ["Ida Park"]


def test_lines_of_a_wrapped_paragraph_and_tasks_are_no_titles() -> None:
    words = (
        "The treasurer told the members that the harbour had spent less in the\nNorthern Basin\nThe members "
        "thanked the treasurer for the report "
        "that was sent around.\nAction Tom Reed to write to the pilots\nThe pilots had asked for it in a letter "
        "that the secretary read out.\n"
        "Anna Berg to order paint\nThe paint for the buoys is to be ordered before the summer comes.\n"
    )
    assert reading_of(HEAD + words).of_kind(ProposalKind.AGENDA_ITEM) == ()
