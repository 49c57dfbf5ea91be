"""One action point: its page as of a day, what people may do with it, forms that refuse, and changes in between."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import scenes
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Office
from corcom.registers.actions import services
from corcom.registers.actions.models import ActionEntry, ActionPoint
from corcom.registers.actions.services import OwnerValue
from corcom.registers.audit.models import AuditRow
from corcom.registers.documents.models import Document
from web.page_words import words_on

pytestmark = pytest.mark.django_db

BACKEND = "django.contrib.auth.backends.ModelBackend"
PAGE = "/ccm/action-points/1/"
THEME = "clearance-and-risk-education"


@pytest.fixture(autouse=True)
def _desk_day(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY


@pytest.fixture
def office(client: Client) -> Client:
    client.force_login(scenes.isu_officer(), backend=BACKEND)
    return client


def _standing(number: int = 1) -> ActionPoint:
    return ActionPoint.objects.get(number=number, superseded_at__isnull=True)


def test_the_page_shows_source_owners_and_where_it_is_carried_over(office: Client) -> None:
    meeting, later = scenes.corcom_meeting(date(2011, 12, 13)), scenes.corcom_meeting(date(2012, 1, 24))
    undp = scenes.organisation("undp", "United Nations Development Programme", "UNDP")
    owners = [OwnerValue("Executive Coord", organisation=undp)]
    cited = scenes.citation(97, "Executive Coord to prepare the time line")
    scenes.action_point("prepare the time line", meeting=meeting, owners=owners, citation=cited, when=PartialDate.of_month(2012, 1))
    answer = office.get(PAGE)
    shown = words_on(answer)
    assert "UNDP “Executive Coord”" in shown
    assert "Executive Coord to prepare the time line" in shown
    assert answer.context["carrying"] == [later]
    assert answer.context["next_meeting"] is None


def test_before_it_was_opened_the_page_says_so(office: Client) -> None:
    scenes.action_point()
    answer = office.get(f"{PAGE}?as_of=2011-12-12")
    assert (answer.status_code, "There was no action point 1 on 12 December 2011" in words_on(answer)) == (404, True)


def test_the_page_of_an_earlier_day_knows_nothing_of_later_acts(office: Client) -> None:
    point = scenes.action_point(when=PartialDate.of_day(date(2012, 1, 15)))
    point = services.change_due(point, PartialDate.of_day(date(2012, 3, 1)), on=scenes.DESK_DAY, person=None, words="agreed")
    services.change_status(point, "done", on=scenes.DESK_DAY, person=None, evidence="sent")
    row = office.get(f"{PAGE}?as_of=2011-12-13").context["row"]
    assert (row.status, row.due) == ("open", PartialDate.of_day(date(2012, 1, 15)))
    assert len(office.get(f"{PAGE}?as_of=2011-12-13").context["history"]) == 1
    assert len(office.get(PAGE).context["history"]) == 3


def test_opening_by_hand_reads_the_words_of_the_date(office: Client) -> None:
    scenes.states("MEX")
    said = {"what": "share the letter", "owners": "Mexico; all coordinators", "when": "by mid-January", "source_words": "telephone call"}
    answer = office.post("/ccm/action-points/new/", said)
    point = _standing()
    assert (answer.status_code, answer.headers["Location"]) == (302, PAGE)
    assert (point.when_earliest, point.when_latest, point.when_words) == (date(2012, 1, 11), date(2012, 1, 20), "by mid-January")
    assert [(o.printed_name, o.state_id) for o in point.owners.all()] == [("Mexico", "MEX"), ("all coordinators", None)]
    assert point.status_on == scenes.DESK_DAY


def test_a_form_that_refuses_keeps_what_was_written(office: Client) -> None:
    answer = office.post("/ccm/action-points/new/", {"what": "share the letter", "source_words": "  "})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["source_words"])
    assert "share the letter" in answer.content.decode()
    assert not ActionPoint.objects.exists()


def test_closing_with_a_file_keeps_it_as_a_document(office: Client) -> None:
    scenes.action_point()
    file = SimpleUploadedFile("letter.txt", b"Dear colleagues")
    said = {"as_status": "done", "evidence": "", "on": "2011-12-14", "revision": "0", "file": file}
    answer = office.post(f"{PAGE}close/", said)
    document = Document.objects.get()
    assert (answer.status_code, _standing().status, document.title) == (302, "done", "Evidence for action point 1: letter.txt")
    assert f"/ccm/documents/{document.pk}/" in office.get(PAGE).content.decode()
    observer = Client()
    observer.force_login(scenes.person("Olga", for_organisation=scenes.organisation("icrc", "ICRC")), backend=BACKEND)
    shown = observer.get(PAGE).content.decode()
    assert [words in shown for words in ("letter.txt", f"/documents/{document.pk}/", "With a confidential file.")] == [False, False, True]


def test_an_owner_opens_the_confidential_evidence_that_they_attached_and_a_colleague_does_not(client: Client) -> None:
    ghana = scenes.states("GHA")[0]
    scenes.action_point(owners=[OwnerValue("Ghana", state=ghana)])
    client.force_login(scenes.person("Fred Point", for_state="GHA"), backend=BACKEND)
    file = SimpleUploadedFile("letter.txt", b"Dear colleagues")
    client.post(f"{PAGE}close/", {"as_status": "done", "evidence": "", "on": "2011-12-14", "revision": "0", "file": file})
    document = Document.objects.get()
    addresses = [f"/ccm/documents/{document.pk}/", f"/ccm/documents/{document.pk}/file/1/"]
    colleague = Client()
    colleague.force_login(scenes.person("Freda Point", for_state="GHA"), backend=BACKEND)
    assert document.confidential
    assert [[who.get(address).status_code for address in addresses] for who in (client, colleague)] == [[200, 200], [403, 403]]
    shown = [[document.title in who.get(page).content.decode() for page in (PAGE, "/ccm/documents/")] for who in (client, colleague)]
    assert shown == [[True, True], [False, False]]


def test_closing_without_evidence_says_what_to_do(office: Client) -> None:
    scenes.action_point()
    answer = office.post(f"{PAGE}close/", {"as_status": "done", "evidence": "", "on": "2011-12-14", "revision": "0"})
    assert answer.status_code == 422
    assert "Say it in words, or attach a file" in words_on(answer)
    assert (_standing().status, AuditRow.objects.count()) == ("open", 0)


def test_too_large_a_file_is_not_taken(office: Client, settings: Any) -> None:
    settings.CORCOM_UPLOAD_LIMIT = 10
    scenes.action_point()
    said = {"as_status": "done", "on": "2011-12-14", "revision": "0", "file": SimpleUploadedFile("scan.pdf", b"x" * 11)}
    answer = office.post(f"{PAGE}close/", said)
    shown = words_on(answer).replace("\xa0", " ")
    assert (answer.status_code, "scan.pdf has 11 bytes; up to 10 bytes are taken." in shown) == (422, True)
    assert not Document.objects.exists()


def test_the_whole_life_of_an_action_point_stands_in_its_history(office: Client) -> None:
    scenes.action_point("share strategy", owners=[OwnerValue("Lebanon, President")])
    office.post(f"{PAGE}comment/", {"words": "asked the President"})
    due = {"when": "1 February 2012", "tentative": "on", "reason": "agreed by mail", "revision": "0"}
    office.post(f"{PAGE}due/", due)
    correction = {"what": "share the strategy", "owners": "Lebanon, President", "when": "1 February 2012", "tentative": "on"}
    office.post(f"{PAGE}correct/", correction | {"reason": "misread", "revision": "1"})
    office.post(f"{PAGE}close/", {"as_status": "done", "evidence": "sent", "on": "2011-12-14", "revision": "2"})
    office.post(f"{PAGE}reopen/", {"reason": "came back", "revision": "3"})
    point = _standing()
    assert [entry.kind for entry in point.entries.all()] == ["opened", "comment", "due", "corrected", "status", "status"]
    assert [owner.printed_name for owner in point.owners.all()] == ["Lebanon, President"]
    assert (point.status, point.revision, point.when_certainty, point.when_words) == ("open", 4, "tentative", "1 February 2012")
    shown = words_on(office.get(PAGE))
    assert "Task: from “share strategy” to “share the strategy”" in shown
    assert [row.act for row in AuditRow.objects.order_by("pk")] == [
        "comment_on_action_point",
        "change_due_date",
        "correct_action_point",
        "close_action_point",
        "reopen_action_point",
    ]


def test_an_empty_comment_is_refused_on_the_page(office: Client) -> None:
    scenes.action_point()
    answer = office.post(f"{PAGE}comment/", {"words": " "})
    assert (answer.status_code, ActionEntry.objects.count()) == (422, 1)


def test_a_change_in_between_is_told_and_nothing_is_overwritten(office: Client) -> None:
    scenes.action_point()
    office.post(f"{PAGE}due/", {"when": "1 February 2012", "reason": "agreed", "revision": "0"})
    answer = office.post(f"{PAGE}due/", {"when": "1 March 2012", "reason": "agreed too", "revision": "0"})
    assert (answer.status_code, "Somebody changed this in the meantime" in words_on(answer)) == (422, True)
    assert _standing().when_words == "1 February 2012"


MAY: dict[str, tuple[set[str], set[str]]] = {
    "no role": (set(), set()),
    "observer": (set(), set()),
    "focal point": (set(), {"comment", "close", "reopen"}),
    "coordinator": ({"comment", "close", "reopen"}, {"comment"}),
    "President": ({"comment", "close", "reopen", "due", "correct"}, {"comment", "close", "reopen", "due", "correct"}),
    "ISU": ({"comment", "close", "reopen", "due", "correct"}, {"comment", "close", "reopen", "due", "correct"}),
    "administrator": (set(), set()),
}


@pytest.mark.parametrize("role", MAY)
def test_what_a_person_may_do_follows_from_owners_and_theme(client: Client, role: str) -> None:
    """Action point 1 is of the theme that Ireland coordinates; action point 2 is owned by Ghana, without a theme."""
    people = scenes.people_of_every_role()
    scenes.action_point(theme=THEME)
    scenes.action_point(owners=[OwnerValue("Ghana", state=scenes.states("GHA")[0])])
    client.force_login(people[role], backend=BACKEND)
    acts = ("comment", "close", "reopen", "due", "correct")
    done = tuple({act for act in acts if client.post(f"/ccm/action-points/{number}/{act}/").status_code != 403} for number in (1, 2))
    assert done == MAY[role]


@pytest.mark.parametrize("act", ["", "close/", "reopen/", "due/", "correct/"])
def test_a_number_that_nobody_gave_is_not_found(office: Client, act: str) -> None:
    assert office.get(f"/ccm/action-points/99/{act}").status_code == 404


def test_the_page_asks_as_little_of_the_database_with_a_long_history(office: Client) -> None:
    meeting = scenes.corcom_meeting(date(2011, 12, 13))
    owners = [OwnerValue("Ghana", state=scenes.states("GHA")[0])]
    point = scenes.action_point(meeting=meeting, owners=owners, theme=THEME)

    def count() -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as asked:
            assert office.get(PAGE).status_code == 200
        return len(asked)

    few = count()
    officer = scenes.isu_officer("Otto Officer")
    for number in range(100):
        services.comment(point, f"comment {number}", on=scenes.DESK_DAY, person=officer)
        scenes.corcom_meeting(date(2012, 1, 1 + number % 28), key=f"later-{number}")
    many = count()
    assert (many, many <= 12) == (few, True)


def test_who_may_not_close_is_told_who_may(office: Client) -> None:
    scenes.action_point(theme=THEME)
    coordinator = Client()
    scenes.mandate("CHL", Office.COORDINATOR, "victim-assistance")
    coordinator.force_login(scenes.person("Vera Coordinator", for_state="CHL"), backend=BACKEND)
    told = "An action point is closed or reopened by its owners, the coordinators of its theme, the President or the ISU."
    assert [told in words_on(client.get(PAGE)) for client in (office, coordinator)] == [False, True]
