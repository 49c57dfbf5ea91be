"""By when a State would have to ask for more time, at which meeting, and how far the request can reach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.extensions import latest_deciding_meeting, longest_end, request_due_on
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.record import MeetingDay
from corcom.engines.law.rulebook import DeadlineRule, ExtensionRule, Rulebook
from corcom.engines.law.steps import shown, step
from corcom.kernel.sources import Step


@dataclass(frozen=True, slots=True)
class RequestClock:
    """The last meeting that can decide in time, the last day to hand in the request for it, the longest end, and what it says.

    `meeting` is None when none on record opens by the deadline; `request_due_on` also where the convention sets no day.
    """

    meeting: MeetingDay | None
    request_due_on: date | None
    longest_end: date
    steps: tuple[Step, ...]
    contents: tuple[str, ...] = ()
    contents_article: str = ""


def request_clock(obligation: Obligation, meetings: Iterable[MeetingDay]) -> RequestClock | None:
    """The clock of a request for more time for a duty; None for a duty without a deadline that can be extended.

    Example (CCM): clearance due 2020-08-01 was for the meeting that opened on 2019-09-02, asked for by 2018-12-02, to 2025-08-01 at most.
    """
    rule = obligation.basis.rule if obligation.basis else None
    if not isinstance(rule, DeadlineRule) or rule.extension is None or obligation.due_on is None:
        return None
    meeting = latest_deciding_meeting(obligation.due_on, meetings)
    due_on = request_due_on(rule.extension, meeting) if meeting else None
    longest = longest_end(rule.extension, obligation.due_on)
    steps = _steps(obligation.rules, rule.extension, obligation.due_on, meeting, due_on, longest)
    contents_article = obligation.rules.article(rule.extension.contents_article).printed if rule.extension.contents else ""
    return RequestClock(meeting, due_on, longest, steps, rule.extension.contents, contents_article)


def _steps(
    rules: Rulebook, more: ExtensionRule, deadline: date, meeting: MeetingDay | None, due_on: date | None, longest: date
) -> tuple[Step, ...]:
    length = step(rules, more, {"deadline in force": deadline.isoformat(), "longest": more.longest.words}, f"at most {longest.isoformat()}")
    decided = Step(
        rules.article(more.decision_article),
        f"{more.decided_by}; it may {more.decision_may}.",
        (("deadline in force", deadline.isoformat()),),
        f"{meeting.key}, {meeting.start.isoformat()}" if meeting else "no meeting on record opens by the deadline",
    )
    if meeting is None or more.request_before_meeting is None:
        return length, decided
    handed_in = Step(
        rules.article(more.request_article),
        "The request is handed in at least this long before the meeting.",
        (("meeting opens", meeting.start.isoformat()), ("wait", more.request_before_meeting.words)),
        shown(due_on),
    )
    return length, decided, handed_in
