"""Pages of working groups: from a passage to a place with its line, by day, and not beyond one's theme or confidential papers."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

import scenes
from corcom.kernel.words import Office
from corcom.registers.documents import services as documents
from corcom.registers.mandates.models import Membership
from corcom.workflows import working_groups as acts
from corcom.workflows.working_groups import GroupSaid, MemberSaid, Source
from workflows.minutes.record import TEXT, filed

pytestmark = pytest.mark.django_db

KEY = "working-group-on-universalization"
GROUP = f"/ccm/roster/group/{KEY}/"
RECORD = "/ccm/roster/groups/record-member/"
LINE = "Zambia was added to the team to assist with universalization"


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    scenes.ccm()
    scenes.states()
    scenes.mandate("JPN", Office.COORDINATOR, "universalization")
    said = GroupSaid("universalization", "Working group on universalization")
    acts.form_group(said, convention="CCM", source_words="Said at the meeting", person=None)


def _signed_in(person: Any) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def _read() -> Any:
    return filed(text=f"{TEXT}{LINE}\n").version.document


def _told(document: Any) -> Membership:
    """Zambia's place, told by the last line of a document."""
    client = _signed_in(scenes.isu_officer("Told Officer"))
    asked = {"document": document.pk, "first": 11, "last": 11}
    shown = client.get(RECORD, asked)
    first = shown.context["form"].initial
    values = {name: first.get(name) or "" for name in ("group", "state", "region", "term_words")}
    client.post(RECORD, {**values, **shown.context["hidden"]})
    return Membership.objects.get()


def test_a_place_is_recorded_from_lines_of_a_document_and_leads_back_to_them() -> None:
    document = _read()
    place = _told(document)
    assert (place.state_id, place.group.key, place.citation["line"], place.citation["quote"]) == ("ZMB", KEY, 11, LINE)
    html = _signed_in(scenes.isu_officer()).get(GROUP).content.decode()
    assert [words in html for words in ("Zambia", LINE, "#L11")] == [True] * 3


def test_lines_that_are_not_there_send_back_to_the_document_with_the_reason() -> None:
    document = _read()
    answer = _signed_in(scenes.isu_officer()).get(RECORD, {"document": document.pk, "first": 900}, follow=True)
    assert answer.redirect_chain == [(f"/ccm/documents/{document.pk}/", 302)]
    assert "Lines 900 to 900 came in; the text has lines 1 to 12." in answer.content.decode()


@pytest.mark.parametrize(
    ("passage", "reason"),
    [
        ({"from": 0, "to": 9000}, "Characters 0 to 9000 came in; select some of the 435 characters of the text."),
        ({"from": 5, "to": 5}, "Characters 5 to 5 came in; select some of the 435 characters of the text."),
        ({"first": 12}, "Characters 435 to 435 came in; select some of the 435 characters of the text."),
        ({"from": 40, "to": 41}, "The selection is blank. Select the words that say what you want to add."),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_passage_that_is_not_there_sends_back_too_however_it_came(passage: dict[str, int], reason: str, method: str) -> None:
    document = _read()
    answer = getattr(_signed_in(scenes.isu_officer()), method)(RECORD, {"document": document.pk, **passage}, follow=True)
    assert answer.redirect_chain == [(f"/ccm/documents/{document.pk}/", 302)]
    assert (reason in answer.content.decode(), Membership.objects.count()) == (True, 0)


def test_what_a_confidential_document_tells_stays_with_those_who_may_read_it() -> None:
    document = _read()
    _told(document)
    documents.set_confidential(document, confidential=True)
    observer = _signed_in(scenes.person("Olga", for_organisation=scenes.organisation("cmc", "Cluster Munition Coalition", "CMC")))
    for page in (GROUP, "/ccm/roster/groups/", "/ccm/states/ZMB/"):
        assert ("Zambia" if "ZMB" not in page else LINE) not in observer.get(page).content.decode()
    assert observer.get(RECORD, {"document": document.pk, "first": 11}).status_code == 403


def test_a_group_is_shown_as_it_was_on_the_day() -> None:
    said = MemberSaid(scenes.states("ZMB")[0], "Africa", scenes.DESK_DAY)
    acts.add_member(KEY, said, convention="CCM", source=Source("Letter"), person=None)
    client = _signed_in(scenes.isu_officer())
    now = client.get("/ccm/roster/groups/").context["rows"]
    before = client.get("/ccm/roster/groups/?as_of=2011-12-13").context["rows"]
    assert [[p.state_id for p in row.members] for row in (*now, *before)] == [["ZMB"], []]
    assert [m.state_id for m in now[0].coordinators] == ["JPN"]


def test_a_coordinator_of_another_theme_sees_the_group_and_may_not_change_it() -> None:
    scenes.mandate("IRL", Office.COORDINATOR, "clearance-and-risk-education")
    said = MemberSaid(scenes.states("ZMB")[0], "Africa", scenes.DESK_DAY)
    place = acts.add_member(KEY, said, convention="CCM", source=Source("Letter"), person=None)
    ireland, japan = (_signed_in(scenes.person(code, for_state=code)) for code in ("IRL", "JPN"))
    address = f"/ccm/roster/groups/members/{place.pk}/correct/"
    assert (ireland.get(GROUP).status_code, ireland.get(address).status_code, japan.get(address).status_code) == (200, 403, 200)
    answer = ireland.post(f"/ccm/roster/groups/members/{place.pk}/take-off/", {"why": "No"})
    assert (answer.status_code, Membership.objects.get().stands) == (403, True)


def test_end_correct_and_undo_go_through_their_forms() -> None:
    said = MemberSaid(scenes.states("ZMB")[0], "Africa", scenes.DESK_DAY)
    place = acts.add_member(KEY, said, convention="CCM", source=Source("Letter"), person=None)
    client = _signed_in(scenes.isu_officer())
    ended = client.post(f"/ccm/roster/groups/members/{place.pk}/end/", {"end": "2012-09-14", "source_words": "3MSP"})
    assert ended.headers["Location"] == GROUP
    standing = Membership.objects.get(superseded_at__isnull=True)
    assert (str(standing.end), standing.source_words) == ("2012-09-14", "Letter; end: 3MSP")
    client.post(f"/ccm/roster/groups/members/{standing.pk}/take-off/", {"why": "Too early"})
    assert Membership.objects.get(superseded_at__isnull=True).pk == place.pk


def test_alarms_stand_on_the_roster_and_on_today_by_the_desk_day(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.TERM["end"]
    client = _signed_in(scenes.isu_officer())
    words = "Nobody coordinates Universalization"
    assert [words in client.get(page).content.decode() for page in ("/ccm/", "/ccm/roster/", "/ccm/roster/?as_of=2011-12-14")] == [True] * 3
