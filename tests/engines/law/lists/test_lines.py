"""Bytes to lines of cells: encodings, separators, JSON, and files that are no list."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pytest

from corcom.engines.law.lists.lines import LARGEST_BYTES, MOST_CHARACTERS, MOST_LINES, Line, lines_of
from corcom.kernel.errors import BadInput

LIST = "State;Due\nC\u00f4te d\u2019Ivoire;2014-04-30\n"
READ = (Line(1, ("State", "Due")), Line(2, ("C\u00f4te d\u2019Ivoire", "2014-04-30")))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_encodings_of_spreadsheets_are_told_apart(encoding: str) -> None:
    assert lines_of(LIST.encode(encoding)) == READ


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    assert lines_of(LIST.replace(";", separator).encode()) == READ


def test_a_separator_that_a_spreadsheet_wrote_down_counts() -> None:
    assert lines_of(b"sep=;\nState;Due, so they say\n") == (Line(2, ("State", "Due, so they say")),)


def test_a_cell_longer_than_any_name_is_cut() -> None:
    assert Line(1, ("x" * 2000, "")).cell(0) == "x" * MOST_CHARACTERS


def test_json_objects_are_lines_under_their_keys() -> None:
    data = b'{"title": "x", "dues": [{"state": "IRQ", "due": "2014-04-30"}, {"state": "PER", "note": null}]}'
    assert lines_of(data) == (Line(0, ("state", "due", "note")), Line(1, ("IRQ", "2014-04-30", "")), Line(2, ("PER", "", "")))


def _packed() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 1_000_000)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"x" * (LARGEST_BYTES + 1), "more than"),
        (b"a,b\n" * (MOST_LINES + 1), "more than"),
        (b"a," * 1000, "more than"),
        (b"a," + b"b" * 200_000 + b"\n", "cannot be read near line 1"),
        (b"\x00\x01\x02\x03" * 100, "not text"),
        (b"state,due\nIRQ,\x07\n", "not text"),
        (b"%PDF-1.7", "is a PDF"),
        (gzip.compress(b"0" * 100_000), "packed file"),
        (_packed(), "packed file"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_words(data: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        lines_of(data)


@pytest.mark.parametrize("data", [b"[" * 90_000, b'{"a":' * 9000 + b"1" + b"}" * 9000, b'[{"a": ' + b"9" * 9000 + b"}]", b"[1, 2]"])
def test_json_that_is_no_list_of_objects_is_not_read_as_one(data: bytes) -> None:
    assert [line.number for line in lines_of(data)] == [1]


def test_a_sparse_list_that_would_spread_over_too_many_cells_is_refused() -> None:
    rows = [{f"key {number % 400}": "x"} for number in range(3_000)]
    with pytest.raises(BadInput, match="3,000 entries with 400 different keys: more than 1,000,000 cells"):
        lines_of(json.dumps(rows).encode())
    assert len(lines_of(json.dumps(rows[:2_000]).encode())) == 2_001
