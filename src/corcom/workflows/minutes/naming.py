"""For whom a printed name stands: names that a person settled, States, organisations, offices held on the day, classes of owners."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from corcom.kernel.states import folded, state_named
from corcom.kernel.themes import theme_named
from corcom.kernel.words import Office
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import Mandate
from corcom.registers.parties import queries as parties
from corcom.registers.parties.models import Organisation, State
from corcom.registers.proposals import queries as proposals

_OFFICES = {
    "president": Office.PRESIDENT,
    "presidency": Office.PRESIDENT,
    "president designate": Office.PRESIDENT_DESIGNATE,
    "presidente": Office.PRESIDENT,
    "president designe": Office.PRESIDENT_DESIGNATE,
}
_COORDINATORS = re.compile(r"coordinators?\b|coordonnateurs?\b|coordinador(?:es)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """For whom a name stands: one of State, organisation, mandate, or the words of a class or of a name not settled."""

    printed_name: str
    state: State | None = None
    organisation: Organisation | None = None
    mandate: Mandate | None = None
    class_words: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether the name stands for somebody on record."""
        return bool(self.state or self.organisation or self.mandate)

    @property
    def key(self) -> str:
        """The identity for comparing: `state:LAO`, `organisation:undp`, `mandate:7`, `class:all coordinators`."""
        if self.state:
            return f"state:{self.state.iso3}"
        if self.organisation:
            return f"organisation:{self.organisation.key}"
        if self.mandate and self.mandate.state_id:
            return f"state:{self.mandate.state_id}"
        if self.mandate and self.mandate.organisation:
            return f"organisation:{self.mandate.organisation.key}"
        return f"class:{folded(self.class_words or self.printed_name)}"


@dataclass(slots=True)
class Names:
    """All that is needed to settle the names of one meeting; four queries, whatever the number of names."""

    convention: str
    day: date | None
    states: dict[str, State] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    remembered: dict[str, str] = field(default_factory=dict)
    mandates: list[Mandate] = field(default_factory=list)

    def party(self, name: str) -> Party:
        """For whom a printed name stands on the meeting's day."""
        plain = folded(name)
        settled = self.remembered.get(plain)
        if settled:
            return self.party_with_key(settled, name)
        state = state_named(name)
        if state and state.iso3 in self.states:
            return Party(name, state=self.states[state.iso3])
        if plain in self.organisations:
            return Party(name, organisation=self.organisations[plain])
        office = _OFFICES.get(plain)
        holders = [m for m in self.mandates if m.office == office] if office else self._coordinators(name)
        if len(holders) == 1:
            return Party(name, mandate=holders[0])
        return Party(name, class_words=name.strip()[:200])

    def _coordinators(self, name: str) -> list[Mandate]:
        theme = theme_named(name) if _COORDINATORS.search(name) else None
        return [m for m in self.mandates if theme and m.office == Office.COORDINATOR and m.theme == theme]

    def party_with_key(self, key: str, printed_name: str) -> Party:
        """The party of a remembered key; an unknown one stays a name in words."""
        kind, _, value = key.partition(":")
        if kind == "state" and value in self.states:
            return Party(printed_name, state=self.states[value])
        found = next((o for o in self.organisations.values() if o.key == value), None) if kind == "organisation" else None
        return Party(printed_name, organisation=found) if found else Party(printed_name, class_words=(value or printed_name)[:200])

    def mandate_of(self, party: Party, *, role: str, themes: list[str]) -> Mandate | None:
        """The recorded mandate that a line on a list of attendees speaks of: same holder, same office or theme, on the day."""
        held = [m for m in self.mandates if _holds(m, party)]
        wanted = {theme_named(t) for t in themes} - {None}
        office = _OFFICES.get(folded(role))
        for mandate in held:
            if office and mandate.office == office:
                return mandate
            if mandate.theme and mandate.theme in wanted:
                return mandate
        return None


def _holds(mandate: Mandate, party: Party) -> bool:
    if party.state:
        return mandate.state_id == party.state.iso3
    return bool(party.organisation) and mandate.organisation_id == party.organisation.pk if party.organisation else False


def names_for(convention: str, day: date | None) -> Names:
    """What is known about names for a meeting on a day; mandates of that day only."""
    return Names(
        convention=convention,
        day=day,
        states={state.iso3: state for state in parties.states()},
        organisations=parties.organisations_by_name(),
        remembered=proposals.remembered_names(convention),
        mandates=list(mandates.mandates_on(convention, day)) if day else [],
    )
