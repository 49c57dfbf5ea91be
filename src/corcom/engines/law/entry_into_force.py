"""Entry into force: of the convention itself, and for one State after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.rulebook import EntryRule, Rulebook
from corcom.kernel.treaty import TreatyAction


@dataclass(frozen=True, slots=True)
class ConventionEntry:
    """How far the convention is from entering into force, or when it did.

    `instruments` counts the States whose instrument was deposited; `decisive_on` is the day of the instrument that completed the number
    needed, `entry_into_force_on` the day that follows from it. Both are None before that deposit.
    """

    instruments: int
    decisive_on: date | None
    entry_into_force_on: date | None


def convention_entry(rules: Rulebook, actions: Iterable[TreatyAction], *, on: date | None = None) -> ConventionEntry:
    """The entry into force of the convention, from the acts recorded up to and with `on` (all, when None).

    Each State counts once, with its first instrument.
    """
    binding = rules.consent.kinds
    first: dict[str, date] = {}
    for action in actions:
        if action.kind in binding and (on is None or action.on <= on):
            known = first.get(action.iso3)
            if known is None or action.on < known:
                first[action.iso3] = action.on
    needed = rules.first_entry.instruments
    if len(first) < needed:
        return ConventionEntry(len(first), None, None)
    decisive_on = sorted(first.values())[needed - 1]
    return ConventionEntry(len(first), decisive_on, rules.first_entry.wait.after(decisive_on))


def entry_rule_for(rules: Rulebook, deposited_on: date, entry: ConventionEntry) -> EntryRule:
    """The rule that governs a deposit: that of the first States up to and with the decisive day, that of later States after it."""
    is_first = entry.decisive_on is None or deposited_on <= entry.decisive_on
    return rules.first_entry if is_first else rules.later_entry


def entry_into_force_of(rules: Rulebook, deposited_on: date, entry: ConventionEntry) -> date | None:
    """Entry into force for a State that deposited on a day; None while the convention waits for the instruments that it needs.

    Example (CCM): deposit 2013-05-14 gives 2013-11-01.
    """
    if entry.decisive_on is None or deposited_on <= entry.decisive_on:
        return entry.entry_into_force_on
    return rules.later_entry.wait.after(deposited_on)
