"""No page asks the database more than twelve times, however much is on record."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from corcom.kernel.dates import PartialDate
from corcom.registers.audit.mark import renew_mark
from corcom.registers.parties.queries import CONVENTIONS_KEPT
from corcom.workflows.demo import DEMO_DAY
from demonstration import demonstration, linked_pages_of
from scenes import action_point, corcom_meeting, event, outreach

MOST = 12
MANY = 200


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """The officer of the demonstration desk, signed in."""
    settings.CORCOM_TODAY = DEMO_DAY
    client.force_login(demonstration(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _counts(client: Client, pages: dict[str, str]) -> dict[str, int]:
    counts = {}
    for route, address in pages.items():
        client.get(address)  # what is kept for a while, such as the Convention, is asked for here
        cache.touch(CONVENTIONS_KEPT, 3600)  # and not again in a minute, which a busy machine may take here
        renew_mark()  # as after an act: a page that is kept would ask next to nothing
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        counts[route] = len(asked)
    return counts


def _add(numbers: range) -> None:
    """Meetings a week apart, each with an action point, an event, and a contact with its claim and next step."""
    for number in numbers:
        day = date(2005, 1, 3) + timedelta(days=number * 7)
        meeting = corcom_meeting(day, number=100 + number)
        action_point(f"circulate paper {number}", meeting=meeting, when=PartialDate.of_day(day + timedelta(days=30)))
        event(f"Meeting {number}", PartialDate.of_day(day))
        outreach(("PLW", "IRQ", "MRT")[number % 3], day)


def test_no_page_asks_the_database_more_than_twelve_times(officer: Client) -> None:
    counts = _counts(officer, linked_pages_of(officer))
    assert len(counts) > 10
    assert {route: count for route, count in counts.items() if count > MOST} == {}


def test_pages_ask_no_more_often_when_much_more_is_on_record(officer: Client) -> None:
    pages = linked_pages_of(officer)
    _add(range(3))
    before = _counts(officer, pages)
    _add(range(3, MANY))
    after = _counts(officer, pages)
    assert {route: (before[route], after[route]) for route in pages if after[route] > before[route]} == {}
