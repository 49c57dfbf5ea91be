"""Lists: sorting, pages, exports and filters live in the address."""

from __future__ import annotations

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory


def drawn(template: str, address: str = "/", **values: object) -> str:
    """The template on a page with this address."""
    request = RequestFactory().get(address)
    return Template("{% load corcom %}" + template).render(Context(values | {"request": request})).strip()


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/", '<th scope="col"><a class="sort" href="?sort=due">Due</a></th>'),
        ("/?sort=due&page=3", '<th scope="col" aria-sort="ascending"><a class="sort" href="?sort=-due">Due</a></th>'),
        ("/?sort=-due", '<th scope="col" aria-sort="descending"><a class="sort" href="?sort=due">Due</a></th>'),
        ("/?as_of=2011-12-13", '<th scope="col"><a class="sort" href="?as_of=2011-12-13&amp;sort=due">Due</a></th>'),
    ],
)
def test_sort_header_turns_the_order_and_goes_back_to_the_first_page(address: str, heading: str) -> None:
    assert drawn("{% sort_header 'due' 'Due' %}", address) == heading


def test_sort_header_of_the_usual_order_is_marked_without_a_parameter() -> None:
    assert 'aria-sort="ascending"' in drawn("{% sort_header 'due' 'Due' default=True %}")


def test_pagination_tells_where_one_is_and_keeps_the_other_parameters() -> None:
    html = drawn("{% pagination page of='action points' %}", "/?sort=due", page=Paginator(range(60), 25).page(2))
    assert "26 to 50 of 60 action points" in html
    assert '<a href="?sort=due&amp;page=3" rel="next">Next</a>' in html
    assert '<span aria-current="page">2</span>' in html


def test_exports_leave_out_what_has_no_address_and_refuse_unknown_kinds() -> None:
    html = drawn("{% exports docx='/a.docx' csv='' %}")
    assert '<a href="/a.docx">Word (DOCX)</a>' in html
    assert "CSV" not in html
    with pytest.raises(KeyError):
        drawn("{% exports tex='/a.tex' %}")


def test_filter_bar_keeps_the_day_shown_and_gives_its_fields_ids_of_their_own() -> None:
    class Filters(forms.Form):
        status = forms.ChoiceField(label="Action points that are", choices=[("open", "open")], required=False)

    html = drawn("{% filter_bar form %}", "/?as_of=2011-12-13&status=open", form=Filters({"status": "open"}))
    assert '<input type="hidden" name="as_of" value="2011-12-13">' in html
    assert 'id="filter_status"' in html


def test_field_ties_help_and_error_to_its_control() -> None:
    class Due(forms.Form):
        due = forms.DateField(help_text="As agreed.")

    html = str(Due({"due": "31 Febuary"}))
    assert 'aria-describedby="id_due_helptext id_due_error"' in html
    assert 'id="id_due_helptext"' in html
    assert 'id="id_due_error"' in html
