"""A mandate made or corrected by hand: the same one stands once, and an office of one is asked about when two would hold it."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils.html import escape

import scenes
from corcom.kernel.words import Office
from corcom.registers.audit.models import AuditRow
from corcom.registers.mandates.models import Mandate
from corcom.workflows.founding import found_desk

pytestmark = pytest.mark.django_db
ADDRESS = "/ccm/roster/record/"
LEBANON = {
    "holder": "state:LBN",
    "office": "president",
    "theme": "",
    "start": "2011-09-16",
    "end": "2012-09-14",
    "source_words": "2MSP report",
}
NORWAY = LEBANON | {"holder": "state:NOR", "start": "2011-10-16", "end": "2012-10-14"}
ALREADY = (
    "“Lebanon, president, from 16 September 2011 until 14 September 2012” came in, which is on the roster already. "
    "Correct that one if something of it is wrong, or give another holder, office, theme or term."
)
AT_ONCE = (
    "“Norway, from 16 October 2011 until 14 October 2012” came in. The office of president is held by one at a time, and on some of these "
    "days it is on the roster already: Lebanon from 16 September 2011 until 14 September 2012. "
    "Change the term, correct or end the other mandate, or say that both hold."
)


@pytest.fixture
def officer(client: Client, settings: Any) -> Client:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    scenes.ccm()
    scenes.states("LBN", "NOR", "IRL", "LAO")
    client.force_login(scenes.isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    client.post(ADDRESS, LEBANON)
    return client


def standing() -> list[tuple[str, str, str]]:
    rows = Mandate.objects.filter(superseded_at__isnull=True).order_by("pk")
    return [(row.state_id or "", row.office, row.theme) for row in rows]


def test_the_same_mandate_is_refused_at_the_holder(officer: Client) -> None:
    answer = officer.post(ADDRESS, LEBANON | {"despite": "on"})
    assert (answer.status_code, answer.context["form"].errors) == (422, {"holder": [ALREADY]})
    assert standing() == [("LBN", "president", "")]


def test_a_second_president_is_asked_about_and_recorded_when_both_hold(officer: Client) -> None:
    assert 'name="despite"' not in officer.get(ADDRESS).content.decode()
    before = AuditRow.objects.count()
    answer = officer.post(ADDRESS, NORWAY)
    assert (answer.status_code, answer.context["form"].errors) == (422, {"despite": [AT_ONCE]})
    assert 'type="checkbox" name="despite"' in answer.content.decode()
    assert escape(AT_ONCE) in answer.content.decode()
    assert (standing(), AuditRow.objects.count()) == ([("LBN", "president", "")], before)
    assert officer.post(ADDRESS, NORWAY | {"despite": "on"}).status_code == 302
    assert standing() == [("LBN", "president", ""), ("NOR", "president", "")]


def test_the_next_president_begins_on_the_day_on_which_the_last_one_ends(officer: Client) -> None:
    assert officer.post(ADDRESS, NORWAY | {"start": "2012-09-14", "end": "2013-09-13"}).status_code == 302


def test_two_coordinators_of_a_theme_are_as_usual_and_one_of_them_twice_is_asked_about(officer: Client) -> None:
    coordinator = LEBANON | {"office": "coordinator", "theme": "universalization"}
    assert [officer.post(ADDRESS, coordinator | {"holder": f"state:{iso3}"}).status_code for iso3 in ("IRL", "LAO")] == [302, 302]
    answer = officer.post(ADDRESS, coordinator | {"holder": "state:IRL", "end": "2012-12-31"})
    assert list(answer.context["form"].errors) == ["despite"]


def test_a_correction_asks_the_same_of_all_but_the_one_that_it_corrects(officer: Client) -> None:
    officer.post(ADDRESS, NORWAY | {"start": "2012-09-14", "end": "2013-09-13"})
    lebanon, norway = Mandate.objects.order_by("pk")
    why = {"why": "Its source was missing"}
    assert officer.post(f"/ccm/roster/{lebanon.pk}/correct/", LEBANON | why | {"source_words": "Report of 2MSP"}).status_code == 302
    answer = officer.post(f"/ccm/roster/{norway.pk}/correct/", NORWAY | why)
    assert answer.context["form"].errors == {"despite": [AT_ONCE]}
    answer = officer.post(f"/ccm/roster/{norway.pk}/correct/", LEBANON | why)
    assert answer.context["form"].errors == {"holder": [ALREADY]}
    assert standing() == [("NOR", "president", ""), ("LBN", "president", "")]


def test_the_database_holds_the_same_mandate_once(officer: Client) -> None:
    open_terms = {"start": None, "end": None}
    scenes.mandate("IRL", Office.COORDINATOR, "universalization", **open_terms)
    with pytest.raises(IntegrityError), transaction.atomic():
        scenes.mandate("LBN", Office.PRESIDENT, start=date(2011, 9, 16), end=date(2012, 9, 14))
    with pytest.raises(IntegrityError), transaction.atomic():
        scenes.mandate("IRL", Office.COORDINATOR, "universalization", **open_terms)
    twice = Mandate(convention="CCM", state_id="LBN", office="president", start=date(2011, 9, 16), end=date(2012, 9, 14), source_words="x")
    with pytest.raises(ValidationError):
        twice.validate_constraints()


def test_the_shipped_mandates_keep_to_it() -> None:
    found_desk()
    rows = list(Mandate.objects.filter(superseded_at__isnull=True))
    alone = [row for row in rows if Office(row.office).is_held_alone]
    assert (len(rows) > 80, len({(row.holder, row.office, row.theme, row.start, row.end) for row in rows})) == (True, len(rows))
    for office in ("president", "president-designate"):
        terms = sorted((row.start or date.min, row.end or date.max) for row in alone if row.office == office)
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(terms))
