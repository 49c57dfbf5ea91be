"""The headings of a record, in whatever way they are set: numbered, marked, bold, in capitals, underlined or standing alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from corcom.engines.reading.chains import Candidate, best_chain
from corcom.engines.reading.context import Zone
from corcom.engines.reading.heading_words import (
    ACRONYM,
    ACTS,
    ADDRESS,
    ANNEX_HEAD,
    ANNOUNCES,
    BARE_LABEL,
    CIVIC,
    CONTENTS,
    DASH_LABEL,
    DID,
    FIRST_LINES,
    FIRST_NAME,
    GAP_IN_ROW,
    GENERIC,
    HEADER_ROW,
    INLINE_LABEL,
    INTO_TEXT,
    LABELS_BEFORE_DASH,
    LEAST_ANNOUNCING,
    LEAST_PARAGRAPHS,
    LEAST_RUN_IN,
    LEAST_STANDING,
    LIKE_TITLE,
    LONE,
    LONG_WORD,
    LONGEST_HEADING,
    LONGEST_HEADS,
    LONGEST_MARKED,
    MOST_STANDING,
    NAMED_TASK,
    NUMBERED_LABEL,
    OFFICE_ALONE,
    POINTS_ON,
    PRESENT_INSIDE,
    REVIEWED_TASK,
    REVIEWS,
    ROLE_BEFORE,
    RUN_IN_LABEL,
    SET_IN,
    SHOUTED_INTO,
    SHOUTED_LABEL,
    STANDING,
    STRONG_LABELS,
    SURE,
    TIMED,
    TOPIC_LINE,
    WORDS_BELOW,
    heads_columns,
    names_particulars,
    states_status,
    zone_announced,
)
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading, plain, unaccented
from corcom.engines.reading.names import state_named
from corcom.engines.reading.person_names import is_office_words, is_person_name
from corcom.engines.reading.prose import is_prose
from corcom.engines.reading.speaker_names import is_speaker_label
from corcom.engines.reading.text import LoadedText
from corcom.engines.reading.title_ends import TitleEnds
from corcom.engines.reading.titles import is_item_title, is_person_line, title_likeness


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its mark, the words of its title, where they end, what it announces, and how it was recognised.

    `style` is one of numbered, decimal, nested, zone, marked, bold, capitals, alone, theme, listed, generic ("Discussion").
    """

    mark: LineMark
    title: str
    end: int
    last_line: int
    style: str
    zone: Zone = Zone.BODY
    number: str | None = None
    parent: str | None = None
    level: int = 1
    presenters: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        """Its first line."""
        return self.mark.line


