"""Which claim holds on a day: record before words, a window of a year, the best evidence, the newest between equals."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.engines.prospects.standing import Claim, Prospect, prospect_of
from corcom.kernel.prospects import StageRange, stages_allowed
from corcom.kernel.words import EvidenceGrade, ProspectStage

DAY = date(2011, 12, 14)
SEEN, TOLD, OTHER, RUMOUR = EvidenceGrade.DOCUMENT_SEEN, EvidenceGrade.TOLD_BY_STATE, EvidenceGrade.TOLD_BY_OTHER, EvidenceGrade.RUMOUR
STUDY, CABINET, PARLIAMENT = ProspectStage.UNDER_STUDY, ProspectStage.WITH_CABINET, ProspectStage.WITH_PARLIAMENT
SIGNED, TRANSIT, DEPOSITED = ProspectStage.INSTRUMENT_SIGNED, ProspectStage.IN_TRANSIT, ProspectStage.DEPOSITED


def claim(key: int, said_on: date | None, grade: EvidenceGrade, first: ProspectStage, last: ProspectStage | None = None) -> Claim:
    return Claim(key, said_on, grade, StageRange(first, last or first))


def on(day: date, *claims: Claim, deposited_on: date | None = None, was_contacted: bool = True) -> Prospect:
    return prospect_of(claims, day=day, deposited_on=deposited_on, was_contacted=was_contacted)


def keys(claims: tuple[Claim, ...]) -> list[int]:
    return [c.key for c in claims]


def test_without_anything_there_is_no_contact() -> None:
    found = on(DAY, was_contacted=False)
    assert (found.stage, found.decided_by, [step.output for step in found.steps]) == (ProspectStage.NO_CONTACT, None, ["no contact"])


def test_a_contact_without_a_stage_is_contact_made() -> None:
    assert on(DAY).stage is ProspectStage.CONTACT_MADE


def test_a_claim_holds_from_the_day_it_was_said() -> None:
    said = claim(1, DAY, TOLD, PARLIAMENT)
    assert [on(day, said).stage for day in (date(2011, 12, 13), DAY)] == [ProspectStage.CONTACT_MADE, PARLIAMENT]


def test_a_deposit_on_record_decides_whatever_was_said() -> None:
    found = on(DAY, claim(1, DAY, SEEN, CABINET), deposited_on=date(2011, 12, 1))
    assert (found.stage, found.decided_by, keys(found.overtaken)) == (DEPOSITED, None, [1])


def test_better_evidence_holds_against_newer_hearsay_which_stays_in_sight() -> None:
    found = on(DAY, claim(1, date(2011, 6, 1), TOLD, STUDY), claim(2, date(2011, 12, 1), RUMOUR, CABINET))
    assert (found.stage, found.decided_by and found.decided_by.key, keys(found.contradicting)) == (STUDY, 1, [2])


def test_the_newest_decides_between_equals() -> None:
    found = on(DAY, claim(1, date(2011, 6, 1), OTHER, CABINET), claim(2, date(2011, 12, 1), OTHER, PARLIAMENT))
    assert (found.stage, keys(found.contradicting)) == (PARLIAMENT, [])


def test_a_lower_stage_said_before_is_progress_and_one_said_on_the_same_day_a_contradiction() -> None:
    for on_day, against in ((date(2011, 11, 30), []), (date(2011, 12, 1), [1])):
        found = on(DAY, claim(1, on_day, OTHER, CABINET), claim(2, date(2011, 12, 1), OTHER, PARLIAMENT))
        assert (found.stage, keys(found.contradicting)) == (PARLIAMENT, against)


def test_a_higher_stage_said_before_contradicts() -> None:
    found = on(DAY, claim(1, date(2011, 6, 1), OTHER, PARLIAMENT), claim(2, date(2011, 12, 1), OTHER, CABINET))
    assert (found.stage, keys(found.contradicting)) == (CABINET, [1])


def test_the_later_record_decides_between_equals_of_one_day() -> None:
    assert on(DAY, claim(1, DAY, OTHER, CABINET), claim(2, DAY, OTHER, PARLIAMENT)).stage is PARLIAMENT


@pytest.mark.parametrize(("newest", "stage"), [(date(2012, 6, 1), STUDY), (date(2012, 6, 2), SIGNED)])
def test_a_claim_is_overtaken_more_than_a_year_before_the_newest(newest: date, stage: ProspectStage) -> None:
    old, new = claim(1, date(2011, 6, 2), SEEN, STUDY), claim(2, newest, OTHER, SIGNED)
    assert on(date(2013, 1, 1), old, new).stage is stage


def test_the_year_counts_back_from_the_newest_claim_and_not_from_the_day() -> None:
    assert on(date(2020, 1, 1), claim(1, date(2011, 6, 2), TOLD, STUDY)).stage is STUDY


def test_words_that_allow_several_stages_count_at_the_earliest() -> None:
    found = on(DAY, claim(1, DAY, OTHER, PARLIAMENT, TRANSIT))
    assert (found.stage, found.at_most, found.is_exact) == (PARLIAMENT, TRANSIT, False)
    assert [step.output for step in found.steps] == ["claims", "1 claim", "with parliament to in transit", "with parliament"]


def test_what_can_be_true_together_does_not_contradict() -> None:
    found = on(DAY, claim(1, date(2011, 12, 1), OTHER, PARLIAMENT, TRANSIT), claim(2, DAY, RUMOUR, SIGNED))
    assert (found.decided_by and found.decided_by.key, found.contradicting) == (1, ())


def test_a_deposit_that_is_not_on_record_counts_as_in_transit() -> None:
    found = on(DAY, claim(1, DAY, TOLD, DEPOSITED))
    assert (found.stage, found.at_most, found.said_deposited) == (TRANSIT, TRANSIT, True)


def test_ratified_in_words_stays_between_law_and_transit() -> None:
    allowed = stages_allowed("ratified")
    assert allowed is not None
    found = on(DAY, Claim(1, DAY, OTHER, allowed))
    assert (found.stage, found.at_most, found.said_deposited) == (ProspectStage.LAW_ADOPTED, TRANSIT, False)


def test_a_claim_without_a_day_counts_as_oldest() -> None:
    found = on(DAY, claim(1, None, SEEN, CABINET), claim(2, DAY, OTHER, PARLIAMENT))
    assert (found.stage, keys(found.overtaken)) == (PARLIAMENT, [1])
    assert on(DAY, claim(1, None, SEEN, CABINET)).stage is CABINET
