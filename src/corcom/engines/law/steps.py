"""Steps of an answer: small builders, so that every step reads alike."""

from __future__ import annotations

from datetime import date

from corcom.engines.law.rulebook import Rule, Rulebook
from corcom.kernel.sources import Step


def step(rules: Rulebook, rule: Rule, inputs: dict[str, str], output: str) -> Step:
    """A step under a rule; the note of the rule follows its words."""
    words = f"{rule.words} {rule.note}".strip()
    return Step(rules.article(rule.article), words, tuple(inputs.items()), output)


def remark(words: str, inputs: dict[str, str], output: str) -> Step:
    """A step without an article: a choice of this engine or a gap in the facts."""
    return Step(None, words, tuple(inputs.items()), output)


def shown(day: date | None) -> str:
    """A day as it stands in a step."""
    return day.isoformat() if day else "not known"
