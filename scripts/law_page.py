"""The reference page of the conventions' rules, written from their parameter files."""

from __future__ import annotations

from collections.abc import Iterator

from corcom.engines.law.rows import OBLIGATION_COLUMNS, STATUS_COLUMNS
from corcom.engines.law.rulebook import DeadlineRule, ExtensionRule, Rule, Rulebook, Wait, YearlyReportRule
from corcom.engines.law.rulebook_file import known_conventions, rulebook

_WORDS = """The numbers stand in one parameter file for each convention, `src/corcom/engines/law/conventions/parameters/`.
The treaty text decides; the words here say the rule that the engine applies, with the choices where the text is silent.
How a date comes about is told in [the treaty clock](../explanation/treaty-clock.md);
another convention is added as in [add a convention](../how-to/add-a-convention.md)."""

_STATUSES = """## Status on a day

| Value | Test on the day |
| --- | --- |
| `state-party` | consent deposited, entry into force on or before the day, no withdrawal in effect |
| `consented-not-in-force` | consent deposited, entry into force after the day or not known yet |
| `signatory` | signed, no instrument of consent by the day |
| `withdrawn` | withdrawal in effect on or before the day |
| `not-joined` | none of these |

Parties by deposit are `state-party` and `consented-not-in-force` together, as the depositary counts.
Parties in force are `state-party` alone.

## Status of a duty on a day

| Value | Meaning |
| --- | --- |
| `not-due` | the due date has not passed; a report cannot be written yet |
| `due` | a report or declaration can be handed in and its due date has not passed |
| `on-time` | received by the due date |
| `late` | received after it, by `days_late` days |
| `missing` | the due date has passed and the register of reports holds none |
| `voluntary` | received before the State deposited an instrument, or after it had left |
| `unrecorded` | the due date has passed and the facts at hand do not say what happened |
| `completed` | destruction or clearance is recorded as done |

The shipped facts hold no register of reports: with them alone nothing is ever `missing`.
A completion known to the month or year counts from its last day."""


_KEYS = {
    "convention": "code of the convention",
    "state_name": "short name of the State",
    "state": "ISO 3166 alpha-3 code",
    "status": "one of the words above",
    "signed_on": "day of signature",
    "deposited_on": "day on which the depositary received the instrument",
    "entry_into_force_on": "entry into force for the State, past or to come; null when it cannot be known on the day",
    "withdrawal_effective_on": "first day no longer bound, past or to come",
    "provisional_from": "day from which an article is applied provisionally, by declaration; null without one",
    "provisional_until": "day on which that ends by itself: entry into force for the State; null while it cannot be known",
    "certainty": "`confirmed`, or `tentative` when a day it rests on was not read in a source",
    "acts": "list: `kind`, `on`, `certainty`, `published_effective_on`, `source`, `check`, `note`",
    "article": "as printed with points: `7.1`, `4.1.a`",
    "kind": "name of the rule",
    "due_on": "due date in force, extensions counted; null for a voluntary report",
    "original_due_on": "due date without extensions",
    "days_since_due": "days from the due date to the day asked about where nothing says that it was done; null else",
    "days_late": "days past the due date: until receipt or completion, or until the day asked about when missing",
    "covers_year": "calendar year that a repeated report is about",
    "received_on": "day on which the report came in",
    "note": "what else is known: the completion, a request whose outcome was not found",
    "source": "sources of the facts used",
    "steps": "list: `article`, `rule`, `inputs`, `output`",
}


def _keys(command: str, columns: tuple[str, ...]) -> str:
    rows = "\n".join(f"| `{column}` | {_KEYS[column]} |" for column in columns)
    return f"## Rows of `corcom {command}`\n\n| Key | Value |\n| --- | --- |\n{rows}"


def law_page(written_by_machine: str) -> str:
    """The rules of every convention, with their articles."""
    conventions = "\n\n".join(_convention(rulebook(code)) for code in known_conventions())
    rows = f"{_keys('status', STATUS_COLUMNS)}\n\n{_keys('obligations', OBLIGATION_COLUMNS)}"
    return f"# Rules of the conventions\n\n{written_by_machine}\n\n{_WORDS}\n\n{_STATUSES}\n\n{rows}\n\n{conventions}\n"


