"""Stages in their order, and what words allow."""

from __future__ import annotations

import pytest

from corcom.kernel.errors import BadInput
from corcom.kernel.prospects import ALLOWED_BY_CODE, StageRange, stages_allowed
from corcom.kernel.words import ProspectStage

CABINET, PARLIAMENT, DEPOSITED = ProspectStage.WITH_CABINET, ProspectStage.WITH_PARLIAMENT, ProspectStage.DEPOSITED


def test_there_are_nine_stages_from_no_contact_to_deposited() -> None:
    assert [stage.value for stage in ProspectStage] == [
        "no-contact",
        "contact-made",
        "under-study",
        "with-cabinet",
        "with-parliament",
        "law-adopted",
        "instrument-signed",
        "in-transit",
        "deposited",
    ]


def test_a_range_runs_from_the_earlier_to_the_later_stage() -> None:
    with pytest.raises(BadInput, match="Give them in order"):
        StageRange(PARLIAMENT, CABINET)


def test_ranges_overlap_when_they_share_a_stage() -> None:
    first = StageRange(CABINET, PARLIAMENT)
    assert [first.overlaps(StageRange(PARLIAMENT, DEPOSITED)), first.overlaps(StageRange(DEPOSITED, DEPOSITED))] == [True, False]


# Words about the State's standing that say no step between signature and deposit.
NO_STAGE_CODES = ("signed", "not_signed", "not_party", "role_only")


def test_words_that_say_no_step_allow_no_stage() -> None:
    assert [stages_allowed(code) for code in (*NO_STAGE_CODES, "")] == [None] * 5


def test_every_coarse_word_of_the_reader_is_read_as_stages_or_as_none() -> None:
    assert set(ALLOWED_BY_CODE) | set(NO_STAGE_CODES) == {
        "ratified", "acceded", "joined", "signed", "instrument_signed", "final_stage",
        "in_progress", "expected", "not_signed", "not_party", "role_only",
    }  # fmt: skip
