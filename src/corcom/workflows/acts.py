"""What every act of the office has in common: one transaction, one audit row.

Example:
    with act("park_proposal", person=person, convention="CCM", why=note) as doing:
        services.park(proposal, note)
        doing.touch(proposal)
        doing.summary = "Parked: ask Lao PDR"
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction

from corcom.kernel.errors import Refusal
from corcom.registers.audit import services as audit
from corcom.workflows.desk_day import desk_day
from corcom.workflows.searching import index_kept


@dataclass(slots=True)
class Doing:
    """An act under way: what it touched and how it is summed up in the audit."""

    summary: str = ""
    records: list[models.Model] = field(default_factory=list)

    def touch(self, *records: models.Model) -> None:
        """Name records that this act made or changed."""
        self.records.extend(records)


@contextmanager
def act(name: str, *, person: Any, convention: str, why: str = "", source: str = "", summary: str = "") -> Iterator[Doing]:
    """Run an act: all of it, with its audit row, or nothing.

    Args:
        name: name of the workflow function.
        person: who acts; None only for the desk itself (loading shipped facts, the demo).
        why: the reason that the person gave.
        source: where the facts come from, in words.
    """
    with transaction.atomic():
        doing = Doing(summary)
        with index_kept():
            yield doing
        audit.write_row(
            desk_day=desk_day(),
            person=person,
            convention=convention,
            act=name,
            summary=doing.summary or name.replace("_", " "),
            why=why,
            source=source,
            records=doing.records,
        )


class ChangedMeanwhile(Refusal):
    """Somebody else changed the record between reading and saving it."""


def check_revision(record: Any, revision: int | None) -> None:
    """Refuse when `record.revision` is not the one that the person saw.

    Raises:
        ChangedMeanwhile: somebody saved in between; nothing of theirs is overwritten.
    """
    if revision is not None and record.revision != revision:
        message = (
            "Somebody changed this in the meantime, so your change was not saved over theirs. "
            "Look at the present version and enter your change again if it still holds."
        )
        raise ChangedMeanwhile(message)


def require_words(words: str, what: str) -> str:
    """The words without outer space; refuses when there are none.

    Raises:
        Refusal: nothing was given.
    """
    clean = words.strip()
    if not clean:
        message = f"Nothing was given for {what}. Say it in a few words; they stay on record."
        raise Refusal(message)
    return clean
