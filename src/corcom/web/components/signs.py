"""The signs that carry the identity: ¶ for a passage, § for computed steps, and the name and day of a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django import template
from django.urls import NoReverseMatch

from corcom.kernel.sources import ArticleRef, Citation, Step
from corcom.web.components.dates import ISO_DAY, with_days
from corcom.web.components.inline import inline_tag
from corcom.web.components.kept import address_of
from corcom.web.words import LABELS, label_of
from corcom.workflows import policy

register = template.Library()


def passage_address(context: template.Context, citation: Mapping[str, Any]) -> str:
    """Where the passage stands highlighted in its document; empty while no page shows documents."""
    desk = context.get("desk")
    convention = desk.convention.lower() if desk else ""
    try:
        page = address_of("passage", convention=convention, sha256=citation["sha256"])
    except NoReverseMatch:
        return ""
    span = urlencode({"from": citation["start"], "to": citation["end"]})
    return f"{page}?{span}#L{citation['line']}"


@register.simple_tag(takes_context=True)
def passage_url(context: template.Context, citation: Mapping[str, Any] | None) -> str:
    """The address of the highlighted passage: `{% passage_url point.citation as url %}`; empty without a citation."""
    return passage_address(context, citation) if citation else ""


def _as_dict(value: Any) -> dict[str, Any]:
    return value.as_dict() if hasattr(value, "as_dict") else dict(value)


def _may_read_quotes(context: template.Context) -> bool:
    """Whether quoted words may show: not to people from whom confidential documents are kept.

    They still get the line and the way to the document, whose own page decides.
    """
    standing = getattr(context.get("request"), "standing", None)
    return standing is None or policy.may(standing, "see_document")


@inline_tag(register, "corcom/components/source_chip.html", takes_context=True)
def source_chip(
    context: template.Context, citation: Citation | Mapping[str, Any] | None, *, url: str = "", document: str = ""
) -> dict[str, Any]:
    """The ¶ chip of a fact that was read: opens the quoted words. Draws nothing without a citation.

    `url` leads to the highlighted passage (found by itself where the route `passage` exists); `document` names the document.
    """
    if not citation:
        return {}
    cited = _as_dict(citation)
    line, end_line = cited["line"], cited.get("end_line") or cited["line"]
    return {
        "lines": str(line) if end_line == line else f"{line}–{end_line}",
        "quote": cited["quote"] if _may_read_quotes(context) else "",
        "rule": cited.get("rule", ""),
        "document": document,
        "url": url or passage_address(context, cited),
    }


def _article_printed(article: Any) -> str:
    if article is None or isinstance(article, ArticleRef):
        return article.printed if article else ""
    return ArticleRef.parse("", str(article)).printed


@inline_tag(register, "corcom/components/steps_chip.html")
def steps_chip(steps: Iterable[Step | Mapping[str, Any]], *, label: str = "") -> dict[str, Any]:
    """The § chip of a date or status that was computed: opens its steps. Draws nothing without steps.

    The label is the article of the last step that gave a day, else of the last that names one, unless given: a request for
    more time whose outcome nobody knows comes after the step that set the deadline.
    """
    rows = tuple(shown_step(step) for step in steps or ())
    named = [row for row in rows if row.printed]
    last = next((row for row in reversed(named) if row.gives_day), named[-1] if named else None)
    return {"steps": rows, "label": label or (last.printed if last else "")}


class StepShown(NamedTuple):
    """A step in words."""

    rule: str
    printed: str
    inputs: tuple[tuple[str, str], ...]
    output: str
    gives_day: bool


def shown_step(step: Step | Mapping[str, Any]) -> StepShown:
    """A step as a page shows it: its article as printed, days and the words of tables as people read them."""
    article = step.article if isinstance(step, Step) else step.get("article")
    row = _as_dict(step)
    inputs = tuple((name, _in_words(value)) for name, value in row["inputs"].items() if value not in ("", None))
    gives_day = any(found.end() == len(row["output"]) for found in ISO_DAY.finditer(row["output"]))
    return StepShown(row["rule"], _article_printed(article), inputs, _in_words(row["output"]), gives_day)


def _in_words(value: Any) -> str:
    text = str(value)
    return str(LABELS[text]) if text in LABELS else with_days(text)


@inline_tag(register, "corcom/components/derivation.html")
def derivation(steps: Iterable[Step | Mapping[str, Any]]) -> dict[str, Any]:
    """The steps of a date one below the other, for the page that is about them."""
    return {"steps": tuple(shown_step(step) for step in steps)}


@inline_tag(register, "corcom/components/said_by.html")
def said_by(name: str, day: date | None = None, *, words: str = "") -> dict[str, Any]:
    """The source of a fact that a person entered: name, day, and where they had it from in their words."""
    return {"name": name, "day": day, "words": words}


@inline_tag(register, "corcom/components/status.html")
def status(value: Any, *, label: str = "") -> dict[str, Any]:
    """A status word with its mark: `StateStatus`, `ActionStatus`, or the state of a proposal or of minutes."""
    return {"value": getattr(value, "value", value), "label": label or label_of(value)}


@inline_tag(register, "corcom/components/tag.html")
def tag(value: Any, *, label: str = "") -> dict[str, Any]:
    """A small label: new, same, different, confidential, sample, draft."""
    return {"value": getattr(value, "value", value), "label": label or label_of(value)}


@register.filter
def words(value: Any) -> str:
    """The label of an enum member or of its word: `{{ action.status|words }}`."""
    return label_of(value)


@inline_tag(register, "corcom/components/state.html", takes_context=True)
def state(context: template.Context, state: Any, *, url: str = "", plain: bool = False) -> dict[str, Any]:
    """The name of a State with its code, as a link to its page where there is one. Takes anything with `short_name` and `iso3`."""
    name = getattr(state, "short_name", None) or getattr(state, "name", str(state))
    code = getattr(state, "iso3", "")
    desk = context.get("desk")
    if not url and not plain and desk:
        try:
            url = address_of("state", convention=desk.convention.lower(), iso3=code)
        except NoReverseMatch:
            url = ""
    return {"name": name, "code": code, "url": "" if plain else url}
