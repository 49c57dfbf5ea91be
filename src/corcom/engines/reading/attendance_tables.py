"""Tables of people: a row a person, or a label and its names ("Present | A, B"). Columns are known by their header or their place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from corcom.engines.reading.context import Context
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.person_names import names_a_group
from corcom.engines.reading.roster_entry import entry_of_cells
from corcom.engines.reading.roster_values import Entry
from corcom.engines.reading.text import Line

_NAME = re.compile(
    r"(?:full )?names?|participants?|attendees?|members?|delegates?|delegations?|states?|countr(?:y|ies)|"
    r"states? part(?:y|ies)|persons?|nom|nombre|"
    r"estados?|etats?|pais|pays|delegacion(?:es)?|participantes?|miembros?|membres?|asistentes?|present|"
    r"who|(?:committee|board|council|team) members?|attending|in attendance"
)
_GIVEN = re.compile(r"(?:given|first|fore|christian)(?:[ -]?names?)?|prenoms?|nombre de pila")
_FAMILY = re.compile(r"(?:family|last|second)(?:[ -]?names?)?|surnames?|apellidos?|nom de famille")
_PRESENCE = re.compile(r"present\??|attend(?:ance|ed|ing)\??|status|apologies|absent|excused|here\??|asistencia|presence|regrets|y/n")
_OTHER = re.compile(
    r"organi[sz]ations?|roles?|affiliations?|compan(?:y|ies)|titles?|positions?|offices?|representing|institutions?|functions?|fonction|cargo|organizacion|"
    r"representantes?|representants?|institucion|institution|entidad|"
    r"from|firm|employer|entite|organismes?|organismos?|societe|structure|qualite|empresa|funcion|delegation of|agency|employer|department|"
    r"themes?|responsibility|capacity|representatives?|terms?|mandates?"
)
_IGNORED = re.compile(r"e-?mails?|telephone|phone|tel|no\.?|#|nr\.?|signature|initials?|contact|notes?|remarks?|comments?")
_ANY = re.compile(f"{_OTHER.pattern}|{_NAME.pattern}|{_IGNORED.pattern}")
_OF_WHOM = re.compile(
    r"^(?:participant|attendee|member|delegate)(?:'?s'?)? (?=name)|(?<=name) of (?:participant|attendee|member|delegate)s?$"
)
_SEPARATOR = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_YES = re.compile(
    r"y|yes|x|\u2713|\u2714|\u2611|\u2705|present|p|1|attended|oui|si|\[x\]|in person|remote(?:ly)?|online|phone|by phone|zoom|"
    r"presentes?|por (?:video|telefono)|presencial|en linea|en ligne|virtual(?:ly)?|\*|\u2022|\u25cf"
)
_NO = re.compile(
    r"n|no|absent|a|a ?\(?excused\)?|excused absence|"
    r"apolog(?:y|ies)|excused|regrets?|not present|n/a|non|\u2717|\u2718|\u2610|\[ \]|0|unable to attend|e|"
    r"ausentes?|absente?|excusad[oa]|excusee?|disculpad[oa]|-|\u2013|\u2014"
)


_SIGN = re.compile(r"[PALE]|A ?\([Ee]xcused\)|[Pp]resent|[Aa]bsent|[Ee]xcused|\u2713|\u2714|\u2717|\u2718")


class Column(StrEnum):
    """What a column holds."""

    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    OTHER = "other"
    PRESENT = "present"
    ABSENT = "absent"
    IGNORED = "ignored"


_OF_NAMES = (Column.NAME, Column.GIVEN, Column.FAMILY)
_PRESENT_TOO = re.compile(r"present|attending|in attendance")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its code points and its words."""

    start: int
    end: int
    words: str


def cells_of(context: Context, line: Line) -> tuple[Cell, ...]:
    """The cells of a row, by the loader's hint or by its bars; empty when the line is no row."""
    if line.hint.cells:
        spans = [(cell.start, cell.end) for cell in line.hint.cells]
    elif "|" in line.text[:2000]:
        spans, low = [], line.start
        for found in re.finditer(r"\||$", line.text[:2000]):
            spans.append((low, line.start + found.start()))
            low = line.start + found.end()
        spans = spans[1:] if line.text.lstrip().startswith("|") else spans
        spans = spans[:-1] if line.text.rstrip().endswith("|") else spans
    else:
        return ()
    return tuple(Cell(start, end, plain(context.text[start:end])) for start, end in spans)


def is_separator(line: Line) -> bool:
    """Whether a line only rules off the header of a Markdown table."""
    return "-" in line.text and len(line.text) < 400 and bool(_SEPARATOR.fullmatch(line.text))


