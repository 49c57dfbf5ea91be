"""Heads of records in further layouts: towns, rooms, bodies, numbers and the date of an e-mail."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import read_as

BODY = "\n\n1. Opening\n\nThe meeting began.\n\n2. Closing\n\nEnd.\n"


def _head(record: str) -> tuple[str | None, str | None, str, str | None]:
    (found,) = read_as(record + BODY, ProposalKind.MEETING)
    values = found.values
    return values["body"], values["number"], values["date"]["earliest"], values["place"]


@pytest.mark.parametrize(
    ("record", "head"),
    [
        (
            "**Geneva, 3 May 2012**\nMeeting 46 / Coordination Committee",
            ("Coordination Committee", "46", "2012-05-03", "Geneva"),
        ),
        (
            "MINUTES OF THE PLANNING BOARD HELD IN ROOM 260, EAST BLOCK, ON WEDNESDAY 3 MAY 1995",
            ("PLANNING BOARD", None, "1995-05-03", "ROOM 260, EAST BLOCK"),
        ),
        (
            "Minutes of the Steering Group\n3 May 2021 (videoconference)",
            ("Steering Group", None, "2021-05-03", "videoconference"),
        ),
        (
            "Report of the 4th meeting of the Committee on Cables\nGeneva, 3-5 May 2012",
            ("Committee on Cables", "4", "2012-05-03", "Geneva"),
        ),
        (
            "Standing Committee on Victim Assistance, seventh meeting\nGeneva, 3 May 2012",
            ("Standing Committee on Victim Assistance", "7", "2012-05-03", "Geneva"),
        ),
        (
            "From: Anna Berg <anna@example.org>\nTo: list@example.org\nDate: Mon, 6 May 2013 10:00:00 +0000\n"
            "Subject: Minutes of the Steering Committee call, 3 May 2013\n\nHi all,\n\nhere are the notes.",
            ("Steering Committee", None, "2013-05-03", None),
        ),
        (
            "Minutes of the Committee, meeting held on 13 December 2011",
            ("Committee", None, "2011-12-13", None),
        ),
        (
            "Coordination Committee\nMeeting 13 December 2011\nRoom XXVII",
            ("Coordination Committee", None, "2011-12-13", "Room XXVII"),
        ),
    ],
)
def test_head_of_a_record(record: str, head: tuple[str | None, str | None, str, str | None]) -> None:
    assert _head(record) == head
