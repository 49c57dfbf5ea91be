"""The review of corrected minutes: how the meeting stands to the record, what is no longer said, what is another one."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import scenes
from tests.web.minutes.desk import page_of, row_html, row_of, set_desk, signed_in
from tests.workflows.minutes.record import DAY_13, TEXT, filed

from corcom.kernel.words import ProposalKind
from corcom.registers.meetings.models import Attendance
from corcom.workflows.minutes import Upload, confirm_proposals, read_minutes

pytestmark = pytest.mark.django_db

MOST = 12


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    set_desk()


def _asked(client: Any, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def _corrected(officer: Any, *, text: str) -> Any:
    """Minutes that were confirmed, and the reading of their next version."""
    first = filed()
    confirm_proposals(first, None, person=officer)
    return read_minutes(Upload("second.txt", text.encode()), convention="CCM", person=officer, replaces=first.version.document)


def test_the_page_says_whether_the_meeting_is_new_on_record_or_possibly_the_same() -> None:
    officer = scenes.isu_officer()
    client = signed_in(officer)
    told = {
        "new": "The meeting is not on record yet: whatever you confirm first puts it there too.",
        "same": "The meeting is on record already: whatever you confirm joins it.",
        "another": "This is possibly a meeting that is on record and of which something else is said there.",
        "corrected": "These minutes say something else of the meeting than the version before",
    }

    def said(reading: Any) -> list[str]:
        html = client.get(page_of(reading)).content.decode()
        return [key for key, words in told.items() if words in html]

    first = filed()
    before = said(first)
    confirm_proposals(first, None, person=officer)
    again = filed(text=f"{TEXT}A line more.\n")
    elsewhere = (
        ProposalKind.MEETING,
        "Coordination Committee, 13 December 2011",
        {"body": "Coordination Committee", "date": DAY_13, "place": "Oslo"},
    )
    another = filed(elsewhere, text=f"{TEXT}Two lines more.\n")
    assert [before, said(first), said(again), said(another)] == [["new"], [], ["same"], ["another"]]
    day = TEXT.replace("13 December 2011", "14 December 2011")
    corrected = read_minutes(Upload("second.txt", day.encode()), convention="CCM", person=officer, replaces=first.version.document)
    assert said(corrected) == ["corrected"]


def test_what_is_no_longer_said_is_taken_off_and_put_back_on_the_page() -> None:
    officer = scenes.isu_officer()
    second, client = _corrected(officer, text=TEXT.replace(", CMC", "").replace("CMC: Iraq", "Iraq")), signed_in(officer)
    html = client.get(page_of(second)).content.decode()
    cmc = Attendance.objects.get(name="CMC", superseded_at__isnull=True)
    assert f'id="n-attendee-{cmc.pk}"' in html
    assert "Version 2 of the minutes (second.txt) no longer says it" in html
    where, which = f"{page_of(second)}no-longer/", {"kind": "attendee", "number": str(cmc.pk)}

    without = client.post(where, which, follow=True).content.decode()
    client.post(where, {**which, "why": "Not on the corrected list"})
    cmc.refresh_from_db()
    off = client.get(page_of(second)).content.decode()
    client.post(f"{where}?back=1&kind=attendee&number={cmc.pk}")
    back = Attendance.objects.get(pk=cmc.pk)

    assert "Nothing was given for why it goes off the record" in without
    assert (cmc.stands, cmc.superseded_reason, back.stands) == (False, "No longer said: Not on the corrected list", True)
    assert ("Put it back" in off, "/no-longer/?kind=attendee" in off) == (True, True)
    assert "No record was named" in client.post(where, {"kind": "meeting", "number": "1"}, follow=True).content.decode()


def test_a_row_that_differs_can_be_another_one_and_be_compared_again() -> None:
    officer = scenes.isu_officer()
    second, client = _corrected(officer, text=TEXT.replace("share the draft strategy", "share the budget")), signed_in(officer)
    row = second.proposals.get(kind="action-point")
    before = row_html(client.get(f"{page_of(second)}?open={row.pk}").content.decode(), row)
    answer = client.post(f"{row_of(row)}apart/", {"revision": row.revision}, headers={"HX-Request": "true"}).content.decode()
    row.refresh_from_db()
    marked = (row.comparison, row.told_apart)
    client.post(f"{row_of(row)}apart/?back=1")
    row.refresh_from_db()

    assert ("This is another one" in before, "Compare with the record again" in answer) == (True, True)
    assert (marked, row.comparison, row.told_apart) == (("new", True), "different", False)


def test_the_page_of_corrected_minutes_asks_no_more_than_allowed() -> None:
    officer = scenes.isu_officer()
    second, client = _corrected(officer, text=TEXT.replace("13 December 2011", "14 December 2011").replace(", CMC", "")), signed_in(officer)
    asked = [_asked(client, page_of(second))]
    confirm_proposals(second, None, person=officer)
    asked.append(_asked(client, page_of(second)))
    meeting = second.proposals.get(kind="meeting")
    confirm_proposals(second, [meeting.pk], person=officer, replace_different=True)
    assert max(*asked, _asked(client, page_of(second))) <= MOST


def test_all_that_differs_goes_on_record_at_once_when_somebody_has_looked_and_comes_back_in_one_act() -> None:
    officer = scenes.isu_officer()
    second = _corrected(officer, text=TEXT.replace("share the draft strategy", "share the budget"))
    client, page = signed_in(officer), page_of(second)
    form = re.search(r'<form id="review-differing".*?</form>', client.get(page).content.decode(), re.DOTALL)
    assert form is not None
    found = re.search(r'name="seen" value="([^"]+)"', form.group())
    assert found is not None
    data = {"replace": "on", "seen": found[1]}
    waiting = set(second.proposals.filter(state="awaiting", comparison="different").values_list("pk", flat=True))

    def states() -> set[str]:
        return set(second.proposals.filter(pk__in=waiting).values_list("state", flat=True))

    unlooked = client.post(f"{page}confirm/", data, headers={"HX-Request": "true"}).content.decode()
    before = (bool(waiting), "Tick that you have looked at them" in unlooked, states())
    answer = client.post(f"{page}confirm/", data | {"looked": "on"}, headers={"HX-Request": "true"}).content.decode()
    after = ('id="review-differing"' in answer, "that differ" in answer, states())
    client.post(f"{page}undo-last/", headers={"HX-Request": "true"})

    assert (before, after, states()) == ((True, True, {"awaiting"}), (True, False, {"confirmed"}), {"awaiting"})
