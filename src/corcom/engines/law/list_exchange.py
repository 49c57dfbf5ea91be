"""What was read from a list as JSON, for the process that reads it apart from the desk, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from corcom.engines.law.depositary_list import DepositaryList, ListedAct
from corcom.engines.law.published_dues import PublishedDue
from corcom.kernel.sources import Finding
from corcom.kernel.words import Severity, TreatyActionKind


def dues_as_dict(dues: Iterable[PublishedDue], findings: Iterable[Finding]) -> dict[str, Any]:
    """Published due dates with what could not be read."""
    rows = [[due.line, due.iso3, due.article, *(_iso(day) for day in (due.due_on, due.until, due.other))] for due in dues]
    return {"rows": rows, "findings": [finding.as_dict() for finding in findings]}


def dues_from_dict(data: dict[str, Any]) -> tuple[list[PublishedDue], list[Finding]]:
    """Read what `dues_as_dict` gave."""
    rows = [
        PublishedDue(line, iso3, article, date.fromisoformat(due_on), _day(until), _day(other))
        for line, iso3, article, due_on, until, other in data["rows"]
    ]
    return rows, _findings(data["findings"])


def acts_as_dict(listed: DepositaryList) -> dict[str, Any]:
    """A depositary list."""
    rows = [[act.line, act.iso3, act.kind.value, act.on.isoformat(), act.is_set_aside, act.is_some_consent] for act in listed.acts]
    kinds = sorted(kind.value for kind in listed.kinds)
    return {"rows": rows, "kinds": kinds, "findings": [finding.as_dict() for finding in listed.findings]}


def acts_from_dict(data: dict[str, Any]) -> DepositaryList:
    """Read what `acts_as_dict` gave."""
    acts = tuple(
        ListedAct(line, iso3, TreatyActionKind(kind), date.fromisoformat(on), set_aside, some_consent)
        for line, iso3, kind, on, set_aside, some_consent in data["rows"]
    )
    kinds = frozenset(TreatyActionKind(kind) for kind in data["kinds"])
    return DepositaryList(acts, kinds, tuple(_findings(data["findings"])))


def _findings(rows: Sequence[dict[str, Any]]) -> list[Finding]:
    return [Finding(row["code"], Severity(row["severity"]), row["message"], row["line"]) for row in rows]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
