"""Universalization on the demonstration desk: what the sample minutes leave to do, and invented contacts and a target that say so."""

from __future__ import annotations

from datetime import date
from typing import Any

from corcom.kernel.dates import PartialDate
from corcom.kernel.prospects import StageRange
from corcom.kernel.words import EvidenceGrade, HeardAt, Openness, ProspectStage, TargetMeasure
from corcom.registers.universalization.models import StatusNews
from corcom.workflows.universalization import (
    ClaimSaid,
    ContactSaid,
    NextStepSaid,
    TargetSaid,
    plan_next_step,
    record_claim,
    record_contact,
    set_target,
)

INVENTED = "Invented for the demonstration; no record of any State"


def load_outreach(convention: str, officer: Any) -> None:
    """What the officer of the demonstration put on record by its day."""
    _deposit_of_mauritania(convention, officer)
    _contacts(convention, officer)
    target = TargetSaid(
        what="10 more instruments by the Third Meeting of States Parties",
        measure=TargetMeasure.NEW_DEPOSITS,
        figure=10,
        start_on=date(2011, 9, 16),
        when=PartialDate.of_day(date(2012, 9, 14), words="by the end of 3MSP"),
        source="Invented for the demonstration; no meeting agreed to it",
    )
    set_target(person=officer, convention=convention, said=target, sample=True)


def _deposit_of_mauritania(convention: str, officer: Any) -> None:
    """The minutes of 13 December leave one step: the deposit. It follows from the claim and cites its passage."""
    news = StatusNews.objects.filter(convention=convention, state_id="MRT", superseded_at__isnull=True).first()
    if news is not None:
        said = NextStepSaid("MRT", "deposit the instrument in New York", "Mauritania")
        plan_next_step(person=officer, convention=convention, said=said, claim=news, sample=True)


def _contacts(convention: str, officer: Any) -> None:
    when = PartialDate.of_day(date(2011, 11, 24))
    record_contact(
        person=officer,
        convention=convention,
        said=ContactSaid(
            "IRQ",
            met_by="Portugal",
            met_whom="legal adviser of the mission",
            heard_at=HeardAt.MARGINS,
            place="Geneva",
            when=when,
            said="Sample, invented: asked which form the instrument of ratification has to take.",
            source=INVENTED,
        ),
        next_step=NextStepSaid("IRQ", "send the model instrument of ratification", "UNDP", PartialDate.of_day(date(2011, 12, 9))),
        sample=True,
    )
    record_contact(
        person=officer,
        convention=convention,
        said=ContactSaid(
            "PLW",
            met_by="Japan",
            met_whom="permanent mission",
            heard_at=HeardAt.TELEPHONE,
            when=PartialDate.of_day(date(2011, 12, 6)),
            said="Sample, invented: the ministry is looking at the Convention together with other treaties.",
            source=INVENTED,
        ),
        claim=ClaimSaid(
            "PLW",
            words="Sample, invented: the ministry is looking at the Convention together with other treaties",
            stages=StageRange(ProspectStage.UNDER_STUDY, ProspectStage.UNDER_STUDY),
            grade=EvidenceGrade.TOLD_BY_STATE,
            said_by="Palau",
            heard_by="Japan",
            heard_at=HeardAt.TELEPHONE,
            when=PartialDate.of_day(date(2011, 12, 6)),
            source=INVENTED,
        ),
        next_step=NextStepSaid("PLW", "offer help with the text of the law", "Japan", PartialDate.of_month(2012, 1)),
        sample=True,
    )
    restricted = ClaimSaid(
        "PLW",
        words="Sample, invented: a paper is said to be before the cabinet",
        stages=StageRange(ProspectStage.WITH_CABINET, ProspectStage.WITH_CABINET),
        grade=EvidenceGrade.RUMOUR,
        heard_by="Executive Coordination",
        heard_at=HeardAt.MARGINS,
        when=PartialDate.of_day(date(2011, 12, 13)),
        openness=Openness.COMMITTEE,
        source=INVENTED,
    )
    record_claim(person=officer, convention=convention, said=restricted, sample=True)
