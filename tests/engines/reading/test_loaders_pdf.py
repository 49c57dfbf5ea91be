"""PDF files: lines as printed, columns apart, pages counted."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from corcom.engines.reading.loaders import load
from corcom.engines.reading.text import LineKind
from document_files import pdf, pdf_lines

LEFT = [f"left line {n} of a text that runs on and on" for n in range(1, 9)]
RIGHT = [f"right line {n} of a text that runs on and on" for n in range(1, 9)]


def test_lines_of_two_pages_with_their_page_numbers() -> None:
    loaded = load(pdf(pdf_lines("Minutes", "Present: Chad"), pdf_lines("Closed at noon")), name="a.pdf")
    assert loaded.text == "Minutes\nPresent: Chad\n\nClosed at noon\n"
    assert [line.hint.page for line in loaded.lines] == [1, 1, 0, 2, 0]
    assert (loaded.loader, loaded.findings) == ("pdf-1", ())


def test_columns_of_a_table_stand_below_one_another() -> None:
    def draw(canvas: Canvas) -> None:
        for row, cells in enumerate(
            [("Name", "Company", "Role"), ("Ann Lee", "Harbour Trust of the North", "Chair"), ("Bo", "Ferry", "Clerk")]
        ):
            for left, cell in zip((72, 200, 400), cells, strict=True):
                canvas.drawString(left, 700 - 14 * row, cell)

    rows = [line.text for line in load(pdf(draw), name="a.pdf").lines if not line.is_blank]
    assert [row.split("  ")[0] for row in rows] == ["Name", "Ann Lee", "Bo"]
    assert {row.index(word) for row, word in zip(rows, ("Company", "Harbour", "Ferry"), strict=True)} == {rows[0].index("Company")}
    assert {row.index(word) for row, word in zip(rows, ("Role", "Chair", "Clerk"), strict=True)} == {rows[0].index("Role")}


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 780, "Title over both of the columns that follow below it on this page")
        pdf_lines(*LEFT, left=72, top=750)(canvas)
        pdf_lines(*RIGHT, left=320, top=750)(canvas)

    words = [line.text.strip() for line in load(pdf(draw), name="a.pdf").lines if not line.is_blank]
    assert words == ["Title over both of the columns that follow below it on this page", *LEFT, *RIGHT]


def test_indents_are_kept_and_a_wide_space_is_a_blank_line() -> None:
    def draw(canvas: Canvas) -> None:
        for left, top, words in (
            (72, 700, "1. First point"),
            (90, 686, "a) below it"),
            (90, 672, "b) and this"),
            (72, 640, "2. Second point"),
        ):
            canvas.drawString(left, top, words)

    assert load(pdf(draw), name="a.pdf").text == "1. First point\n   a) below it\n   b) and this\n\n2. Second point\n"


def test_bold_and_large_lines_carry_hints() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(72, 780, "Minutes")
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(72, 740, "Present")
        canvas.setFont("Helvetica", 11)
        pdf_lines("Chad was there.", "Peru was there too.", "So was Mali.", top=720)(canvas)

    hints = [(line.hint.kind, line.hint.bold) for line in load(pdf(draw), name="a.pdf").lines if not line.is_blank]
    assert hints == [(LineKind.HEADING, True), (LineKind.PLAIN, True), *[(LineKind.PLAIN, False)] * 3]


@pytest.mark.parametrize("quarter", [90, 180, 270])
def test_turned_pages_are_read_as_a_person_sees_them(quarter: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(quarter)
        if quarter == 90:
            canvas.rotate(90)
            canvas.translate(0, -595)
        elif quarter == 180:
            canvas.rotate(180)
            canvas.translate(-595, -842)
        else:
            canvas.rotate(270)
            canvas.translate(-842, 0)
        pdf_lines("First line", "Second line", top=500)(canvas)

    assert load(pdf(draw), name="a.pdf").text == "First line\nSecond line\n"


def test_a_page_without_text_among_others_is_named() -> None:
    loaded = load(pdf(pdf_lines("Minutes"), lambda canvas: canvas.rect(50, 50, 300, 300)), name="a.pdf")
    assert (loaded.text, [(f.code, "Page 2" in f.message) for f in loaded.findings]) == ("Minutes\n", [("pages-without-text", True)])
