"""Who said what: labels, headings with presenters, reported speech."""

from __future__ import annotations

import pytest

from corcom.engines.reading.speech import kind_of_statement
from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import read_as


def _said(record: str) -> list[tuple[list[str], int, int, str | None, str]]:
    found = read_as(record, ProposalKind.STATEMENT)
    return [(p.values["speakers"], p.citation.line, p.values["end_line"], p.values["item"], p.values["kind"]) for p in found]


def test_label_on_its_own_line_holds_until_the_next_label() -> None:
    record = """
    Agenda Item 1 - Universalization

    Norway:

    - Suggested regional initiatives
    - More in 2012

    Chair:

    - Asked for updates

    Agenda Item 2 - AOB

    - Nil
    """
    assert _said(record) == [(["Norway"], 3, 6, "1", "proposal"), (["Chair"], 8, 10, "1", "request")]


def test_initials_and_inline_labels_are_speakers() -> None:
    record = """
    1. Slots

    - RG - we need a date
    - WQ - is two hours OK?
    - RG - yes
    - WQ - agreed

    2. AOB

    None.
    """
    assert [speakers for speakers, *_ in _said(record)] == [["RG"], ["WQ"], ["RG"], ["WQ"]]


def test_reported_speech_is_a_statement_of_its_subject() -> None:
    record = """
    1. Reports

    Croatia announced a workshop. It will be in May. Mexico asked whether sponsorship was available.

    2. AOB

    None.
    """
    assert _said(record) == [(["Croatia"], 3, 3, "1", "information"), (["Mexico"], 3, 3, "1", "question")]


def test_steps_towards_a_treaty_are_no_statements() -> None:
    assert _said("1. News\n\nMalawi signed on 18 November. Ghana had ratified.\n\n2. AOB\n\nNone.\n") == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Working groups should be formed. Practitioners should be asked for help.", "information"),
        ("Asked each coordinator for a written update.", "request"),
        ("Japan asked the Chair whether reports could be sent.", "question"),
        ("Is the draft ready?", "question"),
        ("Proposed a letter.", "proposal"),
    ],
)
def test_kind_of_a_statement(words: str, kind: str) -> None:
    assert kind_of_statement(words).value == kind
