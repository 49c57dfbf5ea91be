"""The review page: what it shows, how often it asks the database, where one left off."""

from __future__ import annotations

import gzip
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests import scenes
from tests.web.minutes.desk import fields_of, page_of, row_html, row_of, set_desk, signed_in
from tests.workflows.minutes.record import DAY_20, TEXT, filed, proposal

from corcom.kernel.words import ProposalKind
from corcom.workflows.minutes import confirm_proposals, take_proposal

pytestmark = pytest.mark.django_db

MOST = 12


@pytest.fixture(autouse=True)
def desk(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    set_desk()


def test_every_line_and_every_proposal_is_on_the_page() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    html = client.get(page_of(reading)).content.decode()
    assert [f'id="L{n}"' in html for n in range(1, TEXT.count("\n") + 1)] == [True] * TEXT.count("\n")
    assert [p.pk for p in reading.proposals.all() if f'id="r-{p.pk}"' not in html] == []
    assert html.index('id="g-meeting"') < html.index('id="g-attendee"') < html.index('id="g-action-point"') < html.index('id="g-event"')


def test_rows_of_one_shape_are_drawn_from_one_template_and_hold_their_own_words() -> None:
    changes = [(ProposalKind.DECISION, f"{word} meeting", {"what": f"<{word}> & co"}) for word in ("CorCom", "the CorCom")]
    reading, client = filed(*changes, only=(ProposalKind.DECISION,)), signed_in(scenes.isu_officer())
    shown = client.get(page_of(reading))
    html = shown.content.decode()
    assert [template.name for template in shown.templates].count("corcom/minutes/row.html") <= 1
    rows = [row_html(html, row) for row in reading.proposals.order_by("pk")]
    assert [f"&lt;{word}&gt; &amp; co" in row for word, row in zip(("CorCom", "the CorCom"), rows, strict=True)] == [True, True]


def test_the_passage_links_to_its_proposal_and_the_row_to_its_line() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    html = client.get(page_of(reading)).content.decode()
    action = proposal(reading, ProposalKind.ACTION_POINT)
    assert f'<a class="passage k-action-point" data-p="{action.pk}" href="#r-{action.pk}"' in html
    assert 'href="#L7"' in row_html(html, action)


def test_counts_are_said_on_the_buttons() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    html = client.get(page_of(reading)).content.decode()
    assert [
        words for words in ("Confirm 3 attendees", "Confirm 1 absence", "Confirm the meeting", "Confirm all 12") if words not in html
    ] == []


def test_an_owner_whom_nobody_knows_is_asked_about_and_a_known_one_is_not() -> None:
    unknown = (ProposalKind.ACTION_POINT, "Action: Ireland to share", {"owners": ["Executive Coord"], "what": "share it"})
    reading, client = filed(unknown), signed_in(scenes.isu_officer())
    html = client.get(page_of(reading)).content.decode()
    known, asked = proposal(reading, ProposalKind.ACTION_POINT, 0), proposal(reading, ProposalKind.ACTION_POINT, 1)
    shown = {("“Executive Coord” stands for" in row_html(html, row)) for row in (known, asked)}
    assert shown == {True, False}


def test_a_class_of_owners_and_a_person_who_was_there_are_not_asked_about() -> None:
    changes = (
        (ProposalKind.ATTENDEE, "CMC", {"name": "Ana Ruiz", "kind": "person"}),
        (
            ProposalKind.ACTION_POINT,
            "Ireland to share the draft strategy by 20 January 2012",
            {"owners": ["Ana", "AR", "All coordinators"], "what": "x"},
        ),
    )
    html = signed_in(scenes.isu_officer()).get(page_of(filed(*changes))).content.decode()
    assert "stands for" not in html


def test_an_inferred_year_is_said() -> None:
    due = {**DAY_20, "words": "20 January", "inferred": "year from the date of the meeting (2011-12-13)"}
    change = (
        ProposalKind.ACTION_POINT,
        "Ireland to share the draft strategy by 20 January 2012",
        {"owners": ["Ireland"], "what": "x", "due": due},
    )
    html = signed_in(scenes.isu_officer()).get(page_of(filed(change))).content.decode()
    assert "“20 January” is taken as 20 January 2012; year from the date of the meeting (13 December 2011)." in html


def test_what_differs_from_the_record_is_shown_beside_it() -> None:
    officer = scenes.isu_officer()
    confirm_proposals(filed(), None, person=officer)
    moved = {"owners": ["Ireland"], "what": "share the draft strategy", "due": {**DAY_20, "earliest": "2012-01-31", "latest": "2012-01-31"}}
    second = filed((ProposalKind.ACTION_POINT, "Ireland to share the draft strategy by 20 January 2012", moved), text=TEXT + "Corrected.\n")
    row = row_html(signed_in(officer).get(page_of(second)).content.decode(), proposal(second, ProposalKind.ACTION_POINT))
    assert "<del>20 January 2012</del>" in row
    assert "<ins>31 January 2012</ins>" in row
    assert "Confirm, replacing the record" in row


def test_untouched_fields_send_back_what_was_read_byte_for_byte() -> None:
    reading, officer = filed(), scenes.isu_officer()
    client = signed_in(officer)
    html = client.get(page_of(reading)).content.decode()
    for row in reading.proposals.exclude(kind="meeting"):
        client.post(f"{row_of(row)}keep/", fields_of(html, row))
    assert [row.kind for row in reading.proposals.all() if row.corrected_values is not None] == []


def test_somebody_elses_row_says_so() -> None:
    reading = filed()
    taken = take_proposal(proposal(reading, ProposalKind.ABSENCE), person=scenes.isu_officer("Anna Other"))
    row = row_html(signed_in(scenes.isu_officer()).get(page_of(reading)).content.decode(), taken)
    assert "Anna Other is working on this" in row
    assert "act-confirm" not in row


def test_unread_lines_stand_at_the_end() -> None:
    html = signed_in(scenes.isu_officer()).get(page_of(filed())).content.decode()
    assert "<q>Unread line.</q>" in html


def test_carrying_on_goes_to_the_row_in_hand() -> None:
    reading, officer = filed(), scenes.isu_officer()
    taken = take_proposal(proposal(reading, ProposalKind.EVENT), person=officer)
    answer = signed_in(officer).get(f"{page_of(reading)}carry-on/")
    assert answer.headers["Location"] == f"{page_of(reading)}#r-{taken.pk}"


def test_carrying_on_goes_to_the_row_after_the_last_decision() -> None:
    reading, officer = filed(), scenes.isu_officer()
    confirm_proposals(reading, [proposal(reading, ProposalKind.ATTENDEE).pk], person=officer)
    answer = signed_in(officer).get(f"{page_of(reading)}carry-on/")
    assert answer.headers["Location"].startswith(f"{page_of(reading)}#r-")
    assert answer.headers["Location"].endswith(str(proposal(reading, ProposalKind.ATTENDEE, 1).pk))


def _many(count: int) -> Any:
    lines = "".join(f"Ireland to write paper number {n} soon\n" for n in range(count))
    more = [
        (ProposalKind.ACTION_POINT, f"Ireland to write paper number {n} soon", {"owners": [f"Owner {n}"], "what": f"write paper {n}"})
        for n in range(count)
    ]
    return filed(*more, text=TEXT + lines)


def _asked(client: Any, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def test_the_page_asks_as_often_for_500_proposals_as_for_10() -> None:
    client = signed_in(scenes.isu_officer())
    few, many = _many(2), _many(500)
    client.get("/ccm/minutes/")  # what is kept for a while, such as the Convention, is asked for here
    assert _asked(client, page_of(few)) == _asked(client, page_of(many)) <= MOST


def test_the_page_of_confirmed_minutes_asks_no_more_than_allowed() -> None:
    officer = scenes.isu_officer()
    reading = filed((ProposalKind.DOCUMENT, "the draft strategy", {"title": "draft strategy"}))
    confirm_proposals(reading, None, person=officer)
    client = signed_in(officer)
    counts = {address: _asked(client, page_of(reading) + address) for address in ("", "on-record/", "withdraw/", "replace/")}
    assert {address: count for address, count in counts.items() if count > MOST} == {}


def test_a_page_of_90_proposals_stays_small() -> None:
    html = signed_in(scenes.isu_officer()).get(page_of(_many(80))).content
    assert len(gzip.compress(html)) < 60_000


def test_long_minutes_show_short_rows_that_open() -> None:
    reading, client = _many(200), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ACTION_POINT, 5)
    closed = row_html(client.get(page_of(reading)).content.decode(), row)
    opened = row_html(client.get(f"{page_of(reading)}?open={row.pk}").content.decode(), row)
    fragment = client.get(row_of(row), headers={"HX-Request": "true"}).content.decode()
    assert ['name="what"' in html for html in (closed, opened, fragment)] == [False, True, True]
    assert client.get(row_of(row)).headers["Location"] == f"{page_of(reading)}?open={row.pk}#r-{row.pk}"


def test_a_reading_of_nobody_is_not_found() -> None:
    assert signed_in(scenes.isu_officer()).get("/ccm/minutes/999999/").status_code == 404


def test_until_the_meeting_is_on_record_the_page_says_that_confirming_puts_it_there() -> None:
    reading, officer = filed(), scenes.isu_officer()
    client, told = signed_in(officer), "The meeting is not on record yet: whatever you confirm first puts it there too."
    before = client.get(page_of(reading)).content.decode()
    confirm_proposals(reading, [proposal(reading, ProposalKind.ACTION_POINT).pk], person=officer)
    assert [told in html for html in (before, client.get(page_of(reading)).content.decode())] == [True, False]


def test_an_empty_field_without_which_nothing_goes_on_record_asks_for_it() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.MEETING)
    row.values["body"] = ""
    row.save(update_fields=["values"])
    html = row_html(client.get(page_of(reading)).content.decode(), row)
    assert 'name="body" value="" placeholder="Which body met?">' in html
    assert "cell-wide cell-keep is-needed" in html


def test_a_long_name_has_a_field_that_wraps_and_line_ends_in_it_do_not_count() -> None:
    reading, client = filed(), signed_in(scenes.isu_officer())
    row = proposal(reading, ProposalKind.ATTENDEE)
    row.values["name"] = long_name = "Standing Conference of River Authorities of the Northern Basin"
    row.save(update_fields=["values"])
    html = row_html(client.get(page_of(reading)).content.decode(), row)
    assert f'<textarea id="f{row.pk}-name" name="name" rows="1">\n{long_name}</textarea>' in html
    client.post(f"{row_of(row)}keep/", {"revision": row.revision, "name": "Standing Conference\r\nof River  Authorities"})
    row.refresh_from_db()
    assert row.corrected_values["name"] == "Standing Conference of River Authorities"
