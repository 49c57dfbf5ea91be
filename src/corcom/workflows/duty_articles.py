"""The articles of a convention from which duties with a date follow, each with the name of its rule."""

from __future__ import annotations

from corcom.engines.law.rulebook_file import known_conventions, rulebook

Named = tuple[tuple[str, str], ...]


def deadline_articles(convention: str) -> Named:
    """(article, kind) of the duties that have to be done once by a day; none for a convention without rules."""
    if convention not in known_conventions():
        return ()
    return tuple((rule.article, rule.kind) for rule in rulebook(convention).deadlines)


def report_articles(convention: str) -> Named:
    """(article, kind) of the reports, the initial one first."""
    if convention not in known_conventions():
        return ()
    rules = rulebook(convention)
    found = (rules.initial_report, rules.annual_report, rules.periodic_report, rules.kept_report)
    return tuple((rule.article, rule.kind) for rule in found if rule)


def article_of_reports(convention: str) -> str:
    """The article on transparency reports, without a paragraph ("7"); empty for a convention without rules or reports."""
    reports = report_articles(convention)
    return reports[0][0].partition(".")[0] if reports else ""


def duty_articles(convention: str) -> Named:
    """(article, kind) of all of them, in the order of the articles."""
    if convention not in known_conventions():
        return ()
    rules = rulebook(convention)
    declaration = ((rules.declaration.article, rules.declaration.kind),) if rules.declaration else ()
    found = {*deadline_articles(convention), *declaration, *report_articles(convention)}
    return tuple(sorted(found, key=lambda named: rules.article(named[0])))