def _convention(rules: Rulebook) -> str:
    lines = ["| Article | Rule | Measure | In words |", "| --- | --- | --- | --- |"]
    lines += [f"| {_printed(rules, rule)} | {name} | {measure} | {_told(rule)} |" for name, measure, rule in _rules(rules)]
    duties = "\n".join(f"- {_printed(rules, duty)} `{duty.kind}`: {duty.words}" for duty in rules.duties)
    requests = "".join(_contents(rules, more) for rule in rules.deadlines if (more := rule.extension) and more.contents)
    return (
        f"## {rules.title} ({rules.convention})\n\nSource: {rules.source}.\nChecked: {rules.checked}.\n\n"
        + "\n".join(lines)
        + requests
        + f"\n\nDuties without a date:\n\n{duties}"
    )


def _contents(rules: Rulebook, more: ExtensionRule) -> str:
    listed = "\n".join(f"- {text}" for text in more.contents)
    return f"\n\nWhat a request under {_printed(rules, more)} says ({rules.article(more.contents_article).printed}):\n\n{listed}"


def _printed(rules: Rulebook, rule: Rule) -> str:
    return rules.article(rule.article).printed


def _told(rule: Rule) -> str:
    return f"{rule.words} {rule.note}".strip().replace("|", "&#124;")


def _rules(rules: Rulebook) -> Iterator[tuple[str, str, Rule]]:
    """Name, measure and rule of everything but the duties without a date, in the order of a State's way through a convention."""
    yield "signature", f"from {rules.signature.opens_on.isoformat()}", rules.signature
    yield "consent", ", ".join(sorted(rules.consent.kinds)), rules.consent
    yield "first entry into force", f"{rules.first_entry.instruments} instruments, {rules.first_entry.wait.words}", rules.first_entry
    yield "later entry into force", rules.later_entry.wait.words, rules.later_entry
    if rules.provisional:
        yield "provisional application", f"article {rules.provisional_applies}", rules.provisional
    if rules.reservations:
        yield "reservations", "allowed" if rules.reservations_allowed else "none", rules.reservations
    yield "withdrawal", _wait(rules.withdrawal.wait), rules.withdrawal
    for deadline in rules.deadlines:
        yield from _deadline(deadline)
    if rules.declaration:
        yield f"`{rules.declaration.kind}`", f"next {rules.declaration.to.value}", rules.declaration
    yield from _reports(rules)
    for clock in rules.clocks:
        measure = _wait(clock.wait) if clock.wait else f"next {clock.next_meeting}"
        yield f"`{clock.kind}`", f"{measure} from {clock.starts}" + (f"; {clock.agreed_in}" if clock.agreed_in else ""), clock
    for majority in rules.majorities:
        yield f"`{majority.kind}`", f"{'more than' if majority.strictly_more else 'at least'} {majority.share}", majority


def _deadline(deadline: DeadlineRule) -> Iterator[tuple[str, str, Rule]]:
    yield f"`{deadline.kind}`", f"{_wait(deadline.wait)} from {deadline.runs_from.value}", deadline
    more = deadline.extension
    if more:
        asked = f"; request {more.request_before_meeting.words} before the meeting" if more.request_before_meeting else ""
        yield f"more time for {deadline.article}", f"at most {more.longest.words}{asked}; further: {more.further_requests}", more


def _reports(rules: Rulebook) -> Iterator[tuple[str, str, Rule]]:
    if rules.initial_report:
        yield f"`{rules.initial_report.kind}`", _wait(rules.initial_report.wait), rules.initial_report
    for report in (rules.annual_report, rules.kept_report):
        if report:
            yield f"`{report.kind}`", _day(report), report
    if rules.periodic_report:
        yield f"`{rules.periodic_report.kind}`", f"every {_wait(rules.periodic_report.wait)}", rules.periodic_report


def _day(report: YearlyReportRule) -> str:
    return f"each year by {report.month:02d}-{report.day:02d}"


def _wait(wait: Wait) -> str:
    return wait.words if wait.short_month == "refuse" else f"{wait.words}; short month: {wait.short_month.value}"
