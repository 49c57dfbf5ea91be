"""More time: the deadline in force, how long, by when to ask, and whether a request keeps the rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from corcom.engines.law.record import MeetingDay
from corcom.engines.law.rulebook import DeadlineRule, ExtensionRule
from corcom.kernel.dates import spelled
from corcom.kernel.sources import Finding
from corcom.kernel.treaty import Extension
from corcom.kernel.words import MeetingKind, RequestOutcome, Severity

DECIDING_KINDS = (MeetingKind.MSP, MeetingKind.REVIEW_CONFERENCE)


def granted_by(extensions: Iterable[Extension], day: date) -> tuple[Extension, ...]:
    """The extensions granted by the day, in the order of the requests; one without a day of decision counts at once."""
    found = [
        e for e in extensions if e.outcome is RequestOutcome.GRANTED and e.granted_to and (e.decided_on is None or e.decided_on <= day)
    ]
    return tuple(sorted(found, key=lambda e: e.number))


def undecided_by(extensions: Iterable[Extension], day: date) -> tuple[Extension, ...]:
    """Requests that a meeting considered by the day and whose outcome is not known to be a grant or a refusal."""
    waiting = (RequestOutcome.PENDING, RequestOutcome.OUTCOME_NOT_FOUND)
    return tuple(e for e in extensions if e.outcome in waiting and (e.decided_on is None or e.decided_on <= day))


def latest_deciding_meeting(deadline: date, meetings: Iterable[MeetingDay]) -> MeetingDay | None:
    """The last Meeting of States Parties or Review Conference that opens on or before the deadline in force; None without one."""
    fitting = [m for m in meetings if m.kind in DECIDING_KINDS and m.start <= deadline]
    return max(fitting, default=None)


def request_due_on(rule: ExtensionRule, meeting: MeetingDay) -> date | None:
    """The last day to hand in a request that the meeting is to decide; None where the convention sets none.

    Example (CCM): the meeting that opened on 2019-09-02 needed the request by 2018-12-02.
    """
    return rule.request_before_meeting.before(meeting.start) if rule.request_before_meeting else None


def longest_end(rule: ExtensionRule, deadline: date) -> date:
    """The latest day that one request can reach from the deadline in force."""
    return rule.longest.after(deadline)


def request_findings(rule: DeadlineRule, request: Extension, *, deadline: date, meeting: MeetingDay | None = None) -> tuple[Finding, ...]:
    """What is wrong with a request, or with a grant, under the rules; empty when nothing is.

    Args:
        rule: the deadline rule that the request is about.
        request: what was asked or granted; the granted date is judged when there is one.
        deadline: the deadline in force when the request is decided.
        meeting: the meeting that is to decide, where known.
    """
    more = rule.extension
    if more is None:
        message = f"Article {rule.article} knows no extension; withdraw the request or name another article."
        return (Finding("not-extendable", Severity.STOP, message),)
    checks = (
        _length_finding(more, request, deadline),
        _circumstances_finding(more, request),
        _meeting_finding(more, deadline, meeting),
        _handing_in_finding(more, request, deadline, meeting),
    )
    return tuple(finding for finding in checks if finding)


def _length_finding(more: ExtensionRule, request: Extension, deadline: date) -> Finding | None:
    end = request.granted_to or request.asked_to
    if end is None:
        return None
    if end <= deadline:
        message = f"The new date, {spelled(end)}, is not after the deadline in force, {spelled(deadline)}; give a later date."
        return Finding("extension-adds-nothing", Severity.STOP, message)
    limit = longest_end(more, deadline)
    if end > limit:
        longest = f"the longest that article {more.article} allows ({more.longest.words} from {spelled(deadline)})"
        message = f"{spelled(end)} is past {spelled(limit)}, {longest}."
        return Finding("extension-too-long", Severity.STOP, message)
    return None


def _circumstances_finding(more: ExtensionRule, request: Extension) -> Finding | None:
    if not more.further_need_circumstances or request.number < 2 or request.exceptional:
        return None
    message = f"Request number {request.number} needs its exceptional circumstances in words (article {more.article})."
    return Finding("circumstances-missing", Severity.WARNING, message)


def _meeting_finding(more: ExtensionRule, deadline: date, meeting: MeetingDay | None) -> Finding | None:
    if meeting is None:
        return None
    if meeting.kind not in DECIDING_KINDS:
        message = f"{meeting.key} cannot decide: {more.decided_by} (article {more.decision_article})."
        return Finding("meeting-cannot-decide", Severity.STOP, message)
    if meeting.start > deadline:
        message = (
            f"{meeting.key} opens on {spelled(meeting.start)}, after the deadline in force, {spelled(deadline)}; name an earlier meeting."
        )
        return Finding("meeting-after-deadline", Severity.STOP, message)
    return None


def _handing_in_finding(more: ExtensionRule, request: Extension, deadline: date, meeting: MeetingDay | None) -> Finding | None:
    handed_in = request.requested_on
    if handed_in is None:
        return None
    if more.request_before_deadline and handed_in >= deadline:
        message = f"Handed in on {spelled(handed_in)}; article {more.request_article} asks for it before {spelled(deadline)}."
        return Finding("request-after-deadline", Severity.STOP, message)
    last = request_due_on(more, meeting) if meeting else None
    if meeting and last and handed_in > last:
        message = f"Handed in on {spelled(handed_in)}; for {meeting.key} article {more.request_article} asks for it by {spelled(last)}."
        return Finding("request-late", Severity.WARNING, message)
    return None
