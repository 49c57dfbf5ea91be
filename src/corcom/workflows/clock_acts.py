"""What every act on the clock has in common: one at a time for a convention, only for those who may, with what follows computed in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from corcom.registers.parties.services import hold_convention
from corcom.workflows import policy
from corcom.workflows.acts import Doing, act
from corcom.workflows.recomputing import recomputed

PERMISSION = "record_treaty_action"


@contextmanager
def act_on_clock(name: str, *, person: Any, convention: str, why: str = "", source: str = "") -> Iterator[Doing]:
    """An act on treaty actions or duties. Two at the same moment wait for each other: the second sees what the first did.

    Raises:
        NotAllowed: the person may not.
    """
    with act(name, person=person, convention=convention, why=why, source=source) as doing:
        policy.require_of(person, convention, PERMISSION)
        hold_convention(convention)
        yield doing


def follow_up(doing: Doing, convention: str, *, said: str, states: Iterable[str] | None) -> None:
    """Compute the obligations anew, for some States or all, and sum the act up in `said` and what became of them."""
    after = recomputed(convention, because=said, states=states)
    doing.touch(*after.touched)
    doing.summary = f"{said} (obligations: {after.in_words})"
