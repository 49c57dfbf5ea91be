"""Markdown: the characters as they stand, and what its marks say of each line (headings, lists, tables, bold)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from corcom.engines.reading.loaders.decoding import decode
from corcom.engines.reading.loaders.pipe_rows import cells_of_row
from corcom.engines.reading.loaders.source import Source
from corcom.engines.reading.text import NO_HINT, LineHint, LineKind, LoadedText, text_of

LOADER = "md-1"
_BOLD = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+)?(\*\*|__)(?=\S)(?:(?!\1).)+\1\s*:?\s*")


def load(source: Source) -> LoadedText:
    """The text of a Markdown file, unchanged."""
    text, findings = decode(source.data, name=source.name)
    return text_of(text, sha256=source.sha256, loader=LOADER, hints=hints_of(text), findings=findings)


def hints_of(text: str) -> dict[int, LineHint]:
    """What Markdown says of the lines of a text, by line number from 1."""
    lines = text.split("\n")
    starts = _starts(lines)
    hints: dict[int, LineHint] = {}
    for row, hint in _block_hints(_block_parser().parse(text)):
        if row < len(lines):
            hints[row + 1] = _with_cells(hint, lines[row], starts[row])
    for row, line in enumerate(lines):
        if ("**" in line or "__" in line) and len(line) < 400 and _BOLD.fullmatch(line):
            hints[row + 1] = replace(hints.get(row + 1, NO_HINT), bold=True)
    return hints


def _block_parser() -> MarkdownIt:
    """A parser of blocks alone: what stands inside a line is left to the rules."""
    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.disable("inline")
    return parser


def _starts(lines: list[str]) -> list[int]:
    starts, position = [], 0
    for line in lines:
        starts.append(position)
        position += len(line) + 1
    return starts


def _block_hints(tokens: list[Token]) -> Iterator[tuple[int, LineHint]]:
    """Line numbers from 0 with what begins there; a list item that is also a heading counts as heading."""
    lists = table = 0
    in_head = False
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists -= 1
        elif token.type == "table_open":
            table += 1
        elif token.type in ("thead_open", "thead_close"):
            in_head = token.type == "thead_open"
        elif token.map is not None:
            hint = _hint_of(token, lists=lists, table=table, in_head=in_head)
            if hint is not None:
                yield token.map[0], hint


def _hint_of(token: Token, *, lists: int, table: int, in_head: bool) -> LineHint | None:
    if token.type == "heading_open":
        return LineHint(LineKind.HEADING, level=int(token.tag[1:]))
    if token.type == "list_item_open":
        return LineHint(LineKind.LIST_ITEM, level=lists)
    if token.type == "tr_open":
        return LineHint(LineKind.TABLE_ROW, table=table, is_header=in_head)
    return None


def _with_cells(hint: LineHint, line: str, start: int) -> LineHint:
    return replace(hint, cells=cells_of_row(line, start)) if hint.kind is LineKind.TABLE_ROW else hint
