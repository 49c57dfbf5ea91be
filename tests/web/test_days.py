"""Days that come in from people, wherever: those that the desk takes, or a refusal that says which they are."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django import forms
from django.test import Client
from django.utils.html import escape

from corcom import web
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Precision
from corcom.web.days import DayField
from corcom.workflows.calendar_feeds import feed_token
from corcom.workflows.recomputing import recompute_obligations
from scenes import action_point, isu_officer, treaty_facts
from web.page_words import words_on

FAR, EARLY = "9000-01-01", "1944-12-31"
TAKEN = "Days from 1 January 1945 to 14 December 2071 are taken, 60 years from the desk day. Give a day among them."


@pytest.fixture
def officer(db: None, settings: Any, client: Client) -> Client:
    """An ISU officer, signed in, on the day of the demonstration."""
    settings.CORCOM_TODAY = date(2011, 12, 14)
    treaty_facts(until=date(2011, 12, 14))
    recompute_obligations("CCM")
    client.force_login(isu_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _forms() -> Iterator[type[forms.BaseForm]]:
    for module in pkgutil.walk_packages(web.__path__, "corcom.web."):
        importlib.import_module(module.name)
    waiting: list[type[forms.BaseForm]] = [forms.Form, forms.ModelForm]
    while waiting:
        form = waiting.pop()
        waiting += form.__subclasses__()
        yield form


def test_every_form_takes_days_through_the_field_that_knows_them() -> None:
    ours = [form for form in _forms() if form.__module__.startswith("corcom.")]
    fields = [f for form in ours for f in getattr(form, "base_fields", {}).values() if isinstance(f, forms.DateField)]
    assert len(fields) > 20
    assert {type(field) for field in fields} == {DayField}


def test_another_day_is_shown_only_where_the_desk_takes_it(officer: Client) -> None:
    for page in ("", "states/MEX/", "calendar/", "calendar.ics", "obligations/obligations.csv"):
        for day in (FAR, EARLY, "9999-12-31", "0001-01-01"):
            answer = officer.get(f"/ccm/{page}?as_of={day}")
            assert (answer.status_code, f"“{day}” came in. {TAKEN}" in answer.content.decode()) == (400, True)


def test_the_first_and_the_last_day_are_shown(officer: Client) -> None:
    for page in ("?", "states/MEX/?", "calendar/?period=all&", "calendar.ics?", "obligations/?show=all&"):
        assert [officer.get(f"/ccm/{page}as_of={day}").status_code for day in ("1945-01-01", "2071-12-14")] == [200, 200]


def test_the_band_leads_to_no_day_that_is_refused(officer: Client) -> None:
    for day, ways in (("1945-01-01", ["next"]), ("2071-12-14", ["prev"]), ("2011-12-13", ["prev", "next"])):
        page = officer.get(f"/ccm/roster/?as_of={day}").content.decode()
        assert [way for way in ("prev", "next") if f'rel="{way}">Day' in page] == ways


def test_a_feed_without_a_session_takes_no_other_day_either(officer: Client) -> None:
    token = feed_token(isu_officer("Felix Feed"), "CCM")
    answers = [Client().get(f"/ccm/calendar/feed/{token}.ics?as_of={day}").status_code for day in (FAR, "2012-01-01")]
    assert answers == [400, 200]


def test_a_day_in_a_form_or_filter_is_refused_beside_its_field(officer: Client) -> None:
    for address in (
        "obligations/?show=all&due_until=9999-12-30",
        "obligations/?show=all&due_from=0001-01-01",
        "what-if/?state=MEX&kind=ratification&on=9999-12-30",
        "what-if/?state=KEN&kind=accession&on=9999-01-30",
        "what-if/?ask=time&state=LAO&article=4.1.a&granted_to=9999-12-31",
    ):
        answer = officer.get(f"/ccm/{address}")
        assert answer.status_code == (200 if address.startswith("obligations") else 422)
        assert escape(TAKEN) in answer.content.decode()


def test_a_time_at_which_something_was_known_may_be_any(officer: Client) -> None:
    for asked in (FAR, "9999-12-31", "9999-12-31T23:59", "0001-01-01", "0001-01-01T00:00+14:00"):
        assert officer.get("/ccm/obligations/", {"recorded_by": asked}).status_code == 200


def test_a_day_in_words_is_refused_like_any_other(officer: Client) -> None:
    said = {"what": "Wait", "when": FAR, "source_words": "a call"}
    answer = officer.post("/ccm/action-points/new/", said)
    assert answer.status_code == 422
    assert TAKEN in words_on(answer)


def test_what_is_typed_as_a_date_and_is_none_is_refused_at_its_field_everywhere(officer: Client) -> None:
    typed, said = "31 February 2012", "“31 February 2012” came in, which looks like a date and is none that the calendar has."
    pages = {"action-points/new/": "when", "calendar/new/": "when", "meetings/record/": "when", "universalization/record/": "when"}
    for page, field in pages.items():
        answer = officer.post(f"/ccm/{page}", {field: typed})
        assert (page, answer.status_code, str(answer.context["form"].errors[field][0]).startswith(said)) == (page, 422, True)


def test_a_page_says_after_saving_that_words_name_no_date(officer: Client) -> None:
    point = {"what": "write to Chad", "when": "sometime", "source_words": "telephone"}
    words = words_on(officer.post("/ccm/action-points/new/", point, follow=True))
    assert "Opened action point 1." in words
    assert "No date is set: “sometime” names none that the desk can count by. It stays as words." in words
    event = {"what": "Workshop", "when": "after the holidays", "kind": "other", "source_words": "telephone"}
    assert "No date is set: “after the holidays” names none" in words_on(officer.post("/ccm/calendar/new/", event, follow=True))
    dated = words_on(officer.post("/ccm/calendar/new/", event | {"when": "12/2011"}, follow=True))
    assert ("No date is set" in dated, "December 2011" in dated) == (False, True)


def test_words_that_stand_on_record_are_not_asked_again(officer: Client) -> None:
    point = action_point(when=PartialDate("31 February 2012", Precision.WORDS, None, None))
    address = f"/ccm/action-points/{point.number}/correct/"
    form = officer.get(address).context["form"]
    firsts = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    data = {name: value for name, value in firsts.items() if value is not None and value is not False}
    assert officer.post(address, data | {"what": "write to Chad", "reason": "Better words"}).status_code == 302
    assert officer.post(address, data | {"when": "31 April 2012", "reason": "x"}).status_code == 422