def header_of(cells: tuple[Cell, ...]) -> tuple[Column, ...] | None:
    """The columns that a header row announces; None when the row is no header of a table of people."""
    columns: tuple[Column | None, ...] = tuple(_column(cell.words) for cell in cells)
    if columns.count(None) == 1 and {Column.PRESENT, Column.FAMILY} & set(columns):
        columns = tuple(
            column or Column.OTHER for column in columns
        )  # one head that is not known, in a table that is plainly one of people
    if None in columns or not set(columns) & set(_OF_NAMES):
        return None
    told = [column for column in columns if column]
    named = [place for place, column in enumerate(told) if column in _OF_NAMES]
    for place in named[1:]:
        if _PRESENT_TOO.fullmatch(unaccented(cells[place].words).strip(" .:*?")):
            told[place] = Column.PRESENT
    if Column.FAMILY in told and Column.NAME in told and Column.GIVEN not in told:
        told[told.index(Column.NAME)] = Column.GIVEN
    return tuple(told)


def _column(words: str) -> Column | None:
    folded = unaccented(words).replace("(s)", "s").strip(" .:*")
    folded = _OF_WHOM.sub("", folded) or folded
    first, stroke, second = folded.partition("/")
    if stroke and _OTHER.fullmatch(first.strip()) and _ANY.fullmatch(second.strip()):
        return Column.OTHER  # "Organisation/Country"
    if not folded or _IGNORED.fullmatch(folded):
        return Column.IGNORED
    if _GIVEN.fullmatch(folded):
        return Column.GIVEN
    if _FAMILY.fullmatch(folded):
        return Column.FAMILY
    if _NAME.fullmatch(folded):
        return Column.NAME
    if _PRESENCE.fullmatch(folded):
        return Column.ABSENT if re.match(r"apolog|absent|excus|regret", folded) else Column.PRESENT
    return Column.OTHER if _OTHER.fullmatch(folded) else None


def entries_of_row(cells: tuple[Cell, ...], header: tuple[Column, ...] | None) -> list[tuple[Cell, Cell, Entry]]:
    """The entries of a row with their first and last cells; name and organisation may stand twice side by side."""
    half = len(cells) // 2
    twice = header is not None and len(header) == len(cells) and half >= 1 and header[:half] == header[half:] and Column.OTHER in header
    if not twice or header is None:
        entry = entry_of_row(cells, header)
        return [(cells[0], cells[-1], entry)] if entry else []
    found = [(part, entry_of_row(part, header[:half])) for part in (cells[:half], cells[half:])]
    return [(part[0], part[-1], entry) for part, entry in found if entry]


def entry_of_row(cells: tuple[Cell, ...], header: tuple[Column, ...] | None) -> Entry | None:
    """The person, State or organisation of one row; marked absent where a column of presence says so."""
    columns = header if header and len(header) == len(cells) else _by_signs(cells)
    named = sorted((_OF_NAMES.index(column), place) for place, column in enumerate(columns) if column in _OF_NAMES and cells[place].words)
    names = [cells[place].words for _, place in named]
    if not names or (header and _heads_group(cells, names)):
        return None
    others = [cell.words for cell, column in zip(cells, columns, strict=True) if column is Column.OTHER and cell.words]
    in_two = header is not None and (_first_and_last(cells, columns) or (Column.FAMILY in columns and len(names) == 2))
    said = [" ".join(names)] if in_two else names
    entry = entry_of_cells(said[0], [*said[1:], *others])
    if entry is None:
        return None
    marks = [(column, unaccented(cell.words)) for cell, column in zip(cells, columns, strict=True)]
    missed = any((c is Column.PRESENT and _NO.fullmatch(w)) or (c is Column.ABSENT and w and _YES.fullmatch(w)) for c, w in marks)
    missed = missed or (Column.PRESENT in columns and all(not w for c, w in marks if c is Column.PRESENT))
    return replace(entry, absent=entry.absent or missed)


def _heads_group(cells: tuple[Cell, ...], names: list[str]) -> bool:
    """Whether a row of a wide table holds nothing but the kind of those below it: "Voting members"."""
    alone = len(cells) > 2 and sum(bool(cell.words) for cell in cells) == 1
    return alone and (zone_announced(names[0]) is not None or names_a_group(names[0]))


def _by_signs(cells: tuple[Cell, ...]) -> tuple[Column, ...]:
    """The name first; behind it cells that only say "P" or "A (excused)" tell of presence, and others of offices and organisations."""
    signs = (bool(_SIGN.fullmatch(cell.words.strip())) for cell in cells[1:])
    return (Column.NAME, *(Column.PRESENT if sign else Column.OTHER for sign in signs))


def _first_and_last(cells: tuple[Cell, ...], columns: tuple[Column, ...]) -> bool:
    """Whether first name and surname stand in two columns beside each other."""
    names = [cell.words for cell, column in zip(cells, columns, strict=True) if column is Column.NAME]
    return len(names) == 2 and all(len(name.split()) == 1 for name in names)
