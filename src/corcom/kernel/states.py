"""The table of States: codes, names in use now and before, regional groups; and finding a State by a name as printed.

The rows come from `data/states.csv` (UN short and formal names, ISO 3166, M49, regional groups; source column in the file).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class State:
    """One State that can join a convention: a member or observer State of the UN, or another with treaty-making capacity."""

    iso3: str
    iso2: str
    m49: str
    short_name: str
    official_name: str
    region: str
    subregion: str
    regional_group: str
    un_status: str
    aliases: tuple[str, ...]
    note: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which the State may be printed."""
        return (self.short_name, self.official_name, *self.aliases)


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name without case, accents, curly quotes, punctuation or a leading article, for comparison only."""
    text = unicodedata.normalize("NFKD", name.replace("\u2019", "'").replace("\u0131", "i"))
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = text.replace("&", " and ").replace("'", "")
    text = " ".join(re.findall(r"\w+", text))
    return text.removeprefix("the ")


@cache
def all_states() -> tuple[State, ...]:
    """The 197 States, in the order of their UN short names."""
    with resources.files("corcom.kernel").joinpath("data/states.csv").open(encoding="utf-8") as stream:
        return tuple(
            State(
                iso3=row["iso3"],
                iso2=row["iso2"],
                m49=row["m49"],
                short_name=row["name_un_short"],
                official_name=row["name_official"],
                region=row["un_region"],
                subregion=row["un_subregion"],
                regional_group=row["un_regional_group"],
                un_status=row["un_status"],
                aliases=tuple(a for a in row["aliases"].split("|") if a),
                note=row["note"] or "",
            )
            for row in csv.DictReader(stream)
        )


@cache
def states_by_iso3() -> dict[str, State]:
    """ISO 3166 alpha-3 code to State."""
    return {state.iso3: state for state in all_states()}


@cache
def states_by_folded_name() -> dict[str, State]:
    """Folded name to State, over every short, official and former name."""
    return {folded(name): state for state in all_states() for name in state.names}


def state_named(name: str) -> State | None:
    """The State printed as `name`, by exact match after folding; never by likeness.

    Example: state_named("Lao PDR").iso3 == "LAO"; state_named("Atlantis") is None.
    """
    return states_by_folded_name().get(folded(name))
