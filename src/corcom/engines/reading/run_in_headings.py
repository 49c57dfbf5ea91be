"""Headings without a line of their own or without a mark: titles run into their text, behind times, or alone over paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cached_property

from corcom.engines.reading.context import Zone
from corcom.engines.reading.heading_words import (
    CIVIC,
    INTO_TEXT,
    LEAST_RUN_IN,
    LEAST_STANDING,
    LIKE_TITLE,
    MOST_LOOSE,
    MOST_STANDING,
    RUN_IN_LABEL,
    SET_IN,
    SHOUTED_INTO,
    SHOUTED_LABEL,
    STANDING,
    TIMED,
    WORDS_BELOW,
    names_particulars,
)
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading, plain
from corcom.engines.reading.names import state_named
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.printed_lines import Heading, PrintedLines
from corcom.engines.reading.speaker_names import is_speaker_label
from corcom.engines.reading.titles import is_item_title, is_person_line, title_likeness

_SIGNS = re.compile(r"[:,;.!(]|\b(?!(?:19|20)\d\d\b)\w*\d")
_LOOSE_SIGNS = re.compile(r"[;.!(]|:.*:|(?<![A-Za-z ]{8}):|:$|,$|\b(?!(?:19|20)\d\d\b)\w*\d")
LONGEST_LABEL = 40
LONGEST_SLASHED = 75
_YEARS_BEHIND = re.compile(
    r"\s*,?\s*\(?(?:[A-Z][a-z]+ )?(?:19|20)\d\d(?:\s?[-\u2013\u2014/]\s?(?:[A-Z][a-z]+ )?(?:19|20)?\d\d)?\)?$|\s*\([^()]{3,50}\)$"
)


class RunInHeadings(PrintedLines):
    """Finds titles that lost the break behind them, or that only their likeness to each other tells from text."""

    def _shouted(self, mark: LineMark) -> Heading | None:
        """ "APPROVAL OF MINUTES: The minutes were …": a title that agendas know, in capitals, with its text behind a colon."""
        found = SHOUTED_LABEL.match(self._raw(mark)) if not mark.is_marked else None
        if found is None or not is_known_title(found.group(1)):
            return None
        return Heading(mark, found.group(1), mark.body + found.end(), mark.line, "capitals", level=2)

    def _run_into_text(self, taken: set[int]) -> list[Heading]:
        """ "Fishing rights The committee resumed its …": a title that lost the break behind it, where nothing else heads the record."""
        found: list[Heading] = []
        for mark in self._marks.values():
            hit = INTO_TEXT.match(self._raw(mark)) if mark.line not in taken and not mark.is_marked and self._is_set_apart(mark) else None
            if hit and title_likeness(hit.group(1)) >= STANDING and not is_person_line(hit.group(1)):
                found.append(Heading(mark, hit.group(1), mark.body + hit.end(1), mark.line, "alone"))
        return found

    def _timed(self, taken: set[int]) -> list[Heading]:
        """ "14:10 Budget": titles behind the time of the day, where several rise through the record and stand over text."""
        found: list[Heading] = []
        times: list[int] = []
        for mark in self._marks.values():
            hit = TIMED.match(self._raw(mark)) if mark.line not in taken and not mark.is_marked and self._is_set_apart(mark) else None
            title = plain(self._raw(mark)[hit.end() :]).strip(" :") if hit else ""
            if hit and title_likeness(title) >= STANDING and not is_person_name(title):
                found.append(Heading(mark, title, self._loaded.lines[mark.line - 1].end, mark.line, "alone"))
                times.append(int(hit["hour"]) * 60 + int(hit["minute"]))
        return found if len(found) >= LEAST_RUN_IN and times == sorted(times) else []

    def _shouted_into_text(self, taken: set[int]) -> list[Heading]:
        """ "REPORT TO THE MINISTER The draft was considered": titles in capitals that lost the break behind them."""
        found: list[Heading] = []
        for mark in self._marks.values():
            hit = (
                SHOUTED_INTO.match(self._raw(mark)) if mark.line not in taken and not mark.is_marked and self._is_set_apart(mark) else None
            )
            if hit and not state_named(hit.group(1)) and not is_person_line(hit.group(1)):
                found.append(Heading(mark, hit.group(1), mark.body + hit.end(1), mark.line, "capitals", level=2))
        return found if len(found) >= LEAST_STANDING else []

    def _run_in_series(self, held: set[int], others: list[Heading]) -> list[Heading]:
        """Paragraphs that each begin with their title and a colon, as parishes write: "Planning: …", "Correspondence: …"."""
        if any(h.style in ("marked", "bold", "capitals") and h.zone is Zone.BODY for h in others[1:]):
            return []
        found: list[Heading] = []
        for mark in self._marks.values():
            if mark.line in held or mark.is_marked or not (self._is_set_apart(mark) or " / " in mark.words[:LONGEST_SLASHED]):
                continue
            label = RUN_IN_LABEL.match(self._raw(mark))
            stopped = label is not None and label.group().rstrip().endswith(".")  # a short sentence, unless agendas know it
            fits = label is not None and (self._is_run_in(plain(label.group(1))) or self._is_dashed(label))
            if label and fits and not (stopped and not is_known_title(label.group(1))):
                title = plain(label.group(1)).strip()
                found.append(Heading(mark, title, mark.body + label.end(), mark.line, "numbered-less"))
        titles = [h.title for h in found]
        known = sum(map(is_known_title, titles))
        dashed = sum(self._loaded.text[h.mark.body : h.end].rstrip().endswith(("\u2014", "\u2013")) for h in found)
        slashed = sum(self._loaded.text[h.mark.body : h.end].rstrip().endswith("/") for h in found)
        fits = (
            len(found) >= LEAST_RUN_IN
            and (known >= 2 or dashed > LEAST_RUN_IN or slashed >= LEAST_RUN_IN)
            and len(set(titles)) == len(titles)
        )
        return [replace(h, style="alone") for h in found] if fits else []

    @cached_property
    def _has_dashed_titles(self) -> bool:
        """Whether several paragraphs begin with a title and a long dash that names nobody."""
        raws = [self._raw(mark) for mark in self._marks.values() if not mark.is_marked and self._is_set_apart(mark)]
        labels = [found for raw in raws if "\u2014" in raw[:60] and (found := RUN_IN_LABEL.match(raw))]
        return sum(self._is_run_in(plain(label.group(1))) for label in labels) >= LEAST_RUN_IN

    def _is_dashed(self, label: re.Match[str]) -> bool:
        """A title of two capitals behind which a long dash stands, among others that name nobody: "Charter Business — …"."""
        dashed = label.group().rstrip().endswith("\u2014")
        return dashed and self._has_dashed_titles and title_likeness(label.group(1)) >= STANDING and not is_person_line(label.group(1))

    @staticmethod
    def _is_run_in(label: str) -> bool:
        if names_particulars(label) or state_named(label) or (is_person_name(label) and not is_item_title(label)) or is_person_line(label):
            return False
        return title_likeness(label) >= STANDING

    @cached_property
    def _labels(self) -> Counter[str]:
        """How many lines begin with each few words and a colon, as what is said in turns does."""
        said = (mark.words.partition(":") for mark in self._marks.values() if ":" in mark.words[:LONGEST_LABEL])
        return Counter(label for label, sign, _ in said if sign)

    def _standing(self, taken: set[int]) -> frozenset[int]:
        """Short lines that stand alone over paragraphs, where several do so and nothing else heads the record.

        Where they do, titles with years in parentheses or a colon, and those that end a paragraph above without a blank line, count too.
        """
        if any(m.head_level or m.bold for m in self._marks.values()):
            return frozenset()
        free = [m for m in self._marks.values() if m.line not in taken and m.indent < SET_IN and not m.is_marked and m.words[:1].isupper()]
        found = {m.line for m in free if self._stands_over_text(m, m.words)}
        also = {m.line for m in free if m.line not in found and self._stands_over_text(m, _without_years(m.words), loose=True)}
        both = found | also
        return frozenset(both) if len(both) >= LEAST_STANDING and (found or len(also) > LEAST_STANDING) else frozenset()

    def _stands_over_text(self, mark: LineMark, words: str, *, loose: bool = False) -> bool:
        if (
            len(words.split()) > (MOST_LOOSE if loose else MOST_STANDING)
            or (_LOOSE_SIGNS if loose else _SIGNS).search(words)
            or (":" in words and self._labels[words.partition(":")[0]] >= LEAST_RUN_IN)
            or is_speaker_label(words)
            or is_person_line(words)
            or not (self._stands_between(mark) if loose else self._stands_alone(mark))
        ):
            return False
        place = self._place[mark.line] + 1
        if place >= len(self._order) or title_likeness(words) < STANDING:
            return False
        below = self._marks[self._order[place]]
        is_text = len(below.words.split()) >= WORDS_BELOW and (not below.is_marked or bool(below.bullet) or self._is_paragraph(below))
        return is_text and not (is_person_name(words) and self._loaded.text.count(words) > 1)

    def _stands_between(self, mark: LineMark) -> bool:
        """Whether a blank line stands below, and above a blank line or the end of a paragraph."""
        lines = self._loaded.lines
        if mark.line < 2 or mark.line >= len(lines) or not lines[mark.line].is_blank:
            return False
        above = lines[mark.line - 2]
        return above.is_blank or (above.text.rstrip().endswith((".", "?", "!")) and len(above.text.split()) >= WORDS_BELOW)

    @staticmethod
    def _is_paragraph(mark: LineMark) -> bool:
        """Whether a number stands before running text: "14. The observer of the agency said that"."""
        return bool(mark.numbers) and not mark.head_level and title_likeness(mark.words) < LIKE_TITLE


def _without_years(words: str) -> str:
    """A title without the span of time or other years behind it: "Report on the first period (May 2021 - May 2022)"."""
    return _YEARS_BEHIND.sub("", words) if words[-1:] == ")" or words[-1:].isdigit() else words


def is_known_title(title: str) -> bool:
    """Whether agendas know a title, those of parishes included."""
    return is_item_title(title) or bool(CIVIC.fullmatch(folded_heading(title)))
