"""The schema's form of a reading, and a reading handed on as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from corcom.engines.reading.document import read_document
from corcom.engines.reading.exchange import reading_as_dict, reading_from_dict
from corcom.engines.reading.export import date_form, due_form, is_tentative, schema_form
from corcom.kernel.dates import PartialDate
from corcom.kernel.proposals import Proposal, Reading
from corcom.kernel.sources import Citation, Finding
from corcom.kernel.words import Certainty, Precision, ProposalKind, Severity

DAY = PartialDate.of_day(date(2012, 1, 24))
MONTH = PartialDate.of_month(2012, 1)
MID = PartialDate("mid-January", Precision.PART_OF_MONTH, date(2012, 1, 11), date(2012, 1, 20), Certainty.TENTATIVE)
BEFORE = PartialDate("before April 2012", Precision.BEFORE, None, date(2012, 3, 31))
SPAN = PartialDate("24 to 26 January", Precision.RANGE, date(2012, 1, 24), date(2012, 1, 26))
YEAR = PartialDate("2012", Precision.YEAR, date(2012, 1, 1), date(2012, 12, 31))
SOON = PartialDate("as soon as possible", Precision.WORDS, None, None)


@pytest.mark.parametrize(
    ("said", "event", "due", "tentative"),
    [
        (DAY, "2012-01-24", "2012-01-24", False),
        (DAY.with_certainty(Certainty.TENTATIVE), "2012-01-24", "2012-01-24", True),
        (MONTH, "2012-01", "2012-01", False),
        (MID, "2012-01", "2012-01", True),
        (BEFORE, "2012-03-31", "2012-03-31", False),
        (SPAN, "2012-01-24", "2012-01-26", False),
        (YEAR, None, None, False),
        (SOON, None, None, False),
    ],
)
def test_dates_in_the_form_of_the_schema(said: PartialDate, event: str | None, due: str | None, tentative: bool) -> None:
    value = said.as_dict()
    assert (date_form(value), due_form(value), is_tentative(value)) == (event, due, tentative)


def test_no_date_is_no_date() -> None:
    assert (date_form(None), due_form(None), is_tentative(None)) == (None, None, False)


def proposal(kind: ProposalKind, line: int, values: dict[str, Any], *, end_line: int | None = None, confidence: float = 0.9) -> Proposal:
    """A proposal from a line."""
    citation = Citation("ab", "cd", "txt-1", line, end_line or line, 0, 1, "x", "test")
    return Proposal(kind, values, citation, confidence)


def reading(*proposals: Proposal) -> Reading:
    """A reading of these proposals."""
    return Reading("ab", "x", "cd", "txt-1", "en", proposals)


EMPTY = {
    "meeting": {"body": None, "number": None, "date": None, "place": None},
    "attendees": [],
    "absent": [],
    "agenda": [],
    "action_points": [],
    "events": [],
    "status_news": [],
    "decisions": [],
    "statements": [],
}


def test_a_reading_of_nothing_has_every_key() -> None:
    assert schema_form(reading()) == EMPTY


def test_each_kind_in_the_form_of_the_schema() -> None:
    form = schema_form(
        reading(
            proposal(ProposalKind.MEETING, 3, {"body": "CorCom", "number": "3", "date": DAY.as_dict(), "place": "Palais"}),
            proposal(
                ProposalKind.ATTENDEE,
                11,
                {
                    "name": "Chad",
                    "role": "Chair",
                    "presides": True,
                    "themes": [],
                    "terms": ["2012"],
                    "persons": [{"name": "A", "role": None}],
                },
            ),
            proposal(ProposalKind.ABSENCE, 12, {"name": "Japan", "reason": "ill"}),
            proposal(ProposalKind.AGENDA_ITEM, 13, {"number": "1", "title": "News", "level": 1, "parent": None, "presenters": ["Chad"]}),
            proposal(ProposalKind.STATEMENT, 14, {"speakers": ["Chad"], "item": "1", "end_line": 16, "text": "x"}),
            proposal(
                ProposalKind.ACTION_POINT,
                17,
                {"owners": ["Chad"], "what": "write", "due": MID.as_dict(), "status": "done", "addressees": ["all"]},
            ),
            proposal(ProposalKind.EVENT, 18, {"what": "briefing", "when": DAY.as_dict(), "kind": "briefing"}),
            proposal(ProposalKind.EVENT, 19, {"what": "review", "when": YEAR.as_dict(), "kind": "other"}),
            proposal(ProposalKind.STATUS_NEWS, 20, {"state": "Iraq", "iso3": "IRQ", "stage": "signed", "stage_code": "signed"}),
            proposal(ProposalKind.DECISION, 21, {"what": "to meet", "item": None}),
        )
    )
    assert form == {
        "meeting": {"body": "CorCom", "number": "3", "date": "2012-01-24", "place": "Palais", "line": 3},
        "attendees": [
            {"name": "Chad", "role": "Chair", "presides": True, "themes": [], "terms": ["2012"], "line": 11, "persons": ["A"]},
        ],
        "absent": [{"name": "Japan", "line": 12}],
        "agenda": [{"number": "1", "title": "News", "level": 1, "parent": None, "presenter": "Chad", "line": 13}],
        "action_points": [
            {"owners": ["Chad"], "what": "write", "due": "2012-01", "tentative": True, "status": "done", "addressees": ["all"], "line": 17}
        ],
        "events": [{"date": "2012-01-24", "what": "briefing", "tentative": False, "line": 18}],
        "status_news": [{"state": "Iraq", "stage": "signed", "stage_code": "signed", "line": 20}],
        "decisions": [{"what": "to meet", "line": 21}],
        "statements": [{"speaker": ["Chad"], "line": 14, "end_line": 16, "item": "1"}],
    }


def test_what_is_printed_twice_is_given_once_and_completed() -> None:
    form = schema_form(
        reading(
            proposal(ProposalKind.ATTENDEE, 5, {"name": "Lao PDR", "role": None}),
            proposal(ProposalKind.ATTENDEE, 9, {"name": "LAO PDR", "role": "Coordinator"}),
            proposal(ProposalKind.ACTION_POINT, 20, {"owners": ["Chad", "Peru"], "what": "Write to all.", "status": None}),
            proposal(ProposalKind.ACTION_POINT, 40, {"owners": ["Peru", "Chad"], "what": "write to all", "status": "done"}),
            proposal(ProposalKind.ACTION_POINT, 41, {"owners": ["Mali"], "what": "write to all", "status": None}),
        )
    )
    assert [(a["name"], a["role"], a["line"]) for a in form["attendees"]] == [("Lao PDR", "Coordinator", 5)]
    assert [(a["owners"], a["status"], a["line"]) for a in form["action_points"]] == [(["Chad", "Peru"], "done", 20), (["Mali"], None, 41)]


def test_the_surest_meeting_is_the_meeting() -> None:
    said = [{"body": name, "number": None, "date": None, "place": None} for name in ("Committee", "Board")]
    doubtful = proposal(ProposalKind.MEETING, 1, said[0], confidence=0.4)
    assert schema_form(reading(doubtful, proposal(ProposalKind.MEETING, 2, said[1])))["meeting"]["body"] == "Board"


def test_a_reading_survives_the_way_to_another_process() -> None:
    read = read_document(b"# Minutes of 3 May 2012\n\nPresent: Chad, Peru\n\nAction: Chad to write.\ncaf\xe9\n", name="a.md")
    assert read.proposals
    assert read.findings
    assert reading_from_dict(json.loads(json.dumps(reading_as_dict(read)))) == read


def test_the_citation_of_a_finding_survives_too() -> None:
    citation = Citation("ab", "cd", "txt-1", 1, 1, 0, 1, "x", "test")
    read = Reading("ab", "x", "cd", "txt-1", "en", findings=(Finding("odd", Severity.NOTE, "Odd.", 1, citation),))
    assert reading_from_dict(json.loads(json.dumps(reading_as_dict(read)))) == read
