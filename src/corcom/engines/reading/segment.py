"""The structure of a record: its sections, the zone of each line, and its blocks (wrapped lines joined)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corcom.engines.reading.barred_minutes import barred_sections, with_barred_sections
from corcom.engines.reading.column_tables import column_tables
from corcom.engines.reading.context import Block, BlockKind, Section, Zone
from corcom.engines.reading.furniture import front_matter_end, furniture_lines
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.headings import Heading, HeadingFinder
from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.line_marks import LineMark, mark_of
from corcom.engines.reading.listed_items import with_listed_items
from corcom.engines.reading.markup import unaccented
from corcom.engines.reading.minutes_tables import minutes_rows, with_row_blocks, with_row_sections
from corcom.engines.reading.prose import end_of_deeper, end_of_run_in
from corcom.engines.reading.speaker_names import are_names, split_names, theme_heading
from corcom.engines.reading.text import NO_HINT, Line, LineKind, LoadedText
from corcom.engines.reading.titles import is_item_title, title_likeness
from corcom.engines.reading.wrapping import is_spaced_out, least_full
from corcom.kernel.values import altered

_LABEL_LINE = re.compile(
    r"[*_\[(\s]{0,4}(?:action|decision|ai|ap|motion|resolved|resolution|agreed|note|next steps?|to ?do|follow[- ]?up|task|decided)s?"
    r"(?:[ -](?:item|point)s?)?\s?#?\d*\b[^\w\n]{0,4}",
    re.IGNORECASE,
)
_BEGINS_OR_ENDS = re.compile(r"(?:opening|closing|closure|welcome|adjournment|ouverture|cl[oô]ture|apertura|clausura)\b", re.IGNORECASE)
_LABEL_SIGN = re.compile(r"[:\-\u2013\u2014@*\])]|\d|^\s*A[IP]\b")
_BY = re.compile(r"(?:,|\s[-\u2013])?\s(?:by|presented by|par|por)\s(?:the\s)?([^,()]{3,60})$")
_IN_PARENTHESES = re.compile(r"\(([^()]{2,80})\)\s*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WRAPPED_FROM = 45
_BEGINS_WITH_DATE = re.compile(
    r"(?:early|mid|late|end(?: of)?)[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)\w*\.?(?: \d{4})?(?: \([a-z ]{2,20}\))?(?:\s?[:\u2013\u2014]|\s-\s)"
)
_RUNNING_WORDS = 30
_LIKE_TITLE = 0.5
_HEAD_WORDS = 12
_SPEAKER = re.compile(r"\s{0,8}([A-Z\u00c0-\u00de][^:\n]{0,40}?)(?::|\s[-\u2013\u2014]{1,2})\s")
_NAME_LABEL = re.compile(r"(?:[A-Z\u00c0-\u00de][\w.'\u2019-]{0,15}){1}(?: [A-Z\u00c0-\u00de][\w.'\u2019-]{0,15}){0,2}")


@dataclass(frozen=True, slots=True)
class Segmentation:
    """Sections in text order, the zone of each line, the blocks, and the marks of the printed lines."""

    sections: tuple[Section, ...]
    zones: tuple[Zone, ...]
    blocks: tuple[Block, ...]
    marks: dict[int, LineMark]


def segmented(loaded: LoadedText) -> Segmentation:
    """Find the structure of a text."""
    furniture = furniture_lines(loaded.lines)
    marks = {line.number: mark_of(line) for line in loaded.lines if not line.is_blank and line.number not in furniture}
    tables = {line.number for line in loaded.lines if (line.hint is not NO_HINT or "|" in line.text) and is_table_row(line)}
    tables |= {n for table in column_tables(loaded) if table.lists_tasks for n in range(table.line, table.rows[-1].last_line + 1)}
    barred, drawn = barred_sections(loaded)
    apart = tables | barred
    running = {n: m for n, m in marks.items() if n not in apart} if apart else marks
    headings = HeadingFinder(loaded, running).headings()
    headings = _with_themes(loaded, headings, running)
    headings = with_listed_items(loaded, headings, running)
    body = _without_front(loaded, headings, front_matter_end(loaded.lines))
    rows = minutes_rows(loaded)
    sections = with_row_sections(loaded, with_barred_sections(_sections(loaded, body, marks), barred, drawn), rows)
    zones = _zones(loaded, sections, furniture)
    blocks = with_row_blocks(loaded, _blocks(loaded, marks, sections, zones, tables), rows)
    return Segmentation(sections, zones, blocks, marks)


def is_table_row(line: Line) -> bool:
    """Whether a line is a row of a table, by its hint or by its bars."""
    if line.hint.kind is LineKind.TABLE_ROW or line.hint.cells:
        return True
    return "|" in line.text and line.text.lstrip()[:1] == "|" and line.text.count("|", 0, 2000) >= 2


def begins_with_action_label(words: str) -> bool:
    """Whether words begin with a label of the record itself: "Action:", "Decision:", "AP 3"."""
    found = _LABEL_LINE.match(words)
    if not found:
        return False
    label = found.group() + words[found.end() : found.end() + 2]
    return bool(_LABEL_SIGN.search(label))


def _with_themes(loaded: LoadedText, headings: list[Heading], marks: dict[int, LineMark]) -> list[Heading]:
    """Add headings such as "(Victim Assistance – Austria):" as sub-items."""
    known = {h.line: h for h in headings}
    for mark in marks.values():
        held = known.get(mark.line)
        if mark.bullet or (held and held.style not in ("bold", "capitals", "alone")):
            continue
        found = theme_heading(mark.words)
        if found:
            end = loaded.lines[mark.line - 1].end
            known[mark.line] = Heading(mark, found.theme, end, mark.line, "theme", level=2, presenters=found.names)
    return [known[number] for number in sorted(known)]


def _without_front(loaded: LoadedText, headings: list[Heading], front_end: int) -> list[Heading]:
    """Leave out the title of the record itself."""
    firm = [place for place, h in enumerate(headings) if h.style in ("numbered", "decimal", "nested", "zone", "theme", "listed")]
    first = firm[0] if firm else len(headings)
    if len(headings) == 1 and _heads_all(loaded, headings[0]):
        return []
    kept: list[Heading] = []
    for place, heading in enumerate(headings):
        if place >= first or kept:
            kept.append(heading)
            continue
        level_with_next = heading.style == "marked" and place + 1 < len(headings) and headings[place + 1].level == heading.level
        opens = place == 0 and not level_with_next and _opens(loaded, heading, front_end)
        bare = bool(firm) and not is_item_title(heading.title) and not _has_text(loaded, headings, place)
        if not (opens or bare or (_names_meeting(heading.title) and not _BEGINS_OR_ENDS.match(heading.title))):
            kept.append(heading)
    return kept


def _heads_all(loaded: LoadedText, heading: Heading) -> bool:
    """Whether the only heading of a record, set in capitals or alone, is its own headline."""
    if heading.style not in ("capitals", "alone") or is_item_title(heading.title):
        return False
    return all(len(line.text.split()) <= _HEAD_WORDS for line in loaded.lines[: heading.line - 1])


def _has_text(loaded: LoadedText, headings: list[Heading], place: int) -> bool:
    """Whether running text stands between a heading and the next."""
    end = headings[place + 1].line - 1 if place + 1 < len(headings) else len(loaded.lines)
    words = 0
    for line in loaded.lines[headings[place].last_line : end][:60]:
        words += len(line.text.split())
        if words >= _RUNNING_WORDS:
            return True
    return False


def _opens(loaded: LoadedText, heading: Heading, front_end: int) -> bool:
    return all(line.is_blank or line.number <= front_end for line in loaded.lines[: heading.line - 1])


_NAMES_MEETING = re.compile(r"\b(?:" + alternatives(structure_words().minutes) + r"|" + alternatives(structure_words().bodies) + r")\b")


def _names_meeting(title: str) -> bool:
    return bool(_NAMES_MEETING.search(unaccented(title)) or _YEAR.search(title))


def _sections(loaded: LoadedText, headings: list[Heading], marks: dict[int, LineMark]) -> tuple[Section, ...]:
    numbered = [h for h in headings if h.style == "numbered"]
    first = numbered[0].line if numbered else None
    shallowest = min((h.level for h in headings if h.style in ("marked", "bold", "capitals", "alone")), default=1)
    sections: list[Section] = []
    above: Section | None = None
    below_label = False  # whether a list stands below a label that has a line of its own
    for place, heading in enumerate(headings):
        end = headings[place + 1].line - 1 if place + 1 < len(headings) else len(loaded.lines)
        lists = heading.zone in (Zone.ATTENDANCE, Zone.ABSENCE)
        run_in = lists and bool(loaded.text[heading.end : loaded.lines[heading.line - 1].end].strip(" *_:"))
        if run_in and not (heading.mark.bullet and below_label):
            end = end_of_run_in(loaded, marks, heading.mark, end)
        elif lists and heading.mark.bullet and not run_in:
            end = end_of_deeper(marks, heading.mark, heading.last_line, end)
        below_label = lists and (below_label or not run_in)
        section = _section(heading, end, above, first, shallowest)
        if section.is_item and section.level == 1:
            above = section
        sections.append(section)
    return tuple(sections)


def _section(heading: Heading, end: int, above: Section | None, first: int | None, shallowest: int) -> Section:
    level, parent = heading.level, heading.parent
    if heading.style in ("marked", "bold", "capitals", "alone"):
        if first is not None:
            level = 2 if above is not None and heading.style in ("bold", "alone") else 1
        else:
            level = 1 if heading.level <= shallowest or above is None else 2
    if level == 2 and parent is None and above is not None:
        parent = above.label
    is_item = (
        heading.zone is Zone.BODY
        and heading.style != "generic"
        and (heading.number is not None or heading.style == "listed" or zone_announced(heading.title) is None)
    ) or (heading.number is not None and heading.style == "zone")
    return Section(
        zone=heading.zone,
        line=heading.line,
        heading_last_line=heading.last_line,
        last_line=end,
        start=heading.mark.body if heading.number is None else _start_of(heading),
        end=heading.end,
        title=heading.title,
        number=heading.number,
        level=level,
        parent=parent,
        presenters=heading.presenters or presenters_in(heading.title),
        is_item=is_item,
    )


def _start_of(heading: Heading) -> int:
    return heading.mark.body


def presenters_in(title: str) -> tuple[str, ...]:
    """Who presents, when the title says so: "by President", "(Chile and Philippines)"."""
    by = _BY.search(title)
    if by:
        return split_names(by.group(1))
    found = _IN_PARENTHESES.search(title)
    return split_names(found.group(1)) if found and are_names(found.group(1)) else ()


def _zones(loaded: LoadedText, sections: tuple[Section, ...], furniture: frozenset[int]) -> tuple[Zone, ...]:
    zones = [Zone.FRONT] * len(loaded.lines)
    for section in sections[:1]:
        zones[section.line - 1 :] = [Zone.BODY] * (len(zones) - section.line + 1)
    for section in sections:
        for number in range(section.line, section.last_line + 1):
            zones[number - 1] = section.zone
    for number in furniture:
        zones[number - 1] = Zone.FURNITURE
    if not sections:
        zones = [Zone.BODY if zone is Zone.FRONT else zone for zone in zones]
    return tuple(zones)


def _blocks(
    loaded: LoadedText, marks: dict[int, LineMark], sections: tuple[Section, ...], zones: tuple[Zone, ...], tables: set[int]
) -> tuple[Block, ...]:
    heads = {n for s in sections for n in range(s.line, s.heading_last_line + 1) if s.end >= loaded.lines[n - 1].end}
    heads -= {s.line for s in sections if s.number and s.line == s.heading_last_line and _is_told(loaded, s)}
    blocks: list[Block] = []
    spaced_out = is_spaced_out(loaded.lines)
    full = least_full(loaded, spaced_out=spaced_out)
    for line in loaded.lines:
        if line.is_blank:
            continue
        kind = _kind(line, marks, heads, tables)
        if blocks and _continues(blocks[-1], line, kind, marks, loaded, full, 2 if spaced_out else 1):
            blocks[-1] = altered(blocks[-1], last_line=line.number, end=line.end)
        else:
            mark = marks.get(line.number)
            body = mark.body if mark else line.start
            marker = loaded.text[line.start : body].strip() if mark else ""
            depth = mark.indent if mark else 0
            blocks.append(Block(kind, line.number, line.number, line.start, line.end, body, marker, depth, zones[line.number - 1]))
    return tuple(blocks)


def _is_told(loaded: LoadedText, section: Section) -> bool:
    """Whether a numbered item is a sentence that goes on in the next line: a paragraph with a number."""
    following = loaded.lines[section.line].text.strip() if section.line < len(loaded.lines) else ""
    goes_on = following and (following[:1].islower() or following[:1].isdigit()) and not mark_of(loaded.lines[section.line]).is_marked
    return bool(goes_on) and title_likeness(section.title) < _LIKE_TITLE


def _kind(line: Line, marks: dict[int, LineMark], heads: set[int], tables: set[int]) -> BlockKind:
    if line.number in tables:
        return BlockKind.TABLE_ROW
    if line.number not in marks:
        return BlockKind.FURNITURE
    if line.number in heads:
        return BlockKind.HEADING
    mark = marks[line.number]
    return BlockKind.LIST_ITEM if mark.bullet or mark.numbers else BlockKind.PARAGRAPH


def _continues(block: Block, line: Line, kind: BlockKind, marks: dict[int, LineMark], loaded: LoadedText, full: int, within: int) -> bool:
    if not line.number - within <= block.last_line < line.number or kind is not BlockKind.PARAGRAPH:
        return False
    if block.kind in (BlockKind.FURNITURE, BlockKind.HEADING, BlockKind.TABLE_ROW):
        return False
    mark = marks[line.number]
    if _LABEL_LINE.match(line.text[:60]) or (mark.bold and mark.words[:1].isupper()):
        return False
    before = loaded.lines[block.last_line - 1].text.rstrip(" \t*_" if within > 1 else None)
    if within > 1 and before.endswith((".", "?", "!", ":", ";")):
        return False
    if before.endswith((".", "?", "!", ":", ")")) and _begins_with_speaker(line.text[:60]):
        return False
    if mark.indent <= block.depth and len(mark.words) <= 40 and mark.words[:1].isupper() and are_names(mark.words.rstrip(":")):
        return False
    if _BEGINS_WITH_DATE.match(mark.words):
        return False
    if mark.words[:1].islower() or before.endswith((",", "-", "(", "/", "&")):
        return True
    if block.kind is BlockKind.LIST_ITEM and mark.indent > block.depth and len(before) >= _WRAPPED_FROM // 2:
        return True
    return len(before) >= _WRAPPED_FROM and len(before) + len(mark.words.split(" ", 1)[0]) + 1 >= full


def _begins_with_speaker(words: str) -> bool:
    """Whether a line begins with a name and a colon or dash, as the turns of speakers do."""
    found = _SPEAKER.match(words)
    if not found:
        return False
    return bool(_NAME_LABEL.fullmatch(found.group(1))) or are_names(found.group(1))
