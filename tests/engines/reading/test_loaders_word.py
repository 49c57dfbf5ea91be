"""Word documents: what is printed comes out, in order, with its structure."""

from __future__ import annotations

from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.shared import Pt

from corcom.engines.reading.loaders import load
from corcom.engines.reading.loaders.word_numbering import Numbering
from corcom.engines.reading.text import LineKind, LoadedText
from document_files import W, bare_docx, docx_of, word_paragraph


def lines(loaded: LoadedText) -> list[tuple[str, str, int]]:
    """Words, kind and level of the lines that are not blank."""
    return [(line.text, line.hint.kind.value, line.hint.level) for line in loaded.lines if not line.is_blank]


def test_headings_lists_and_paragraphs_in_order() -> None:
    def fill(document: Any) -> None:
        document.add_heading("Minutes", 0)
        document.add_heading("Present", 2)
        document.add_paragraph("Chad", style="List Bullet")
        document.add_paragraph("Peru", style="List Bullet 2")
        document.add_paragraph("All agreed.")

    loaded = load(docx_of(fill), name="minutes.docx")
    assert lines(loaded) == [
        ("Minutes", "heading", 1),
        ("Present", "heading", 2),
        ("• Chad", "list-item", 1),
        ("• Peru", "list-item", 1),
        ("All agreed.", "plain", 0),
    ]
    assert (loaded.loader, loaded.findings) == ("docx-1", ())


def test_rows_of_a_table_are_lines_with_cells() -> None:
    def fill(document: Any) -> None:
        table = document.add_table(rows=2, cols=2)
        for cell, words in zip(table.rows[0].cells, ("Action", "Owner"), strict=True):
            cell.paragraphs[0].add_run(words).bold = True
        table.cell(1, 0).text = "Write to\nTogo"
        table.cell(1, 1).text = "Ghana"
        table.cell(1, 1).add_paragraph("Chile")

    loaded = load(docx_of(fill), name="minutes.docx")
    rows = [line for line in loaded.lines if line.hint.kind is LineKind.TABLE_ROW]
    assert [loaded.cell_texts(row) for row in rows] == [("Action", "Owner"), ("Write to Togo", "Ghana; Chile")]
    assert [(row.text, row.hint.is_header, row.hint.table) for row in rows] == [
        ("Action | Owner", True, 1),
        ("Write to Togo | Ghana; Chile", False, 1),
    ]


def test_a_frame_of_one_cell_is_its_paragraphs() -> None:
    def fill(document: Any) -> None:
        cell = document.add_table(rows=1, cols=1).cell(0, 0)
        cell.text = "Chad"
        cell.add_paragraph("Peru")

    assert lines(load(docx_of(fill), name="a.docx")) == [("Chad", "plain", 0), ("Peru", "plain", 0)]


def test_tracked_insertions_are_read_and_deletions_left_out_with_a_finding() -> None:
    body = (
        "<w:p><w:r><w:t>Due </w:t></w:r><w:del><w:r><w:delText>1 May</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>8 May</w:t></w:r></w:ins></w:p>"
    )
    loaded = load(bare_docx(body), name="a.docx")
    assert (loaded.text, [finding.code for finding in loaded.findings]) == ("Due 8 May\n", ["deletions-left-out"])


def test_links_fields_tabs_breaks_and_signs_print_as_seen() -> None:
    body = (
        "<w:p><w:hyperlink><w:r><w:t>site</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> done</w:t></w:r></w:p>'
    )
    assert load(bare_docx(body), name="a.docx").text == "site\ta\nb-☒ done\n"


def test_words_of_headers_and_notes_come_after_the_body_and_page_numbers_do_not() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph("All agreed.")
        document.sections[0].header.paragraphs[0].text = "Coordination Committee, 3rd meeting"
        document.sections[0].footer.paragraphs[0].text = "Page 1 of 3"

    assert load(docx_of(fill), name="a.docx").text == "All agreed.\n\nCoordination Committee, 3rd meeting\n"


def test_bold_paragraphs_carry_the_hint() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph().add_run("Present").bold = True
        half = document.add_paragraph("Chad ")
        half.add_run("and Peru").bold = True

    assert [line.hint.bold for line in load(docx_of(fill), name="a.docx").lines if not line.is_blank] == [True, False]


def test_large_letters_alone_make_no_heading() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph().add_run("Note").font.size = Pt(20)

    assert lines(load(docx_of(fill), name="a.docx")) == [("Note", "plain", 0)]


def test_long_paragraphs_are_set_apart_by_a_blank_line() -> None:
    long = "The President thanked all who had written to States in the region. " * 3
    text = load(bare_docx(word_paragraph("Chad") + word_paragraph(long) + word_paragraph(long)), name="a.docx").text
    assert text == f"Chad\n\n{long.strip()}\n\n{long.strip()}\n"


LEVELS = (
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
)


def numbering(form: str, *, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> Numbering:
    """List definitions of two levels, the first counted as `form`."""
    levels = LEVELS.format(form)
    return Numbering(parse_xml(f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}</w:numbering>'))


@pytest.mark.parametrize(
    ("form", "markers"),
    [
        ("decimal", ["1.", "1.a)", "1.b)", "2.", "2.a)"]),
        ("upperRoman", ["I.", "I.a)", "I.b)", "II.", "II.a)"]),
        ("lowerLetter", ["a.", "a.a)", "a.b)", "b.", "b.a)"]),
        ("decimalZero", ["01.", "01.a)", "01.b)", "02.", "02.a)"]),
    ],
)
def test_numbers_count_as_word_prints_them(form: str, markers: list[str]) -> None:
    lists = numbering(form)
    assert [lists.marker("1", level) for level in (0, 1, 1, 0, 1)] == markers


def test_two_lists_of_one_definition_count_on_unless_one_says_where_it_starts() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    lists = numbering("decimal", nums=nums)
    assert [lists.marker(key, 0) for key in ("1", "1", "2", "3", "3")] == ["1.", "2.", "3.", "7.", "8."]


def test_a_paragraph_outside_lists_has_no_number() -> None:
    lists = numbering("decimal")
    assert (lists.marker(None, 0), lists.marker("9", 0), lists.marker("1", 5)) == (None, None, None)
