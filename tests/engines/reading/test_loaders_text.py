"""Plain text and Markdown keep their characters and lines; only line ends and bytes that are no text change."""

from __future__ import annotations

import pytest

from corcom.engines.reading.loaders import load
from corcom.engines.reading.text import LineHint, LineKind
from corcom.kernel.sources import Span
from corcom.kernel.words import Severity


def test_text_is_kept_as_it_stands_with_its_lines() -> None:
    loaded = load("Minutes\n\n- São Tomé –\u00a01\n".encode(), name="minutes.txt")
    assert loaded.text == "Minutes\n\n- São Tomé –\u00a01\n"
    assert [(line.number, line.start, line.end, line.text) for line in loaded.lines] == [
        (1, 0, 7, "Minutes"),
        (2, 8, 8, ""),
        (3, 9, 23, "- São Tomé –\u00a01"),
        (4, 24, 24, ""),
    ]
    assert (loaded.loader, loaded.findings) == ("txt-1", ())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\nc", "a b\nc"),
        (b"a\x0cb\x0bc\n", "a\x0cb\x0bc\n"),
        (b"\xef\xbb\xbfa\n", "a\n"),
        ("é\n".encode("utf-16"), "é\n"),
        ("\ufeffé\n".encode("utf-32-be"), "é\n"),
    ],
)
def test_line_ends_and_marked_encodings(data: bytes, text: str) -> None:
    loaded = load(data, name="minutes.txt")
    assert (loaded.text, loaded.findings) == (text, ())


def test_old_macintosh_line_ends_become_lines_and_are_said() -> None:
    loaded = load(b"a\rb\r", name="minutes.txt")
    assert (loaded.text, [finding.code for finding in loaded.findings]) == ("a\nb\n", ["old-line-ends"])


def test_text_that_is_not_utf8_is_read_as_western_and_says_so_with_its_line() -> None:
    loaded = load("Minutes\ncafé “x”".encode("cp1252"), name="minutes.txt")
    assert loaded.text == "Minutes\ncafé “x”"
    assert [(f.code, f.severity, f.line) for f in loaded.findings] == [("encoding-guessed", Severity.WARNING, 2)]


def test_utf16_without_a_mark_is_recognised() -> None:
    assert load("Minutes of the meeting".encode("utf-16-le"), name="a.txt").text == "Minutes of the meeting"


def test_markdown_marks_become_hints_and_the_text_stays() -> None:
    text = "# Minutes\n\n**Present:**\n\n- Chad\n  - *Peru*\n1. One\n\n| No | Who |\n|----|-----|\n| 1 | Mali \\| Togo |\n"
    loaded = load(text.encode(), name="minutes.md")
    assert loaded.text == text
    assert {line.number: (line.hint.kind, line.hint.level, line.hint.bold) for line in loaded.lines if line.hint != LineHint()} == {
        1: (LineKind.HEADING, 1, False),
        3: (LineKind.PLAIN, 0, True),
        5: (LineKind.LIST_ITEM, 1, False),
        6: (LineKind.LIST_ITEM, 2, False),
        7: (LineKind.LIST_ITEM, 1, False),
        9: (LineKind.TABLE_ROW, 0, False),
        11: (LineKind.TABLE_ROW, 0, False),
    }
    assert [loaded.cell_texts(loaded.lines[n - 1]) for n in (9, 11)] == [("No", "Who"), ("1", "Mali \\| Togo")]
    assert [loaded.lines[n - 1].hint.is_header for n in (9, 11)] == [True, False]


def test_empty_cell_of_a_markdown_table_has_an_empty_span() -> None:
    loaded = load(b"| a | b |\n|---|---|\n| 1 |  |\n", name="minutes.md")
    assert loaded.cell_texts(loaded.lines[2]) == ("1", "")


def test_markdown_table_without_outer_pipes_has_cells() -> None:
    loaded = load(b"No | Who\n---|---\n1 | Mali\n", name="minutes.md")
    assert loaded.lines[2].hint.cells == (Span(17, 18), Span(21, 25))


def test_a_name_that_differs_from_the_content_is_said() -> None:
    loaded = load(b"<!DOCTYPE html><p>Minutes</p>", name="minutes.pdf")
    assert (loaded.text, [finding.code for finding in loaded.findings]) == ("Minutes\n", ["name-differs"])
