"""Writes of the search register."""

from __future__ import annotations

from collections.abc import Iterable

from corcom.registers.search.models import SearchEntry

AT_ONCE = 500


def put_entries(kind: str, records: Iterable[int], entries: Iterable[SearchEntry]) -> None:
    """Put these entries in the place of all that these records of a kind had."""
    numbers = list(records)
    for at in range(0, len(numbers), AT_ONCE):
        SearchEntry.objects.filter(kind=kind, record__in=numbers[at : at + AT_ONCE]).delete()
    SearchEntry.objects.bulk_create(entries, batch_size=AT_ONCE)


def clear() -> None:
    """Take every entry off, before all are written anew."""
    SearchEntry.objects.all().delete()
