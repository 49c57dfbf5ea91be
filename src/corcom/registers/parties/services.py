"""Writes of the parties register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.cache import cache
from django.db import transaction

from corcom.kernel.states import State as StateValue
from corcom.registers.parties.models import Affiliation, Convention, Organisation, State
from corcom.registers.parties.queries import CONVENTIONS_KEPT


def load_states(states: Iterable[StateValue]) -> int:
    """Bring the table of States to what the shipped table says; returns how many rows there are."""
    rows = [
        State(
            iso3=s.iso3,
            iso2=s.iso2,
            m49=s.m49,
            short_name=s.short_name,
            official_name=s.official_name,
            region=s.region,
            subregion=s.subregion,
            regional_group=s.regional_group,
            un_status=s.un_status,
            aliases=list(s.aliases),
            note=s.note,
        )
        for s in states
    ]
    columns = [f.name for f in State._meta.fields if f.name != "iso3"]
    State.objects.bulk_create(rows, update_conflicts=True, unique_fields=["iso3"], update_fields=columns)
    return len(rows)


def keep_convention(code: str, *, title: str, short_title: str) -> Convention:
    """A convention that this desk serves."""
    convention, made = Convention.objects.get_or_create(code=code, defaults={"title": title, "short_title": short_title})
    if made:
        cache.delete(CONVENTIONS_KEPT)  # for what this transaction reads
        transaction.on_commit(lambda: cache.delete(CONVENTIONS_KEPT))  # for others, who may have read meanwhile
    return convention


def hold_convention(code: str) -> None:
    """Hold the row of a convention until the transaction ends: who asks for it too waits, and then sees what was done.

    On SQLite a transaction that writes holds the whole file already.
    """
    Convention.objects.select_for_update().filter(code=code).first()


def keep_organisation(key: str, *, name: str, acronym: str = "", aliases: Iterable[str] = (), source_words: str) -> Organisation:
    """An organisation under its key; made when it is not there."""
    organisation, _ = Organisation.objects.get_or_create(
        key=key, defaults={"name": name, "acronym": acronym, "aliases": list(aliases), "source_words": source_words}
    )
    return organisation


def affiliate(
    person: Any,
    *,
    convention: str,
    start: date | None,
    state: State | None = None,
    organisation: Organisation | None = None,
    end: date | None = None,
) -> Affiliation:
    """Record for whom a person speaks from a day on; without one, on every day before `end`."""
    return Affiliation.objects.create(person=person, convention=convention, state=state, organisation=organisation, start=start, end=end)


def end_affiliations(person: Any, *, convention: str, on: date) -> None:
    """A person speaks for nobody from a day on; one that began on that very day is taken back."""
    current = Affiliation.objects.filter(person=person, convention=convention, end__isnull=True)
    current.filter(start__gte=on).delete()
    current.update(end=on)