class HeadingFinder:
    """Finds the headings of one text; holds its marks by line."""

    def __init__(self, loaded: LoadedText, marks: dict[int, LineMark]) -> None:
        """Take the text and the marks of its printed lines (no furniture, no tables)."""
        self._loaded = loaded
        self._marks = marks
        self._order = sorted(marks)
        self._below_roster: set[int] = set()
        self._tasks: set[int] = set()
        self._place = {number: place for place, number in enumerate(self._order)}
        begun = [mark.words[0] for mark in marks.values() if mark.words[:1].isalpha()]
        self._is_low = sum(first.islower() for first in begun) * 3 > len(begun) * 2  # notes kept without capitals
        self._titles = TitleEnds(loaded, marks, is_low=self._is_low)

    def headings(self) -> list[Heading]:
        """All headings, in the order of the text."""
        zones = [h for h in (self._zone_heading(mark) for mark in self._marks.values()) if h]
        taken = {h.line for h in zones}
        self._below_roster = {n for h in zones if h.zone in (Zone.ATTENDANCE, Zone.ABSENCE) for n in self._run_below(h)}
        self._tasks = {n for h in zones if h.zone in (Zone.ACTIONS, Zone.DECISIONS) for n in self._listed_below(h, taken)}
        numbered = self._numbered(taken)
        taken |= {h.line for h in numbered}
        numbers = {h.line: h for h in numbered}
        kept_zones = [self._numbered_zone(h, numbers.get(h.line)) for h in zones]
        numbered = [h for h in numbered if h.line not in {z.line for z in zones}]
        if self._are_paragraphs(numbered) and len(self._standing(taken)) >= LEAST_STANDING:
            numbered = []
        others = self._unnumbered(taken, numbered)
        others += self._shouted_into_text({h.line for h in others} | taken)
        if not numbered:
            held = {h.line for h in others} | taken
            others += self._timed(held)
            held = {h.line for h in others} | taken
            others += self._run_in_series(held, others)
        if not numbered and not any(h.zone is Zone.BODY and h.style != "generic" for h in others):
            others += self._run_into_text(held)
        return list(_below_tasks(sorted([*kept_zones, *numbered, *others], key=lambda h: h.mark.line)))

    def _run_below(self, heading: Heading) -> Iterator[int]:
        """The lines below a heading, up to a blank one or running text; one blank line may lead to them where no names stand beside it."""
        number = heading.line
        alone = heading.end >= self._loaded.lines[number - 1].end
        if alone and number + 1 not in self._marks and number + 2 in self._marks:
            number += 1
        while number + 1 in self._marks and not is_prose(self._loaded.lines[number].text):
            number += 1
            yield number

    def _listed_below(self, heading: Heading, others: set[int]) -> Iterator[int]:
        """The lines below a marked heading without a number, up to the next one: its list is numbered by itself."""
        if not heading.mark.head_level or heading.mark.numbers:
            return
        for number in self._order[self._place[heading.line] + 1 :]:
            if self._marks[number].head_level or number in others:
                return
            yield number

    @staticmethod
    def _are_paragraphs(numbered: list[Heading]) -> bool:
        """Whether most numbers stand before paragraphs, as in summary records, and head nothing."""
        top = [title_likeness(h.title) < LIKE_TITLE for h in numbered if h.level == 1]
        return len(top) >= LEAST_PARAGRAPHS and sum(top) * 4 >= len(top) * 3

    @staticmethod
    def _numbered_zone(zone: Heading, numbered: Heading | None) -> Heading:
        if numbered is None:
            return zone
        return replace(zone, number=numbered.number, parent=numbered.parent, level=numbered.level)

    def _zone_heading(self, mark: LineMark) -> Heading | None:
        zone = zone_announced(mark.words)
        if zone and self._is_whole_label(mark, zone):
            return self._zone_at(mark, mark.words, zone, len(self._raw(mark)) if not mark.rest else None)
        announced = self._announced(mark)
        if announced:
            return announced
        raw = self._raw(mark)
        for pattern in (INLINE_LABEL, DASH_LABEL, BARE_LABEL):
            found = pattern.match(raw)
            zone = zone_announced(found.group(1)) if found else None
            if found and zone in (Zone.ATTENDANCE, Zone.ABSENCE) and _is_label(found.group(1), pattern is DASH_LABEL):
                return self._zone_at(mark, plain(found.group(1)), zone, found.end())
        inside = PRESENT_INSIDE.search(raw) if mark.line <= FIRST_LINES else None
        if inside:
            moved = replace(mark, body=mark.body + inside.start(1), words=plain(raw[inside.start(1) :]))
            return Heading(moved, plain(inside.group(1)).strip(" :-\u2013"), mark.body + inside.end(), mark.line, "zone", Zone.ATTENDANCE)
        return None

    def _announced(self, mark: LineMark) -> Heading | None:
        """ "The following members took part:" over a list of names, one a line."""
        words = mark.words.rstrip("-\u2013\u2014 ")  # "present:\u2013"
        if mark.bullet or mark.head_level or not words.endswith(":") or not LEAST_ANNOUNCING <= len(words) <= LONGEST_HEADING:
            return None
        folded = unaccented(mark.words)
        found = ANNOUNCES.match(folded) if POINTS_ON.search(folded) else None
        place = self._place[mark.line] + 1
        if not found or place >= len(self._order):
            return None
        below = self._marks[self._order[place]]
        begun = ROLE_BEFORE.sub("", below.words)
        if not below.is_marked and begun.count(",") > 1 and not is_person_line(begun):
            return None
        first = FIRST_NAME.split(begun[:80])[0]
        if not (is_person_name(first) or state_named(first)):
            return None
        return self._zone_at(mark, mark.words, Zone.ABSENCE if found["missed"] else Zone.ATTENDANCE, len(self._raw(mark)))

    def _is_whole_label(self, mark: LineMark, zone: Zone) -> bool:
        """A line that is nothing but an announcement must be set apart: a mark, a colon, capitals or a blank line above it."""
        if mark.bullet or not mark.words[:1].isupper() or (mark.rest.strip(" :") and zone not in (Zone.ATTENDANCE, Zone.ABSENCE)):
            return False
        if mark.bold or mark.head_level or mark.numbers or mark.words.rstrip().endswith(":") or mark.words.isupper():
            return True
        if ANNEX_HEAD.match(mark.words):
            return True
        return mark.line - 1 not in self._marks or folded_heading(mark.words) in STRONG_LABELS or self._stands_over_names(mark)

    def _stands_over_names(self, mark: LineMark) -> bool:
        """Whether the line right below names somebody, as below "Participants" that follows a title without a blank line."""
        below = self._marks.get(mark.line + 1)
        first = FIRST_NAME.split(below.words[:80])[0] if below else ""
        return is_person_name(first) or state_named(first) is not None

    def _zone_at(self, mark: LineMark, title: str, zone: Zone, length: int | None) -> Heading:
        raw = self._raw(mark)
        if length is None:
            closing = re.search(r"\*{2,3}|__|(?<=\w:)[*_](?=\s)|(?<=\w)[*_]:(?=\s)", raw)
            length = closing.end() if closing else len(raw)
        return Heading(mark, title.rstrip(": "), mark.body + length, mark.line, "zone", zone)

    def _raw(self, mark: LineMark) -> str:
        return self._loaded.text[mark.body : min(self._loaded.lines[mark.line - 1].end, mark.body + 600)]

    # numbered

    def _numbered(self, zone_lines: set[int]) -> list[Heading]:
        candidates = [c for mark in self._marks.values() for c in self._candidates(mark)]
        chain = best_chain(c for c in candidates if not c.number.style.startswith("decimal"))
        if chain and chain[0].number.style == "word":
            chain = sorted({*chain, *(c for c in candidates if c.number.style == "word" and c.score >= SURE)}, key=lambda c: c.mark.line)
        chain = chain or self._lone(candidates)
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

    def _candidates(self, mark: LineMark) -> list[Candidate]:
        if (
            not mark.numbers
            or mark.line in self._tasks
            or (mark.bullet and not _is_coded(mark))
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

    def _tells_of_somebody(self, title: str) -> bool:
        """ "Berg brought up the manual": what somebody did who also acts elsewhere in the record."""
        found = DID.match(title)
        return found is not None and found.group(1) in self._acting

    @cached_property
    def _acting(self) -> frozenset[str]:
        return frozenset(found.group(1) for found in ACTS.finditer(self._loaded.text))

    def _likeness(self, words: str) -> float:
        """How much words look like a title; in notes without capitals a small first letter says nothing."""
        return title_likeness(words[:1].upper() + words[1:] if self._is_low else words)

    def _has_content(self, mark: LineMark) -> bool:
        place = self._place[mark.line] + 1
        if place >= len(self._order):
            return bool(mark.rest)
        following = self._marks[self._order[place]]
        styles = {n.style for n in mark.numbers}
        return not (following.indent == mark.indent and styles & {n.style for n in following.numbers})

    def _leads(self, mark: LineMark) -> bool:
        """Whether text or deeper points stand below a line."""
        place = self._place[mark.line] + 1
        following = self._marks[self._order[place]] if place < len(self._order) else None
        return following is not None and (following.indent > mark.indent or not following.is_marked)

    def _decimals(self, candidates: list[Candidate], zone_lines: set[int]) -> list[Heading]:
        found = []
        for style in ("decimal2", "decimal3", "decimal4"):
            members = [c for c in candidates if c.number.style == style]
            likely = [c for c in members if c.score >= 0.75 or c.mark.line in zone_lines]
            if len(likely) * 5 >= len(members) * 4:
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
            below = best_chain(members)
            leading = sum(self._leads(c.mark) for c in below)  # short notes that lead to nothing are no items
            likely = [c for c in below if c.score >= LIKE_TITLE]
            mean = sum(c.score for c in likely) / len(likely) if len(likely) * 2 >= max(1, len(below)) else 0.0
            if below and leading * 2 >= len(below) and mean >= 0.85:
                found += [self._heading(c, "nested", _nested_label(item, c), item.number.label, 2) for c in likely]
        return found

    def _heading(self, candidate: Candidate, style: str, number: str, parent: str | None, level: int) -> Heading:
        title, end = self._titles.title_of(candidate.mark)
        last = self._loaded_line(end)
        return Heading(candidate.mark, title, end, last, style, Zone.BODY, number, parent, level)

    def _loaded_line(self, end: int) -> int:
        return self._loaded.text.count("\n", 0, end) + 1 if len(self._loaded.text) < 2000 else self._line_of(end)

    def _line_of(self, offset: int) -> int:
        low, high = 0, len(self._loaded.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._loaded.lines[middle].start < offset:
                low = middle
            else:
                high = middle - 1
        return low + 1

    # unnumbered

    def _unnumbered(self, taken: set[int], numbered: list[Heading]) -> list[Heading]:
        first = next((h.line for h in numbered if h.level == 1), None)
        standing = frozenset() if numbered else self._standing(taken)
        found: list[Heading] = []
        for mark in self._marks.values():
            if mark.line in taken or (mark.numbers and not mark.head_level) or mark.bullet:
                continue
            style = self._unnumbered_style(mark)
            if mark.line in standing and not style:
                style = "alone"
            if style == "alone" and mark.line not in standing and not self._alone_counts(mark, first):
                continue
            if style and not self._closes_record(mark, style):
                found.append(self._plain_heading(mark, style))
            elif not style and (shouted := self._shouted(mark)):
                found.append(shouted)
        return found

    def _shouted(self, mark: LineMark) -> Heading | None:
        """ "APPROVAL OF MINUTES: The minutes were …": a title that agendas know, in capitals, with its text behind a colon."""
        found = SHOUTED_LABEL.match(self._raw(mark)) if not mark.is_marked else None
        if found is None or not _is_known(found.group(1)):
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
            hit = SHOUTED_INTO.match(self._raw(mark)) if mark.line not in taken and not mark.is_marked and self._is_set_apart(mark) else None
            if hit and not state_named(hit.group(1)) and not is_person_line(hit.group(1)):
                found.append(Heading(mark, hit.group(1), mark.body + hit.end(1), mark.line, "capitals", level=2))
        return found if len(found) >= LEAST_STANDING else []

    def _closes_record(self, mark: LineMark, style: str) -> bool:
        """Whether a bold or italic line is the last of the record: words of parting, no title."""
        return style in ("bold", "alone") and mark.line == self._order[-1] and not is_item_title(mark.words)

    def _run_in_series(self, held: set[int], others: list[Heading]) -> list[Heading]:
        """Paragraphs that each begin with their title and a colon, as parishes write: "Planning: …", "Correspondence: …"."""
        if any(h.style in ("marked", "bold", "capitals") and h.zone is Zone.BODY for h in others[1:]):
            return []
        found: list[Heading] = []
        for mark in self._marks.values():
            if mark.line in held or mark.is_marked or not self._is_set_apart(mark):
                continue
            label = RUN_IN_LABEL.match(self._raw(mark))
            stopped = label is not None and label.group().rstrip().endswith(".")  # a short sentence, unless agendas know it
            if label and self._is_run_in(plain(label.group(1))) and not (stopped and not _is_known(label.group(1))):
                title = plain(label.group(1)).strip()
                found.append(Heading(mark, title, mark.body + label.end(), mark.line, "numbered-less"))
        titles = [h.title for h in found]
        known = sum(map(_is_known, titles))
        fits = len(found) >= LEAST_RUN_IN and known >= 2 and len(set(titles)) == len(titles)
        return [replace(h, style="alone") for h in found] if fits else []

    @staticmethod
    def _is_run_in(label: str) -> bool:
        if names_particulars(label) or state_named(label) or (is_person_name(label) and not is_item_title(label)) or is_person_line(label):
            return False
        return title_likeness(label) >= STANDING

    def _standing(self, taken: set[int]) -> frozenset[int]:
        """Short lines that stand alone over paragraphs, where several do so and nothing else heads the record."""
        found = frozenset(m.line for m in self._marks.values() if m.line not in taken and self._stands_over_text(m))
        marked = any(m.head_level or m.bold for m in self._marks.values())
        return found if len(found) >= LEAST_STANDING and not marked else frozenset()

    def _stands_over_text(self, mark: LineMark) -> bool:
        words = mark.words
        if mark.is_marked or mark.indent >= SET_IN or not words[:1].isupper() or len(words.split()) > MOST_STANDING:
            return False
        if (
            re.search(r"[:,;.!(]|\b(?!(?:19|20)\d\d\b)\w*\d", words)
            or is_speaker_label(words)
            or is_person_line(words)
            or not self._stands_alone(mark)
        ):
            return False
        place = self._place[mark.line] + 1
        if place >= len(self._order) or title_likeness(words) < STANDING:
            return False
        below = self._marks[self._order[place]]
        is_text = len(below.words.split()) >= WORDS_BELOW and (not below.is_marked or bool(below.bullet) or self._is_paragraph(below))
        return is_text and not (is_person_name(words) and self._loaded.text.count(words) > 1)

    @staticmethod
    def _is_paragraph(mark: LineMark) -> bool:
        """Whether a number stands before running text: "14. The observer of the agency said that"."""
        return bool(mark.numbers) and not mark.head_level and title_likeness(mark.words) < LIKE_TITLE

    def _plain_heading(self, mark: LineMark, style: str) -> Heading:
        title, end = self._titles.title_of(mark)
        level = mark.head_level or (2 if style in ("bold", "capitals") else 1)
        number = mark.numbers[0].label if mark.numbers else None
        return Heading(mark, title, end, self._loaded_line(end), style, number=number, level=level)

    def _unnumbered_style(self, mark: LineMark) -> str:
        words = mark.words
        if words and len(words) < LONGEST_HEADS and self._names_office(mark):
            return "generic"
        if not words or len(words) > (LONGEST_MARKED if mark.head_level else LONGEST_HEADING) or is_speaker_label(words):
            return ""
        if NUMBERED_LABEL.fullmatch(words):
            return "generic"
        if HEADER_ROW.fullmatch(folded_heading(words)):
            return ""
        if heads_columns(words) or (CONTENTS.fullmatch(folded_heading(words)) and self._is_set_apart(mark)):
            return "generic"
        if GENERIC.fullmatch(folded_heading(words)) and not (mark.rest.strip(" :") and folded_heading(words) == "note"):
            return "generic" if mark.head_level or mark.bold or words.isupper() or words.endswith(":") else ""
        if TOPIC_LINE.fullmatch(words) or (mark.head_level and not heads_columns(" ".join(words.replace("/", " ").split()))):
            return "marked"
        if ANNEX_HEAD.match(words):
            return "generic"
        if states_status(words):
            return ""
        if mark.rest and (zone_announced(words) or is_office_words(words.rstrip(": "))):
            return ""
        if (mark.rest or (words.endswith(":") and not mark.head_level)) and names_particulars(words):
            return ""
        if self._is_quoted(mark) or (mark.rest and self._names_speaker(words)):
            return ""
        likely = title_likeness(words)
        if (
            mark.bold
            and likely >= (LIKE_TITLE if words.endswith(".") else 0.4)
            and not ADDRESS.search(words)
            and (not mark.rest or words.rstrip().endswith((":", ".")) or self._runs_in(mark))
        ):
            return "bold"
        if GAP_IN_ROW.search(self._raw(mark).strip()):
            return ""
        if (
            words.isupper()
            and likely >= 0.5
            and not ACRONYM.fullmatch(words.strip("().,;: "))
            and LONG_WORD.search(words)
            and not is_person_line(words)
        ):
            return "capitals"
        if self._is_underlined(mark):
            return "marked"
        if self._stands_alone(mark) and likely >= 0.6 and not words.endswith((".", ",", ";")) and not is_person_line(words):
            return "alone"
        return ""

    def _is_quoted(self, mark: LineMark) -> bool:
        """Whether a line stands in a quotation of Markdown, as votes and remarks do."""
        return self._loaded.lines[mark.line - 1].text.lstrip()[:1] == ">"

    def _names_speaker(self, words: str) -> bool:
        """ "**Anna Berg:** …": a name that the record gives elsewhere too."""
        label = words.rstrip(": ")
        return words.rstrip().endswith(":") and is_person_name(label) and self._loaded.text.count(label) > 1

    def _runs_in(self, mark: LineMark) -> bool:
        """ "**Travel fund** - the Clerk said that …": a bold title, a dash and the text."""
        acronym = bool(ACRONYM.fullmatch(mark.words.split()[-1])) if mark.words else False
        names = (is_person_name(mark.words) and not acronym) or is_speaker_label(mark.words) or is_person_line(mark.words)
        dashed = bool(re.match(r"[-\u2013\u2014](?:\s|$)", mark.rest)) and len(mark.words.split()) > 1
        return dashed and not mark.is_marked and self._is_set_apart(mark) and not names and title_likeness(mark.words) >= STANDING

    def _is_set_apart(self, mark: LineMark) -> bool:
        return mark.line == 1 or self._loaded.lines[mark.line - 2].is_blank

    def _names_office(self, mark: LineMark) -> bool:
        """ "Chair" or "Scribe" alone on a line above whoever held it: no item, and no name of the list above it."""
        if not self._is_set_apart(mark) or mark.line >= len(self._loaded.lines) or not OFFICE_ALONE.fullmatch(folded_heading(mark.words)):
            return False
        below = self._loaded.lines[mark.line].text
        return below.lstrip().startswith(":") or len(below) - len(below.lstrip()) > mark.indent

    def _is_underlined(self, mark: LineMark) -> bool:
        below = self._loaded.lines[mark.line] if mark.line < len(self._loaded.lines) else None
        return bool(below and re.fullmatch(r"\s*(?:={3,200}|-{4,200}|_{4,200})\s*", below.text[:220]))

    def _stands_alone(self, mark: LineMark) -> bool:
        lines = self._loaded.lines
        above = mark.line == 1 or lines[mark.line - 2].is_blank
        return above and (mark.line >= len(lines) or lines[mark.line].is_blank) and len(mark.words.split()) <= 9

    def _alone_counts(self, mark: LineMark, first: int | None) -> bool:
        place = self._place[mark.line] + 1
        if place >= len(self._order):
            return False
        return is_item_title(mark.words.rstrip(":")) and ":" not in mark.words.rstrip(": ") and (first is None or mark.line < first)


def _below_tasks(headings: list[Heading]) -> Iterator[Heading]:
    """The headings, with those set deeper below "Action items" as parts of that list: "=== Anna Berg" over her tasks."""
    depth = 0
    for heading in headings:
        level = heading.mark.head_level
        named = heading.style == "bold" and is_person_name(heading.title, single=True)
        inner = bool(depth) and heading.number is None and (named or (level > depth and heading.style == "marked"))
        if level and not inner:
            depth = level if heading.zone is Zone.ACTIONS else 0
        yield replace(heading, style="generic", zone=Zone.ACTIONS) if inner else heading


def _nested_label(item: Candidate, member: Candidate) -> str:
    return f"{item.number.label}.{member.number.label}" if member.number.label.isdigit() else member.number.label


def _parent_of(label: str) -> str:
    """The number of the item above: "4" of "4.2" and of "4(b)"."""
    return label.partition("(")[0] if "(" in label else label.rpartition(".")[0]


def _is_coded(mark: LineMark) -> bool:
    """Whether a bullet carries the code of an item: "- 18/04 Travel"."""
    return mark.numbers[0].style.startswith("slash") and not mark.indent


def _is_known(title: str) -> bool:
    """Whether agendas know a title, those of parishes included."""
    return is_item_title(title) or bool(CIVIC.fullmatch(folded_heading(title)))


def _is_assigned(candidate: Candidate) -> bool:
    """Whether a decimal number stands before an action under review: "3.1 Tom: write to the editor - open"."""
    words = candidate.mark.words
    behind = words.rpartition(" - ")[2] if " - " in words else ""
    return candidate.number.style == "decimal2" and bool(NAMED_TASK.match(words) or states_status(behind.removeprefix("still ")))


def _is_label(words: str, dashed: bool) -> bool:
    return (
        not dashed
        or words.strip().isupper()
        or (" " in words.strip() and bool(zone_announced(words)))
        or folded_heading(words) in LABELS_BEFORE_DASH
    )
