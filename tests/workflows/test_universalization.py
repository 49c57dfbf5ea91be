"""Acts of universalization: one audit row each, nothing overwritten, what was heard in the margins stays with those who may know."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.errors import Refusal
from corcom.kernel.prospects import StageRange
from corcom.kernel.words import (
    ActionStatus,
    EvidenceGrade,
    HeardAt,
    Office,
    Openness,
    ProspectStage,
    RegionalGroup,
    SearchKind,
    TargetMeasure,
)
from corcom.registers.audit.models import AuditRow
from corcom.registers.search.models import SearchEntry
from corcom.registers.universalization.models import Contact, NextStep, StatusNews, Target
from corcom.workflows import policy
from corcom.workflows import universalization as workflow
from corcom.workflows.acts import ChangedMeanwhile
from corcom.workflows.minutes import confirm_proposals, undo_decision
from corcom.workflows.minutes.undoing import Depended
from corcom.workflows.universalization import ClaimSaid, ContactSaid, NextStepSaid, TargetSaid
from workflows.minutes.record import filed

pytestmark = pytest.mark.django_db
PARLIAMENT = StageRange(ProspectStage.WITH_PARLIAMENT, ProspectStage.WITH_PARLIAMENT)


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    scenes.ccm()
    scenes.states("IRQ")


def claim_said(iso3: str = "IRQ", **changes: Any) -> ClaimSaid:
    values: dict[str, Any] = {"words": "the bill is before the parliament", "stages": PARLIAMENT, "grade": EvidenceGrade.TOLD_BY_STATE}
    return ClaimSaid(iso3, **(values | changes))


def record_claim(person: Any, iso3: str = "IRQ", **changes: Any) -> StatusNews:
    return workflow.record_claim(person=person, convention="CCM", said=claim_said(iso3, **changes))


def plan(person: Any, **changes: Any) -> NextStep:
    said = NextStepSaid(**({"iso3": "IRQ", "what": "send the model law", "lead": "Norway"} | changes))
    return workflow.plan_next_step(person=person, convention="CCM", said=said)


def test_contact_claim_and_next_step_are_one_act() -> None:
    officer = scenes.isu_officer()

    contact = workflow.record_contact(
        person=officer,
        convention="CCM",
        said=ContactSaid("IRQ", heard_at=HeardAt.BILATERAL, said="It is before the parliament."),
        claim=claim_said(heard_at=HeardAt.BILATERAL),
        next_step=NextStepSaid("IRQ", "send the model law", "Norway", PartialDate.of_day(date(2012, 1, 15))),
    )

    row = AuditRow.objects.get(act="record_contact")
    assert row.summary == (
        "Recorded a contact with Iraq by ISU; claim: with parliament (“the bill is before the parliament”); next step: send the model law"
    )
    assert len(row.records) == 3
    claim, step = contact.claims.get(), contact.next_steps.get()
    assert (claim.stages, claim.heard_by, claim.when_earliest) == (PARLIAMENT, "ISU", scenes.DESK_DAY)
    assert (step.lead_state_id, step.planned_on, step.outcome) == ("NOR", scenes.DESK_DAY, "open")


def test_what_was_heard_in_the_margins_stays_with_the_committee_and_the_group() -> None:
    officer = scenes.isu_officer()
    heard = [record_claim(officer, heard_at=HeardAt.MARGINS, openness=openness).openness for openness in Openness]
    assert heard == ["committee-and-group", "committee-and-group", "committee-only"]


@pytest.mark.parametrize(("day", "words"), [(date(2011, 12, 15), "2011-12-15"), (date(2012, 1, 1), "2012-01-01")])
def test_nothing_was_said_on_a_day_that_is_still_to_come(day: date, words: str) -> None:
    with pytest.raises(Refusal, match=f"“{words}” came in; give a day that has come, 14 December 2011 at the latest."):
        record_claim(scenes.isu_officer(), when=PartialDate.of_day(day))
    assert not StatusNews.objects.exists()


def test_who_may_make_a_claim_about_which_state() -> None:
    people = scenes.people_of_every_role()
    allowed = {
        role: [policy.may(policy.standing_of(who, "CCM"), "record_claim", policy.AboutState(iso3)) for iso3 in ("IRQ", "GHA")]
        for role, who in people.items()
    }
    assert allowed == {
        "anonymous": [False, False],
        "no role": [False, False],
        "observer": [True, True],
        "focal point": [False, True],
        "coordinator": [True, True],
        "President": [True, True],
        "ISU": [True, True],
        "administrator": [False, False],
    }


def test_what_an_observer_brings_is_marked_as_theirs() -> None:
    observer = scenes.people_of_every_role()["observer"]
    assert record_claim(observer, heard_by="Norway").heard_by == "CMC"


def test_an_observer_records_no_contact() -> None:
    with pytest.raises(policy.NotAllowed):
        workflow.record_contact(person=scenes.people_of_every_role()["observer"], convention="CCM", said=ContactSaid("IRQ", "CMC"))


def test_a_member_of_the_working_group_records_contacts_while_it_is_a_member() -> None:
    zambia = scenes.person("Zoe", for_state="ZMB")
    before = policy.may(policy.standing_of(zambia, "CCM"), "record_outreach")
    scenes.membership("ZMB", "Africa", start=date(2011, 11, 1), end=date(2011, 12, 15))
    on_days = [
        policy.may(policy.standing_of(zambia, "CCM", day=day), "record_outreach") for day in (date(2011, 12, 14), date(2011, 12, 15))
    ]
    assert (before, on_days) == (False, [True, False])


def test_a_correction_supersedes_and_keeps_what_hangs_on_the_claim() -> None:
    officer = scenes.isu_officer()
    claim = record_claim(officer, stages=StageRange(ProspectStage.WITH_PARLIAMENT, ProspectStage.IN_TRANSIT))
    step = workflow.plan_next_step(person=officer, convention="CCM", said=NextStepSaid("IRQ", "ask again"), claim=claim)

    new = workflow.correct_claim(person=officer, convention="CCM", pk=claim.pk, said=claim_said(), reason="Iraq says which stage")

    claim.refresh_from_db()
    step.refresh_from_db()
    assert (claim.superseded_by, claim.superseded_reason, new.stages, step.claim) == (new, "Iraq says which stage", PARLIAMENT, new)


def test_nothing_is_more_open_than_the_contact_or_claim_that_it_hangs_on() -> None:
    officer = scenes.isu_officer()
    told = ContactSaid("IRQ", "Norway", openness=Openness.COMMITTEE)
    step_said, open_said = NextStepSaid("IRQ", "send the model law"), NextStepSaid("IRQ", "send the law")
    contact = workflow.record_contact(person=officer, convention="CCM", said=told, claim=claim_said(), next_step=step_said)
    claim, step = contact.claims.get(), contact.next_steps.get()
    planned = workflow.plan_next_step(person=officer, convention="CCM", said=step_said, claim=claim)

    again = workflow.correct_claim(person=officer, convention="CCM", pk=claim.pk, said=claim_said(words="x"), reason="A slip")
    changed = [
        workflow.correct_next_step(person=officer, convention="CCM", pk=row.pk, said=open_said, reason="A slip") for row in (step, planned)
    ]

    assert {row.openness for row in (claim, step, planned, again, *changed)} == {"committee-only"}


@pytest.mark.parametrize("corrected", ["contact", "claim"])
def test_closing_a_contact_or_claim_closes_what_hangs_on_it_and_its_place_in_the_search(corrected: str) -> None:
    officer = scenes.isu_officer()
    step_said = NextStepSaid("IRQ", "send the model law")
    contact = workflow.record_contact(
        person=officer, convention="CCM", said=ContactSaid("IRQ", "Norway"), claim=claim_said(), next_step=step_said
    )
    claim = contact.claims.get()
    workflow.plan_next_step(person=officer, convention="CCM", said=NextStepSaid("IRQ", "ask again"), claim=claim)

    if corrected == "contact":
        told = ContactSaid("IRQ", "Norway", openness=Openness.COMMITTEE)
        workflow.correct_contact(person=officer, convention="CCM", pk=contact.pk, said=told, reason="Told in confidence")
    else:
        said = claim_said(openness=Openness.COMMITTEE)
        workflow.correct_claim(person=officer, convention="CCM", pk=claim.pk, said=said, reason="Told in confidence")

    closed = "committee-only"
    assert {row.what: row.openness for row in NextStep.objects.all()} == {
        "send the model law": closed if corrected == "contact" else "whole-desk",
        "ask again": closed,
    }
    standing = StatusNews.objects.get(superseded_at=None)
    entry = SearchEntry.objects.get(kind=SearchKind.STATUS_NEWS.value, record=standing.pk)
    assert (standing.openness, entry.openness) == (closed, closed)
    assert len(AuditRow.objects.get(act=f"correct_{corrected}").records) == (5 if corrected == "contact" else 3)


def test_two_corrections_at_once_never_overwrite_each_other() -> None:
    officer = scenes.isu_officer()
    claim = record_claim(officer)
    workflow.correct_claim(person=officer, convention="CCM", pk=claim.pk, said=claim_said(words="first"), reason="A")
    with pytest.raises(ChangedMeanwhile, match="nothing of yours was saved over theirs"):
        workflow.correct_claim(person=officer, convention="CCM", pk=claim.pk, said=claim_said(words="second"), reason="B")
    assert StatusNews.objects.get(superseded_at=None).stage == "first"


def test_a_correction_that_changes_nothing_is_refused() -> None:
    officer = scenes.isu_officer()
    claim = record_claim(officer, heard_by="ISU")
    with pytest.raises(workflow.NothingChanged):
        workflow.correct_claim(person=officer, convention="CCM", pk=claim.pk, said=claim_said(when=claim.when), reason="A")


def test_an_observer_corrects_their_own_claim_and_no_other() -> None:
    people = scenes.people_of_every_role()
    own, other = record_claim(people["observer"]), record_claim(people["ISU"])
    workflow.correct_claim(person=people["observer"], convention="CCM", pk=own.pk, said=claim_said(words="corrected"), reason="A")
    with pytest.raises(policy.NotAllowed):
        workflow.correct_claim(person=people["observer"], convention="CCM", pk=other.pk, said=claim_said(words="theirs"), reason="A")


def test_somebody_who_may_not_see_a_claim_is_told_that_there_is_none() -> None:
    people = scenes.people_of_every_role()
    hidden = record_claim(people["ISU"], openness=Openness.COMMITTEE)
    with pytest.raises(workflow.NoSuchRecord):
        workflow.correct_claim(person=people["observer"], convention="CCM", pk=hidden.pk, said=claim_said(words="x"), reason="A")


@pytest.mark.parametrize("outcome", [ActionStatus.DONE, ActionStatus.DROPPED])
def test_a_next_step_is_closed_once_and_opened_again_by_a_copy(outcome: ActionStatus) -> None:
    officer = scenes.isu_officer()
    step = plan(officer)

    closed = workflow.close_next_step(person=officer, convention="CCM", pk=step.pk, words="Sent on 14 December", as_outcome=outcome)
    with pytest.raises(Refusal, match=f"This next step is {outcome.value} since 14 December 2011"):
        workflow.close_next_step(person=officer, convention="CCM", pk=step.pk, words="Sent")
    again = workflow.reopen_next_step(person=officer, convention="CCM", pk=step.pk, reason="It came back")

    closed.refresh_from_db()
    assert (closed.outcome, closed.closed_on, closed.superseded_by) == (outcome.value, scenes.DESK_DAY, again)
    assert (again.outcome, again.closed_on, again.planned_on) == ("open", None, scenes.DESK_DAY)


@pytest.mark.parametrize("day", [date(2011, 12, 13), date(2011, 12, 15)])
def test_a_next_step_closes_between_its_planning_and_today(day: date) -> None:
    officer = scenes.isu_officer()
    with pytest.raises(Refusal, match="give a day from 14 December 2011, when it was planned, to 14 December 2011, today"):
        workflow.close_next_step(person=officer, convention="CCM", pk=plan(officer).pk, words="Sent", on=day)


def test_the_lead_of_a_next_step_closes_it() -> None:
    people = scenes.people_of_every_role()
    step = plan(people["ISU"], lead="Ghana")
    done = workflow.close_next_step(person=people["focal point"], convention="CCM", pk=step.pk, words="Spoke with them")
    assert done.outcome == "done"


@pytest.mark.parametrize(("kind", "model"), [("claim", StatusNews), ("contact", Contact), ("next-step", NextStep)])
def test_what_is_taken_off_stays_superseded_by_nothing(kind: str, model: Any) -> None:
    officer = scenes.isu_officer()
    made = {
        "claim": lambda: record_claim(officer),
        "contact": lambda: workflow.record_contact(person=officer, convention="CCM", said=ContactSaid("IRQ", "Norway")),
        "next-step": lambda: plan(officer),
    }[kind]()

    workflow.take_off_record(kind, person=officer, convention="CCM", pk=made.pk, reason="Meant another State")

    row = model.objects.get()
    assert (row.stands, row.superseded_by, row.superseded_reason) == (False, None, "Meant another State")


def test_targets_are_set_by_the_coordinators_for_universalization() -> None:
    people = scenes.people_of_every_role()
    scenes.mandate("PRT", Office.COORDINATOR, "universalization")
    portugal = scenes.person("Pia", for_state="PRT")
    may = {name: policy.may(policy.standing_of(who, "CCM"), "set_target") for name, who in {**people, "universalization": portugal}.items()}
    assert {name for name, allowed in may.items() if allowed} == {"President", "ISU", "universalization"}


def target_said(**changes: Any) -> TargetSaid:
    values: dict[str, Any] = {
        "what": "10 more",
        "measure": TargetMeasure.NEW_DEPOSITS,
        "figure": 10,
        "when": PartialDate.of_day(date(2012, 9, 14)),
        "source": "CorCom",
    }
    return TargetSaid(**(values | changes))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"when": None}, "a target needs an end"),
        ({"figure": 101, "measure": TargetMeasure.RATE_BY_DEPOSIT}, "a share is at most 100 per cent"),
        ({"figure": 0}, "a target aims at 1 or more"),
        ({"source": " "}, "where it was agreed"),
    ],
)
def test_a_target_that_cannot_be_is_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(Refusal, match=words):
        workflow.set_target(person=scenes.isu_officer(), convention="CCM", said=target_said(**changes))


def test_a_target_ends_once_with_the_reason() -> None:
    officer = scenes.isu_officer()
    target = workflow.set_target(person=officer, convention="CCM", said=target_said(group=RegionalGroup.AFRICAN))
    workflow.end_target(person=officer, convention="CCM", pk=target.pk, reason="Replaced by the action plan")
    with pytest.raises(Refusal, match="This target ended on 14 December 2011"):
        workflow.end_target(person=officer, convention="CCM", pk=target.pk, reason="Again")
    assert (Target.objects.get().ended_on, Target.objects.get().ended_words) == (scenes.DESK_DAY, "Replaced by the action plan")


def test_the_decision_on_news_is_not_undone_once_the_claim_was_corrected_or_has_a_next_step() -> None:
    officer, reading = scenes.isu_officer(), filed()
    confirm_proposals(reading, None, person=officer)
    claim, proposal = StatusNews.objects.get(), reading.proposals.get(kind="status-news")
    step = workflow.plan_next_step(person=officer, convention="CCM", said=NextStepSaid("IRQ", "ask again"), claim=claim)
    with pytest.raises(Depended, match=r"1 next step\."):
        undo_decision(proposal, person=officer)
    workflow.take_off_record("next-step", person=officer, convention="CCM", pk=step.pk, reason="No")
    workflow.correct_claim(person=officer, convention="CCM", pk=claim.pk, said=claim_said(when=claim.when), reason="Iraq says so")
    with pytest.raises(Depended, match="was corrected since"):
        undo_decision(proposal, person=officer)


def test_our_mission_is_that_of_who_speaks() -> None:
    scenes.mandate("NOR", Office.COORDINATOR, "universalization")
    norway = scenes.person("Nora Norway", for_state="NOR")
    said = ContactSaid("IRQ", "our mission in Geneva", when=PartialDate.of_day(scenes.DESK_DAY))
    claim = claim_said(heard_by="us")
    contact = workflow.record_contact(
        person=norway, convention="CCM", said=said, claim=claim, next_step=NextStepSaid("IRQ", "write", "our capital")
    )
    step = NextStep.objects.get()
    assert (contact.met_by, StatusNews.objects.get().heard_by) == ("Norway, mission in Geneva", "Norway")
    assert (step.lead, step.lead_state_id) == ("Norway, capital", "NOR")


def test_the_united_states_are_not_us() -> None:
    scenes.mandate("NOR", Office.COORDINATOR, "universalization")
    norway = scenes.person("Nora Norway", for_state="NOR")
    step = workflow.plan_next_step(person=norway, convention="CCM", said=NextStepSaid("IRQ", "write", "US"))
    assert (step.lead, step.lead_state_id) == ("US", "USA")


def test_a_source_that_nobody_wrote_down_says_who_said_it_with_names_as_printed() -> None:
    row = record_claim(scenes.isu_officer(), said_by="Iraq", heard_by="UNDP", heard_at=HeardAt.TELEPHONE)
    assert row.source_words == "Said by Iraq, heard by UNDP, by telephone"
    assert workflow.says_only_who(row)
    written = record_claim(scenes.isu_officer("Other Officer"), said_by="Iraq", source="Letter of 12 December")
    assert not workflow.says_only_who(written)
