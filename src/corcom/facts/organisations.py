"""Organisations that take part in the machinery of the Convention, with the names under which minutes print them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from corcom.facts.table import rows_of


@dataclass(frozen=True, slots=True)
class OrganisationFact:
    """An organisation: key, full name, acronym, other names, and the source of its part in the Convention's work."""

    key: str
    name: str
    acronym: str
    aliases: tuple[str, ...]
    source: str


@cache
def all_organisations() -> tuple[OrganisationFact, ...]:
    """All organisations, in the order of the file."""
    return tuple(
        OrganisationFact(row["key"], row["name"], row["acronym"], tuple(a for a in row["aliases"].split("|") if a), row["source"])
        for row in rows_of("organisations.csv")
    )
