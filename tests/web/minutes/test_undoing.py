"""Acts of a review taken back: the last, and the one before it; a bulk confirm as one; a wrong upload with all that came of it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client

import scenes
from corcom.kernel.words import ProposalKind
from corcom.registers.actions import services as actions
from corcom.registers.actions.models import ActionPoint
from corcom.registers.audit.models import AuditRow
from corcom.registers.meetings.models import Meeting
from corcom.workflows.minutes import confirm_proposals, park_proposals, reject_proposals
from web.minutes.desk import HTMX, page_of, set_desk, signed_in
from workflows.minutes.record import filed, proposal, states_of

pytestmark = pytest.mark.django_db
NOTHING_LEFT = "Nothing is left to undo: no decision of yours stands in these minutes."


@pytest.fixture(autouse=True)
def desk() -> None:
    set_desk()


def said(answer: Any) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


def undo_last(client: Client, reading: Any) -> list[str]:
    return said(client.post(f"{page_of(reading)}undo-last/"))[-1:]


def numbers(reading: Any, kind: str) -> list[int]:
    return list(reading.proposals.filter(kind=kind).values_list("pk", flat=True))


def test_the_acts_of_a_person_are_undone_from_the_last_to_the_first() -> None:
    officer, other = scenes.isu_officer(), scenes.isu_officer("Otto Officer")
    reading, client = filed(), signed_in(officer)
    confirm_proposals(reading, numbers(reading, "attendee"), person=officer)
    park_proposals(reading, numbers(reading, "absence"), person=officer, note="ask Japan")
    confirm_proposals(reading, numbers(reading, "agenda-item"), person=officer)
    reject_proposals(reading, numbers(reading, "event"), person=officer)
    reject_proposals(reading, numbers(reading, "status-news"), person=other)
    told = [undo_last(client, reading) for _ in range(5)]
    assert told == [
        ["Undone: Rejected 2 dates. 2 wait again."],
        ["Undone: Confirmed 2 agenda items. 2 wait again."],
        ["Undone: Parked 1 absence. It waits again."],
        ["Undone: Confirmed 1 meeting, 3 attendees. 4 wait again."],
        [NOTHING_LEFT],
    ]
    assert states_of(reading) == {"awaiting": 11, "rejected": 1}


def test_a_split_a_merge_and_an_addition_are_undone_in_their_turn() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    statement = proposal(reading, ProposalKind.STATEMENT)
    client.post(f"{page_of(reading)}reject/", {"chosen": numbers(reading, "absence")})
    client.post(f"{page_of(reading)}{statement.pk}/split/", {"parts": "Iraq is\nat the final stage."})
    client.post(f"{page_of(reading)}merge/", {"chosen": numbers(reading, "event")})
    client.post(f"{page_of(reading)}add/", {"first": 10, "last": 10, "kind": "decision"})
    told = [undo_last(client, reading) for _ in range(5)]
    assert told == [
        ["Undone: the addition."],
        ["Undone: the merging. The 2 that it joined wait again."],
        ["Undone: the split. What it was before waits again."],
        ["Undone: Rejected 1 absence. It waits again."],
        [NOTHING_LEFT],
    ]
    assert {state: count for state, count in states_of(reading).items() if state != "replaced"} == {"awaiting": 12}


def test_the_page_offers_the_last_act_without_script_and_answers_one_with_it() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    form = re.compile(rf'action="{page_of(reading)}undo-last/"[^>]*>')
    found = form.search(client.get(page_of(reading)).content.decode())
    assert found is not None
    assert found.group().endswith(" hidden>")
    reject_proposals(reading, numbers(reading, "absence"), person=reading.read_by)
    answer = client.post(f"{page_of(reading)}confirm/", {"chosen": numbers(reading, "attendee")}, follow=True)
    found = form.search(answer.content.decode())
    assert found is not None
    assert not found.group().endswith(" hidden>")
    html = client.post(f"{page_of(reading)}undo-last/", headers=HTMX).content.decode()
    assert "Undone: Confirmed 1 meeting, 3 attendees. 4 wait again." in html
    client.post(f"{page_of(reading)}undo-last/", headers=HTMX)
    assert NOTHING_LEFT in client.post(f"{page_of(reading)}undo-last/", headers=HTMX).content.decode()


def test_a_bulk_confirm_is_undone_as_one_act_long_after_it_with_one_row_of_the_audit() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    confirm_proposals(reading, None, person=officer)
    html = client.get(f"{page_of(reading)}on-record/").content.decode()
    links = re.findall(rf'href="({page_of(reading)}undo-act/\?of=[\d.-]+)"', html)
    assert len(links) == 1
    assert "Undo this act" in client.get(links[0]).content.decode()
    before = AuditRow.objects.count()
    assert said(client.post(links[0])) == ["Undone. 12 wait again."]
    assert (states_of(reading), AuditRow.objects.count() - before) == ({"awaiting": 12}, 1)
    assert not Meeting.objects.filter(superseded_at__isnull=True).exists()
    assert said(client.get(links[0]))[-1] == "There is nothing to undo: none of these is decided any more."


def test_what_changed_since_is_named_and_kept_with_what_it_hangs_on() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    confirm_proposals(reading, None, person=officer)
    found = ActionPoint.objects.get(superseded_at__isnull=True)
    actions.comment(found, "Draft is under way", on=scenes.DESK_DAY, person=officer)
    address = f"{page_of(reading)}undo-act/?of={'.'.join(str(p.pk) for p in reading.proposals.all())}"
    told = said(client.post(address))
    assert told == [
        "Undone. 9 wait again.",
        "3 were kept: Other facts depend on this: 1 entry in its history. Undo those first. "
        "Other facts depend on this: 1 action point. Undo those first. "
        "Other facts depend on this: 1 agenda item, 1 action point. Undo those first.",
    ]
    assert states_of(reading) == {"awaiting": 9, "confirmed": 3}


def test_a_wrong_upload_goes_with_all_that_was_confirmed_of_it_in_one_act() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    confirm_proposals(reading, None, person=officer)
    address = f"{page_of(reading)}withdraw/"
    assert "Take the 12 facts that were confirmed from it off the record first" in client.get(address).content.decode()
    before = AuditRow.objects.count()
    client.post(address, {"why": "the wrong file", "undo_first": "on"})
    assert AuditRow.objects.count() - before == 1
    assert AuditRow.objects.values_list("summary", flat=True)[0].endswith("and undid the decision on 12 proposals")
    assert "This reading was withdrawn." in client.get(page_of(reading)).content.decode()
    assert not Meeting.objects.filter(superseded_at__isnull=True).exists()


def test_an_upload_stays_whole_where_one_of_its_facts_cannot_be_undone() -> None:
    officer = scenes.isu_officer()
    reading, client = filed(), signed_in(officer)
    confirm_proposals(reading, None, person=officer)
    found = ActionPoint.objects.get(superseded_at__isnull=True)
    actions.comment(found, "Draft is under way", on=scenes.DESK_DAY, person=officer)
    answer = client.post(f"{page_of(reading)}withdraw/", {"why": "the wrong file", "undo_first": "on"})
    assert (answer.status_code, states_of(reading)) == (422, {"confirmed": 12})
    assert "3 of its 12 facts cannot be undone, so it stays as it was." in answer.content.decode()
