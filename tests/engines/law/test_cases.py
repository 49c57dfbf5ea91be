"""The cases that a jurist reads and extends: cases/*.yaml, each a question with its answer and source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from corcom.engines.law.acts import act_findings
from corcom.engines.law.clocks import clock_date, signature_days, states_needed
from corcom.engines.law.entry_into_force import convention_entry
from corcom.engines.law.extensions import latest_deciding_meeting, longest_end, request_due_on, request_findings
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook import DeadlineRule, ExtensionRule, FirstUpdate
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import Standing, standing
from corcom.kernel.dates import DateRange, PartialDate
from corcom.kernel.states import all_states, states_by_iso3
from corcom.kernel.treaty import ArmedConflict, Completion, Extension, HostilitiesEnded, ItemsKept, ReportReceived, TreatyAction
from corcom.kernel.words import MeetingKind, RequestOutcome, TreatyActionKind

Case = dict[str, Any]
FOLDER = Path(__file__).parent / "cases"
KEYS = {
    *("name", "convention", "state", "acts", "ask", "day", "expect", "source", "article", "year", "first_update", "reports", "kept_in"),
    *("armed_conflict", "hostilities_ended", "kind", "start", "number", "deadline", "to", "requested_on", "meeting", "exceptional"),
    *("also",),
    *("completed", "meeting_kind"),
}


def _cases() -> list[Any]:
    found = []
    for file in sorted(FOLDER.glob("*.yaml")):
        found += [pytest.param(case, id=f"{file.stem}: {case['name']}") for case in yaml.safe_load(file.read_text(encoding="utf-8"))]
    return found


def _record(case: Case) -> Record:
    """The shipped record with what the case says about its State put in place."""
    convention, state = case.get("convention", "CCM"), case.get("state", "")
    record = shipped_record(convention)
    if "acts" in case:
        said = [*case["acts"].items(), *case.get("also", {}).items()]
        own = tuple(TreatyAction(convention, state, TreatyActionKind(kind), on) for kind, on in said)
        record = replace(record, actions=tuple(a for a in record.actions if a.iso3 != state) + own)
    if "armed_conflict" in case:
        days = DateRange(case["armed_conflict"]["from"], case["armed_conflict"].get("until"))
        record = replace(record, conflicts=(ArmedConflict(state, days),))
    if "hostilities_ended" in case:
        record = replace(record, hostilities=(HostilitiesEnded(convention, state, case["hostilities_ended"]),))
    if "kept_in" in case:
        record = replace(record, kept=(ItemsKept(convention, state, case["kept_in"]),))
    if "reports" in case:
        came = tuple(_report(convention, state, which, on) for which, on in case["reports"].items())
        record = replace(record, reports=came)
    if "completed" in case:
        done = tuple(Completion(convention, state, article, PartialDate.of_day(on)) for article, on in case["completed"].items())
        record = replace(record, completions=tuple(c for c in record.completions if c.iso3 != state) + done)
    return record


def _report(convention: str, state: str, which: str, on: date) -> ReportReceived:
    """A report under "7.1", or under "7.2 for 2014"."""
    article, _, year = which.partition(" for ")
    return ReportReceived(convention, state, article, on, int(year) if year else None)


def _standing(case: Case) -> Standing:
    record = _record(case)
    states = [case["state"]] if "state" in case else [state.iso3 for state in all_states()]
    return standing(rulebook(case.get("convention", "CCM")), record.actions, states=states, on=case["day"], conflicts=record.conflicts)


def _duty(case: Case) -> Obligation | None:
    setting = FirstUpdate(case["first_update"]) if "first_update" in case else None
    rules = rulebook(case.get("convention", "CCM"))
    found = obligations_of(rules, _record(case), on=case["day"], states=[case["state"]], first_update=setting)
    return next((row for row in found if row.article == case["article"] and row.covers_year == case.get("year")), None)


def _duty_field(name: str) -> Callable[[Case], Any]:
    def answer(case: Case) -> Any:
        duty = _duty(case)
        return getattr(duty, name) if duty else None

    return answer


def _rule(case: Case) -> DeadlineRule:
    rule = rulebook(case.get("convention", "CCM")).deadline(case["article"])
    assert rule
    return rule


def _extension_rule(case: Case) -> ExtensionRule:
    more = _rule(case).extension
    assert more
    return more


def _request_due(case: Case) -> date | None:
    rule = _rule(case)
    meeting = latest_deciding_meeting(case["deadline"], shipped_record("CCM").meetings)
    assert rule.extension
    assert meeting
    return request_due_on(rule.extension, meeting)


def _request_findings(case: Case) -> list[str]:
    request = Extension(
        convention=case.get("convention", "CCM"),
        iso3="TON",
        article=case["article"],
        number=case.get("number", 1),
        outcome=RequestOutcome.PENDING,
        asked_to=case["to"],
        requested_on=case.get("requested_on"),
        exceptional=case.get("exceptional", ""),
    )
    meeting = next((m for m in shipped_record("CCM").meetings if m.key == case.get("meeting")), None)
    if meeting and "meeting_kind" in case:
        meeting = replace(meeting, kind=MeetingKind(case["meeting_kind"]))
    return [finding.code for finding in request_findings(_rule(case), request, deadline=case["deadline"], meeting=meeting)]


def _act_findings(case: Case) -> list[str]:
    rules = rulebook(case.get("convention", "CCM"))
    return [
        finding.code
        for finding in act_findings(rules, _record(case).actions)
        if states_by_iso3()[case["state"]].short_name in finding.message
    ]


def _can_sign(case: Case) -> bool:
    rules = rulebook(case.get("convention", "CCM"))
    return case["day"] in signature_days(rules, convention_entry(rules, shipped_record(rules.convention).actions))


def _provisional(case: Case) -> str | None:
    return next((applied.article for applied in _standing(case).states[0].provisional if case["day"] in applied.days), None)


ANSWERS: dict[str, Callable[[Case], Any]] = {
    "status": lambda case: _standing(case).states[0].status.value,
    "entry-into-force": lambda case: _standing(case).states[0].entry_into_force_on,
    "withdrawal-effect": lambda case: _standing(case).states[0].withdrawal_effective_on,
    "provisional": _provisional,
    "provisional-until": lambda case: next((p.days.end for p in _standing(case).states[0].provisional), None),
    "convention-entry-into-force": lambda case: _standing(case).entry.entry_into_force_on,
    "parties-by-deposit": lambda case: _standing(case).parties_by_deposit,
    "parties-in-force": lambda case: _standing(case).parties_in_force,
    "signatures": lambda case: _standing(case).signatures,
    "due": _duty_field("due_on"),
    "obligation-status": _duty_field("status"),
    "days-late": _duty_field("days_late"),
    "certainty": _duty_field("certainty"),
    "can-sign": _can_sign,
    "clock": lambda case: (
        clock_date(rulebook(case.get("convention", "CCM")), case["kind"], case["start"], meetings=shipped_record("CCM").meetings).on
    ),
    "majority": lambda case: states_needed(rulebook(case.get("convention", "CCM")), case["kind"], case["number"]).needed,
    "act-findings": _act_findings,
    "request-due": _request_due,
    "longest-end": lambda case: longest_end(_extension_rule(case), case["deadline"]),
    "request-findings": _request_findings,
}


@pytest.mark.parametrize("case", _cases())
def test_the_law_answers_as_the_case_says(case: Case) -> None:
    assert set(case) - KEYS == set()
    assert case["source"]
    assert ANSWERS[case["ask"]](case) == case["expect"]
