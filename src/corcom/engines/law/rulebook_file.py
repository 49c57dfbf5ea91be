"""Reading a convention's parameter file (YAML) into its rules.

Every key is known here: one that is missing, left over or of the wrong kind is refused with its place, so that a slip of the pen
in a parameter file can never become a silent zero.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import EnumType
from fractions import Fraction
from functools import cache
from importlib import resources
from typing import Any, TypeVar

import yaml

from corcom.engines.law import rulebook as values
from corcom.engines.law.months import Rounding
from corcom.engines.law.rulebook import Rulebook, Wait
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import ArticleRef
from corcom.kernel.words import MeetingKind, TreatyActionKind

T = TypeVar("T")
PARAMETERS = resources.files("corcom.engines.law").joinpath("conventions/parameters")


def known_conventions() -> tuple[str, ...]:
    """Codes of the conventions with a parameter file, in order."""
    return tuple(sorted(entry.name.removesuffix(".yaml").upper() for entry in PARAMETERS.iterdir() if entry.name.endswith(".yaml")))


@cache
def rulebook(convention: str) -> Rulebook:
    """The rules of a convention ("CCM", "APMBC").

    Raises:
        BadInput: there is no parameter file for it, or the file cannot be used.
    """
    if convention.upper() not in known_conventions():
        message = f"'{convention}' is not a convention known here; accepted: {', '.join(known_conventions())}."
        raise BadInput(message)
    text = PARAMETERS.joinpath(f"{convention.lower()}.yaml").read_text(encoding="utf-8")
    return load_rulebook(text, name=f"{convention.lower()}.yaml")


def load_rulebook(text: str, *, name: str = "the parameter file") -> Rulebook:
    """Read the text of a parameter file; `name` stands in error texts.

    Raises:
        BadInput: not YAML, or a key is missing, unknown or of the wrong kind; the message names its place.
    """
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        message = f"{name} is not YAML: {error}"
        raise BadInput(message) from error
    section = _Section(data, name)
    rules = _rulebook(section)
    section.close()
    return rules


class _Section:
    """One mapping of the file; every key must be taken before it is closed."""

    def __init__(self, data: object, place: str) -> None:
        if not isinstance(data, dict):
            message = f"{place}: expected keys with values, found {type(data).__name__}."
            raise BadInput(message)
        self.place = place
        self.left: dict[str, Any] = dict(data)

    def take(self, key: str, kind: type[T], default: T | None = None) -> T:
        """The value of `key`; without a default it must be there."""
        value = self.left.pop(key, default)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            found = "nothing" if value is None else repr(value)
            message = f"{self.place}: '{key}' must be {_KINDS.get(kind, kind.__name__)}, found {found}."
            raise BadInput(message)
        return value

    def word(self, key: str, kind: Callable[[str], T], default: str | None = None) -> T:
        """The value of `key` as a word of an enum or another reading of a text."""
        text = self.take(key, str, default)
        try:
            return kind(text)
        except ValueError as error:
            accepted = ", ".join(map(str, kind.__members__.values())) if isinstance(kind, EnumType) else ""
            message = f"{self.place}: '{key}: {text}' is not accepted; accepted: {accepted or error}."
            raise BadInput(message) from error

    def part(self, key: str, read: Callable[[_Section], T]) -> T:
        """The section under `key`, read and closed."""
        return _read(self.left.pop(key, None), f"{self.place}, {key}", read)

    def part_or_none(self, key: str, read: Callable[[_Section], T]) -> T | None:
        """The section under `key`; None if it is not there."""
        return self.part(key, read) if key in self.left else None

    def parts(self, key: str, read: Callable[[_Section], T]) -> tuple[T, ...]:
        """The sections of the list under `key`; empty if it is not there."""
        entries = self.take(key, list, [])
        return tuple(_read(entry, f"{self.place}, {key} {number}", read) for number, entry in enumerate(entries, 1))

    def close(self) -> None:
        """Refuse what was not taken."""
        if self.left:
            message = f"{self.place}: unknown key{'s' if len(self.left) > 1 else ''} {', '.join(map(str, self.left))}."
            raise BadInput(message)


_KINDS: dict[type, str] = {str: "a text", int: "a whole number", bool: "yes or no", date: "a day (YYYY-MM-DD)", list: "a list"}


def _read(data: object, place: str, read: Callable[[_Section], T]) -> T:
    section = _Section(data, place)
    value = read(section)
    section.close()
    return value


def _article(section: _Section, key: str = "article") -> str:
    text = section.take(key, str)
    if str(ArticleRef.parse("", text)) != text:
        message = f"{section.place}: write '{key}: {text}' as \"{ArticleRef.parse('', text)}\"."
        raise BadInput(message)
    return text


def _texts(section: _Section, key: str) -> tuple[str, ...]:
    texts = tuple(section.take(key, list, []))
    if not all(isinstance(text, str) and text for text in texts):
        message = f"{section.place}: '{key}' must be a list of texts."
        raise BadInput(message)
    return texts


def _words(section: _Section) -> dict[str, str]:
    return {"article": _article(section), "words": section.take("words", str), "note": section.take("note", str, "")}


def _wait(section: _Section) -> Wait:
    wait = Wait(
        years=section.take("years", int, 0),
        months=section.take("months", int, 0),
        days=section.take("days", int, 0),
        lands_on=section.word("lands_on", values.Landing, "same-day"),
        short_month=section.word("short_month", Rounding, "refuse"),
    )
    if not (wait.years or wait.months or wait.days):
        message = f"{section.place}: give years, months or days."
        raise BadInput(message)
    return wait


def _signature(section: _Section) -> values.SignatureRule:
    closes: object = section.left.pop("until", None)
    if closes not in ("entry-into-force", "stays-open") and not isinstance(closes, date):
        message = f"{section.place}: 'until' must be a day (YYYY-MM-DD), entry-into-force or stays-open, found {closes!r}."
        raise BadInput(message)
    opens_on = section.take("from", date)
    return values.SignatureRule(
        **_words(section), opens_on=opens_on, closes_on=closes if isinstance(closes, date) else None, stays_open=closes == "stays-open"
    )


def _consent(section: _Section) -> values.ConsentRule:
    signatories = tuple(TreatyActionKind(word) for word in section.take("of_signatories", list))
    others = tuple(TreatyActionKind(word) for word in section.take("of_others", list))
    return values.ConsentRule(**_words(section), of_signatories=signatories, of_others=others)


def _entry(section: _Section) -> values.EntryRule:
    return values.EntryRule(**_words(section), wait=section.part("wait", _wait), instruments=section.take("instruments", int, 0))


def _withdrawal(section: _Section) -> values.WithdrawalRule:
    delays = section.take("armed_conflict_delays", bool, False)
    return values.WithdrawalRule(**_words(section), wait=section.part("wait", _wait), armed_conflict_delays=delays)


def _extension(section: _Section) -> values.ExtensionRule:
    return values.ExtensionRule(
        **_words(section),
        longest=section.part("longest", _wait),
        request_article=_article(section, "request_article"),
        request_before_meeting=section.part_or_none("request_before_meeting", _wait),
        request_before_deadline=section.take("request_before_deadline", bool),
        contents_article=_article(section, "contents_article") if "contents_article" in section.left else "",
        contents=_texts(section, "contents"),
        further_requests=section.take("further_requests", str),
        further_need_circumstances=section.take("further_need_circumstances", bool),
        decision_article=_article(section, "decision_article"),
        decided_by=section.take("decided_by", str),
        decision_may=section.take("decision_may", str),
    )


def _deadline(section: _Section) -> values.DeadlineRule:
    return values.DeadlineRule(
        **_words(section),
        kind=section.take("kind", str),
        runs_from=section.word("runs_from", values.RunsFrom),
        wait=section.part("wait", _wait),
        extension=section.part_or_none("extension", _extension),
    )


def _declaration(section: _Section) -> values.DeclarationRule:
    after = tuple(section.take("after", list))
    return values.DeclarationRule(**_words(section), kind=section.take("kind", str), after=after, to=section.word("to", MeetingKind))


def _initial(section: _Section) -> values.InitialReportRule:
    return values.InitialReportRule(**_words(section), kind=section.take("kind", str), wait=section.part("wait", _wait))


def _yearly(section: _Section) -> values.YearlyReportRule:
    return values.YearlyReportRule(
        **_words(section),
        kind=section.take("kind", str),
        month=section.take("month", int),
        day=section.take("day", int),
        first=section.word("first", values.FirstUpdate, "after-initial-due"),
    )


def _periodic(section: _Section) -> values.PeriodicReportRule:
    return values.PeriodicReportRule(**_words(section), kind=section.take("kind", str), wait=section.part("wait", _wait))


def _clock(section: _Section) -> values.ClockRule:
    return values.ClockRule(
        **_words(section),
        kind=section.take("kind", str),
        agreed_in=section.take("agreed_in", str, ""),
        starts=section.take("from", str),
        wait=section.part_or_none("wait", _wait),
        next_meeting=section.word("next_meeting", MeetingKind) if "next_meeting" in section.left else None,
    )


def _majority(section: _Section) -> values.MajorityRule:
    text = section.take("share", str)
    strictly_more = text.startswith("more than ")
    try:
        share = Fraction(text.removeprefix("more than ").removeprefix("at least "))
    except ValueError as error:
        message = f"{section.place}: write 'share' as \"more than 1/2\" or \"at least 2/3\", found '{text}'."
        raise BadInput(message) from error
    return values.MajorityRule(
        article=_article(section),
        words=f"{text} of the {section.take('of', str)}",
        kind=section.take("kind", str),
        share=share,
        strictly_more=strictly_more,
    )


def _duty(section: _Section) -> values.DutyRule:
    return values.DutyRule(**_words(section), kind=section.take("kind", str))


def _rule(section: _Section) -> values.Rule:
    return values.Rule(**_words(section))


def _provisional(section: _Section) -> tuple[str, values.Rule]:
    return _article(section, "applies"), _rule(section)


def _reservations(section: _Section) -> tuple[bool, values.Rule]:
    return section.take("allowed", bool), _rule(section)


def _reports(section: _Section) -> tuple[Any, ...]:
    return (
        section.part_or_none("initial", _initial),
        section.part_or_none("annual", _yearly),
        section.part_or_none("periodic", _periodic),
        section.part_or_none("kept", _yearly),
    )


def _rulebook(section: _Section) -> Rulebook:
    applies, provisional = section.part_or_none("provisional_application", _provisional) or ("", None)
    allowed, reservations = section.part_or_none("reservations", _reservations) or (True, None)
    initial, annual, periodic, kept = section.part_or_none("reports", _reports) or (None, None, None, None)
    return Rulebook(
        convention=section.take("convention", str),
        title=section.take("title", str),
        adopted_on=section.take("adopted_on", date),
        depositary=section.take("depositary", str),
        source=section.take("source", str),
        checked=section.take("checked", str),
        signature=section.part("signature", _signature),
        consent=section.part("consent", _consent),
        first_entry=section.part("first_entry_into_force", _entry),
        later_entry=section.part("later_entry_into_force", _entry),
        withdrawal=section.part("withdrawal", _withdrawal),
        provisional=provisional,
        provisional_applies=applies,
        reservations=reservations,
        reservations_allowed=allowed,
        deadlines=section.parts("deadlines", _deadline),
        declaration=section.part_or_none("declaration", _declaration),
        initial_report=initial,
        annual_report=annual,
        periodic_report=periodic,
        kept_report=kept,
        clocks=section.parts("clocks", _clock),
        majorities=section.parts("majorities", _majority),
        duties=section.parts("duties", _duty),
    )
