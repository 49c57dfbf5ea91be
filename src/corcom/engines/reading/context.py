"""What every rule of the reader may know: the text, its language, its blocks, sections, zones, the meeting's day, who was there.

Built once by `reader.context_of`; rules read it and never change it. Lines count from 1, `[start, end)` are code points of the
text, `last_line` is included.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from corcom.engines.reading.meeting_head import Head
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.text import Line, LoadedText
from corcom.kernel.proposals import Proposal
from corcom.kernel.sources import Citation
from corcom.kernel.values import value
from corcom.kernel.words import AttendeeKind, ProposalKind


class Zone(StrEnum):
    """What part of the minutes a line stands in."""

    FRONT = "front"
    ATTENDANCE = "attendance"
    ABSENCE = "absence"
    AGENDA = "agenda"
    BODY = "body"
    ACTIONS = "actions"
    DECISIONS = "decisions"
    FURNITURE = "furniture"


class BlockKind(StrEnum):
    """What a block of lines is."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    HEADING = "heading"
    TABLE_ROW = "table-row"
    FURNITURE = "furniture"


@value
class Block:
    """One paragraph, list item, heading or table row, wrapped lines joined.

    `body` is where the words begin after a bullet or number; `marker` is that bullet or number; `depth` counts columns of indent.
    """

    kind: BlockKind
    line: int
    last_line: int
    start: int
    end: int
    body: int
    marker: str
    depth: int
    zone: Zone = Zone.BODY


@value
class Section:
    """A heading and what stands under it, up to the next heading.

    `zone` says what the heading announces. `is_item`: an agenda item, with number, level, the parent's number and presenters.
    `line` to `heading_last_line` is the heading itself, `last_line` the last line below it; `start` and `end` bound its words.
    """

    zone: Zone
    line: int
    heading_last_line: int
    last_line: int
    start: int
    end: int
    title: str
    number: str | None = None
    level: int = 1
    parent: str | None = None
    presenters: tuple[str, ...] = ()
    is_item: bool = False

    @property
    def label(self) -> str:
        """How a proposal names the item: its number; a sub-item without one goes by the item above it."""
        return self.number or self.parent or self.title


@dataclass(frozen=True, slots=True)
class RosterName:
    """Somebody who attended or was missed: the name as printed, short forms (initials, acronyms, persons) and whether presiding."""

    name: str
    kind: AttendeeKind
    short: tuple[str, ...] = ()
    presides: bool = False


@dataclass(frozen=True, eq=False)
class Context:
    """The text of one document and what is known about its structure.

    Compared by identity, so that what several rules ask of it can be remembered.
    """

    loaded: LoadedText
    language: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    zones: tuple[Zone, ...] = ()
    head: Head | None = None
    meeting_on: date | None = None
    roster: tuple[RosterName, ...] = ()
    attending: tuple[Piece, ...] = ()
    missed: tuple[Piece, ...] = ()

    @cached_property
    def text(self) -> str:
        """The whole text."""
        return self.loaded.text

    @cached_property
    def lowered(self) -> str:
        """The whole text in small letters, for a quick look (`quick_look`); its offsets may differ from those of the text."""
        return small_letters(self.loaded.text)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines; `lines[n - 1]` is line n."""
        return self.loaded.lines

    def zone_of(self, number: int) -> Zone:
        """The zone of a line."""
        zones = self.zones
        return zones[number - 1] if 0 < number <= len(zones) else Zone.BODY

    def line_at(self, offset: int) -> int:
        """The number of the line that holds a code point."""
        return bisect_right(self._starts, offset)

    def section_of(self, number: int) -> Section | None:
        """The last heading at or above a line."""
        place = bisect_right(self._section_lines, number)
        return self.sections[place - 1] if place else None

    def item_of(self, number: int) -> Section | None:
        """The agenda item that a line stands under."""
        place = bisect_right(self._item_lines, number)
        return self._items[place - 1] if place else None

    def item_label(self, number: int) -> str | None:
        """Number or title of the agenda item that a line stands under."""
        item = self.item_of(number)
        return item.label if item else None

    def words(self, block: Block) -> str:
        """The words of a block without its bullet or number, as printed (line breaks stay)."""
        return self.text[block.body : block.end]

    def cite(self, rule: str, start: int, end: int) -> Citation:
        """The citation of code points `[start, end)`, without blanks at either end."""
        quote = self.text[start:end]
        bare = quote.strip()
        if bare != quote:
            start += len(quote) - len(quote.lstrip())
            end = start + len(bare)
        starts, of = self._starts, self.loaded
        first, last = bisect_right(starts, start), bisect_right(starts, end - 1 if end > start else start)
        return Citation(of.sha256, of.text_hash, of.loader, first, last, start, end, bare, rule)

    def propose(self, kind: ProposalKind, values: dict[str, Any], *, rule: str, start: int, end: int, confidence: float) -> Proposal:
        """A proposal read by `rule` from code points `[start, end)`."""
        return Proposal(kind, values, self.cite(rule, start, end), confidence)

    @cached_property
    def roster_forms(self) -> frozenset[str]:
        """Every name and short form of the roster."""
        return frozenset(form for who in self.roster for form in (who.name, *who.short))

    @cached_property
    def _starts(self) -> list[int]:
        return [line.start for line in self.loaded.lines]

    @cached_property
    def _section_lines(self) -> list[int]:
        return [section.line for section in self.sections]

    @cached_property
    def _items(self) -> list[Section]:
        return [section for section in self.sections if section.is_item]

    @cached_property
    def _item_lines(self) -> list[int]:
        return [section.line for section in self._items]
