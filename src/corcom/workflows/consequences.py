"""What follows for a State when something on the record changes: its standing, its obligations, the number of Parties. Nothing is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.explain import explain
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.record import Record
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.status import Standing, StateStanding, standing
from corcom.engines.law.what_if import Change, changes_between
from corcom.kernel.sources import Step
from corcom.kernel.states import State, all_states, states_by_iso3
from corcom.workflows.desk_day import desk_day


@dataclass(frozen=True, slots=True)
class ChangedDuty:
    """A duty before and after, with the steps to what it is after; `after` is None when the duty goes."""

    change: Change
    steps: Sequence[Step]

    @property
    def kind_of_change(self) -> str:
        """`new`, `gone` or `different`."""
        if self.change.before is None:
            return "new"
        return "gone" if self.change.after is None else "different"


@dataclass(frozen=True, slots=True)
class Consequences:
    """Both answers for one State on the day `on`; everything counted over all States stands in `before_all` and `after_all`.

    `today` is where the Convention stands on the desk day by the record without the change, where `on` is another day.
    """

    on: date
    state: State
    before: StateStanding
    after: StateStanding
    before_all: Standing
    after_all: Standing
    duties: Sequence[ChangedDuty]
    today: Standing | None = None

    @property
    def steps(self) -> Sequence[Step]:
        """The steps to the standing after the change."""
        return explain(self.after)

    @property
    def moves_convention(self) -> bool:
        """Whether the entry into force of the convention itself differs, and with it that of other States."""
        return self.before_all.entry.entry_into_force_on != self.after_all.entry.entry_into_force_on


def consequences(convention: str, iso3: str, *, before: Record, after: Record, on: date) -> Consequences:
    """Compare two records for one State on a day."""
    rules, everybody = rulebook(convention), tuple(state.iso3 for state in all_states())
    sides = [standing(rules, record.actions, states=everybody, on=on, conflicts=record.conflicts) for record in (before, after)]
    first, second = (obligations_of(rules, record, on=on, states=[iso3]) for record in (before, after))
    place = everybody.index(iso3)
    return Consequences(
        on=on,
        state=states_by_iso3()[iso3],
        before=sides[0].states[place],
        after=sides[1].states[place],
        before_all=sides[0],
        after_all=sides[1],
        duties=tuple(_changed(change) for change in changes_between(first, second)),
        today=standing(rules, before.actions, states=everybody, on=desk_day(), conflicts=before.conflicts) if on != desk_day() else None,
    )


def _changed(change: Change) -> ChangedDuty:
    shown = change.after or change.before
    return ChangedDuty(change, explain(shown) if shown else ())
