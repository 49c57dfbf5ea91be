"""The table of States: codes, names in use now and before, regional groups; and finding a State by a name as printed.

The rows come from `data/states.csv` (UN short and formal names, ISO 3166, M49, regional groups; source column in the file), the French and
Spanish names by which lists may call a State from `data/foreign_names.csv` (each with its source).
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
    if not text.isascii():
        text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.casefold().replace("&", " and ").replace("'", "")
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


@cache
def _states_by_foreign_name() -> dict[str, State]:
    """Folded French or Spanish name to State, a name with a comma also turned round; none that is an English name of another State."""
    found: dict[str, State] = {}
    with resources.files("corcom.kernel").joinpath("data/foreign_names.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            before, _, after = row["name"].partition(",")
            for name in (row["name"], f"{after} {before}"):
                found.setdefault(folded(name), states_by_iso3()[row["iso3"]])
    return found


def _state_named_in_a_list(name: str) -> State | None:
    """The State of an English, French or Spanish name."""
    return state_named(name) or _states_by_foreign_name().get(folded(name))


# What may stand behind a name in a list: marks of footnotes, a code in brackets.
_FOOTNOTES = re.compile(
    r"(?:\s*(?:<sup[^>]*>.*?</sup[^>]*>|\[[^\]]{1,8}\]|[\d,*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]))+\s*$", re.IGNORECASE
)
_BEHIND = re.compile(r"^(?P<name>.+?)\s*[(\[](?P<code>[A-Za-z]{2,3}|\d{3})[)\]]$")
_M49 = re.compile(r"\d{1,3}")


@cache
def states_by_code() -> dict[str, State]:
    """ISO 3166 alpha-3 and alpha-2 code and M49 number to State, the letters in capitals and the number with its three digits."""
    return {code: state for state in all_states() for code in (state.iso3, state.iso2, state.m49) if code}


def state_called(text: str) -> State | None:
    """The State meant by a code (ISO 3166 alpha-3 or alpha-2, M49) or by a name as lists print it, in English, French or Spanish.

    Marks of footnotes, a code in brackets behind the name and a name turned round at its comma are understood; likeness is not, and
    anything else is None.

    Example: state_called("IRQ"), state_called("iq"), state_called("368") and state_called("Iraq 1,2") are the same State;
    so are state_called("Congo, Democratic Republic of the") and state_called("COD").
    """
    name = " ".join(text.split())[:200]
    found = _by_code(name) or _state_named_in_a_list(name)
    if found is not None or not name:
        return found
    behind = _BEHIND.match(name)
    if behind:
        return _state_named_in_a_list(behind["name"]) or _by_code(behind["code"])
    bare = _FOOTNOTES.sub("", name)
    before, comma, after = bare.partition(",")
    return _state_named_in_a_list(bare) or (_state_named_in_a_list(f"{after} {before}") if comma else None)


def _by_code(text: str) -> State | None:
    return states_by_code().get(text.zfill(3) if _M49.fullmatch(text) else text.upper())
