"""Where States stand with a convention on a day, and the two counts of its Parties.

`parties_by_deposit` counts every State that deposited an instrument and has not left, as the depositary's totals do;
`parties_in_force` only those that are bound on the day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.entry_into_force import ConventionEntry, convention_entry
from corcom.engines.law.provisional import ProvisionalApplication, provisional_applications
from corcom.engines.law.rulebook import Rulebook
from corcom.engines.law.timeline import Membership, Timeline, conflicts_known, timeline_of, timelines
from corcom.kernel.treaty import ArmedConflict, TreatyAction
from corcom.kernel.words import Certainty, StateStatus


@dataclass(frozen=True, slots=True)
class StateStanding:
    """Where one State stands on the day `on`, with the acts recorded by then."""

    rules: Rulebook
    iso3: str
    on: date
    status: StateStatus
    timeline: Timeline
    entry: ConventionEntry

    @property
    def acts(self) -> tuple[TreatyAction, ...]:
        """The acts of the State, in the order of their days."""
        return self.timeline.acts

    @property
    def membership(self) -> Membership | None:
        """The last time under the convention, begun with an instrument; None without one."""
        return self.timeline.memberships[-1] if self.timeline.memberships else None

    @property
    def signed_on(self) -> date | None:
        """The day of signature."""
        return self.timeline.signature.on if self.timeline.signature else None

    @property
    def deposited_on(self) -> date | None:
        """The day on which the depositary received the instrument."""
        return self.membership.consent.on if self.membership else None

    @property
    def entry_into_force_on(self) -> date | None:
        """Entry into force for the State, past or to come; None when it cannot be known on the day."""
        return self.membership.entry_into_force_on if self.membership else None

    @property
    def withdrawal_effective_on(self) -> date | None:
        """The first day no longer bound, past or to come."""
        return self.membership.ends_on if self.membership else None

    @property
    def provisional(self) -> tuple[ProvisionalApplication, ...]:
        """What the State declared it would apply before entry into force, with the days on which it has effect."""
        return provisional_applications(self.rules, self.timeline)

    @property
    def certainty(self) -> Certainty:
        """Tentative when a day that the status or a date rests on was not read in a source."""
        unsure = any(act.certainty is Certainty.TENTATIVE for act in self.acts)
        return Certainty.TENTATIVE if unsure else Certainty.CONFIRMED


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the convention stands on a day: every State, in the order in which they were asked for."""

    rules: Rulebook
    on: date
    entry: ConventionEntry
    states: tuple[StateStanding, ...]

    @property
    def counts(self) -> dict[StateStatus, int]:
        """How many States have each status; every status is there."""
        found = Counter(state.status for state in self.states)
        return {status: found[status] for status in StateStatus}

    @property
    def parties_by_deposit(self) -> int:
        """States that deposited an instrument and have not left."""
        return self.counts[StateStatus.STATE_PARTY] + self.counts[StateStatus.CONSENTED_NOT_IN_FORCE]

    @property
    def parties_in_force(self) -> int:
        """States bound on the day."""
        return self.counts[StateStatus.STATE_PARTY]

    @property
    def signatures(self) -> int:
        """States that signed, whatever they did later."""
        return sum(1 for state in self.states if state.signed_on is not None)


def status_of(
    state: str, actions: Iterable[TreatyAction], *, on: date, rules: Rulebook, conflicts: Iterable[ArmedConflict] = ()
) -> StateStanding:
    """Where one State stands.

    Args:
        state: ISO 3166 alpha-3 code.
        actions: the acts of all States towards the convention: the thirtieth instrument sets the date of the first.
        on: the day; acts after it are not seen.
        rules: the convention.
        conflicts: armed conflicts, for the day of effect of a withdrawal.
    """
    known = [act for act in actions if act.on <= on]
    entry = convention_entry(rules, known)
    wars = [c for c in conflicts_known(conflicts, on) if c.iso3 == state]
    timeline = timeline_of(rules, state, (act for act in known if act.iso3 == state), entry, conflicts=wars)
    return StateStanding(rules, state, on, timeline.status_on(on), timeline, entry)


def standing(
    rules: Rulebook,
    actions: Iterable[TreatyAction],
    *,
    states: Iterable[str],
    on: date,
    conflicts: Iterable[ArmedConflict] = (),
) -> Standing:
    """Where the convention stands on a day, for the States asked for (ISO 3166 alpha-3); acts after the day are not seen."""
    known = [act for act in actions if act.on <= on]
    entry = convention_entry(rules, known)
    found = timelines(rules, known, entry, conflicts=conflicts_known(conflicts, on))
    rows = []
    for iso3 in states:
        timeline = found.get(iso3) or Timeline(iso3)
        rows.append(StateStanding(rules, iso3, on, timeline.status_on(on), timeline, entry))
    return Standing(rules, on, entry, tuple(rows))
