"""Universalization in the browser: the pipeline, one State's track, the short form, corrections, targets; and who sees and does what."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest
from django.test import Client

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.prospects import StageRange
from corcom.kernel.words import EvidenceGrade, HeardAt, Openness, ProspectStage
from corcom.registers.universalization.models import Contact, NextStep, StatusNews, Target
from corcom.workflows import universalization as workflow
from corcom.workflows.minutes import confirm_proposals
from corcom.workflows.universalization import ClaimSaid, NextStepSaid
from web.page_words import words_on
from workflows.minutes.record import filed

pytestmark = pytest.mark.django_db
BACKEND = "django.contrib.auth.backends.ModelBackend"
BASE = "/ccm/universalization/"
ONE_MINUTE = {
    "state": "Iraq",
    "said": "The bill is before the parliament.",
    "stages": "with-parliament",
    "heard_at": "in-the-margins",
    "when": "14 December 2011",
    "grade": "told-by-state",
    "openness": "whole-desk",
}


@pytest.fixture
def people(settings: Any) -> dict[str, Any]:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    scenes.treaty_facts(until=date(2026, 12, 31))
    return scenes.people_of_every_role()


@pytest.fixture
def officer(people: dict[str, Any]) -> Client:
    return _signed_in(people["ISU"])


def _signed_in(somebody: Any) -> Client:
    client = Client()
    client.force_login(somebody, backend=BACKEND)
    return client


def _claim(person: Any, **changes: Any) -> StatusNews:
    stages = StageRange(ProspectStage.WITH_PARLIAMENT, ProspectStage.IN_TRANSIT)
    values: dict[str, Any] = {"words": "in its final stage", "stages": stages, "grade": EvidenceGrade.TOLD_BY_OTHER}
    return workflow.record_claim(person=person, convention="CCM", said=ClaimSaid("IRQ", **(values | changes)))


def test_the_short_form_records_contact_claim_and_next_step(officer: Client) -> None:
    more = {"next_what": "send the model law", "next_lead": "Norway", "next_by": "by mid-January", "met_whom": "legal adviser"}
    answer = officer.post(f"{BASE}record/", ONE_MINUTE | more)

    assert (answer.status_code, answer.headers["Location"]) == (302, f"{BASE}states/IRQ/")
    contact, claim, step = Contact.objects.get(), StatusNews.objects.get(), NextStep.objects.get()
    assert (contact.met_by, contact.met_whom, contact.openness) == ("ISU", "legal adviser", "committee-and-group")
    assert (claim.stage, claim.said_by, claim.heard_by, claim.earliest_stage) == (ONE_MINUTE["said"], "Iraq", "ISU", "with-parliament")
    assert (step.lead_state_id, step.when_latest, step.openness) == ("NOR", date(2012, 1, 20), "committee-and-group")


def test_the_short_form_needs_only_the_state(officer: Client) -> None:
    officer.post(f"{BASE}record/", ONE_MINUTE | {"said": "", "stages": ""})
    assert (Contact.objects.count(), StatusNews.objects.count(), NextStep.objects.count()) == (1, 0, 0)


def test_the_short_form_comes_filled_in_with_today_and_for_whom_one_speaks(people: dict[str, Any]) -> None:
    page = _signed_in(people["coordinator"]).get(f"{BASE}record/?state=IRQ").content.decode()
    assert all(part in page for part in ('value="14 December 2011"', 'value="Ireland"', 'value="Iraq"', '<datalist id="states">'))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": "Atlantis"}, "“Atlantis” is no State that the desk knows"),
        ({"said": ""}, "A stage was chosen and nothing was said"),
        ({"next_lead": "Norway"}, "Say what the next step is"),
        ({"when": "15 December 2011"}, "give a day that has come"),
        ({"stages": "in-orbit"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_taken_says_what_to_do(officer: Client, changes: dict[str, str], words: str) -> None:
    answer = officer.post(f"{BASE}record/", ONE_MINUTE | changes)
    assert (answer.status_code, words in words_on(answer), Contact.objects.count()) == (422, True, 0)


@pytest.mark.parametrize("named", ["IRQ", "irq", "Republic of Iraq", "iraq"])
def test_a_state_is_known_by_any_of_its_names(officer: Client, named: str) -> None:
    officer.post(f"{BASE}record/", ONE_MINUTE | {"state": named})
    assert Contact.objects.get().state_id == "IRQ"


def test_news_from_minutes_says_how_it_was_read_and_asks_which_stage(officer: Client, people: dict[str, Any]) -> None:
    confirm_proposals(filed(), None, person=people["ISU"])
    words = words_on(officer.get(f"{BASE}states/IRQ/"))
    assert "Read as “final stage”: between “with the parliament” and “in transit to New York”. Say which stage it is" in words
    assert "heard by CorCom in the meeting. Evidence: told by somebody else." in words


def test_news_that_awaits_review_is_announced_to_those_who_review(people: dict[str, Any]) -> None:
    reading = filed()
    announced = f'<a href="/ccm/minutes/{reading.pk}/">'
    pages = {role: _signed_in(people[role]).get(BASE).content.decode() for role in ("coordinator", "ISU")}
    assert {role: announced in page for role, page in pages.items()} == {"coordinator": False, "ISU": True}
    assert "1 piece of news of a State awaits review in" in pages["ISU"]


def test_saying_which_stage_it_is_narrows_the_claim_and_keeps_its_source(officer: Client, people: dict[str, Any]) -> None:
    confirm_proposals(filed(), None, person=people["ISU"])
    read = StatusNews.objects.get()
    form = officer.get(f"{BASE}claims/{read.pk}/correct/").context["form"]
    said = {name: form.get_initial_for_field(field, name) or "" for name, field in form.fields.items()}

    answer = officer.post(f"{BASE}claims/{read.pk}/correct/", said | {"stages": "law-adopted", "reason": "Iraq, by telephone"})

    now = StatusNews.objects.get(superseded_at=None)
    assert (answer.status_code, now.earliest_stage, now.latest_stage, now.stage_code) == (302, "law-adopted", "law-adopted", "final_stage")
    assert (now.citation, now.when, now.meeting, read.stage) == (read.citation, read.when, read.meeting, now.stage)


def test_a_correction_of_what_was_corrected_since_is_refused_with_the_reason(officer: Client, people: dict[str, Any]) -> None:
    claim = _claim(people["ISU"])
    said = ClaimSaid("IRQ", words="theirs", stages=claim.stages, grade=EvidenceGrade.PRESS)
    workflow.correct_claim(person=people["ISU"], convention="CCM", pk=claim.pk, said=said, reason="First")
    mine = {"state": "IRQ", "words": "mine", "grade": "press", "openness": "whole-desk", "reason": "Second"}
    answer = officer.post(f"{BASE}claims/{claim.pk}/correct/", mine)
    assert (answer.status_code, "nothing of yours was saved over theirs" in words_on(answer)) == (422, True)
    assert StatusNews.objects.get(superseded_at=None).stage == "theirs"


def test_a_form_opened_under_an_old_number_goes_to_the_claim_that_stands(officer: Client, people: dict[str, Any]) -> None:
    claim = _claim(people["ISU"])
    said = ClaimSaid("IRQ", words="theirs", stages=claim.stages, grade=EvidenceGrade.PRESS)
    now = workflow.correct_claim(person=people["ISU"], convention="CCM", pk=claim.pk, said=said, reason="First")
    page = officer.get(f"{BASE}claims/{claim.pk}/correct/").content.decode()
    assert f'action="{BASE}claims/{now.pk}/correct/"' in page
    assert "theirs</textarea>" in page


def test_contradictions_are_named_with_their_evidence(officer: Client, people: dict[str, Any]) -> None:
    study = StageRange(ProspectStage.UNDER_STUDY, ProspectStage.UNDER_STUDY)
    _claim(people["ISU"], words="it is studied", stages=study, grade=EvidenceGrade.TOLD_BY_STATE)
    _claim(people["ISU"], words="all done but the post", grade=EvidenceGrade.RUMOUR)
    assert "1 claim says otherwise" in words_on(officer.get(BASE))
    words = words_on(officer.get(f"{BASE}states/IRQ/"))
    assert "Contradicted: between “with the parliament” and “in transit to New York”, “all done but the post”" in words


SAID = "in its final stage"


@pytest.mark.parametrize("role", ["observer", "focal point", "coordinator", "President", "ISU", "administrator"])
def test_what_was_heard_in_the_margins_shows_nowhere_to_people_outside(people: dict[str, Any], role: str) -> None:
    claim = _claim(people["ISU"], heard_at=HeardAt.MARGINS)
    said = NextStepSaid("IRQ", "ask in its final stage", "Norway")
    workflow.plan_next_step(person=people["ISU"], convention="CCM", said=said, claim=claim)
    client = _signed_in(people[role])
    pages = (BASE, f"{BASE}states/IRQ/", f"{BASE}prospects.csv", f"{BASE}outreach/", "/ccm/states/IRQ/", "/ccm/")
    shown = [address for address in pages if SAID in client.get(address).content.decode()]
    expected = {"observer": 0, "focal point": 0}.get(role, len(pages))
    assert len(shown) == expected, shown


def _step_from_minutes(people: dict[str, Any]) -> NextStep:
    """A next step that Ghana leads, planned from a claim of confidential minutes."""
    confirm_proposals(filed(), None, person=people["ISU"])
    said = NextStepSaid("IRQ", "ask in its final stage", "Ghana", PartialDate.of_day(date(2011, 12, 20)))
    return workflow.plan_next_step(person=people["ISU"], convention="CCM", said=said, claim=StatusNews.objects.get())


@pytest.mark.parametrize("role", ["observer", "other focal point", "coordinator", "President", "ISU", "administrator"])
def test_a_step_planned_from_confidential_minutes_shows_nowhere_to_people_outside(people: dict[str, Any], role: str) -> None:
    _step_from_minutes(people)
    client = _signed_in(people[role] if role in people else scenes.person("Zoe Point", for_state="ZMB"))
    pages = [BASE, f"{BASE}states/IRQ/", f"{BASE}prospects.csv", f"{BASE}outreach/", "/ccm/states/IRQ/", "/ccm/"]
    pages += ["/ccm/calendar/?due=with-due-dates", "/ccm/calendar.ics?due=with-due-dates"]
    shown = [address for address in pages if SAID in client.get(address).content.decode().replace("\r\n ", "")]
    assert shown == ([] if role in ("observer", "other focal point") else pages)


def test_who_leads_a_step_planned_from_confidential_minutes_sees_the_step_and_not_the_minutes(people: dict[str, Any]) -> None:
    step = _step_from_minutes(people)
    client = _signed_in(people["focal point"])
    shown = client.get(f"{BASE}states/IRQ/").content.decode()
    assert (SAID in shown, "Iraq is at the final stage" in shown, "last stage" in shown) == (True, False, False)
    assert SAID in client.get("/ccm/").content.decode()
    assert client.get(f"{BASE}next-steps/{step.pk}/close/").status_code == 200
    closed = workflow.close_next_step(person=people["focal point"], convention="CCM", pk=step.pk, words="Asked by telephone")
    assert closed.outcome == "done"


def test_nobody_outside_acts_on_what_confidential_minutes_tell(people: dict[str, Any]) -> None:
    step, claim = _step_from_minutes(people), StatusNews.objects.get()
    scenes.membership("GHA", "Africa")
    scenes.membership("ZMB", "Africa")
    other = scenes.person("Zoe Point", for_state="ZMB")
    addresses = (f"next-steps/new/?claim={claim.pk}", f"next-steps/{step.pk}/close/", f"claims/{claim.pk}/correct/")
    assert [_signed_in(other).get(f"{BASE}{address}").status_code for address in addresses] == [404, 404, 404]
    leads = _signed_in(people["focal point"])
    assert [leads.get(f"{BASE}{address}").status_code for address in addresses] == [404, 200, 404]
    with pytest.raises(workflow.NoSuchRecord):
        workflow.close_next_step(person=other, convention="CCM", pk=step.pk, words="Spoke with them")


@pytest.mark.parametrize("role", ["observer", "focal point"])
def test_a_hidden_record_is_not_found_by_its_number(people: dict[str, Any], role: str) -> None:
    claim = _claim(people["ISU"], openness=Openness.COMMITTEE)
    client = _signed_in(people[role])
    addresses = (f"claims/{claim.pk}/correct/", f"claim/{claim.pk}/take-off/")
    assert [client.get(f"{BASE}{address}").status_code for address in addresses] == [404, 404]


def test_a_claim_that_is_open_is_corrected_only_by_those_who_may(people: dict[str, Any]) -> None:
    claim = _claim(people["ISU"])
    address = f"{BASE}claims/{claim.pk}/correct/"
    found = {role: _signed_in(person).get(address).status_code for role, person in people.items() if role not in ("anonymous", "no role")}
    assert found == {"observer": 403, "focal point": 403, "coordinator": 403, "President": 200, "ISU": 200, "administrator": 403}


def test_a_focal_point_speaks_for_its_own_state_and_no_other(people: dict[str, Any]) -> None:
    client = _signed_in(people["focal point"])
    said = {"words": "Our bill is before the parliament", "stages": "with-parliament", "grade": "told-by-state", "openness": "whole-desk"}
    codes = [client.post(f"{BASE}claims/new/", said | {"state": state}).status_code for state in ("Ghana", "Iraq")]
    assert (codes, [(c.state_id, c.heard_by) for c in StatusNews.objects.all()]) == ([302, 403], [("GHA", "Ghana")])
    assert "Record a claim" in words_on(client.get(f"{BASE}states/GHA/"))
    assert "Record a claim" not in words_on(client.get(f"{BASE}states/IRQ/"))


def test_a_next_step_is_planned_changed_closed_and_opened_again(officer: Client, people: dict[str, Any]) -> None:
    claim = _claim(people["ISU"])
    step_said = {"state": "Iraq", "what": "ask again", "lead": "Norway", "when": "15 January 2012", "openness": "whole-desk"}
    officer.post(f"{BASE}next-steps/new/?claim={claim.pk}", step_said)
    step = NextStep.objects.get()
    assert (step.claim, step.lead_state_id) == (claim, "NOR")
    officer.post(f"{BASE}next-steps/{step.pk}/correct/", step_said | {"state": "IRQ", "when": "1 February 2012", "reason": "They asked"})
    step = NextStep.objects.get(superseded_at=None)
    assert step.when_latest == date(2012, 2, 1)
    officer.post(f"{BASE}next-steps/{step.pk}/close/", {"as_outcome": "done", "words": "Asked", "on": "2011-12-14"})
    assert "Ask again done Asked" in words_on(officer.get(f"{BASE}states/IRQ/"))
    officer.post(f"{BASE}next-steps/{step.pk}/reopen/", {"reason": "No answer"})
    assert NextStep.objects.get(superseded_at=None).outcome == "open"


def test_a_contact_is_corrected_and_taken_off(officer: Client, people: dict[str, Any]) -> None:
    officer.post(f"{BASE}record/", ONE_MINUTE)
    contact = Contact.objects.get()
    said = {"met_by": "Norway", "heard_at": "bilateral-talk", "when": "14 December 2011", "openness": "whole-desk", "reason": "Not me"}
    officer.post(f"{BASE}contacts/{contact.pk}/correct/", said)
    now = Contact.objects.get(superseded_at=None)
    assert (now.met_by, now.when, StatusNews.objects.get().contact) == ("Norway", contact.when, now)
    officer.post(f"{BASE}contact/{now.pk}/take-off/", {"reason": "Another State"})
    assert not Contact.objects.filter(superseded_at=None).exists()


def test_the_pipeline_leaves_as_a_table_of_what_is_shown(officer: Client, people: dict[str, Any]) -> None:
    _claim(people["ISU"], said_by="CMC")
    answer = officer.get(f"{BASE}prospects.csv", {"stage": "with-parliament"})
    (row,) = csv.DictReader(io.StringIO(answer.content.decode()))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="ccm-prospects-2011-12-14.csv"'
    shown = {name: row[name] for name in ("iso3", "stage", "stage_at_most", "said", "said_by", "heard_by", "said_on", "evidence")}
    assert shown == {
        "iso3": "IRQ",
        "stage": "with-parliament",
        "stage_at_most": "in-transit",
        "said": "in its final stage",
        "said_by": "CMC",
        "heard_by": "ISU",
        "said_on": "2011-12-14",
        "evidence": "told-by-other",
    }


def test_the_log_leaves_as_a_table(officer: Client) -> None:
    officer.post(f"{BASE}record/", ONE_MINUTE | {"next_what": "write", "next_by": "January 2012"})
    (row,) = csv.DictReader(io.StringIO(officer.get(f"{BASE}outreach/outreach.csv").content.decode()))
    assert (row["state"], row["met_by"], row["on"], row["on_latest"], row["next_step"]) == ("Iraq", "ISU", *["2011-12-14"] * 2, "write")
    assert (row["due"], row["due_earliest"], row["due_latest"]) == ("2012-01", "2012-01-01", "2012-01-31")


def test_every_stage_and_the_filters_stay_in_the_address(officer: Client, people: dict[str, Any]) -> None:
    _claim(people["ISU"])
    page = officer.get(BASE, {"group": "Asia-Pacific", "stage": "with-parliament", "as_of": "2011-12-14"})
    assert [row.state.iso3 for row in page.context["page"]] == ["IRQ"]
    assert all("group=Asia-Pacific" in rung["url"] for rung in page.context["listing"].ladder)
    assert len(page.context["listing"].ladder) == 11


def test_a_filter_that_means_nothing_is_left_out_and_says_so(officer: Client) -> None:
    page = officer.get(BASE, {"group": "Atlantis", "stage": "nowhere"})
    assert (page.status_code, page.context["listing"].chosen.group, "Select a valid choice" in words_on(page)) == (200, "", True)


def test_a_target_is_set_shown_with_its_progress_and_ended(officer: Client) -> None:
    said = {
        "what": "10 more instruments",
        "measure": "new-deposits",
        "figure": "10",
        "start_on": "2011-09-16",
        "when": "14 September 2012",
        "source": "CorCom",
    }
    assert officer.post(f"{BASE}targets/new/", said).status_code == 302
    words = words_on(officer.get(f"{BASE}targets/"))
    assert "3 of 10" in words
    assert "7 more instruments are needed, 275 days are left." in words
    target = Target.objects.get()
    officer.post(f"{BASE}targets/{target.pk}/end/", {"reason": "Replaced"})
    assert "Ended on 14 December 2011: Replaced" in words_on(officer.get(f"{BASE}targets/"))


def test_a_share_is_shown_in_per_cent(officer: Client) -> None:
    said = {"what": "half of Africa", "measure": "rate-by-deposit", "figure": "50", "group": "African", "start_on": "2011-09-16"}
    officer.post(f"{BASE}targets/new/", said | {"when": "December 2012", "source": "CorCom"})
    words = words_on(officer.get(f"{BASE}targets/"))
    assert "33 % of the 50 % aimed at" in words
    assert "9 more instruments are needed, 383 days are left." in words


def test_rates_are_those_of_the_convention_page(officer: Client) -> None:
    rates = words_on(officer.get(f"{BASE}targets/"))
    assert "African States 36 33.3 % 35.2 % +1.9 points" in rates
    assert "African States 36 33.3 % 35.2 % +1.9 points" in words_on(officer.get("/ccm/convention/"))


def test_the_page_of_a_state_leads_to_its_way_and_back(officer: Client) -> None:
    assert f'href="{BASE}states/IRQ/"' in officer.get("/ccm/states/IRQ/").content.decode()
    assert 'href="/ccm/states/IRQ/"' in officer.get(f"{BASE}states/IRQ/").content.decode()


def test_today_shows_the_steps_that_are_late(officer: Client, people: dict[str, Any]) -> None:
    due = PartialDate.of_day(date(2011, 12, 10))
    said = NextStepSaid("IRQ", "send the model law", "Norway", due)
    workflow.plan_next_step(person=people["ISU"], convention="CCM", said=said)
    assert "10 December 2011 4 days late Iraq : send the model law Norway" in words_on(officer.get("/ccm/"))


@pytest.mark.parametrize(
    "address", ["states/XXX/", "claims/999/correct/", "paper/1/take-off/", "next-steps/new/?claim=x", "targets/999/end/"]
)
def test_what_is_not_there_is_not_found(officer: Client, address: str) -> None:
    assert officer.get(f"{BASE}{address}").status_code == 404


def test_a_convention_without_facts_has_a_pipeline_without_standing(officer: Client) -> None:
    scenes.parties.keep_convention("CCW-V", title="Protocol V", short_title="Protocol V")
    client = _signed_in(scenes.Person.objects.get(name="Ada Administrator"))
    assert [client.get(f"/ccw-v/universalization/{part}").status_code for part in ("", "targets/", "outreach/", "states/IRQ/")] == [200] * 4
