"""Workbooks: the first sheet with anything in it, and what is refused before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from corcom.engines.law.depositary_list import load_depositary_list
from corcom.engines.law.lists.lines import Line
from corcom.engines.law.lists.workbook import lines_of_workbook
from corcom.engines.law.published_dues import PublishedDue, load_published_dues
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.errors import BadInput

END = b"</sheetData></worksheet>"
FILLED = b'<row r="1"><c r="A1" t="inlineStr"><is><t>State</t></is></c></row>'
LONG = b'<row><c t="inlineStr"><is><t>' + b"x" * 1200 + b"</t></is></c></row>"


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


def _with_parts(sheets: Sequence[tuple[str, bytes]]) -> bytes:
    """A workbook with these sheets, each with the name of its part and its XML."""
    source = zipfile.ZipFile(io.BytesIO(_workbook(("State", "Due"))))
    parts = {item.filename: source.read(item) for item in source.infolist()}
    names = "".join(f'<sheet name="s{place}" sheetId="{place}" r:id="s{place}"/>' for place in range(1, len(sheets) + 1))
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    leads = "".join(f'<Relationship Id="s{at}" Type="{kind}/worksheet" Target="{name}"/>' for at, (name, _) in enumerate(sheets, start=1))
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts["xl/workbook.xml"] = f'<workbook xmlns="{main}" xmlns:r="{kind}"><sheets>{names}</sheets></workbook>'.encode()
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{package}">{leads}</Relationships>'.encode()
    return _packed(**parts, **{f"xl/{name}": f'<worksheet xmlns="{main}"><sheetData>'.encode() + rows + END for name, rows in sheets})


@pytest.mark.parametrize(
    ("sheets", "words"),
    [
        ([(f"e{place}.xml", b'<row r="20000"/>') for place in range(3)], "more than 50,000 rows"),
        ([("e.xml", b'<row r="2"/>')] * 2, "names one sheet twice"),
        ([*((f"e{place}.xml", b"") for place in range(50)), ("f.xml", FILLED)], "in its first 50 sheets"),
        ([("e.xml", LONG * 9000)], "8,388,608 characters"),
    ],
    ids=["rows", "twice", "sheets", "characters"],
)
def test_sheets_that_would_take_long_to_read_are_refused(sheets: Sequence[tuple[str, bytes]], words: str) -> None:
    with pytest.raises(BadInput, match=words):
        lines_of_workbook(_with_parts(sheets))


def test_a_sheet_behind_empty_ones_is_read() -> None:
    assert lines_of_workbook(_with_parts([("e.xml", b""), ("f.xml", FILLED)])) == (Line(1, ("State",)),)


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
