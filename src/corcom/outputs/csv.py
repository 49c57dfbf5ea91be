"""Rows as CSV (UTF-8, comma, header): one line a row, lists joined so that a person can read them in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

# A cell that starts with one of these is run as a formula by spreadsheets; an apostrophe before it makes it text.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, second_header: Sequence[str] = ()) -> str:
    """The rows as CSV text with a header line.

    Args:
        columns: keys of the rows, in the order of the columns; a key that a row lacks gives an empty cell.
        rows: plain values; None gives an empty cell, a list is joined with "; ".
        second_header: a line between header and rows, such as HXL tags.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    if second_header:
        writer.writerow(second_header)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in columns])
    return stream.getvalue()


def cell(value: object) -> str:
    """A value as the text of a cell; text that a spreadsheet would run as a formula is made plain."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return str(value)
    text = "; ".join(_item(item) for item in value) if isinstance(value, (list, tuple)) else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _item(item: object) -> str:
    """An act ("ratification 2013-05-14 [source]"), a step ("17.2 -> 2013-11-01 (…)") or any other value in one cell."""
    if not isinstance(item, Mapping):
        return str(item)
    if "output" in item:
        article = f"{item['article']} -> " if item.get("article") else ""
        inputs = ", ".join(f"{name} {value}" for name, value in item["inputs"].items())
        return f"{article}{item['output']} ({inputs})" if inputs else f"{article}{item['output']}"
    if "kind" in item and "on" in item:
        return f"{item['kind']} {item['on']} [{item.get('source', '')}]"
    return ", ".join(f"{name} {value}" for name, value in item.items())
