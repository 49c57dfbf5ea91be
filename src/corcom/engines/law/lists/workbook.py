"""The first sheet of a workbook (xlsx) with anything in it, as lines of cells. A packed bomb is refused before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from corcom.engines.law.lists.lines import LARGEST_BYTES, MOST_CELLS, MOST_CHARACTERS, MOST_LINES, Line, refuse_size
from corcom.kernel.errors import BadInput

_LARGEST_UNPACKED = 32 * 1024 * 1024
_MOST_FILES = 500
_MOST_SHEETS = 50
_SAVE = "Save the sheet with the list as CSV in UTF-8."


def is_workbook(data: bytes) -> bool:
    """Whether the bytes are a packed file, as a workbook is."""
    return data.startswith(b"PK\x03\x04")


def lines_of_workbook(data: bytes) -> tuple[Line, ...]:
    """The lines of the first sheet that is not empty; a line has the number of its row.

    Raises:
        BadInput: not a workbook, one that unpacks to more than a list can have, or one without a line.
    """
    refuse_size(data)
    _refuse_bomb(data)
    # Reading workbooks takes a while to load, and few lists are one.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        _refuse_repeated_sheets(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        found = _first_lines(book.worksheets[:_MOST_SHEETS])
    except BadInput:
        raise
    except Exception as error:
        # openpyxl raises whatever the XML inside makes it stumble over.
        message = f"The workbook cannot be read ({type(error).__name__}). {_SAVE}"
        raise BadInput(message) from error
    if not found:
        message = f"The workbook has no line with anything in it, in its first {_MOST_SHEETS} sheets. {_SAVE}"
        raise BadInput(message)
    return found


def _refuse_bomb(data: bytes) -> None:
    try:
        inside = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        message = f"The packed file cannot be opened ({error}). {_SAVE}"
        raise BadInput(message) from error
    if "xl/workbook.xml" not in {item.filename for item in inside}:
        message = f"The packed file is no workbook (xlsx). {_SAVE}"
        raise BadInput(message)
    if len(inside) > _MOST_FILES or sum(item.file_size for item in inside) > _LARGEST_UNPACKED:
        message = f"The workbook unpacks to more than {_LARGEST_UNPACKED:,} bytes or {_MOST_FILES} parts. {_SAVE}"
        raise BadInput(message)


def _refuse_repeated_sheets(data: bytes) -> None:
    """Raise BadInput when two sheets are the same part: a few bytes would be read as often as the workbook says."""
    from openpyxl.reader.excel import ExcelReader  # noqa: PLC0415 - loaded only for a workbook, as few lists are one

    reader = ExcelReader(io.BytesIO(data), read_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_workbook()
    parts = [relation.target for _, relation in reader.parser.find_sheets()]
    if len(set(parts)) < len(parts):
        message = f"The workbook names one sheet twice. {_SAVE}"
        raise BadInput(message)


def _first_lines(sheets: Sequence[Any]) -> tuple[Line, ...]:
    """The lines of the first sheet with anything in it; rows are counted over all sheets together."""
    rows_left = MOST_LINES
    for sheet in sheets:
        found, rows = _lines_of(sheet, rows_left)
        if found:
            return found
        rows_left -= rows
    return ()


def _lines_of(sheet: Any, rows_left: int) -> tuple[tuple[Line, ...], int]:
    """The lines of a sheet that hold anything, and the number of its rows."""
    found: list[Line] = []
    number = characters = 0
    # The size that a file states for its sheet may be wrong; rows past it would be lost unsaid.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_CELLS), start=1):
        filled = max((place for place, value in enumerate(row, start=1) if value is not None), default=0)
        cells = tuple(_cell(value) for value in row[:filled])
        characters += sum(map(len, cells))
        if number > rows_left or characters > LARGEST_BYTES:
            message = f"The workbook has more than {MOST_LINES:,} rows or {LARGEST_BYTES:,} characters. Take away what is not the list."
            raise BadInput(message)
        if cells:
            found.append(Line(number, cells))
    return tuple(found), number


def _cell(value: object) -> str:
    """The text of a cell; a day as YYYY-MM-DD, a whole number without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)[:MOST_CHARACTERS]
