"""Headings with numbers: the series that most looks like the agenda, its decimals, and what starts again below an item."""

from __future__ import annotations

from collections.abc import Set
from functools import cached_property

from corcom.engines.reading.chains import Candidate, best_chain, first_pair, with_inner
from corcom.engines.reading.context import Zone
from corcom.engines.reading.heading_words import (
    ACTS,
    DID,
    FIRST_NAME,
    LEAST_PARAGRAPHS,
    LEAST_STANDING,
    LIKE_TITLE,
    LONE,
    NAMED_TASK,
    REVIEWED_TASK,
    REVIEWS,
    SURE,
    states_status,
    zone_announced,
)
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.printed_lines import Heading, PrintedLines
from corcom.engines.reading.titles import is_person_line, title_likeness

_LEAST_TOLD = 9  # words
_LONGEST_ROW = 16  # words


class NumberedHeadings(PrintedLines):
    """Finds the headings that a series of numbers tells from lists."""

    def _numbered(self, zone_lines: set[int]) -> list[Heading]:
        candidates = with_inner([c for mark in self._marks.values() for c in self._candidates(mark)])
        chain = best_chain(c for c in candidates if not c.number.style.startswith("decimal"))
        if chain and chain[0].number.style == "word":
            chain = sorted({*chain, *(c for c in candidates if c.number.style == "word" and c.score >= SURE)}, key=lambda c: c.mark.line)
        chain = chain or self._all_first(candidates) or self._lone(candidates)
        top = [self._heading(c, "numbered", c.number.label, None, 1) for c in chain]
        reviews = {h.number for h in top if zone_announced(h.title) is Zone.ACTIONS or REVIEWS.search(h.title)}
        candidates = [c for c in candidates if c.number.label.partition(".")[0] not in reviews or not _is_assigned(c)]
        decimals = self._decimals([c for c in candidates if c.number.style.startswith("decimal")], zone_lines)
        nested = self._nested(chain, candidates) if chain else []
        taken = {h.line for h in [*top, *decimals]}
        return sorted([*top, *decimals, *(h for h in nested if h.line not in taken)], key=lambda h: h.line)

    def _lone(self, candidates: list[Candidate]) -> list[Candidate]:
        """A single "1. Title" set apart by a blank line, with text below it."""
        firsts = [c for c in candidates if c.number.style in ("dot", "paren") and c.number.ordinal == 1 and c.mark.indent == 0]
        alone = [c for c in firsts if c.score >= LONE and self._has_content(c.mark) and c.mark.line - 1 not in self._marks]
        return alone if len(alone) == 1 == len(firsts) else []

    def _all_first(self, candidates: list[Candidate]) -> list[Candidate]:
        """Titles that stand alone over text and are all printed as the first, as Markdown lets them: "1. Budget", "1. AOB"."""
        firsts = [c for c in candidates if c.number.style in ("dot", "paren") and c.number.ordinal == 1 and c.score >= SURE]
        alone = [c for c in firsts if self._leads(c.mark) and c.mark.line + 1 not in self._marks]
        text = [c for c in alone if not self._marks[self._order[self._place[c.mark.line] + 1]].is_marked]
        return text if len(text) >= LEAST_STANDING and len(text) == len(alone) else []

    def _candidates(self, mark: LineMark) -> list[Candidate]:
        if (
            not mark.numbers
            or mark.line in self._tasks
            or (mark.bullet and not _is_coded(mark))
            or mark.line in self._person_rows
            or (mark.line in self._below_roster and is_person_name(FIRST_NAME.split(mark.words[:80])[0]))
        ):
            return []
        title, _ = self._titles.title_of(mark)
        score = self._likeness(title) + (0.3 if mark.bold or mark.head_level else 0.0)
        score += 0.25 if self._has_content(mark) else 0.0
        if is_person_line(mark.words) or REVIEWED_TASK.match(mark.words):
            score -= 0.4
        elif self._tells_of_somebody(title):
            score -= 0.6
        return [Candidate(mark, number, score) for number in mark.numbers]

    @cached_property
    def _person_rows(self) -> frozenset[int]:
        """The lines of numbered lists of persons, each with where they come from: "3. Anna Berg, Survey"."""
        rows: list[int] = []
        found: set[int] = set()
        for number in self._order:
            mark = self._marks[number]
            parts = FIRST_NAME.split(mark.words[:80], maxsplit=1) if mark.numbers else ()
            if len(parts) > 1 and len(mark.words.split()) <= _LONGEST_ROW and is_person_name(parts[0]):
                rows.append(number)
                found.update(rows if len(rows) >= LEAST_PARAGRAPHS else ())
            elif mark.numbers or mark.head_level:
                rows = []
        return frozenset(found)

    def _tells_of_somebody(self, title: str) -> bool:
        """ "Berg brought up the manual": what somebody did who also acts elsewhere in the record."""
        found = DID.match(title)
        return found is not None and found.group(1) in self._acting

    @cached_property
    def _acting(self) -> frozenset[str]:
        return frozenset(found.group(1) for found in ACTS.finditer(self._loaded.text))

    def _decimals(self, candidates: list[Candidate], zone_lines: set[int]) -> list[Heading]:
        found = []
        for style in ("decimal2", "decimal3", "decimal4"):
            members = [c for c in candidates if c.number.style == style]
            likely = [c for c in members if c.score >= 0.75 or c.mark.line in zone_lines]
            if len(likely) * 4 >= len(members) * 3:
                likely = [c for c in members if c.score >= LIKE_TITLE or c in likely]
            if likely and len(likely) * 2 >= len(members):
                found += [self._heading(c, "decimal", c.number.label, _parent_of(c.number.label), 2) for c in likely]
        return found

    def _nested(self, chain: list[Candidate], candidates: list[Candidate]) -> list[Heading]:
        """Series that start again under each numbered item; their printed number follows that of the item."""
        found: list[Heading] = []
        bounds = [c.mark.line for c in chain] + [len(self._loaded.lines) + 1]
        series = chain[0].series
        inner = [c for c in candidates if c.series != series and not c.number.style.startswith("decimal")]
        for item, end in zip(chain, bounds[1:], strict=True):
            title = self._titles.title_of(item.mark)[0]
            if zone_announced(title) is Zone.ACTIONS or REVIEWS.search(title):
                continue  # the points below are tasks
            members = [c for c in inner if item.mark.line < c.mark.line < end]
            below = best_chain(members) or self._pair([c for c in members if c.score >= LIKE_TITLE])
            if not below and item.mark.line in self._listed:
                below = first_pair(members)
            leading = sum(self._leads(c.mark) for c in below)  # short notes that lead to nothing are no items
            likely = [c for c in below if c.score >= LIKE_TITLE]
            mean = sum(c.score for c in likely) / len(likely) if len(likely) * 2 >= max(1, len(below)) else 0.0
            are_listed = item.mark.line in self._listed and mean >= LIKE_TITLE
            if below and (are_listed or (leading * 2 >= len(below) and mean >= 0.85)):
                found += [self._heading(c, "nested", _nested_label(item, c), item.number.label, 2) for c in likely]
        return found

    def _pair(self, members: list[Candidate]) -> list[Candidate]:
        """Two sub-items, each on a line that stands alone over text."""
        return first_pair(c for c in members if self._stands_alone(c.mark) and self._leads(c.mark))

    def _heading(self, candidate: Candidate, style: str, number: str, parent: str | None, level: int) -> Heading:
        title, end = self._titles.title_of(candidate.mark)
        last = self._loaded_line(end)
        return Heading(candidate.mark, title, end, last, style, Zone.BODY, number, parent, level)

    @staticmethod
    def _are_paragraphs(numbered: list[Heading]) -> bool:
        """Whether most numbers stand before paragraphs, as in summary records, and head nothing."""
        top = [title_likeness(h.title) < LIKE_TITLE for h in numbered if h.level == 1]
        return len(top) >= LEAST_PARAGRAPHS and sum(top) * 4 >= len(top) * 3

    def _are_headed(self, numbered: list[Heading], standing: Set[int]) -> bool:
        """Whether the numbers count paragraphs on and on below headings without one, as in reports of conferences.

        Lines that stand alone head them again and again, and most numbers stand before whole sentences.
        """
        top = [h for h in numbered if h.level == 1]
        heads = sum(self._order[self._place[h.line] - 1] in standing for h in top if self._place[h.line])
        told = sum(self._tells(h) for h in top)
        return len(top) >= LEAST_PARAGRAPHS and heads >= LEAST_STANDING and told * 4 >= len(top) * 3

    def _tells(self, heading: Heading) -> bool:
        """Whether the words from a number to the next blank line are a sentence or more."""
        start = heading.mark.body
        end = self._loaded.text.find("\n\n", start)
        words = self._loaded.text[start : end if end >= 0 else len(self._loaded.text)]
        return len(words.split()) >= _LEAST_TOLD and words.rstrip()[-1:] in ".;:)"


def _nested_label(item: Candidate, member: Candidate) -> str:
    return f"{item.number.label}.{member.number.label}" if member.number.label.isdigit() else member.number.label


def _parent_of(label: str) -> str:
    """The number of the item above: "4" of "4.2" and of "4(b)"."""
    return label.partition("(")[0] if "(" in label else label.rpartition(".")[0]


def _is_coded(mark: LineMark) -> bool:
    """Whether a bullet carries the code of an item: "- 18/04 Travel"."""
    return mark.numbers[0].style.startswith("slash") and not mark.indent


def _is_assigned(candidate: Candidate) -> bool:
    """Whether a decimal number stands before an action under review: "3.1 Tom: write to the editor - open"."""
    words = candidate.mark.words
    behind = words.rpartition(" - ")[2] if " - " in words else ""
    return candidate.number.style == "decimal2" and bool(NAMED_TASK.match(words) or states_status(behind.removeprefix("still ")))
