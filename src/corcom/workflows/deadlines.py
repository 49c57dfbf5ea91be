"""Acts on duties: requests for more time and their decision, completions, reports that came in; the obligations follow in the same act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from corcom.engines.law.deadlines import can_be_for
from corcom.engines.law.extensions import request_findings
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.record import MeetingDay
from corcom.engines.law.rulebook import DeadlineRule
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.dates import PartialDate, spelled
from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.sources import Finding
from corcom.kernel.states import states_by_iso3
from corcom.kernel.treaty import Completion, Extension, ReportReceived
from corcom.kernel.words import RequestOutcome, Severity
from corcom.registers.obligations import queries, services
from corcom.registers.obligations.models import (
    CompletionRecord,
    ExtensionRequestRecord,
    FactOfState,
    OfDuty,
    ReportRecord,
    ReportsKeptRecord,
)
from corcom.registers.on_record import supersede
from corcom.workflows.acts import require_words
from corcom.workflows.clock import desk_clock, desk_record
from corcom.workflows.clock_acts import act_on_clock, follow_up
from corcom.workflows.desk_day import desk_day
from corcom.workflows.duty_articles import Named, deadline_articles, report_articles

Row = TypeVar("Row", bound=OfDuty | FactOfState)


class AgainstTheRules(Refusal):
    """A request or a decision cannot stand under the convention's rules."""


class NoSuchDuty(Refusal):
    """The State has no such duty on the desk day."""


class SeveralClocks(Refusal):
    """The State has more than one clock under the article, and the record could not tell them apart."""


class AlreadyOnRecord(Refusal):
    """The same stands on record already."""


@dataclass(frozen=True, slots=True)
class RequestSaid:
    """A request for more time as a person says it; `meeting` is the key of the meeting that is to decide ("3MSP")."""

    iso3: str
    article: str
    requested_on: date | None = None
    asked_to: date | None = None
    meeting: str = ""
    exceptional: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DecisionSaid:
    """What became of a request: the outcome, the new deadline when granted, where and on which day it was decided.

    `requested_on` puts right on which day the request was handed in; empty leaves what is on record.
    """

    outcome: RequestOutcome
    decided_on: date
    granted_to: date | None = None
    meeting: str = ""
    note: str = ""
    requested_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReportSaid:
    """A report that came in; `covers_year` is empty for an initial report."""

    iso3: str
    article: str
    received_on: date
    covers_year: int | None = None
    address: str = ""
    note: str = ""


def extension_findings(request: Extension) -> Sequence[Finding]:
    """What is wrong with a request, or with a grant, under the rules, as the record stands."""
    duty = _duty(request.convention, request.iso3, request.article)
    rule = rulebook(request.convention).deadline(request.article)
    if rule is None or duty is None or duty.due_on is None:
        name = states_by_iso3()[request.iso3].short_name
        message = f"{name} has no deadline under article {request.article} on {desk_day().isoformat()}. Choose one of its deadlines."
        raise NoSuchDuty(message)
    others = [e for e in desk_record(request.convention).extensions if (e.iso3, e.article) == (request.iso3, request.article)]
    deadline = _deadline_before(rule, duty, [e for e in others if e.number < request.number])
    return request_findings(rule, request, deadline=deadline, meeting=_meeting(request))


def record_extension_request(said: RequestSaid, *, convention: str, source_words: str, person: Any) -> ExtensionRequestRecord:
    """Put a request for more time on record, to be decided.

    Raises:
        AgainstTheRules: a rule stops it, such as its length.
        NoSuchDuty: the State has no such deadline.
        SeveralClocks: the State has more than one clock under the article.
    """
    source = require_words(source_words, "the source")
    _refuse_several_clocks(convention, said.iso3, said.article)
    with act_on_clock("record_extension_request", person=person, convention=convention, source=source) as doing:
        number = 1 + queries.requests_made(convention, said.iso3, said.article)
        request = Extension(
            convention=convention,
            iso3=said.iso3,
            article=said.article,
            number=number,
            outcome=RequestOutcome.PENDING,
            asked_to=said.asked_to,
            requested_on=said.requested_on,
            decided_at=said.meeting,
            exceptional=said.exceptional.strip(),
            source=source,
            note=said.note.strip(),
        )
        _refuse(extension_findings(request))
        row = services.add_extension_request(request, person=person)
        doing.touch(row)
        until = f" until {spelled(said.asked_to)}" if said.asked_to else ""
        follow_up(doing, convention, said=f"Request {number} for more time{until}: {row}", states=[said.iso3])
    return row


