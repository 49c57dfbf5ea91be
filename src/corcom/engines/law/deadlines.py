"""Duties to be done once: destruction, clearance, and the declaration that follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from corcom.engines.law.extensions import granted_by, undecided_by
from corcom.engines.law.known import KnownOnDay
from corcom.engines.law.obligation import Basis, Obligation
from corcom.engines.law.rulebook import DeadlineRule, RunsFrom
from corcom.engines.law.timeline import Membership
from corcom.kernel.treaty import Completion, Extension, HostilitiesEnded, OpenDuty
from corcom.kernel.words import Certainty, ObligationStatus

_NOTHING_KNOWN = "The facts at hand do not say whether there was anything to do, or whether it is done."


def deadline_rows(known: KnownOnDay, iso3: str, membership: Membership, entered_on: date) -> Iterator[Obligation]:
    """One row for each deadline of the convention; those that run from hostilities once for each of their ends.

    Completions and requests do not say which hostilities they are of. A completion counts for the first clock alone, so that no State is
    called done too early; a request for the first that it can be about, so that one grant moves one deadline.
    """
    for rule in known.rules.deadlines:
        if rule.runs_from is RunsFrom.ENTRY_INTO_FORCE:
            yield _deadline_row(known, iso3, membership, rule, rule.wait.after(entered_on), None)
            continue
        clocks = [ended for ended in known.hostilities.get(iso3, ()) if membership.binds_on(ended.ended_on)]
        for ended in clocks:
            before = [other for other in clocks if other.ended_on < ended.ended_on]
            yield _deadline_row(known, iso3, membership, rule, rule.wait.after(ended.ended_on), ended, clocks_before=before)


def _deadline_row(
    known: KnownOnDay,
    iso3: str,
    membership: Membership,
    rule: DeadlineRule,
    original: date,
    hostilities: HostilitiesEnded | None,
    *,
    clocks_before: Sequence[HostilitiesEnded] = (),
) -> Obligation:
    requests = [
        request
        for request in known.extensions.get((iso3, rule.article), ())
        if can_be_for(request, hostilities, original)
        and not any(can_be_for(request, other, rule.wait.after(other.ended_on)) for other in clocks_before)
    ]
    granted = granted_by(requests, known.on) if requests else ()
    pending = undecided_by(requests, known.on) if requests else ()
    due_on = (granted[-1].granted_to or original) if granted else original
    completion = _completion_after(known.completions.get((iso3, rule.article)), hostilities) if not clocks_before else None
    open_duty = known.open_duties.get((iso3, rule.article)) if completion is None else None
    status, days_late = _deadline_status(due_on, completion, known.on)
    return Obligation(
        rules=known.rules,
        iso3=iso3,
        article=rule.article,
        kind=rule.kind,
        due_on=due_on,
        original_due_on=original,
        status=status,
        days_late=days_late,
        covers_year=None,
        certainty=_certainty(membership, granted, completion, open_duty),
        note=_note(status, completion, pending, open_duty),
        received_on=None,
        basis=Basis(rule, membership, known.entry, known.on, granted, pending, completion, open_duty, hostilities),
    )


def can_be_for(request: Extension, hostilities: HostilitiesEnded | None, original: date) -> bool:
    """Whether a request can be about the clock of these hostilities: made after they ended, for longer than that clock runs anyway.

    Example (CCM 4.1.b): handed in on 2018-05-01, it is about hostilities that ended on 2017-01-10, and not about those of 2020-06-01.
    """
    if hostilities is None:
        return True
    days = [day for day in (request.requested_on, request.decided_on) if day is not None]
    made_before = bool(days) and min(days) < hostilities.ended_on
    return not made_before and (request.granted_to is None or request.granted_to > original)


def _completion_after(completion: Completion | None, hostilities: HostilitiesEnded | None) -> Completion | None:
    """The completion, unless it was over before the hostilities in question ended: then it is of earlier remnants."""
    if completion is None or hostilities is None or completion.done.latest is None:
        return completion
    return completion if completion.done.latest >= hostilities.ended_on else None


def _deadline_status(due_on: date, completion: Completion | None, on: date) -> tuple[ObligationStatus, int]:
    if completion is not None and completion.done.latest is not None:
        earliest = completion.done.earliest or due_on
        return ObligationStatus.COMPLETED, max(0, (earliest - due_on).days)
    return (ObligationStatus.NOT_DUE if on <= due_on else ObligationStatus.UNRECORDED), 0


def _certainty(
    membership: Membership, granted: Iterable[Extension], completion: Completion | None, open_duty: OpenDuty | None
) -> Certainty:
    unsure = (
        membership.certainty is Certainty.TENTATIVE
        or any(e.certainty is Certainty.TENTATIVE for e in granted)
        or (completion is not None and completion.done.is_tentative)
        or (open_duty is not None and open_duty.certainty is Certainty.TENTATIVE)
    )
    return Certainty.TENTATIVE if unsure else Certainty.CONFIRMED


def _note(
    status: ObligationStatus,
    completion: Completion | None,
    pending: tuple[Extension, ...],
    open_duty: OpenDuty | None,
) -> str:
    if completion is not None:
        return f"{completion.how}: {completion.done.words}"
    if pending:
        return " ".join(_pending_words(request) for request in pending)
    if status is not ObligationStatus.UNRECORDED:
        return ""
    if open_duty is None:
        return _NOTHING_KNOWN
    return f"Unclear: {open_duty.note}." if open_duty.certainty is Certainty.TENTATIVE else ""


def _pending_words(request: Extension) -> str:
    until = f" until {request.asked_to.isoformat()}" if request.asked_to else ""
    at = f" at {request.decided_at}" if request.decided_at else ""
    return f"Request {request.number} for more time{until}{at}: {request.outcome.value.replace('-', ' ')}."


def declaration_rows(known: KnownOnDay, iso3: str, membership: Membership, entered_on: date) -> Iterator[Obligation]:
    """The declaration due to the next meeting after a duty was done; none while that meeting is not on record."""
    rule = known.rules.declaration
    if rule is None:
        return
    for article in rule.after:
        completion = known.completions.get((iso3, article))
        if completion is None or completion.done.latest is None:
            continue
        done_on = max(completion.done.latest, entered_on)
        meeting = next((m for m in known.meetings if m.kind is rule.to and m.start >= done_on), None)
        if meeting is None:
            continue
        status = ObligationStatus.DUE if known.on <= meeting.start else ObligationStatus.UNRECORDED
        yield Obligation(
            rules=known.rules,
            iso3=iso3,
            article=rule.article,
            kind=rule.kind,
            due_on=meeting.start,
            original_due_on=meeting.start,
            status=status,
            days_late=0,
            covers_year=None,
            certainty=_certainty(membership, (), completion, None),
            note=f"to {meeting.key}",
            received_on=None,
            basis=Basis(rule, membership, known.entry, known.on, completion=completion, meeting=meeting),
        )
