"""The how-to page on adding a convention, run exactly as it stands."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import yaml

from corcom.engines.law.clocks import signature_days
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook_file import load_rulebook
from corcom.engines.law.status import standing
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import TreatyActionKind

PAGE = (Path(__file__).resolve().parents[3] / "docs/how-to/add-a-convention.md").read_text(encoding="utf-8")
PARAMETERS, QUESTIONS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
(ACTS,) = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)
ON = date(2008, 6, 1)


def _record() -> Record:
    rows = [line.split(",") for line in ACTS.splitlines()]
    return Record(actions=tuple(TreatyAction("CRPD", iso3, TreatyActionKind.RATIFICATION, date.fromisoformat(on)) for iso3, on in rows))


def test_the_questions_of_the_page_have_the_answers_of_the_page() -> None:
    rules, record = load_rulebook(PARAMETERS), _record()
    questions = yaml.safe_load(QUESTIONS)
    answers = []
    for question in questions:
        state = question["state"]
        if question["ask"] == "entry-into-force":
            answers.append(standing(rules, record.actions, states=[state], on=ON).states[0].entry_into_force_on)
        else:
            duties = obligations_of(rules, record, on=ON, states=[state])
            answers.append(next(d.due_on for d in duties if d.article == question["ask"]))
    assert answers == [question["expect"] for question in questions]
    assert len(questions) == 4


def test_the_convention_of_the_page_entered_into_force_on_the_known_day() -> None:
    rules, record = load_rulebook(PARAMETERS), _record()
    found = standing(rules, record.actions, states=["ECU", "MLI"], on=ON)
    assert (found.entry.decisive_on, found.entry.entry_into_force_on) == (date(2008, 4, 3), date(2008, 5, 3))


def test_the_convention_of_the_page_stays_open_for_signature() -> None:
    rules, record = load_rulebook(PARAMETERS), _record()
    days = signature_days(rules, standing(rules, record.actions, states=[], on=ON).entry)
    assert (date(2007, 3, 29) in days, date(2007, 3, 30) in days, date(2030, 1, 1) in days) == (False, True, True)