def decide_extension_request(pk: int, said: DecisionSaid, *, convention: str, source_words: str, person: Any) -> ExtensionRequestRecord:
    """Record what became of a request; the request as it stood before stays on record.

    Raises:
        AgainstTheRules: a grant that the rules do not allow.
        BadInput: a grant without its new deadline, a new deadline without a grant, or a decision before the request was handed in.
        SeveralClocks: a grant that could be of more than one clock of the State under the article.
    """
    source = require_words(source_words, "the source")
    _check_decision(said)
    with act_on_clock("decide_extension_request", person=person, convention=convention, source=source) as doing:
        old = _standing(queries.extension_requests(convention).filter(pk=pk).first())
        decided = replace(
            old.value,
            outcome=said.outcome,
            requested_on=said.requested_on or old.value.requested_on,
            granted_to=said.granted_to,
            decided_on=said.decided_on,
            decided_at=said.meeting or old.decided_at,
            source=f"{old.source_words}; {source}" if source not in old.source_words else old.source_words,
            note=said.note.strip() or old.note,
        )
        if said.outcome is RequestOutcome.GRANTED:
            _refuse_several_clocks(convention, decided.iso3, decided.article, granted=decided)
            _refuse(extension_findings(decided))
        words = f"Request {old.number} {said.outcome.value.replace('-', ' ')}: {old}"
        supersede(old, None, reason=words)
        row = services.add_extension_request(decided, person=person)
        supersede(old, row, reason=words)
        doing.touch(row, old)
        follow_up(doing, convention, said=words, states=[old.state_id])
    return row


def record_completion(
    iso3: str, article: str, *, done: PartialDate, how: str, convention: str, source_words: str, person: Any, note: str = ""
) -> CompletionRecord:
    """Put on record that a duty with a deadline is done; what stood before of it is superseded.

    Raises:
        BadInput: no day follows from the date, or the article has no deadline.
        AlreadyOnRecord: the same completion stands.
        SeveralClocks: the State has more than one clock under the article.
    """
    source, means = require_words(source_words, "the source"), require_words(how, "how it was done or declared")
    if rulebook(convention).deadline(article) is None:
        message = f"Article {article} sets no deadline. Choose an article with one: {_listed(deadline_articles(convention))}."
        raise BadInput(message)
    if done.latest is None:
        message = f"“{done.words}” sets no last day. Give a day, a month or a year, for example 31 October 2015 or October 2015."
        raise BadInput(message)
    _refuse_several_clocks(convention, iso3, article)
    value = Completion(convention, iso3, article, done, means, source, note=note.strip())
    with act_on_clock("record_completion", person=person, convention=convention, source=source) as doing:
        old = queries.completions(convention).filter(state_id=iso3, article=article).first()
        if old is not None and old.value == value:
            message = f"This completion is on record already, from: {old.source_words}."
            raise AlreadyOnRecord(message)
        words = f"Completed, {done.words}: {states_by_iso3()[iso3].short_name}, article {article}"
        if old is not None:
            supersede(old, None, reason=words)
        row = services.add_completion(value, person=person)
        if old is not None:
            supersede(old, row, reason=words)
            doing.touch(old)
        doing.touch(row)
        follow_up(doing, convention, said=words, states=[iso3])
    return row


def record_report(said: ReportSaid, *, convention: str, source_words: str, person: Any) -> ReportRecord:
    """Put a report that came in on record. A second report for the same duty is kept; the first one received counts.

    Raises:
        BadInput: the article asks for no report, or the year is missing or too much.
        AlreadyOnRecord: the same report stands.
    """
    source = require_words(source_words, "the source")
    _check_report(said, convention)
    value = ReportReceived(convention, said.iso3, said.article, said.received_on, said.covers_year, source)
    with act_on_clock("record_report", person=person, convention=convention, source=source) as doing:
        same = queries.reports(convention).filter(
            state_id=said.iso3, article=said.article, covers_year=said.covers_year, received_on=said.received_on
        )
        if same.exists():
            message = f"This report is on record already, received on {said.received_on.isoformat()}."
            raise AlreadyOnRecord(message)
        row = services.add_report(value, address=said.address, note=said.note.strip(), person=person)
        year = f" for {said.covers_year}" if said.covers_year else ""
        doing.touch(row)
        words = f"Report under {said.article}{year} received on {spelled(said.received_on)}: {states_by_iso3()[said.iso3].short_name}"
        follow_up(doing, convention, said=words, states=[said.iso3])
    return row


def record_reports_kept(since: date, *, convention: str, source_words: str, person: Any) -> ReportsKeptRecord:
    """Put on record that every report due on or after a day is here: from now on one that is not may be called missing."""
    source = require_words(source_words, "where the reports were looked up")
    with act_on_clock("record_reports_kept", person=person, convention=convention, source=source) as doing:
        old = ReportsKeptRecord.objects.filter(convention=convention, superseded_at__isnull=True).first()
        words = f"Reports due from {spelled(since)} on are all on record"
        if old is not None:
            supersede(old, None, reason=words)
            doing.touch(old)
        row = services.add_reports_kept(convention, since=since, source_words=source, person=person)
        if old is not None:
            supersede(old, row, reason=words)
        doing.touch(row)
        follow_up(doing, convention, said=words, states=None)
    return row


