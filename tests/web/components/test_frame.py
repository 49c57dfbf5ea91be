"""The frame: the choice of light or dark, the rail, links that keep the day shown, messages that can be undone."""

from __future__ import annotations

from datetime import date

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory

from corcom.web.components.frame import undo_address
from corcom.web.desk import Desk


def drawn(template: str, address: str = "/ccm/", *, as_of: date = date(2011, 12, 14), cookies: dict[str, str] | None = None) -> str:
    """The template on a page of the CCM desk of 14 December 2011."""
    request = RequestFactory().get(address)
    request.COOKIES.update(cookies or {})
    desk = Desk(date(2011, 12, 14), as_of, is_sample=False, convention="CCM")
    return Template("{% load corcom %}" + template).render(Context({"request": request, "desk": desk}))


@pytest.mark.parametrize(("cookie", "theme"), [("dark", "dark"), ("light", "light"), ("", ""), ('"><script>', "")])
def test_theme_is_one_of_ours_or_nothing(cookie: str, theme: str) -> None:
    assert drawn("{% theme %}", cookies={"theme": cookie}) == theme


def test_links_of_the_rail_keep_another_day_and_mark_where_one_is() -> None:
    template = "{% rail as pages %}{% for p in pages.all %}{% if p.current %}{{ p.label }} {{ p.url }}{% endif %}{% endfor %}"
    assert drawn(template, "/ccm/states/") == "States /ccm/states/"
    assert drawn(template, "/ccm/states/", as_of=date(2012, 1, 1)) == "States /ccm/states/?as_of=2012-01-01"


def test_page_outside_a_convention_has_no_place_in_the_rail() -> None:
    template = "{% rail as pages %}{% for p in pages.all %}{% if p.current %}{{ p.label }}{% endif %}{% endfor %}"
    assert drawn(template, "/ccm/") == "Today"
    assert drawn(template, "/style-guide/") == ""


def test_address_keeps_another_day() -> None:
    assert drawn("{% address 'states' %}") == "/ccm/states/"
    assert drawn("{% address 'states' %}", as_of=date(2012, 1, 1)) == "/ccm/states/?as_of=2012-01-01"


def test_other_parameters_leave_out_those_that_the_form_sets() -> None:
    html = drawn("{% other_parameters 'as_of' as kept %}{% for n, v in kept %}{{ n }}={{ v }};{% endfor %}", "/ccm/?as_of=x&a=1&a=2")
    assert html == "a=1;a=2;"


@pytest.mark.parametrize(("tags", "address"), [("undo /ccm/undo/1/", "/ccm/undo/1/"), ("", ""), ("safe", "")])
def test_message_carries_the_address_of_its_undo(tags: str, address: str) -> None:
    class Message:
        extra_tags = tags

    assert undo_address(Message()) == address


def test_choice_of_dark_is_kept_and_leads_back_to_the_page(client: Client) -> None:
    answer = client.post("/theme/", {"theme": "dark", "next": "/style-guide/"})
    assert (answer.status_code, answer.headers["Location"], answer.cookies["theme"].value) == (302, "/style-guide/", "dark")


def test_choice_of_the_system_forgets_and_leads_nowhere_else(client: Client) -> None:
    answer = client.post("/theme/", {"theme": "", "next": "https://elsewhere.example/"})
    assert (answer.headers["Location"], answer.cookies["theme"].value) == ("/", "")
