"""The headings of a record, in whatever way they are set: numbered, marked, bold, in capitals, underlined or standing alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from corcom.engines.reading.chains import Candidate, best_chain
from corcom.engines.reading.context import Zone
from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import folded_heading, plain, without_addresses
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.speaker_names import is_speaker_label
from corcom.engines.reading.text import Line, LoadedText
from corcom.engines.reading.titles import is_item_title, is_person_line, title_likeness

_RUN_IN = re.compile(r"(?<=\w[\w)])(?:[:.](?=\s)|\s[-\u2013\u2014](?=\s))")
_INLINE_LABEL = re.compile(r"([^:]{3,70}?)\s{0,2}[:\uff1a]\s*(?=\S)")
_DASH_LABEL = re.compile(r"([^\W\d][\w /&]{3,40}?)(?:\s{1,3}[-\u2013\u2014]\s|\s{2,}|\t)(?=\S)")
_ANNEX = re.compile(r"^(?:attachment|annex|appendix|annexe|anexo|enclosure)\s?[a-z0-9]{0,3}\s*[-.]?\s")
_PRESENT_INSIDE = re.compile(
    r"(?<=[\w.\d])[ \t]+((?:PRESENT|Present|In attendance|Attendance|Attending|Attendees|Participants)\s?:\s?[-\u2013]?\s?)(?=\S)"
)
_ACRONYM = re.compile(r"[A-Z0-9]{2,6}(?:[-/&.][A-Z0-9.]{1,6}){0,3}")
_LONGEST_HEADING = 200
_LEAST_STANDING = 2
_LONG_LINE = 40
_MOST_STANDING = 7
_SET_IN = 4
_STANDING = 0.6
_WORDS_BELOW = 6
_SURE = 0.8
_LONE = 1.0
_BEFORE_VERB = re.compile(r"\s(?:is|was|are|were|will be|has been|to be)\s")
_FIRST_LINES = 40
_HEADER_ROW = re.compile(
    r"(?:name|full name|first name|last name)(?:\s+(?:and |of )?(?:name|organi[sz]ation|role|affiliation|company|country|state|"
    r"delegation|title|position|"
    r"e-?mail|office|representing|institution|present|attendance|function|initials|phone|status))+"
)
_GENERIC = re.compile(
    r"(?:discussions?|notes?|minutes?|summary|meeting (?:notes|minutes)|details?|background|documents?|contents|proceedings|"
    r"record|main points)"
)


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


@cache
def _zone_patterns() -> tuple[tuple[Zone, re.Pattern[str]], ...]:
    words = structure_words()
    return (
        (Zone.ABSENCE, re.compile(alternatives(words.absence))),
        (Zone.ATTENDANCE, re.compile(alternatives(words.attendance))),
        (Zone.AGENDA, re.compile(alternatives(words.agenda))),
        (Zone.ACTIONS, re.compile(alternatives(words.actions))),
        (Zone.DECISIONS, re.compile(alternatives(words.decisions))),
    )


def zone_announced(words: str) -> Zone | None:
    """What a heading announces, when it is nothing but such an announcement: "Present:", "APOLOGIES RECEIVED", "Action points"."""
    folded = _ANNEX.sub("", folded_heading(words))
    if not folded or len(folded) > 90:
        return None
    for zone, pattern in _zone_patterns():
        if pattern.fullmatch(folded):
            return zone
    return None


class HeadingFinder:
    """Finds the headings of one text; holds its marks by line."""

    def __init__(self, loaded: LoadedText, marks: dict[int, LineMark]) -> None:
        """Take the text and the marks of its printed lines (no furniture, no tables)."""
        self._loaded = loaded
        self._marks = marks
        self._order = sorted(marks)
        self._place = {number: place for place, number in enumerate(self._order)}

    def headings(self) -> list[Heading]:
        """All headings, in the order of the text."""
        zones = [h for h in (self._zone_heading(mark) for mark in self._marks.values()) if h]
        taken = {h.line for h in zones}
        numbered = self._numbered(taken)
        taken |= {h.line for h in numbered}
        numbers = {h.line: h for h in numbered}
        kept_zones = [self._numbered_zone(h, numbers.get(h.line)) for h in zones]
        numbered = [h for h in numbered if h.line not in {z.line for z in zones}]
        others = self._unnumbered(taken, numbered)
        return sorted([*kept_zones, *numbered, *others], key=lambda h: h.mark.line)

    @staticmethod
    def _numbered_zone(zone: Heading, numbered: Heading | None) -> Heading:
        if numbered is None:
            return zone
        return replace(zone, number=numbered.number, parent=numbered.parent, level=numbered.level)

    def _zone_heading(self, mark: LineMark) -> Heading | None:
        zone = zone_announced(mark.words)
        if zone and self._is_whole_label(mark, zone):
            return self._zone_at(mark, mark.words, zone, len(self._raw(mark)) if not mark.rest else None)
        raw = self._raw(mark)
        for pattern in (_INLINE_LABEL, _DASH_LABEL):
            found = pattern.match(raw)
            zone = zone_announced(found.group(1)) if found else None
            if found and zone in (Zone.ATTENDANCE, Zone.ABSENCE) and _is_label(found.group(1), pattern is _DASH_LABEL):
                return self._zone_at(mark, plain(found.group(1)), zone, found.end())
        inside = _PRESENT_INSIDE.search(raw) if mark.line <= _FIRST_LINES else None
        if inside:
            moved = replace(mark, body=mark.body + inside.start(1), words=plain(raw[inside.start(1) :]))
            return Heading(moved, plain(inside.group(1)).strip(" :-\u2013"), mark.body + inside.end(), mark.line, "zone", Zone.ATTENDANCE)
        return None

    def _is_whole_label(self, mark: LineMark, zone: Zone) -> bool:
        """A line that is nothing but an announcement must be set apart: a mark, a colon, capitals or a blank line above it."""
        if mark.bullet or not mark.words[:1].isupper() or (mark.rest.strip(" :") and zone not in (Zone.ATTENDANCE, Zone.ABSENCE)):
            return False
        if mark.bold or mark.head_level or mark.numbers or mark.words.rstrip().endswith(":") or mark.words.isupper():
            return True
        return mark.line - 1 not in self._marks

    def _zone_at(self, mark: LineMark, title: str, zone: Zone, length: int | None) -> Heading:
        raw = self._raw(mark)
        if length is None:
            closing = re.search(r"\*{2,3}|__", raw)
            length = closing.end() if closing else len(raw)
        return Heading(mark, title.rstrip(": "), mark.body + length, mark.line, "zone", zone)

    def _raw(self, mark: LineMark) -> str:
        return self._loaded.text[mark.body : min(self._loaded.lines[mark.line - 1].end, mark.body + 600)]

    # numbered

    def _numbered(self, zone_lines: set[int]) -> list[Heading]:
        candidates = [c for mark in self._marks.values() for c in self._candidates(mark)]
        chain = best_chain(c for c in candidates if not c.number.style.startswith("decimal"))
        if chain and chain[0].number.style == "word":
            chain = sorted({*chain, *(c for c in candidates if c.number.style == "word" and c.score >= _SURE)}, key=lambda c: c.mark.line)
        chain = chain or self._lone(candidates)
        top = [self._heading(c, "numbered", c.number.label, None, 1) for c in chain]
        decimals = self._decimals([c for c in candidates if c.number.style.startswith("decimal")], zone_lines)
        nested = self._nested(chain, candidates) if chain else []
        taken = {h.line for h in [*top, *decimals]}
        return sorted([*top, *decimals, *(h for h in nested if h.line not in taken)], key=lambda h: h.line)

    def _lone(self, candidates: list[Candidate]) -> list[Candidate]:
        """A single "1. Title" set apart by a blank line, with text below it."""
        firsts = [c for c in candidates if c.number.style in ("dot", "paren") and c.number.ordinal == 1 and c.mark.indent == 0]
        alone = [c for c in firsts if c.score >= _LONE and self._has_content(c.mark) and c.mark.line - 1 not in self._marks]
        return alone if len(alone) == 1 == len(firsts) else []

    def _candidates(self, mark: LineMark) -> list[Candidate]:
        if not mark.numbers or mark.bullet:
            return []
        title, _ = self._title(mark)
        score = title_likeness(title) + (0.3 if mark.bold or mark.head_level else 0.0)
        score += 0.25 if self._has_content(mark) else 0.0
        if is_person_line(mark.words):
            score -= 0.4
        return [Candidate(mark, number, score) for number in mark.numbers]

    def _has_content(self, mark: LineMark) -> bool:
        place = self._place[mark.line] + 1
        if place >= len(self._order):
            return bool(mark.rest)
        following = self._marks[self._order[place]]
        styles = {n.style for n in mark.numbers}
        return not (following.indent == mark.indent and styles & {n.style for n in following.numbers})

    def _decimals(self, candidates: list[Candidate], zone_lines: set[int]) -> list[Heading]:
        found = []
        for style in ("decimal2", "decimal3", "decimal4"):
            members = [c for c in candidates if c.number.style == style]
            likely = [c for c in members if c.score >= 0.75 or c.mark.line in zone_lines]
            if likely and len(likely) * 2 >= len(members):
                found += [self._heading(c, "decimal", c.number.label, c.number.label.rpartition(".")[0], 2) for c in likely]
        return found

    def _nested(self, chain: list[Candidate], candidates: list[Candidate]) -> list[Heading]:
        """Series that start again under each numbered item; their printed number follows that of the item."""
        found: list[Heading] = []
        bounds = [c.mark.line for c in chain] + [len(self._loaded.lines) + 1]
        series = chain[0].series
        inner = [c for c in candidates if c.series != series and not c.number.style.startswith("decimal")]
        for item, end in zip(chain, bounds[1:], strict=True):
            members = [c for c in inner if item.mark.line < c.mark.line < end]
            below = best_chain(members)
            if below and sum(c.score for c in below) / len(below) >= 0.85:
                found += [self._heading(c, "nested", _nested_label(item, c), item.number.label, 2) for c in below]
        return found

    def _heading(self, candidate: Candidate, style: str, number: str, parent: str | None, level: int) -> Heading:
        title, end = self._title(candidate.mark)
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

    def _title(self, mark: LineMark) -> tuple[str, int]:
        """The words of a title and where they end: whole line, wrapped lines, or the run-in part before the text."""
        line = self._loaded.lines[mark.line - 1]
        if mark.rest:
            closing = re.compile(r"\*{2,3}|__|</").search(self._loaded.text, mark.body, line.end)
            end = closing.end() if closing else line.end
            return _tidy(mark.words), line.end if mark.rest.strip() in (":", ".") else end
        known = self._known_title(mark)
        if known:
            return known
        if title_likeness(mark.words) < 0.5:
            short = self._run_in(mark) or self._before_verb(mark)
            if short:
                return short
        words, end = mark.words, line.end
        for following in self._continuations(mark):
            words, end = words if "http" in words else f"{words} {plain(following.text[:300])}", following.end
        return _tidy(words), end

    def _run_in(self, mark: LineMark) -> tuple[str, int] | None:
        raw = self._raw(mark)
        found = _RUN_IN.search(raw[:120])
        if not found:
            return None
        title = _tidy(plain(raw[: found.start()]))
        if (
            re.search(r"\b(?:H\.E|Mr|Mrs|Ms|Dr|Amb|St|No)$", title)
            or len(title) < 4
            or (len(title) < 5 and title.isupper())
            or title_likeness(title) < 0.6
            or is_person_line(title)
        ):
            return None
        return title, mark.body + found.end()

    def _known_title(self, mark: LineMark) -> tuple[str, int] | None:
        """ "Call to order: 7 pm": what agendas know before a colon, and then particulars."""
        raw = self._raw(mark)[:90]
        found = re.search(r"(?<=\w)[:.]\s+(?=\S)", raw)
        title = _tidy(plain(raw[: found.start()])) if found else ""
        return (title, mark.body + found.end()) if found and len(title) > 2 and is_item_title(title) else None

    def _before_verb(self, mark: LineMark) -> tuple[str, int] | None:
        """ "Next meeting is on 3 May": a title that agendas know, and then a sentence about it."""
        found = _BEFORE_VERB.search(mark.words)
        if not found or not is_item_title(mark.words[: found.start()]):
            return None
        title = mark.words[: found.start()]
        place = self._loaded.text.find(title, mark.body)
        return (title, place + len(title)) if place >= 0 else None

    def _continuations(self, mark: LineMark) -> list[Line]:
        line = self._loaded.lines[mark.line - 1]
        found: list[Line] = []
        open_bold = line.text[:_LONGEST_HEADING].count("**") % 2 == 1
        for following in self._loaded.lines[mark.line : mark.line + 2]:
            before = found[-1].text if found else line.text
            follow_mark = self._marks.get(following.number)
            if follow_mark is None or follow_mark.is_marked or len(following.text) > _LONGEST_HEADING:
                break
            if not (open_bold or _wraps(before, follow_mark.words) or _is_bold_on(mark, line, following)):
                break
            found.append(following)
            open_bold = open_bold and "**" not in following.text
        return found

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
        return found

    def _closes_record(self, mark: LineMark, style: str) -> bool:
        """Whether a bold or italic line is the last of the record: words of parting, no title."""
        return style in ("bold", "alone") and mark.line == self._order[-1] and not is_item_title(mark.words)

    def _standing(self, taken: set[int]) -> frozenset[int]:
        """Short lines that stand alone over paragraphs, where several do so and nothing else heads the record."""
        found = frozenset(m.line for m in self._marks.values() if m.line not in taken and self._stands_over_text(m))
        marked = any(m.head_level or m.bold for m in self._marks.values())
        return found if len(found) >= _LEAST_STANDING and not marked else frozenset()

    def _stands_over_text(self, mark: LineMark) -> bool:
        words = mark.words
        if mark.is_marked or mark.indent >= _SET_IN or not words[:1].isupper() or len(words.split()) > _MOST_STANDING:
            return False
        if re.search(r"[:,;.!\d(]", words) or is_speaker_label(words) or is_person_line(words) or not self._stands_alone(mark):
            return False
        place = self._place[mark.line] + 1
        if place >= len(self._order) or title_likeness(words) < _STANDING:
            return False
        below = self._marks[self._order[place]]
        is_text = len(below.words.split()) >= _WORDS_BELOW and (not below.is_marked or bool(below.bullet))
        return is_text and not (is_person_name(words) and self._loaded.text.count(words) > 1)

    def _plain_heading(self, mark: LineMark, style: str) -> Heading:
        title, end = self._title(mark)
        level = mark.head_level or (2 if style in ("bold", "capitals") else 1)
        number = mark.numbers[0].label if mark.numbers else None
        return Heading(mark, title, end, self._loaded_line(end), style, number=number, level=level)

    def _unnumbered_style(self, mark: LineMark) -> str:
        words = mark.words
        if not words or len(words) > _LONGEST_HEADING or is_speaker_label(words):
            return ""
        if _HEADER_ROW.fullmatch(folded_heading(words)):
            return ""
        if _GENERIC.fullmatch(folded_heading(words)):
            return "generic" if mark.head_level or mark.bold or words.isupper() or words.endswith(":") else ""
        if mark.head_level:
            return "marked"
        if mark.rest and zone_announced(words):
            return ""
        likely = title_likeness(words)
        if mark.bold and likely >= 0.4 and not (mark.rest and not words.rstrip().endswith((":", ".")) and len(mark.rest) > 0):
            return "bold"
        if (
            words.isupper()
            and likely >= 0.5
            and not _ACRONYM.fullmatch(words.rstrip(": "))
            and any(len(w) >= 4 for w in words.split())
            and not is_person_line(words)
        ):
            return "capitals"
        if self._is_underlined(mark):
            return "marked"
        if self._stands_alone(mark) and likely >= 0.6 and not words.endswith((".", ",", ";")) and not is_person_line(words):
            return "alone"
        return ""

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


def _nested_label(item: Candidate, member: Candidate) -> str:
    return f"{item.number.label}.{member.number.label}" if member.number.label.isdigit() else member.number.label


def _is_label(words: str, dashed: bool) -> bool:
    return (
        not dashed or words.strip().isupper() or folded_heading(words) in ("present", "apologies", "absent", "in attendance", "attendees")
    )


def _tidy(words: str) -> str:
    title = without_addresses(words.partition("](")[0]).strip()
    title = title.strip("[]* _").rstrip(" :")
    return title.strip()


def _is_bold_on(mark: LineMark, line: Line, following: Line) -> bool:
    """Whether a numbered heading that a page breaks goes on in bold on the next line."""
    bold = line.hint.bold and following.hint.bold
    return bold and bool(mark.numbers) and len(line.text.strip()) >= _LONG_LINE and following.number == line.number + 1


def _wraps(before: str, words: str) -> bool:
    if len(before.strip()) < 50 or not words:
        return False
    return words[0].islower() or before.rstrip().endswith(
        (",", "-", "\u2013", "/", "&", " and", " of", " the", " to", " for", " on", " in")
    )