def take_off_record(row: OfDuty | FactOfState, *, convention: str, why: str, person: Any) -> None:
    """Take a request, completion, report or other fact off the record that was entered wrongly; it stays readable, with the reason."""
    reason = require_words(why, "why it is taken off the record")
    with act_on_clock("take_off_record", person=person, convention=convention, why=reason) as doing:
        found = _standing(type(row)._default_manager.filter(pk=row.pk, convention=convention, superseded_at__isnull=True).first())
        supersede(found, None, reason=reason)
        doing.touch(found)
        follow_up(doing, convention, said=f"Taken off the record: {found}", states=[found.state_id])


def _check_decision(said: DecisionSaid) -> None:
    is_granted = said.outcome is RequestOutcome.GRANTED
    if is_granted and said.granted_to is None:
        message = "A granted request has its new deadline: give the day."
        raise BadInput(message)
    if not is_granted and said.granted_to is not None:
        message = f"A new deadline, {said.granted_to.isoformat()}, was given for a request that was not granted. Take the day away."
        raise BadInput(message)
    if said.requested_on and said.requested_on > said.decided_on:
        message = (
            f"Handed in on {spelled(said.requested_on)} came in, after the decision of {spelled(said.decided_on)}. Put the days right."
        )
        raise BadInput(message)


def _check_report(said: ReportSaid, convention: str) -> None:
    accepted = report_articles(convention)
    if said.article not in dict(accepted):
        message = f"Article {said.article} asks for no report; accepted: {_listed(accepted)}."
        raise BadInput(message)
    initial = rulebook(convention).initial_report
    is_initial = initial is not None and said.article == initial.article
    if is_initial and said.covers_year is not None:
        message = f"An initial report covers no single year; {said.covers_year} came in. Take the year away."
        raise BadInput(message)
    if not is_initial and said.covers_year is None:
        message = "A yearly report covers a calendar year: give it, for example 2011."
        raise BadInput(message)


def _listed(articles: Named) -> str:
    return ", ".join(article for article, _ in articles)


def _refuse_several_clocks(convention: str, iso3: str, article: str, *, granted: Extension | None = None) -> None:
    """A completion or request names an article and no hostilities: with two clocks under one article it could be of either.

    Of a request that was `granted` the days tell, where all clocks but one began after it was made.
    """
    duties = [d for d in desk_clock(convention).obligations_on(desk_day()) if (d.iso3, d.article) == (iso3, article)]
    if granted is not None:
        duties = [d for d in duties if d.basis and d.original_due_on and can_be_for(granted, d.basis.hostilities, d.original_due_on)]
    if len(duties) > 1:
        until = " and ".join(spelled(day) for duty in duties if (day := duty.original_due_on or duty.due_on))
        ways = "Keep the document with the State, and note it with the hostilities that it is about."
        if granted is not None and granted.requested_on is None:
            ways = "The day on which the request was handed in is not on record: give it here beside the decision, and it may tell."
        message = (
            f"{states_by_iso3()[iso3].short_name} has {len(duties)} clocks under article {article}, first until {until}, and the record "
            f"cannot say yet of which of them this is. {ways}"
        )
        raise SeveralClocks(message)


def _duty(convention: str, iso3: str, article: str) -> Obligation | None:
    duties = desk_clock(convention).obligations_on(desk_day())
    return next((duty for duty in duties if (duty.iso3, duty.article) == (iso3, article)), None)


def _deadline_before(rule: DeadlineRule, duty: Obligation, former: Sequence[Extension]) -> date:
    """The deadline that earlier grants left in force when this request is decided."""
    granted = [e.granted_to for e in sorted(former, key=lambda e: e.number) if e.granted_to]
    original = duty.original_due_on or duty.due_on
    if original is None:
        message = f"Article {rule.article} has no day for this State."
        raise NoSuchDuty(message)
    return granted[-1] if granted else original


def _meeting(request: Extension) -> MeetingDay | None:
    known = {meeting.key: meeting for meeting in desk_record(request.convention).meetings}
    return known.get(request.decided_at)


def _refuse(findings: Sequence[Finding]) -> None:
    stops = [finding.message for finding in findings if finding.severity is Severity.STOP]
    if stops:
        raise AgainstTheRules(" ".join(stops))


def _standing(found: Row | None) -> Row:
    if found is None:
        message = "This is not on record any more: somebody corrected it. Look at the present record."
        raise AlreadyOnRecord(message)
    return found
