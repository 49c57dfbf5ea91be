"""The pipeline as of a day: who stands where, why, in whose care; and what each person may see of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.prospects import StageRange
from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import EvidenceGrade, HeardAt, Openness, ProspectStage, RegionalGroup, TargetMeasure
from corcom.registers.documents.models import Document
from corcom.workflows import policy
from corcom.workflows import universalization as workflow
from corcom.workflows.minutes import confirm_proposals
from corcom.workflows.overviews.outreach import outreach_of
from corcom.workflows.overviews.prospects import ProspectFilter, ProspectRow, is_in_care, pipeline, track_of
from corcom.workflows.overviews.targets import targets_page
from corcom.workflows.overviews.today import today_of
from corcom.workflows.universalization import ClaimSaid, ContactSaid, NextStepSaid, TargetSaid
from workflows.minutes.record import filed

pytestmark = pytest.mark.django_db
DAY = scenes.DESK_DAY
STUDY, CABINET = (StageRange(stage, stage) for stage in (ProspectStage.UNDER_STUDY, ProspectStage.WITH_CABINET))


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = DAY
    scenes.treaty_facts(until=date(2026, 12, 31))


def claim(person: Any, iso3: str, stages: StageRange = STUDY, on: date = DAY, **changes: Any) -> Any:
    values: dict[str, Any] = {"words": f"said of {iso3}", "grade": EvidenceGrade.TOLD_BY_STATE, "when": PartialDate.of_day(on)}
    return workflow.record_claim(person=person, convention="CCM", said=ClaimSaid(iso3, stages=stages, **(values | changes)))


def step(person: Any, iso3: str, due: date | None = None, **changes: Any) -> Any:
    said = NextStepSaid(iso3, "send the model law", "Norway", PartialDate.of_day(due) if due else None)
    return workflow.plan_next_step(person=person, convention="CCM", said=said, **changes)


def who(person: Any) -> policy.Standing:
    return policy.standing_of(person, "CCM")


def row_of(iso3: str, person: Any, day: date = DAY) -> ProspectRow:
    return next(row for row in pipeline("CCM", day, who(person)).rows if row.state.iso3 == iso3)


def test_counts_on_13_december_2011_add_up_to_all_states() -> None:
    counts = pipeline("CCM", date(2011, 12, 13), who(scenes.isu_officer())).counts(ProspectFilter())
    assert (counts["deposited"], counts["no-contact"], counts["on-the-way"], counts["all"]) == (66, 131, 0, 197)


def test_a_deposit_on_record_overrules_what_was_said_from_its_day() -> None:
    officer = scenes.isu_officer()
    claim(officer, "IRQ", CABINET)
    stages = [row_of("IRQ", officer, day).prospect.stage.value for day in (date(2013, 5, 13), date(2013, 5, 14))]
    assert stages == ["with-cabinet", "deposited"]


def test_a_view_of_an_earlier_day_knows_only_what_was_said_by_then() -> None:
    officer = scenes.isu_officer()
    claim(officer, "PLW", STUDY, date(2011, 11, 1))
    claim(officer, "PLW", CABINET, date(2011, 12, 1))
    days = (date(2011, 10, 31), date(2011, 11, 30), date(2011, 12, 1))
    assert [row_of("PLW", officer, day).prospect.stage.value for day in days] == ["no-contact", "under-study", "with-cabinet"]


def test_what_is_restricted_moves_the_state_only_for_those_who_may_see_it() -> None:
    people = scenes.people_of_every_role()
    scenes.membership("ZMB")
    people["working group"] = scenes.person("Zoe", for_state="ZMB")
    claim(people["ISU"], "PLW", openness=Openness.COMMITTEE)
    claim(people["ISU"], "IRQ", heard_at=HeardAt.MARGINS)
    claim(people["ISU"], "MRT", heard_at=HeardAt.BILATERAL)
    seen = {
        role: {iso3 for iso3 in ("PLW", "IRQ", "MRT") if row_of(iso3, person).claim} for role, person in people.items() if role != "no role"
    }
    everything = {"PLW", "IRQ", "MRT"}
    assert seen == {
        "anonymous": set(),
        "observer": {"MRT"},
        "focal point": {"MRT"},
        "working group": {"IRQ", "MRT"},
        "coordinator": everything,
        "President": everything,
        "ISU": everything,
        "administrator": everything,
    }


def test_who_recorded_a_restricted_claim_goes_on_seeing_it() -> None:
    observer = scenes.people_of_every_role()["observer"]
    claim(observer, "PLW", heard_at=HeardAt.MARGINS)
    assert row_of("PLW", observer).claim is not None


def test_news_from_confidential_minutes_moves_nobody_for_an_observer() -> None:
    people = scenes.people_of_every_role()
    confirm_proposals(filed(), None, person=people["ISU"])
    closed = [row_of("IRQ", people[role]).prospect.stage.value for role in ("observer", "ISU")]
    Document.objects.update(confidential=False)
    assert (closed, row_of("IRQ", people["observer"]).prospect.stage.value) == (["no-contact", "with-parliament"], "with-parliament")


def test_what_was_recorded_by_hand_is_seen_by_an_observer_though_some_minutes_are_confidential() -> None:
    people = scenes.people_of_every_role()
    claim(people["ISU"], "PLW")
    filed(person=people["ISU"])
    assert Document.objects.filter(confidential=True).exists()
    assert row_of("PLW", people["observer"]).claim is not None
    assert row_of("PLW", people["focal point"]).claim is not None


def test_filters_choose_and_counts_follow_them() -> None:
    officer = scenes.isu_officer()
    claim(officer, "PLW"), claim(officer, "IRQ", CABINET)
    step(officer, "IRQ", date(2011, 12, 10))
    step(officer, "PLW")
    shown = pipeline("CCM", DAY, who(officer))
    found = {
        name: [row.state.iso3 for row in shown.chosen(chosen)]
        for name, chosen in {
            "on the way": ProspectFilter(),
            "overdue": ProspectFilter(next_step="overdue"),
            "group": ProspectFilter(group="Asia-Pacific", stage="under-study"),
            "name": ProspectFilter(words="pala"),
            "standing": ProspectFilter(status="not-joined"),
        }.items()
    }
    assert found == {"on the way": ["IRQ", "PLW"], "overdue": ["IRQ"], "group": ["PLW"], "name": ["PLW"], "standing": []}
    assert shown.counts(ProspectFilter(next_step="open"))["all"] == 2


@pytest.mark.parametrize(
    ("iso3", "region", "expected"),
    [
        ("PAN", "Central America", True),
        ("ZMB", "Africa", True),
        ("ZMB", "African States", True),
        ("BRA", "South America", True),
        ("BRA", "Latin America and the Caribbean", True),
        ("BRA", "Caribbean", False),
        ("IRQ", "Asia-Pacific", True),
        ("IRQ", "Africa", False),
    ],
)
def test_a_region_in_care_holds_the_states_of_its_name(iso3: str, region: str, expected: bool) -> None:
    assert is_in_care(states_by_iso3()[iso3], region) is expected


def test_members_of_the_group_have_the_states_of_their_regions_in_care() -> None:
    officer = scenes.isu_officer()
    scenes.membership("ZMB", "Africa")
    claim(officer, "MRT"), claim(officer, "IRQ")
    shown = pipeline("CCM", DAY, who(officer))
    in_care = {row.state.iso3: [member.state_id for member in row.in_care_of] for row in shown.chosen(ProspectFilter())}
    assert in_care == {"MRT": ["ZMB"], "IRQ": []}
    assert [row.state.iso3 for row in shown.chosen(ProspectFilter(member="ZMB"))] == ["MRT"]


def test_without_members_nobody_has_anything_in_care() -> None:
    assert pipeline("CCM", DAY, who(scenes.isu_officer())).members == []


def test_the_pipeline_takes_five_queries_however_much_is_on_record(django_assert_num_queries: Any) -> None:
    officer = scenes.isu_officer()
    standing = who(officer)
    pipeline("CCM", DAY, standing)
    with django_assert_num_queries(5):
        pipeline("CCM", DAY, standing)
    for iso3 in ("PLW", "IRQ", "MRT"):
        workflow.record_contact(person=officer, convention="CCM", said=ContactSaid(iso3, "Norway"), next_step=NextStepSaid(iso3, "write"))
        claim(officer, iso3)
    with django_assert_num_queries(5):
        pipeline("CCM", DAY, standing)


def test_the_track_tells_acts_claims_contacts_and_closed_steps_newest_first() -> None:
    officer = scenes.isu_officer()
    said = ContactSaid("PLW", "Japan", when=PartialDate.of_day(date(2011, 12, 6)))
    contact = workflow.record_contact(person=officer, convention="CCM", said=said, next_step=NextStepSaid("PLW", "write"))
    claim(officer, "PLW", STUDY, date(2011, 11, 1)), claim(officer, "PLW", CABINET, date(2011, 12, 1), grade=EvidenceGrade.RUMOUR)
    workflow.close_next_step(person=officer, convention="CCM", pk=contact.next_steps.get().pk, words="Written")
    track = track_of(states_by_iso3()["PLW"], "CCM", DAY, who(officer))
    assert [(entry.kind, entry.on and entry.on.isoformat(), entry.bears) for entry in track.entries] == [
        ("closed", "2011-12-14", ""),
        ("contact", "2011-12-06", ""),
        ("claim", "2011-12-01", "contradicts"),
        ("claim", "2011-11-01", "decides"),
        ("act", "2008-12-03", ""),
    ]
    assert [row.stage for row in track.contradicting] == ["said of PLW"]


def test_open_steps_stand_in_the_log_and_on_today_with_their_lateness() -> None:
    officer = scenes.isu_officer()
    late, undated = step(officer, "IRQ", date(2011, 12, 12)), step(officer, "PLW")
    shown = today_of("CCM", DAY, who(officer)).outreach
    assert [(row.step.pk, row.days_late) for row in shown] == [(late.pk, 2), (undated.pk, 0)]
    log = outreach_of("CCM", DAY, who(officer))
    assert ([row.step.pk for row in log.next_steps], log.late) == ([late.pk, undated.pk], 1)


def test_the_log_is_searched_by_every_word() -> None:
    officer = scenes.isu_officer()
    for iso3, said in (("PLW", "asked for the model law"), ("IRQ", "asked about dates")):
        workflow.record_contact(person=officer, convention="CCM", said=ContactSaid(iso3, "Norway", said=said))
    log = outreach_of("CCM", DAY, who(officer))
    assert [[entry.contact.state_id for entry in log.chosen(words)] for words in ("", "norway asked", "model palau", "nothing")] == [
        ["IRQ", "PLW"],
        ["IRQ", "PLW"],
        ["PLW"],
        [],
    ]


def test_an_observer_sees_no_next_step_of_somebody_else_on_today() -> None:
    people = scenes.people_of_every_role()
    step(people["ISU"], "IRQ")
    assert [len(today_of("CCM", DAY, who(people[role])).outreach) for role in ("observer", "coordinator")] == [0, 1]


def target(measure: TargetMeasure, figure: int, group: RegionalGroup = RegionalGroup.NONE, start_on: date = date(2011, 9, 16)) -> None:
    said = TargetSaid("aim", measure, figure, group=group, start_on=start_on, when=PartialDate.of_day(date(2012, 9, 14)), source="CorCom")
    workflow.set_target(person=None, convention="CCM", said=said)


@pytest.mark.parametrize(
    ("measure", "figure", "group", "expected"),
    [
        (TargetMeasure.NEW_DEPOSITS, 10, RegionalGroup.NONE, (3, False, 7)),
        (TargetMeasure.TOTAL_BY_DEPOSIT, 66, RegionalGroup.NONE, (66, True, 0)),
        (TargetMeasure.TOTAL_BY_DEPOSIT, 67, RegionalGroup.NONE, (66, False, 1)),
        (TargetMeasure.RATE_BY_DEPOSIT, 33, RegionalGroup.AFRICAN, (33, True, 0)),
        (TargetMeasure.RATE_BY_DEPOSIT, 34, RegionalGroup.AFRICAN, (33, False, 1)),
        (TargetMeasure.RATE_BY_DEPOSIT, 100, RegionalGroup.AFRICAN, (33, False, 36)),
    ],
)
def test_targets_are_counted_on_the_treaty_record(
    measure: TargetMeasure, figure: int, group: RegionalGroup, expected: tuple[int, bool, int]
) -> None:
    target(measure, figure, group)
    (row,) = targets_page("CCM", DAY).rows
    assert (row.reached, row.is_met, row.states_missing) == expected
    assert (row.days_left, row.is_over, row.has_ended) == (275, False, False)


@pytest.mark.parametrize(("day", "reached"), [(date(2011, 9, 16), 0), (date(2012, 9, 15), 12)])
def test_progress_follows_the_day_shown(day: date, reached: int) -> None:
    target(TargetMeasure.NEW_DEPOSITS, 10)
    (row,) = targets_page("CCM", day).rows
    assert (row.reached, row.is_over) == (reached, day > date(2012, 9, 14))
    assert targets_page("CCM", date(2011, 9, 15)).rows == ()
