"""Which number of a date is the month: as other dates of the text say."""

from __future__ import annotations

import pytest

from corcom.engines.reading.day_order import is_month_first
from corcom.engines.reading.document import read_document
from corcom.kernel.dates import partial_date_from_dict
from corcom.kernel.words import ProposalKind

MONTH_FIRST = "month before day, as elsewhere in the text"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sent on 3/1/2016.", False),
        ("Sent on 3/1/2016, not on 4/23/2015.", True),
        ("Sent on 3/1/2016, not on 23/4/2015.", False),
        ("Held April 21, 2017. Sent on 3/1/2016.", True),
        ("Held on 21 April 2017, or April 22, 2017. Sent on 3/1/2016.", False),
        ("Held April 21, 2017. Nothing was sent.", False),
        ("Call 9/13, 9/20 and 9/27.", True),
        ("Approved 04-23-14.", True),
        ("2016-03-01 and April 21, 2017", False),
    ],
)
def test_the_order_of_day_and_month(text: str, expected: bool) -> None:
    assert is_month_first(text) is expected


def test_due_dates_and_events_follow_the_order_and_say_so() -> None:
    text = (
        "Minutes of the Board\nApril 21, 2017\n\nAction: Norway to send the draft by 5/3/2017.\n\n"
        "The workshop will take place on 6/2/2017.\n"
    )
    read = read_document(text.encode(), name="minutes.txt").proposals
    dates = [
        partial_date_from_dict(proposal.values[name])
        for kind, name in ((ProposalKind.ACTION_POINT, "due"), (ProposalKind.EVENT, "when"))
        for proposal in read
        if proposal.kind is kind
    ]

    assert [(date.iso, date.inferred) for date in dates] == [("2017-05-03", MONTH_FIRST), ("2017-06-02", MONTH_FIRST)]
