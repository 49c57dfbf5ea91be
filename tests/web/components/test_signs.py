"""The signs: ¶ for a passage, § for steps, a person's name and day, status words, State names."""

from __future__ import annotations

import re
from datetime import date

from django.template import Context, Template

from corcom.kernel.sources import ArticleRef, Citation, Step
from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import StateStatus

CITATION = Citation("a" * 64, "b" * 64, "text 1", 93, 93, 10, 30, "to share the <draft>", "action_line")
STEPS = (
    Step(ArticleRef("CCM", 17, 2), "First day of the sixth month.", (("deposited on", "14 May 2013"),), "1 November 2013"),
    Step(None, "As agreed.", (), "1 November 2013"),
)


def drawn(template: str, **values: object) -> str:
    """The template with the tags of the pages."""
    return Template("{% load corcom %}" + template).render(Context(values))


def test_source_chip_shows_the_line_and_quotes_the_words_escaped() -> None:
    html = drawn("{% source_chip c document='Minutes' url='/d#L93' %}", c=CITATION)
    assert '<span class="unseen">Source, line </span>93</summary>' in html
    assert "<mark>to share the &lt;draft&gt;</mark>" in html
    assert 'Minutes, line 93 · <a href="/d#L93">Show in the document</a>' in html


def test_source_chip_takes_the_stored_form_and_names_a_range_of_lines() -> None:
    html = drawn("{% source_chip c %}", c=CITATION.as_dict() | {"end_line": 95})
    assert "</span>93–95</summary>" in html


def test_chips_draw_nothing_without_a_source_or_steps() -> None:
    assert drawn("{% source_chip None %}{% steps_chip steps %}", steps=()) == ""


def test_steps_chip_is_named_after_the_last_article_that_was_used() -> None:
    stored = [step.as_dict() for step in STEPS]
    assert "</span>17(2)</summary>" in drawn("{% steps_chip steps %}", steps=STEPS)
    assert drawn("{% steps_chip steps %}", steps=stored) == drawn("{% steps_chip steps %}", steps=STEPS)


def test_steps_chip_is_named_after_the_article_that_set_the_day_and_shows_words_not_codes() -> None:
    unknown = Step(ArticleRef("CCM", 4, 5), "More time can be asked for.", (("asked to", "2028-11-01"),), "outcome-not-found")
    granted = Step(ArticleRef("CCM", 4, 5), "More time can be asked for.", (), "granted to 2028-11-01")
    deadline = Step(ArticleRef("CCM", 4, 1, "a"), "Ten years.", (("number", "2013-11-31"),), "2023-11-01")
    open_request, decided = (drawn("{% steps_chip steps %}", steps=(deadline, last)) for last in (unknown, granted))
    assert "</span>4(1)(a)</summary>" in open_request
    assert "</span>4(5)</summary>" in decided
    assert "asked to: 1 November 2028" in open_request
    assert "number: 2013-11-31" in open_request
    assert re.findall(r"<strong>(.*?)</strong>", open_request + decided) == [
        "1 November 2023",
        "outcome not found",
        "1 November 2023",
        "granted to 1 November 2028",
    ]


def test_said_by_names_a_person_once() -> None:
    html = drawn("{% said_by 'Ana Ruiz' day words='Told by Ana Ruiz' %}", day=date(2011, 12, 14))
    assert html == '<span class="small quiet">Told by Ana Ruiz, <time datetime="2011-12-14">14 December 2011</time></span>'


def test_said_by_gives_words_name_and_day() -> None:
    html = drawn("{% said_by 'Ana Ruiz' day words='By telephone' %}", day=date(2011, 12, 14))
    assert html == '<span class="small quiet">By telephone, Ana Ruiz, <time datetime="2011-12-14">14 December 2011</time></span>'


def test_status_is_a_word_and_never_only_a_colour() -> None:
    html = drawn("{% status s %}", s=StateStatus.CONSENTED_NOT_IN_FORCE)
    assert html == '<span class="status status-consented-not-in-force">consented, not yet in force</span>'


def test_words_filter_spells_out_what_the_table_of_words_lacks() -> None:
    assert drawn("{{ 'victim-assistance'|words }}, {{ 'some-new-kind'|words }}") == "Victim assistance, some new kind"


def test_state_leaves_no_gap_before_a_comma() -> None:
    html = drawn("{% state s plain=True %}, President", s=states_by_iso3()["LBN"])
    assert html == '<span class="state-name">Lebanon</span> <span class="code">LBN</span>, President'
