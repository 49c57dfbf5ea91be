"""Lines that no rule understood: a person says that they hold nothing to record. They stay with the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from corcom.kernel.errors import BadInput
from corcom.registers.proposals import services as proposal_services
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.acts import act


def nothing_in_lines(reading: ReadingRecord, lines: Iterable[int], *, person: Any) -> ReadingRecord:
    """Note that unread lines hold nothing to record.

    Raises:
        BadInput: a line is not among the unread ones.
    """
    with act("nothing_in_lines", person=person, convention=reading.convention) as doing:
        held = proposal_services.lock_reading(reading.pk)
        chosen = set(lines)
        if not chosen or not chosen <= set(held.unread_lines):
            message = "These lines are not among the unread ones. Load the page again to see which are."
            raise BadInput(message)
        proposal_services.set_lines_with_nothing(held, {*held.lines_with_nothing, *chosen})
        doing.touch(held)
        doing.summary = f"Nothing to record in {len(chosen)} unread {'line' if len(chosen) == 1 else 'lines'}"
    return held


def look_at_lines_again(reading: ReadingRecord, lines: Iterable[int], *, person: Any) -> ReadingRecord:
    """Put lines back among the unread ones."""
    with act("look_at_lines_again", person=person, convention=reading.convention) as doing:
        held = proposal_services.lock_reading(reading.pk)
        proposal_services.set_lines_with_nothing(held, set(held.lines_with_nothing) - set(lines))
        doing.touch(held)
        doing.summary = "Put lines back among the unread ones"
    return held
