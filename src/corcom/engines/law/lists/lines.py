"""From the bytes of a list to its lines of cells: encodings, separators and JSON told apart, everything else refused in words.

Knows nothing of what the cells mean.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from dataclasses import dataclass

from corcom.kernel.errors import BadInput

LARGEST_BYTES = 8 * 1024 * 1024
MOST_LINES = 50_000
MOST_CELLS = 500
MOST_IN_ALL = 1_000_000  # cells of a list, empty ones of a sparse one counted
MOST_CHARACTERS = 1000  # of one cell; no name, day or heading is longer
_SEPARATORS = ",;\t|"
# Files that are sent by mistake, by how they begin.
_OTHER_FILES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a packed file (zip)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ", "a packed file (xz)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"Rar!", "a packed file (rar)"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)
_SAVE = "Save the list as CSV in UTF-8."
_TAKE_AWAY = "Take away what is not the list."


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list with its number in the file, from 1; in a table of a workbook or of XML the number of the row."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """The beginning of the cell at a place, without white space around it; empty where the line is shorter."""
        return " ".join(self.cells[place][:MOST_CHARACTERS].split()) if place < len(self.cells) else ""

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds a letter or a digit: an empty line, or one that only rules off a heading."""
        return not any(character.isalnum() for cell in self.cells for character in cell)


def refuse_size(data: bytes) -> None:
    """Raise BadInput when no list has so many bytes, or none."""
    if not data.strip():
        message = f"The file is empty. {_SAVE}"
        raise BadInput(message)
    if len(data) > LARGEST_BYTES:
        message = f"The file has more than {LARGEST_BYTES:,} bytes. Take away what is not the list."
        raise BadInput(message)


def lines_of(data: bytes) -> tuple[Line, ...]:
    """The lines of a list in CSV (comma, semicolon, tabulator or bar between the cells) or in JSON (a list of objects).

    Raises:
        BadInput: empty, too large, no text, or text in which no lines of cells can be found.
    """
    refuse_size(data)
    text = decoded(data)
    if text.lstrip().startswith(("[", "{")):
        found = _lines_of_json(text)
        if found is not None:
            return found
    return _lines_of_csv(text)


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or a western European code page.

    Raises:
        BadInput: the bytes are no text.
    """
    for start, what in _OTHER_FILES:
        if data.startswith(start):
            message = f"The file is {what}, not a list. {_SAVE}"
            raise BadInput(message)
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _holds_control_characters(text):
            return text
    message = f"The file is not text. {_SAVE}"
    raise BadInput(message)


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    start = data[:2000]
    if start[1::2].count(0) * 4 > len(start):
        return ("utf-16-le",)
    if start[::2].count(0) * 4 > len(start):
        return ("utf-16-be",)
    # In Latin 1 every byte is a letter, so that it comes last.
    return ("utf-8-sig", "cp1252", "latin-1")


def _holds_control_characters(text: str) -> bool:
    return any(character < " " and character not in "\t\r\n\f\v" for character in text)


def _lines_of_csv(text: str) -> tuple[Line, ...]:
    told = text.split("\n", 1)[0].strip().lower()
    said = told.removeprefix("sep=") if told.startswith("sep=") else ""
    separator = said if len(said) == 1 and said in _SEPARATORS else _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    found = []
    in_all = 0
    try:
        for cells in reader:
            found.append(Line(reader.line_num, tuple(cells)))
            in_all += len(cells)
            if len(found) > MOST_LINES or len(cells) > MOST_CELLS or in_all > MOST_IN_ALL:
                most = f"{MOST_LINES:,} lines, {MOST_CELLS} cells in a line or {MOST_IN_ALL:,} in all"
                message = f"The list has more than {most}. {_TAKE_AWAY}"
                raise BadInput(message)
    except csv.Error as error:
        message = f"The list cannot be read near line {reader.line_num} ({error}). {_SAVE}"
        raise BadInput(message) from error
    return tuple(found[1:] if said else found)


def _separator(text: str) -> str:
    """The separator that cuts the first lines into most cells, the same number in most of them."""
    start = [line for line in text[:20_000].splitlines() if line.strip()][:40]

    def score(separator: str) -> int:
        try:
            widths = Counter(len(cells) for cells in csv.reader(start, delimiter=separator))
        except csv.Error:
            return 0
        return max((times * (width - 1) for width, times in widths.items()), default=0)

    return max(_SEPARATORS, key=score)


def _lines_of_json(text: str) -> tuple[Line, ...] | None:
    """The objects of a list, or of the first list found in an object, as lines under their keys; None when it is no such JSON."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(data, dict):
        data = next((value for value in data.values() if isinstance(value, list)), None)
    if not isinstance(data, list) or not all(isinstance(row, dict) for row in data):
        return None
    keys = tuple(dict.fromkeys(key for row in data[:MOST_LINES] for key in row))
    if len(data) > MOST_LINES or len(keys) > MOST_CELLS:
        message = f"The list has more than {MOST_LINES:,} entries or {MOST_CELLS} keys. Take away what is not the list."
        raise BadInput(message)
    if len(data) * len(keys) > MOST_IN_ALL:
        message = f"The list has {len(data):,} entries with {len(keys)} different keys: more than {MOST_IN_ALL:,} cells. {_TAKE_AWAY}"
        raise BadInput(message)
    rows = (tuple(_cell(row.get(key)) for key in keys) for row in data)
    return (Line(0, keys), *(Line(number, cells) for number, cells in enumerate(rows, start=1)))


def _cell(value: object) -> str:
    return "" if value is None else str(value)[:MOST_CHARACTERS]
