"""A parameter file is refused with its place when something is missing, left over or misspelt."""

from __future__ import annotations

from datetime import date
from importlib import resources

import pytest

from corcom.engines.law.rulebook_file import known_conventions, load_rulebook, rulebook
from corcom.kernel.errors import BadInput

TEXT = resources.files("corcom.engines.law").joinpath("conventions/parameters/ccm.yaml").read_text(encoding="utf-8")


def test_both_conventions_are_known() -> None:
    assert known_conventions() == ("APMBC", "CCM")
    assert (rulebook("ccm").convention, rulebook("CCM").adopted_on) == ("CCM", date(2008, 5, 30))


def test_unknown_convention_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(BadInput) as refusal:
        rulebook("NPT")
    assert str(refusal.value) == "'NPT' is not a convention known here; accepted: APMBC, CCM."


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        (
            "  instruments: 30\n",
            "  instruments: thirty\n",
            "first_entry_into_force",
            "'instruments' must be a whole number, found 'thirty'.",
        ),
        ("  instruments: 30\n", "  instruments: yes\n", "first_entry_into_force", "'instruments' must be a whole number, found True."),
        ("wait: {days: 180}", "wait: {dais: 180}", "reports, initial, wait", "give years, months or days."),
        ("wait: {days: 28}", "wait: {days: 28, hours: 2}", "clocks 1, wait", "unknown key hours."),
        ('article: "17.1"', "article: 17(1)", "first_entry_into_force", "write 'article: 17(1)' as \"17.1\"."),
        (
            "    first: after-initial-due",
            "    first: soon",
            "reports, annual",
            "'first: soon' is not accepted; accepted: after-initial-due, year-after-initial-due.",
        ),
        (
            "share: at least 2/3",
            "share: most",
            "majorities 5",
            "write 'share' as \"more than 1/2\" or \"at least 2/3\", found 'most'.",
        ),
        (
            "until: entry-into-force",
            "until: soon",
            "signature",
            "'until' must be a day (YYYY-MM-DD), entry-into-force or stays-open, found 'soon'.",
        ),
    ],
)
def test_slip_of_the_pen_is_refused_with_its_place(old: str, new: str, place: str, message: str) -> None:
    assert old in TEXT
    with pytest.raises(BadInput) as refusal:
        load_rulebook(TEXT.replace(old, new, 1), name="x.yaml")
    assert str(refusal.value) == f"x.yaml, {place}: {message}"


def test_missing_key_is_refused() -> None:
    with pytest.raises(BadInput) as refusal:
        load_rulebook(TEXT.replace("depositary: UN Secretary-General\n", ""), name="x.yaml")
    assert str(refusal.value) == "x.yaml: 'depositary' must be a text, found nothing."


def test_text_that_is_no_yaml_is_refused() -> None:
    with pytest.raises(BadInput) as refusal:
        load_rulebook("a: [", name="x.yaml")
    assert str(refusal.value).startswith("x.yaml is not YAML: ")


def test_every_article_of_a_convention_can_be_printed() -> None:
    rules = rulebook("CCM")
    assert [rules.article(rule.article).printed for rule in rules.deadlines] == ["3(2)", "4(1)(a)", "4(1)(b)"]
