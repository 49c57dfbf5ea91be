"""Tables in XML as the depositary publishes them: rows of entries, or rows of columns under titles. Nothing hostile is followed.

The form was learnt from public programs that read it: Treaty, Participants, Table, TGroup, Thead and Tbody with Row and Entry; for some
treaties SpecialTables with TableHeader, Title, Row and Column instead. Marks of footnotes stand in the text as escaped markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from corcom.engines.law.lists.lines import MOST_CELLS, MOST_CHARACTERS, MOST_LINES, Line, refuse_size
from corcom.kernel.errors import BadInput

_TABLES = {"table", "specialtable", "specialtables"}
_ROWS = {"row", "tr", "tableheader"}
_CELLS = {"entry", "column", "title", "td", "th"}
_MARKS = {"superscript", "sup", "footnote"}
_ESCAPED = re.compile(r"<(superscript|sup)\b[^>]{0,200}>.{0,80}?</\1>|<[^>]{0,200}>", re.IGNORECASE | re.DOTALL)
_SPACE = b"\xef\xbb\xbf \t\r\n"


def is_xml(data: bytes) -> bool:
    """Whether the bytes begin as XML does."""
    return data[:4096].lstrip(_SPACE).startswith(b"<") or data.startswith((b"\xff\xfe<\x00", b"\xfe\xff\x00<"))


def tables_of(data: bytes) -> tuple[tuple[Line, ...], ...]:
    """The tables of a file, each with its rows, numbered through the file from 1.

    Raises:
        BadInput: no XML, too large, or XML with a document type or entities.
    """
    refuse_size(data)
    try:
        root = fromstring(data.lstrip(_SPACE), forbid_dtd=True)
    except DefusedXmlException as error:
        message = "The XML holds a document type or entities, which are not read. Take them out, or save the table as CSV."
        raise BadInput(message) from error
    except (ParseError, LookupError, ValueError) as error:
        message = f"The XML cannot be read ({error}). Save the file again from the depositary, or give the table as CSV."
        raise BadInput(message) from error
    tables: list[list[Line]] = [[]]
    number = 0
    for name, element in _in_order(root):
        if name in _TABLES:
            tables.append([])
            continue
        number += 1
        cells = tuple(_text(cell) for cell in element if _name(cell) in _CELLS)
        if number > MOST_LINES or len(cells) > MOST_CELLS:
            message = f"The XML has more than {MOST_LINES:,} rows or {MOST_CELLS} cells in a row. Take away what is not the table."
            raise BadInput(message)
        tables[-1].append(Line(number, cells))
    return tuple(tuple(rows) for rows in tables if rows)


def _in_order(root: Element) -> Iterator[tuple[str, Element]]:
    """The beginnings of tables and the rows, in the order of the file; what stands inside a cell of a row is its text, never a row."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        name = _name(element)
        if name in _TABLES or name in _ROWS:
            yield name, element
        waiting.extend(child for child in reversed(element) if name not in _ROWS or _name(child) not in _CELLS)


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _text(cell: Element) -> str:
    """The beginning of the text of a cell without marks of footnotes. Walks without recursion: a hostile file may be nested deeply."""
    parts: list[str] = []
    waiting: list[Element | str] = [cell]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            parts.append(item)
            continue
        if item is not cell:
            waiting.append(item.tail or "")
        if _name(item) not in _MARKS:
            waiting.extend(reversed(item))
            parts.append(item.text or "")
    return _ESCAPED.sub("", "".join(parts).strip()[:MOST_CHARACTERS]).strip()
