"""The articles that a form or filter offers, each with what it asks, and the meetings that decide on requests."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from corcom.kernel.errors import BadInput
from corcom.kernel.sources import ArticleRef
from corcom.web.words import label_of
from corcom.workflows import duty_articles
from corcom.workflows.clock import desk_clock

Choices = list[tuple[str, Any]]


def article_choices(convention: str) -> Choices:
    """Every article from which obligations with a date follow, after one choice for all transparency reports."""
    together = duty_articles.article_of_reports(convention)
    all_reports = [(together, _("%(article)s Transparency reports, all") % {"article": together})] if together else []
    return [*all_reports, *_choices(convention, duty_articles.duty_articles(convention))]


def deadline_choices(convention: str) -> Choices:
    """The articles that set a deadline to be met once."""
    return _choices(convention, duty_articles.deadline_articles(convention))


def report_choices(convention: str) -> Choices:
    """The articles that ask for a report."""
    return _choices(convention, duty_articles.report_articles(convention))


def meeting_choices(convention: str) -> Choices:
    """The meetings that may decide on more time, the latest first."""
    meetings = sorted(desk_clock(convention).record.meetings, reverse=True)
    return [(meeting.key, f"{meeting.key}, {meeting.start.isoformat()}") for meeting in meetings]


def printed(convention: str, article: str) -> str:
    """`4.1.a` as printed: 4(1)(a); as it stands when it is no article."""
    try:
        return ArticleRef.parse(convention, article).printed
    except BadInput:
        return article


def _choices(convention: str, articles: tuple[tuple[str, str], ...]) -> Choices:
    return [(article, f"{printed(convention, article)} {label_of(kind)}") for article, kind in articles]
