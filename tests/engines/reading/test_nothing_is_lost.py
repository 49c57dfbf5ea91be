"""Whatever the text: reading never raises, every line is accounted for, every citation quotes what stands there."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corcom.engines.reading.document import read_document
from corcom.engines.reading.export import schema_form
from corcom.kernel.proposals import Reading
from corcom.kernel.words import Severity

# Pieces that the rules look for, put together in ways that no secretary would.
PIECES = st.sampled_from(
    [
        "Minutes", "3rd Meeting of the Coordination Committee", "13 December 2011", "by mid-January", "before April 2012", "31 February",
        "Present:", "Apologies:", "Absent", "List of Attendees:", "Agenda", "Agenda Item 1 -", "Action point(s):", "ACTION:", "AP 3",
        "DECIDED", "It was agreed that", "Norway", "Lao PDR", "Guinea-Bissau", "ICRC", "Mr Jordan", "(Chair)", "(Coordinator in 2012",
        "- ", "\u2022 ", "1. ", "a) ", "iv) ", "| ", " | ", "**", "# ", "## ", "[x] ", "[ ]", ":", ";", "\u2013", "\t", "   ", "\n",
        "to share with", "will send", "ratified", "signed the Convention", "\u2192", "@", "(", ")", "\u201c", "tbc", "done", "Page 1 of 3",
        "Pr\u00e9sents :", "Compte rendu", "Acta",
        "Motion: that the fee be paid. ", "moved", "seconded", "Motion carried. ", "Passed unanimously. ", "All agreed. ", "proposed that",
        "Punto 1", "Fecha", "le 1er mars 2012", "\x0c", "\u00a0", "\ufeff", "\u2028", "\x85",
    ]
)  # fmt: skip
WOVEN = st.lists(st.one_of(PIECES, PIECES, PIECES, st.text(max_size=12)), max_size=60).map(" ".join)
ANY_TEXT = st.text(max_size=400)
LOOSE = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_nothing_is_lost(reading: Reading) -> None:
    """Every line that is not blank is in a proposal, in the structure or unread; quotes are what stands at their place."""
    lines = reading.text.split("\n")
    printed = {number for number, line in enumerate(lines, start=1) if line.strip()}
    read = {number for p in reading.proposals for number in range(p.citation.line, p.citation.end_line + 1)}
    assert printed - read - reading.structure_lines - set(reading.unread_lines) == set()
    assert set(reading.unread_lines) <= printed
    for citation in (p.citation for p in reading.proposals):
        assert citation.start < citation.end
        assert citation.quote == reading.text[citation.start : citation.end]
        assert citation.line == reading.text.count("\n", 0, citation.start) + 1
        assert citation.end_line == citation.line + citation.quote.count("\n")


@LOOSE
@given(ANY_TEXT)
def test_any_text_at_all_is_read_and_no_line_lost(text: str) -> None:
    reading = read_document(text.encode("utf-8", "replace"), name="minutes.txt")
    assert_nothing_is_lost(reading)
    json.dumps(schema_form(reading))


@LOOSE
@given(WOVEN, st.sampled_from(["minutes.txt", "minutes.md"]))
def test_woven_minutes_are_read_and_no_line_lost(text: str, name: str) -> None:
    reading = read_document(text.encode("utf-8", "replace"), name=name)
    assert_nothing_is_lost(reading)
    json.dumps(schema_form(reading))


@LOOSE
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.eml", "a.docx", "a.pdf", "a.odt", "a"]))
def test_any_bytes_give_a_text_or_a_finding_that_stops(data: bytes, name: str) -> None:
    reading = read_document(data, name=name)
    assert_nothing_is_lost(reading)
    assert bool(reading.text) is not any(finding.severity is Severity.STOP for finding in reading.findings)
