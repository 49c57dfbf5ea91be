"""Lists of names in any layout, cut into pieces: one a line, bullets, running lists with commas, columns, tables, delegations.

A piece keeps its code points, so that each proposal cites exactly its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from corcom.engines.reading.attendance_tables import Column, cells_of, entries_of_row, header_of, is_separator
from corcom.engines.reading.coded_lists import are_coded, code_before
from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.flat_columns import office_behind
from corcom.engines.reading.flowing_labels import end_inside
from corcom.engines.reading.flowing_lists import flowing_list
from corcom.engines.reading.heading_words import names_particulars, zone_announced
from corcom.engines.reading.line_marks import LineMark, mark_of
from corcom.engines.reading.list_ends import breaks_off, ends_list, names_no_one, not_of_list, parts_of_run
from corcom.engines.reading.list_tails import without_tail
from corcom.engines.reading.low_names import handles_or_low
from corcom.engines.reading.marked_absent import marked_absent
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.name_columns import all_persons, columns_of_run, is_pair, row_of_columns
from corcom.engines.reading.name_runs import DATED, RUNS_OF_A_LIST, runs_between
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.parted_letters import parted_letters
from corcom.engines.reading.person_names import holds_office_words, is_office_words, is_person_name, title_end
from corcom.engines.reading.role_lists import role_first
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.running_lists import split_names_of
from corcom.engines.reading.segment import is_table_row
from corcom.engines.reading.shared_entries import shared_entries
from corcom.engines.reading.text import Line
from corcom.engines.reading.titled_runs import titled_run
from corcom.engines.reading.whole_lists import affiliated, carried, ticked, unflattened, with_delegations

_LABEL = re.compile(r"([^:;,()]{2,60}?)\s?:\s*")
_DASHED_LABEL = re.compile(r"([^:;,()]{2,60}?)\s[-\u2013\u2014]\s+(?=[A-Z])")
_EACH_WITH_LETTERS = re.compile(r"[^(),;]{3,90}\([A-Z][A-Za-z\-/]{1,14}\)(?:,\s+(?:and )?[^(),;]{3,90}\([A-Z][A-Za-z\-/]{1,14}\))+[\s.]*")
_VERB = re.compile(
    r"\b(?:was|were|had|has|have|will|opened|welcomed|thanked|noted|agreed|said|called|reported|is|are|etait|etaient|fue|fueron|discussed|moved|"
    r"recorded|registered|confirmed|attended|joined|signed|asked|encouraged|introduced|took|should|may|can|please|that|could|did)\b"
)
_NOBODY = re.compile(
    r"(?:none(?: (?:were )?(?:received|reported|given|noted|sent|recorded|known))?|nil|no apologies.{0,40}|no one|nobody|"
    r"n/?a|there were no .{0,60}|neant|aucun.{0,20}|ningun.{0,20}|-+|tba|tbc)\.?"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/\-]{1,11}")
_GROUP_LABEL = re.compile(
    r"^(?:\w+ ){0,3}(?:organi[sz]ations?|agencies|ngos?|civil society|secretariat|countries|governments|partners|coordinators|"
    r"members?|staff|guests?|observers?|visitors?|officers?|public|press|others?|delegates?|experts?|states?|"
    r"remote|online)$"
)
_HEADER_CELL = re.compile(
    r"(?:full |first |last )?name|organi[sz]ation|role|affiliation|company|country|state|delegation|title|position|e-?mail|office|"
    r"representing|institution|participants?|attendees?|members?|function|initials|nom|fonction|nombre|cargo|organizacion"
)
_HEADS_OF_ROWS = re.compile(
    r"(?:full )?names?\s?(?:/|,|\(|\s-\s)\s?(?:org|pronoun|affil|initial|compan|role|title|agency|institut|country|position|office)"
)
_KIND = re.compile(r"(?i)\b(?:members?|roll ?call|attendees|participants|representatives|guests)(?: present)?$|^(?:voting|non-voting)\b")
_SAID_BEHIND = re.compile(r"\b(?:sent|gave|[Aa]polog\w+|[Aa]bsent|[Rr]egrets|[Ee]xcused)\b")
_SENT_TOO = re.compile(
    r";\s+(?:[A-Z\u00c0-\u00de][\w'\u2019.-]*,? ?|(?:and|of|the|the latter|both) ){1,5}(?:had |has |have )?(?:sent|submitted|provided|"
    r"gave)\b.*",
    re.DOTALL,
)
_LAST_SEEN = re.compile(r"\s(?:0?[1-9]|1[0-2])/(?:(?:19|20)\d\d|\d\d)\s*\Z")
_LETTERS_CLOSED = re.compile(r"[A-Z][A-Za-z]{0,4}\]\s")
_ROOM = re.compile(r"(?:[\w.'\u2019-]+ ){0,4}(?:hall|room|building|salle|sala|floor)(?: (?:no\.? ?)?[\w-]{0,3}\d[\w-]{0,4})")
_INITIAL = re.compile(r"[A-Z]\.")
_SURNAME = re.compile(r"[A-Z][\w'\u2019-]+\s*[,;(]")
_RECEIVED_FROM = re.compile(
    r"\s*(?:(?:were|was|have been|had been|has been) )?(?:also )?(?:received|sent|given|accepted|noted|recorded|tendered|apologies)?"
    r"(?: (?:and )?(?:accepted|noted|approved))? ?\b(?:from|by|on behalf of|for)\s?:?\s+(?=\S)",
    re.IGNORECASE,
)
_MOST_WORDS_OF_ENTRY = 30
_SHORT_LABEL = 2
_LONGEST_RUN = 20_000  # no list of names is longer; more would only cost time
_MOST_RUNS = 2_000


@dataclass(frozen=True, slots=True)
class _Layout:
    """What holds for a list as a whole: many entries; delegations before a colon; columns of names and not of particulars."""

    is_long: bool
    is_of_delegations: bool
    columns_of_names: bool
    pairs: bool
    coded: bool
    persons_first: bool


def pieces_between(context: Context, start: int, last_line: int) -> list[Piece]:
    """The names in the text from code point `start` to the end of a line; stops where running text begins."""
    received = _RECEIVED_FROM.match(context.text, start, context.lines[last_line - 1].end)
    start = received.end() if received else start
    runs: list[tuple[int, int]] = []
    every = list(runs_between(context, start, last_line))
    for run in every[_explaining(context, every) :]:
        words = context.text[run[0] : run[1]]
        if runs and breaks_off(words):
            break
        if runs and names_no_one(words):
            continue
        first = _first_sentence(words)
        length = end_inside(first)
        if length < len(first):
            runs.append((run[0], run[0] + length))
            break
        if ends_list(words) and (runs or ends_list(_first_sentence(words))):
            break
        runs.append((run[0], min(run[1], run[0] + _LONGEST_RUN)))
        if len(runs) >= _MOST_RUNS:
            break
    runs = without_tail(context, runs)
    dated = sum(bool(_LAST_SEEN.search(context.text[low:high])) for low, high in runs)
    if dated >= RUNS_OF_A_LIST and dated * 2 > len(runs):
        return []  # when each was last there, and not who is there
    found = _table_pieces(context, runs)
    delegations = any(_names_group(context.text[low:high]) for low, high in runs)
    rows = [cells for low, high in runs if len(cells := columns_of_run(context, low, high)) >= 2]
    named = sum(all_persons(context, cells) for cells in rows)
    paired = sum(is_pair(context, cells) for cells in rows)
    pairs = paired >= 2 and paired * 3 >= len(rows) * 2
    layout = _Layout(
        len(runs) >= RUNS_OF_A_LIST,
        delegations,
        bool(rows) and named * 3 >= len(rows) * 2,
        pairs,
        are_coded(context.text[low:high] for low, high in runs),
        _are_persons_first(context.text[low:high] for low, high in runs),
    )
    for run in runs:
        found.extend(_pieces_of_parts(context, *run, layout))
    return with_delegations(unflattened(ticked(context, sorted(found, key=lambda piece: piece.start))))


def _explaining(context: Context, runs: list[tuple[int, int]]) -> int:
    """How many runs at the beginning only explain a list of bullets that stands below them."""
    begins = [mark_of(context.lines[context.line_at(low) - 1]) for low, _ in runs]
    first = next((place for place, mark in enumerate(begins) if mark.bullet), 0)
    return first if all(ends_list(context.text[low:high]) and not begins[n].is_marked for n, (low, high) in enumerate(runs[:first])) else 0


def pieces_of_cell(context: Context, start: int, end: int) -> list[Piece]:
    """The names of a running list that fills one cell of a row with bars."""
    mark = mark_of(context.lines[context.line_at(start) - 1])
    spans = split_names_of(context.text[start:end], start, single=False)
    return carried([piece for low, high in spans if (piece := _piece(context, low, high, mark, None))])


def _are_persons_first(runs: Iterable[str]) -> bool:
    """Whether most lines of a list are a person, a colon and where that person comes from: "Anna Berg: Survey"."""
    labels = [plain(found.group(1)) if (found := _LABEL.match(words[:120])) else "" for words in runs]
    persons = sum(is_person_name(label) for label in labels)
    return persons >= RUNS_OF_A_LIST and persons * 3 >= len(labels) * 2


def _names_group(words: str) -> bool:
    """Whether a line begins with a State or known organisation and a colon: the list is one of delegations."""
    found = _LABEL.match(plain(words[:120]))
    bare = re.sub(r"\([^()]{0,80}\)", "", found.group(1) if found else "").strip()
    return bool(bare) and bool(state_named(bare) or organisation_named(bare))


def _table_pieces(context: Context, runs: list[tuple[int, int]]) -> list[Piece]:
    """The rows of tables among the runs."""
    header: tuple[Column, ...] | None = None
    found: list[Piece] = []
    for low, _ in runs:
        line = context.lines[context.line_at(low) - 1]
        cells = cells_of(context, line)
        if not cells or is_separator(line):
            continue
        announced = header_of(cells)
        if announced or line.hint.is_header:
            header = announced
            continue
        for first, last, entry in entries_of_row(cells, header):
            if not _NOBODY.fullmatch(unaccented(entry.name)):
                found.append(Piece(first.start, last.end, 0, entry))
    return found


def _pieces_of_parts(context: Context, start: int, end: int, layout: _Layout) -> list[Piece]:
    """The names of a run; labels inside it ("Also present:", "Apologies:") begin lists of their own."""
    found: list[Piece] = []
    for low, high, zone in parts_of_run(context.text[start:end], start):
        pieces = _pieces_of_run(context, low, high, layout)
        missed = zone is Zone.ABSENCE
        found += [replace(p, entry=replace(p.entry, absent=True)) for p in pieces] if missed else pieces
    return found


def _names_kind(words: str) -> bool:
    """Whether a line only says what kind of persons stand below it: "Voting:", "By telephone:"."""
    label = plain(words).strip()
    bare = label.rstrip(": ")
    short = label.endswith(":") and (len(bare.split()) <= _SHORT_LABEL or bool(_KIND.search(bare)))
    return short and not (state_named(bare) or organisation_named(bare) or is_person_name(bare) or _ACRONYM.fullmatch(bare))


def _pieces_of_run(context: Context, start: int, end: int, layout: _Layout) -> list[Piece]:
    line = context.lines[context.line_at(start) - 1]
    if is_table_row(line) or line.hint.cells or "|" in line.text or is_separator(line):
        return []
    mark = mark_of(line)
    begin = max(start, mark.body) if start <= mark.body <= end else start
    if begin > start and _INITIAL.fullmatch(context.text[start:begin].strip()) and _SURNAME.match(context.text, begin, end):
        begin -= len(context.text[start:begin].lstrip())  # "J. Stone (chair)" is no list with letters
    if begin > start and context.text[begin - 1] == "[" and ("](" in context.text[begin:end] or _LETTERS_CLOSED.match(context.text, begin)):
        begin -= 1  # a name that is a link, or that has its initials before it: "[TR] Tom Reed"
    words = _first_sentence(context.text[begin:end])
    missed = marked_absent(words, begin, mark.indent)
    if missed:
        return missed
    if (
        _NOBODY.fullmatch(unaccented(plain(words)))
        or zone_announced(words.strip())
        or (not_of_list(context.text[start : begin + len(words)]) and not (mark.bullet and _heading_of_bodies(words)))
    ):
        return []
    if mark.bold and not mark.bullet and not mark.rest and is_office_words(plain(words)) and mark_of(_below(context, line)).bullet:
        return []  # an office as a label over the names of those who hold it
    if mark.head_level and not mark.bullet and not (is_person_name(plain(words)) or state_named(plain(words).strip())):
        return []  # a heading inside the list names a group of those below it
    if _names_kind(words) or DATED.match(words[:60]) or _ROOM.fullmatch(unaccented(words.strip())):
        return []
    if _HEADS_OF_ROWS.match(unaccented(plain(words[:80]))):
        return []
    said = _LABEL.match(words[:120])
    if said and names_particulars(said.group(1)) and not holds_office_words(said.group(1)):
        return []
    whole = titled_run(words, begin, mark.indent) or flowing_list(words, begin, mark.indent) or parted_letters(words, begin, mark.indent)
    if whole:
        return whole
    behind = office_behind(words.rstrip()) if "\n" not in words.rstrip() else None
    if behind:
        officed = entry_of(f"{words[: behind[0]]}, {words[behind[0] :].strip()}")
        return [Piece(begin, begin + len(words.rstrip()), mark.indent, officed)] if officed else []
    offices = role_first(words, begin, mark.indent) if not _heading_of_bodies(words) else []
    if offices:
        return offices
    low_names = handles_or_low(words, begin, mark.indent)
    if low_names:
        return low_names
    label = _label(words) or _heading_of_bodies(words)
    role = None
    if label:
        role = label[0] if holds_office_words(label[0]) else None
        begin += label[1]
        words = words[label[1] :]
    cells = columns_of_run(context, begin, end)
    if len(cells) >= 2 and all(_HEADER_CELL.fullmatch(unaccented(plain(context.text[a:b]))) for a, b in cells):
        return []
    if len(cells) == 4 and layout.pairs:
        halves = (cells[:2], cells[2:])
        return [p for half in halves for p in row_of_columns(context, half, half[-1][1], mark, role)]
    if len(cells) >= 2 and not layout.columns_of_names:
        return row_of_columns(context, cells, end, mark, role)
    shared = shared_entries(context, begin, begin + len(words), mark, role)
    if shared and not layout.coded:
        return shared
    spans = cells if len(cells) >= 2 else split_names_of(words, begin, single=layout.is_long or (mark.is_marked and start <= mark.body))
    grouped = code_before(words) if layout.coded else None
    if not grouped and not label and not layout.persons_first and (layout.coded or not layout.is_of_delegations):
        grouped = _group_label(words)
    if grouped:
        begin, words = begin + grouped[1], words[grouped[1] :]
        spans = split_names_of(words, begin, single=False)
    pieces: list[Piece | None] = [_piece(context, low, high, mark, role) for low, high in spans]
    if grouped:
        pieces = [replace(p, entry=replace(p.entry, organisation=grouped[0])) if p else None for p in pieces]
    return affiliated(carried([p for p in pieces if p]))


def _below(context: Context, line: Line) -> Line:
    """The next line with words, or the same line at the end."""
    return next((other for other in context.lines[line.number : line.number + 3] if not other.is_blank), line)


def _first_sentence(words: str) -> str:
    """The list without a sentence that follows it: "Honduras, Senegal. Honduras sent comments."."""
    sent = _SENT_TOO.search(words[:3000])
    words = words[: sent.start()] if sent else words
    for found in re.finditer(r"(?:[a-z)\]]{2}|[A-Z]{2})\.\s+(?=[A-Z])", words[:3000]):
        if _VERB.search(unaccented(words[found.end() : found.end() + 200])) or _SAID_BEHIND.search(words, found.end()):
            return words[: found.start() + 3]
    return words


def _label(words: str) -> tuple[str, int] | None:
    """A label before names: "Chair: X", "Members present: A, B"."""
    found = _LABEL.match(words[:120])
    if not found or not words[found.end() :].strip():
        return None
    label = plain(found.group(1))
    if state_named(label) or organisation_named(label) or is_person_name(label) or _ACRONYM.fullmatch(label):
        return None
    named = is_office_words(label) or zone_announced(label) or (len(label.split()) <= 4 and holds_office_words(label))
    return (label, found.end()) if named or _GROUP_LABEL.search(unaccented(label)) else None


def _heading_of_bodies(words: str) -> tuple[str, int] | None:
    """ "Member States: Latvia (LV), Malta (MT)": a group whose members each carry their letters."""
    found = _LABEL.match(words[:120])
    if not found or not _EACH_WITH_LETTERS.fullmatch(words, found.end()):
        return None
    return plain(found.group(1)), found.end()


def _group_label(words: str) -> tuple[str, int] | None:
    """The department or firm before its persons: "Treasury: Mr Wheeler, Mr Woodrow", or with a dash before a title."""
    found = _LABEL.match(words[:120])
    dashed = _DASHED_LABEL.match(words[:120]) if not found else None
    if dashed and title_end(words[dashed.end() :]) and not title_end(words):
        found = dashed
    if not found:
        return None
    label = plain(found.group(1))
    first = plain(re.split(r"[,;(]", words[found.end() :])[0])
    if _ACRONYM.fullmatch(label) or not is_person_name(first) or (is_person_name(label) and organisation_named(first)):
        return None
    return label, found.end()


def _piece(context: Context, start: int, end: int, mark: LineMark, role: str | None) -> Piece | None:
    words = context.text[start:end]
    if len(words.split()) > _MOST_WORDS_OF_ENTRY:
        return None
    entry = entry_of(words, role=role)
    if (
        entry is None
        or len(entry.name) == 1
        or (len(entry.name.split()) > 3 and _VERB.search(unaccented(entry.name)))
        or _NOBODY.fullmatch(unaccented(entry.name))
    ):
        return None
    return Piece(start, end, mark.indent + (1 if mark.bullet else 0), entry)
