"""A published day of entry into force for a State, or of the effect of its withdrawal, against the computed one."""

from __future__ import annotations

from datetime import date

from corcom.engines.law.causes import Cause, Counted, likely_cause
from corcom.engines.law.disagreements import enters_on_first
from corcom.engines.law.published_dues import PublishedDue
from corcom.engines.law.rulebook import Rulebook, Wait
from corcom.engines.law.status import StateStanding


def is_entry_article(rules: Rulebook, article: str) -> bool:
    """Whether an article, or one above it, is that of entry into force or of withdrawal."""
    return any(is_under(whole, article) for whole in (rules.first_entry.article, rules.later_entry.article, rules.withdrawal.article))


def entry_day_of(rules: Rulebook, state: StateStanding, article: str) -> date | None:
    """The computed day; None when the State has none."""
    return state.withdrawal_effective_on if is_under(rules.withdrawal.article, article) else state.entry_into_force_on


def entry_cause(rules: Rulebook, state: StateStanding, published: PublishedDue, computed: date | None) -> tuple[bool, Cause]:
    """Whether a published day that is not the computed one cannot be at all, and the likely cause."""
    if is_under(rules.withdrawal.article, published.article):
        return False, _withdrawal_cause(state, published)
    cannot_be = enters_on_first(rules) and published.until is None and published.due_on.day != 1
    impossible = "cannot be: entry into force falls on the first of a month"
    cause = _likely(rules, state, published, computed)
    if cannot_be:
        return True, Cause(cause.code, f"{impossible}; {cause.words}") if cause else Cause("not-a-first-of-month", impossible)
    return False, cause or Cause("unexplained", "no known way of counting gives this date")


def _likely(rules: Rulebook, state: StateStanding, published: PublishedDue, computed: date | None) -> Cause | None:
    if state.deposited_on is None:
        return Cause("no-such-duty", f"no instrument of the State is on record: {state.status.value} on {state.on.isoformat()}")
    convention_on = state.entry.entry_into_force_on
    if computed is None or convention_on is None:
        return Cause("not-in-force", "the Convention waits for the instruments that it needs")
    counted = Counted(
        deposited_on=state.deposited_on,
        entered_on=computed,
        convention_entered_on=convention_on,
        entry_wait=rules.later_entry.wait,
        wait=Wait(),
        due_on=computed,
        signed_on=state.signed_on,
    )
    return likely_cause(counted, published.due_on, published.latest)


def _withdrawal_cause(state: StateStanding, published: PublishedDue) -> Cause:
    notice = state.membership.notice if state.membership else None
    if notice is None:
        return Cause("no-such-duty", f"no notice of withdrawal is on record: {state.status.value} on {state.on.isoformat()}")
    if published.is_met_by(notice.on):
        return Cause("notice-for-effect", "the day of the notice taken for the day of effect")
    return Cause("unexplained", "no known way of counting gives this date")


def is_under(article: str, asked: str) -> bool:
    """Whether the article is the one asked for or lies under it: 7.1 under 7."""
    return article == asked or article.startswith(f"{asked}.")
