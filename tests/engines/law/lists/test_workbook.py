"""Workbooks: the first sheet with anything in it, and what is refused before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from corcom.engines.law.depositary_list import load_depositary_list
from corcom.engines.law.lists.lines import Line
from corcom.engines.law.lists.workbook import lines_of_workbook
from corcom.engines.law.published_dues import PublishedDue, load_published_dues
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.errors import BadInput


def _workbook(*rows: tuple[object, ...]) -> bytes:
    book = Workbook()
    sheet = book.create_sheet("list")
    for row in rows:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def test_the_first_sheet_with_anything_in_it_is_read_by_rows() -> None:
    data = _workbook(("State", "M49", "Due"), (), ("Iraq", 368.0, datetime(2014, 4, 30)))  # noqa: DTZ001 - workbooks know no zones
    assert lines_of_workbook(data) == (Line(1, ("State", "M49", "Due")), Line(3, ("Iraq", "368", "2014-04-30")))


def _with_sheet(data: bytes, old: bytes, new: bytes) -> bytes:
    """The workbook with a change in the XML of its second sheet."""
    source = zipfile.ZipFile(io.BytesIO(data))
    parts = {item.filename: source.read(item) for item in source.infolist()}
    assert old in parts["xl/worksheets/sheet2.xml"]
    parts["xl/worksheets/sheet2.xml"] = parts["xl/worksheets/sheet2.xml"].replace(old, new)
    return _packed(**parts)


def test_rows_past_the_size_that_the_file_states_are_read() -> None:
    data = _workbook(("State", "Due"), ("Iraq", "2014-04-30"))
    assert len(lines_of_workbook(_with_sheet(data, b"A1:B2", b"A1:A1"))) == 2


def test_a_row_far_below_all_that_a_list_can_have_is_refused() -> None:
    data = _workbook(("State", "Due"), ("Iraq", "2014-04-30"))
    with pytest.raises(BadInput, match="more than 50,000 rows"):
        lines_of_workbook(_with_sheet(data, b'<row r="2"', b'<row r="60000"'))


def test_both_kinds_of_list_come_as_workbooks() -> None:
    dues = _workbook(("Country", "Initial report due"), ("Iraq", date(2014, 4, 30)))
    assert load_published_dues(dues, rulebook("CCM")) == ((PublishedDue(2, "IRQ", "7.1", date(2014, 4, 30)),), ())
    acts = load_depositary_list(_workbook(("Participant", "Signature"), ("Iraq", date(2009, 11, 12)))).acts
    assert [(act.iso3, act.on) for act in acts] == [("IRQ", date(2009, 11, 12))]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04 and no more", "cannot be opened"),
        (_packed(word__document=b"x"), "no workbook"),
        (_packed(**{"xl/workbook.xml": b"0" * 70_000_000}), "unpacks to more than"),
        (_packed(**{"xl/workbook.xml": b"<not"}), "cannot be read"),
        (_workbook(), "no line with anything"),
    ],
)
def test_a_packed_file_that_is_no_list_is_refused_with_words(data: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        lines_of_workbook(data)
