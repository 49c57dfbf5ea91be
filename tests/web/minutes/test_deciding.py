"""Acts on proposals through the page: with htmx and as plain forms, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.messages import get_messages
from tests import scenes
from tests.web.minutes.desk import HTMX, fields_of, page_of, row_html, row_of, set_desk, signed_in
from tests.workflows.minutes.record import TEXT, filed, proposal, states_of

from corcom.kernel.words import ProposalKind
from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar.models import Event
from corcom.registers.meetings.models import Attendance, Meeting
from corcom.registers.proposals.models import ProposalRecord, RememberedName
from corcom.workflows.minutes import confirm_proposals, park_proposals, take_proposal

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    set_desk()


def post(client: Any, row: ProposalRecord, act: str, *, htmx: bool = False, **changes: Any) -> Any:
    """Press a button of a row as it stands on the page, some fields changed."""
    html = client.get(page_of(row.reading)).content.decode()
    data = fields_of(html, row) if f'action="{row_of(row)}confirm/"' in html else {}
    headers = {**HTMX, "HX-Target": f"r-{row.pk}"} if htmx else {}
    return client.post(f"{row_of(row)}{act}/", {**data, **changes}, headers=headers)


def said(answer: Any) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


def test_confirming_one_brings_the_meeting_along_and_goes_on_to_the_next() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    answer = post(client, proposal(reading, ProposalKind.ATTENDEE), "confirm")
    assert said(answer) == ["Confirmed 1 meeting, 1 attendee."]
    assert answer.headers["Location"] == f"{page_of(reading)}#r-{proposal(reading, ProposalKind.ATTENDEE, 1).pk}"
    assert (Meeting.objects.count(), Attendance.objects.get().name) == (1, "Lebanon")


def test_confirming_with_htmx_answers_with_the_rows_that_changed_and_the_bar() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ATTENDEE)
    html = post(client, row, "confirm", htmx=True).content.decode()
    meeting = row_html(html, proposal(reading, ProposalKind.MEETING))
    assert 'data-state="confirmed"' in row_html(html, row)
    assert "data-hx-swap-oob" not in row_html(html, row)
    assert 'data-hx-swap-oob="true"' in meeting
    assert [words for words in ("2 of 12 settled", "Confirm 2 attendees", "Confirm the remaining 10") if words not in html] == []
    assert row_html(html, proposal(reading, ProposalKind.ABSENCE)) == ""


def test_a_correction_in_the_fields_is_recorded_and_kept_beside_what_was_read() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    post(client, row, "confirm", due="by mid-January 2012", owners="Ireland, Lebanon")
    action = ActionPoint.objects.get()
    assert (action.when_words, action.when_certainty) == ("by mid-January 2012", "tentative")
    assert [owner.state_id for owner in action.owners.all()] == ["IRL", "LBN"]
    row.refresh_from_db()
    assert (row.values["owners"], row.settled_values["owners"]) == (["Ireland"], ["Ireland", "Lebanon"])


def test_a_date_without_a_year_takes_it_from_the_meeting() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    post(client, proposal(reading, ProposalKind.EVENT), "confirm", when="24 February")
    assert str(Event.objects.get().when_earliest) == "2012-02-24"


@pytest.mark.parametrize("htmx", [False, True])
def test_words_that_are_no_date_go_back_to_the_person_with_what_was_typed(htmx: bool) -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.EVENT)
    answer = post(client, row, "confirm", htmx=htmx, when="31 Febuary", what="another meeting")
    shown = row_html(answer.content.decode(), row)
    assert answer.status_code == (200 if htmx else 422)
    assert "“31 Febuary” came in, which is no date that can be understood. Write for example 24 January 2012" in shown
    assert 'value="31 Febuary"' in shown
    assert "another meeting" in shown
    assert states_of(reading) == {"awaiting": 12}


def test_unticking_tentative_is_a_correction_of_the_certainty_only() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.EVENT)
    html = client.get(page_of(reading)).content.decode()
    fields = fields_of(html, row)
    del fields["when-tentative"]
    client.post(f"{row_of(row)}keep/", fields)
    row.refresh_from_db()
    assert row.settled_values["when"] == {**row.values["when"], "certainty": "confirmed", "inferred": ""}


def test_a_missing_value_is_asked_for() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    answer = post(client, row, "confirm", what=" ")
    assert "Say what is to be done: it cannot be empty." in row_html(answer.content.decode(), row)
    assert Meeting.objects.count() == 0


def test_a_correction_can_wait_and_go_back_to_what_was_read() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ABSENCE)
    post(client, row, "keep", sent_instead="a letter")
    row.refresh_from_db()
    assert (row.state, row.settled_values["sent_instead"]) == ("awaiting", "a letter")
    post(client, row, "as-read")
    row.refresh_from_db()
    assert (row.state, row.settled_values["sent_instead"]) == ("awaiting", "a written report")


def test_an_older_revision_is_refused_and_nothing_is_overwritten() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ABSENCE)
    old = fields_of(client.get(page_of(reading)).content.decode(), row)
    post(client, row, "keep", sent_instead="a letter")
    answer = client.post(f"{row_of(row)}confirm/", {**old, "sent_instead": "nothing"})
    row.refresh_from_db()
    assert "Somebody changed this in the meantime" in row_html(answer.content.decode(), row)
    assert (row.state, row.settled_values["sent_instead"]) == ("awaiting", "a letter")


@pytest.mark.parametrize("act", ["confirm", "keep", "reject", "park"])
def test_a_row_in_anothers_hands_is_left_to_them(act: str) -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ABSENCE)
    take_proposal(row, person=scenes.isu_officer("Anna Other"))
    answer = client.post(f"{row_of(row)}{act}/", {"note": "ask", "sent_instead": "a letter"}, headers=HTMX)
    assert "Anna Other is working on this one." in answer.content.decode()
    assert states_of(reading) == {"awaiting": 12}


def test_opening_a_row_takes_it_and_lets_go_of_the_one_before() -> None:
    reading, anna = filed(), scenes.isu_officer("Anna Other")
    client = signed_in(anna)
    first, second = proposal(reading, ProposalKind.ABSENCE), proposal(reading, ProposalKind.EVENT)
    codes = [client.post(f"{row_of(row)}take/", headers=HTMX).status_code for row in (first, second)]
    assert codes == [204, 204]
    assert list(reading.proposals.filter(taken_by=anna).values_list("pk", flat=True)) == [second.pk]


def test_taking_what_another_has_answers_with_their_name() -> None:
    reading = filed()
    row = take_proposal(proposal(reading, ProposalKind.ABSENCE), person=scenes.isu_officer("Anna Other"))
    html = signed_in(scenes.isu_officer()).post(f"{row_of(row)}take/", headers=HTMX).content.decode()
    assert "Anna Other is working on this" in row_html(html, row)


def test_rejecting_and_undoing() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.STATUS_NEWS)
    html = post(client, row, "reject", htmx=True).content.decode()
    undo = f"/ccm/minutes/{reading.pk}/undo/?of={row.pk}"
    assert f'action="{undo}"' in html
    assert states_of(reading) == {"awaiting": 11, "rejected": 1}
    again = client.post(undo, headers=HTMX)
    assert 'data-state="awaiting"' in row_html(again.content.decode(), row)
    assert states_of(reading) == {"awaiting": 12}


def test_parking_needs_a_note_and_keeps_it() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    assert "Nothing was given for the note." in post(client, row, "park", note=" ").content.decode()
    post(client, row, "park", note="ask Lao PDR")
    html = client.get(page_of(reading)).content.decode()
    assert "“ask Lao PDR”" in row_html(html, row)
    post(client, row, "undo")
    assert states_of(reading) == {"awaiting": 12}


def test_confirming_a_kind_takes_that_kind_and_can_be_undone_as_one() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    attendees = list(reading.proposals.filter(kind="attendee").values_list("pk", flat=True))
    seen = " ".join(f"{pk}:0" for pk in attendees)
    answer = client.post(f"{page_of(reading)}confirm/", {"kind": "attendee", "seen": seen})
    assert said(answer) == ["Confirmed 1 meeting, 3 attendees."]
    assert states_of(reading) == {"awaiting": 8, "confirmed": 4}
    undo = next(iter(get_messages(answer.wsgi_request))).extra_tags.removeprefix("undo ")
    client.post(undo)
    assert states_of(reading) == {"awaiting": 12}
    assert Meeting.objects.filter(superseded_at__isnull=True).count() == 0


def test_confirming_all_leaves_what_is_parked_or_was_changed_meanwhile() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    seen = " ".join(f"{row.pk}:{row.revision}" for row in reading.proposals.all())
    park_proposals(reading, [proposal(reading, ProposalKind.ABSENCE).pk], person=officer, note="ask")
    post(client, proposal(reading, ProposalKind.STATUS_NEWS), "keep", stage="last stage")
    answer = client.post(f"{page_of(reading)}confirm/", {"seen": seen})
    assert said(answer)[-1].startswith("2 were left: Somebody changed this in the meantime")
    assert states_of(reading) == {"awaiting": 1, "parked": 1, "confirmed": 10}


def test_what_differs_is_left_by_confirming_all_and_replaced_when_confirmed_by_itself() -> None:
    officer = scenes.isu_officer()
    confirm_proposals(filed(), None, person=officer)
    other = (ProposalKind.AGENDA_ITEM, "2. Plans", {"number": "2", "title": "Thematic plans", "level": 1})
    second, client = filed(other, text=TEXT + "Corrected.\n"), signed_in(officer)
    row = proposal(second, ProposalKind.AGENDA_ITEM, 1)
    client.post(f"{page_of(second)}confirm/", {"seen": " ".join(f"{p.pk}:0" for p in second.proposals.all())})
    row.refresh_from_db()
    assert row.state == "awaiting"
    post(client, row, "confirm", replace="1")
    row.refresh_from_db()
    assert row.state == "confirmed"
    assert Meeting.objects.get().agenda_items.get(number="2", superseded_at__isnull=True).title == "Thematic plans"


def test_ticked_rows_are_rejected_together_and_nothing_ticked_is_said() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    chosen = [row.pk for row in reading.proposals.filter(kind="event")]
    assert said(client.post(f"{page_of(reading)}reject/", {"chosen": chosen})) == ["Rejected 2."]
    assert said(client.post(f"{page_of(reading)}confirm/", {}))[-1].startswith("Nothing is ticked.")


def test_a_name_is_settled_and_remembered_for_other_rows_and_documents() -> None:
    owned = [
        (ProposalKind.ACTION_POINT, quote, {"owners": ["Exec Coord"], "what": quote})
        for quote in ("Action: Ireland to share", "Unread line.")
    ]
    reading, client = filed(*owned), signed_in(scenes.isu_officer())
    rows = list(reading.proposals.filter(kind="action-point", values__owners=["Exec Coord"]))
    answer = post(client, rows[0], "keep", htmx=True, printed="Exec Coord", stands_for="CMC", sort="known", remember="1")
    html = answer.content.decode()
    assert ["stands for" in row_html(html, row) for row in rows] == [False, False]
    assert RememberedName.objects.get().party == "organisation:cmc"


def test_a_name_that_nobody_has_is_refused_with_what_is_accepted() -> None:
    change = (ProposalKind.ACTION_POINT, "Ireland to share the draft strategy by 20 January 2012", {"owners": ["Exec Coord"], "what": "x"})
    reading, client = filed(change), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    html = post(client, row, "confirm", htmx=True, printed="Exec Coord", stands_for="Atlantis", sort="known", remember="1").content.decode()
    assert "“Atlantis” came in for “Exec Coord”, but no State or organisation of this desk has that name." in html
    assert RememberedName.objects.count() == 0


def test_a_name_not_to_be_remembered_changes_this_row_only() -> None:
    change = (ProposalKind.ACTION_POINT, "Ireland to share the draft strategy by 20 January 2012", {"owners": ["Exec Coord"], "what": "x"})
    reading, client = filed(change), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT)
    html = client.get(page_of(reading)).content.decode()
    data = {name: value for name, value in fields_of(html, row).items() if name != "remember"}
    client.post(f"{row_of(row)}keep/", {**data, "stands_for": "Ghana"})
    row.refresh_from_db()
    assert (row.settled_values["owners"], RememberedName.objects.count()) == (["Ghana"], 0)


def test_an_act_on_a_row_of_another_reading_is_not_found() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ABSENCE)
    assert client.post(f"/ccm/minutes/{reading.pk + 1}/{row.pk}/confirm/").status_code == 404


@pytest.mark.parametrize("role", ["observer", "focal point", "coordinator", "administrator", "no role"])
def test_other_roles_are_refused_and_change_nothing(role: str) -> None:
    reading = filed()
    client = signed_in(scenes.people_of_every_role()[role])  # type: ignore[arg-type]
    row = proposal(reading, ProposalKind.ABSENCE)
    codes = [
        client.post(f"{row_of(row)}{act}/").status_code for act in ("confirm", "keep", "reject", "park", "undo", "take", "split", "attach")
    ]
    codes += [
        client.post(f"{page_of(reading)}{act}/").status_code
        for act in ("confirm", "reject", "add", "merge", "nothing", "withdraw", "read-again")
    ]
    assert set(codes) == {403}
    assert states_of(reading) == {"awaiting": 12}
