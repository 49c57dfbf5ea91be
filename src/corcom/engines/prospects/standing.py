"""The stage of a State on a day: by the treaty record where its instrument is deposited, else by the claim that holds.

The rule, in words: a deposit on record decides. Without one, the claims said by the day count that speak of a stage. The newest of them
sets a window of a year back; in it the best evidence decides, and the newest between equals. Older claims have been overtaken. A State
counts at the earliest stage that the deciding words allow. What contradicts the deciding claim is named, never dropped; a lower stage said
before it is progress and no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corcom.kernel.prospects import GRADES, StageRange, place_of, spoken
from corcom.kernel.sources import ArticleRef, Step
from corcom.kernel.words import EvidenceGrade, ProspectStage

OVERTAKEN_AFTER = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody said of a State's stage. `said_on` is the earliest day that the words allow; None counts as oldest."""

    key: int
    said_on: date | None
    grade: EvidenceGrade
    stages: StageRange


@dataclass(frozen=True, slots=True)
class Prospect:
    """The stage of a State on a day: where it counts, the latest stage that the words allow, and why.

    `decided_by` is the claim that holds, None where the record or mere contact decides. `contradicting` are the claims of the window
    that cannot be true with it, `overtaken` those before the window. `said_deposited`: the claim speaks of a deposit that is not on record.
    """

    stage: ProspectStage
    at_most: ProspectStage
    decided_by: Claim | None
    contradicting: tuple[Claim, ...]
    overtaken: tuple[Claim, ...]
    said_deposited: bool
    steps: tuple[Step, ...]

    @property
    def is_exact(self) -> bool:
        """Whether one stage was said."""
        return self.stage is self.at_most


def prospect_of(
    claims: Iterable[Claim], *, day: date, deposited_on: date | None, was_contacted: bool, consent: ArticleRef | None = None
) -> Prospect:
    """The stage of one State on a day.

    Args:
        claims: all that stand, whenever said; those said after the day are not seen.
        deposited_on: the day of the deposit that holds on the day, by the treaty record; None without one.
        was_contacted: whether anything else is on record by the day: a contact, or news without a stage.
        consent: the article on consent to be bound, for the step of a deposit.
    """
    said = sorted((c for c in claims if c.said_on is None or c.said_on <= day), key=_newest_first, reverse=True)
    if deposited_on is not None:
        return _deposited(said, day, deposited_on, consent)
    if not said:
        return _without_claims(day, was_contacted)
    window, overtaken = _window(said)
    best = min(window, key=lambda c: GRADES.index(c.grade))
    held = best.stages.without_deposit()
    against = tuple(c for c in window if c is not best and _cannot_be_true_with(best, held, c))
    return Prospect(
        stage=held.earliest,
        at_most=held.latest,
        decided_by=best,
        contradicting=against,
        overtaken=tuple(overtaken),
        said_deposited=best.stages.earliest is ProspectStage.DEPOSITED,
        steps=tuple(_steps(day, window, overtaken, best, held)),
    )


def _cannot_be_true_with(best: Claim, held: StageRange, other: Claim) -> bool:
    """Whether no stage fits both; an earlier word of a lower stage is the way that the State has made since."""
    stages = other.stages.without_deposit()
    if stages.overlaps(held):
        return False
    was_said_before = best.said_on is not None and (other.said_on is None or other.said_on < best.said_on)
    return not (was_said_before and place_of(stages.latest) < place_of(held.earliest))


def _newest_first(claim: Claim) -> tuple[date, int]:
    return claim.said_on or date.min, claim.key


def _window(said: Sequence[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The claims of the year that ends with the newest, and those before; both newest first."""
    newest = said[0].said_on
    if newest is None:
        return list(said), []
    start = newest - OVERTAKEN_AFTER if newest - date.min > OVERTAKEN_AFTER else date.min
    window = [c for c in said if c.said_on is not None and c.said_on >= start]
    return window, [c for c in said if c not in window]


def _deposited(said: Sequence[Claim], day: date, deposited_on: date, consent: ArticleRef | None) -> Prospect:
    step = Step(
        consent,
        "A deposit on the treaty record decides, whatever was said.",
        (("day", day.isoformat()), ("deposited", deposited_on.isoformat())),
        ProspectStage.DEPOSITED.value,
    )
    return Prospect(ProspectStage.DEPOSITED, ProspectStage.DEPOSITED, None, (), tuple(said), False, (step,))


def _without_claims(day: date, was_contacted: bool) -> Prospect:
    stage = ProspectStage.CONTACT_MADE if was_contacted else ProspectStage.NO_CONTACT
    rule = _CONTACT_ONLY if was_contacted else _NOTHING
    step = Step(None, rule, (("day", day.isoformat()),), spoken(stage.value))
    return Prospect(stage, stage, None, (), (), False, (step,))


def _steps(day: date, window: Sequence[Claim], overtaken: Sequence[Claim], best: Claim, held: StageRange) -> Iterator[Step]:
    newest = window[0].said_on
    counts = (("in the window", str(len(window))), ("overtaken", str(len(overtaken))))
    yield Step(None, _NO_DEPOSIT, (("day", day.isoformat()),), "claims")
    yield Step(None, _WINDOW, (("newest claim", _on(newest)), *counts), f"{len(window)} {'claim' if len(window) == 1 else 'claims'}")
    yield Step(None, _BEST, (("evidence", spoken(best.grade.value)), ("said", _on(best.said_on))), best.stages.in_words)
    if best.stages != held:
        yield Step(None, _DEPOSIT_NOT_ON_RECORD, (("said", best.stages.in_words),), held.in_words)
    if not held.is_exact:
        yield Step(None, _EARLIEST, (("allowed", held.in_words),), spoken(held.earliest.value))


def _on(day: date | None) -> str:
    return day.isoformat() if day else "no day"


_CONTACT_ONLY = "Somebody spoke with the State or of it, and no stage was said."
_NOTHING = "Neither a contact nor a claim is on record by the day."
_NO_DEPOSIT = "No deposit is on the treaty record by the day, so what was said decides."
_WINDOW = "The newest claim opens a window of a year back; claims before it have been overtaken."
_BEST = "The best evidence decides, between equals the newest."
_DEPOSIT_NOT_ON_RECORD = "A deposit that is not on the treaty record does not count: the depositary's record decides."
_EARLIEST = "Words that allow several stages count at the earliest."
