"""How likely a record of the meeting is what a proposal says in other words: words count, and who, when and under which item.

The same fact is seldom written twice in the same words. What is only likely is shown as different, for a person to look at; it never
becomes a second record unasked. See `docs/explanation/sameness.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from corcom.kernel.states import folded
from corcom.kernel.words import ProposalKind
from corcom.registers.meetings.models import AgendaItem
from corcom.workflows.minutes.board import Board
from corcom.workflows.minutes.identity import CLOSE
from corcom.workflows.minutes.likeness import likeness, word_set
from corcom.workflows.minutes.values import date_of, text, text_list

SOME, MANY = 0.2, 0.4  # share of words in common that is enough with everything else the same, and with little else the same
TITLES = 0.5
FEW_WORDS = 5  # so short a sentence may be said by several


class Alike:
    """The likeness of records on a board to proposals, from 0 (another thing) to some 2; what is asked twice is kept."""

    def __init__(self, board: Board) -> None:
        self.board = board
        items: list[AgendaItem] = board.on_record(ProposalKind.AGENDA_ITEM)
        self._items = {item.pk: item for item in items}
        self._item_named = cache(board.item_named)
        self._key_of = cache(board.key_of)
        self._parties = cache(lambda names: frozenset(self._key_of(name) for name in names))

    def of(self, kind: ProposalKind, record: Any, values: dict[str, Any]) -> float:
        """How alike a record and the values of a proposal are; 0 where they are surely two things."""
        likeness_of: dict[ProposalKind, Callable[[Any, dict[str, Any]], float]] = {
            ProposalKind.AGENDA_ITEM: self._agenda_item,
            ProposalKind.STATEMENT: self._statement,
            ProposalKind.ACTION_POINT: self._action_point,
            ProposalKind.DECISION: self._decision,
            ProposalKind.EVENT: self._event,
            ProposalKind.STATUS_NEWS: self._news,
        }
        return likeness_of[kind](record, values) if kind in likeness_of else 0.0

    def _agenda_item(self, record: Any, values: dict[str, Any]) -> float:
        number, level = text(values, "number"), int(values.get("level") or 1)
        words = likeness(_bare(record.title), _bare(text(values, "title")))
        same_number = bool(number and record.number == number and record.level == level)
        return same_number + words if same_number or (words >= TITLES and record.level == level) else 0.0

    def _statement(self, record: Any, values: dict[str, Any]) -> float:
        said, words = text(values, "text"), 0.0
        if self._parties(tuple(text_list(values, "speakers"))) != self._parties(tuple(map(str, record.speakers))):
            words = likeness(record.text, said)
            return words if words >= CLOSE and len(word_set(said)) > FEW_WORDS else 0.0
        words, same_item = likeness(record.text, said), self._same_item(record, values)
        return words + 0.2 * same_item if words >= (SOME if same_item else MANY) else 0.0

    def _action_point(self, record: Any, values: dict[str, Any]) -> float:
        words = likeness(record.what, text(values, "what"))
        if words >= CLOSE:
            return words
        on_record = [owner.printed_name for owner in record.owners.all()]
        if not self._share_owners(on_record, text_list(values, "owners")):
            return 0.0
        when = date_of(ProposalKind.ACTION_POINT, values)
        same_due = bool(when and when.latest and (when.earliest, when.latest) == (record.when_earliest, record.when_latest))
        same_item = self._same_item(record, values)
        return words + 0.2 * same_due + 0.2 * same_item if words >= (SOME if same_due or same_item else MANY) else 0.0

    def _share_owners(self, on_record: list[str], said: list[str]) -> bool:
        if self._parties(tuple(on_record)) & self._parties(tuple(said)):
            return True
        names, others = [folded(name) for name in on_record], [folded(name) for name in said]
        return any(one and other and (one.startswith(other) or other.startswith(one)) for one in names for other in others)

    def _decision(self, record: Any, values: dict[str, Any]) -> float:
        words, same_item = likeness(record.text, text(values, "what")), self._same_item(record, values)
        return words + 0.2 * same_item if same_item and words >= MANY else 0.0

    def _event(self, record: Any, values: dict[str, Any]) -> float:
        """On the same days another wording; or the same thing, of the same kind, on other days."""
        when, kind = date_of(ProposalKind.EVENT, values), text(values, "kind") or "other"
        if when is None or self.board.meeting is None or record.read_in_id != self.board.meeting.pk or record.kind != kind:
            return 0.0
        words = likeness(record.what, text(values, "what"))
        if (record.when_earliest, record.when_latest) == (when.earliest, when.latest):
            return 1.0 + words
        return words if words >= TITLES else 0.0

    def _news(self, record: Any, values: dict[str, Any]) -> float:
        code = text(values, "iso3") or self._key_of(text(values, "state")).removeprefix("state:")
        return SOME + likeness(record.stage, text(values, "stage")) if record.state_id == code else 0.0

    def _same_item(self, record: Any, values: dict[str, Any]) -> bool:
        """Whether both stand under one item of the agenda, or under items of one item."""
        named = text(values, "item")
        said = self._item_named(named) if named else None
        if said is None:
            return not named and record.item_id is None
        on_record = self._items.get(record.item_id)
        return on_record is not None and self._top(on_record) == self._top(said)

    def _top(self, item: AgendaItem) -> int:
        seen: set[int] = set()
        while item.parent_id in self._items and item.pk not in seen:
            seen.add(item.pk)
            item = self._items[item.parent_id]
        return item.pk


def _bare(title: str) -> str:
    """A title without what stands in brackets behind it: who presents."""
    return title.partition(" (")[0] or title
