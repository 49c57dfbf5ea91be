"""The fields of a row as markup. A review page holds hundreds of them, so they are written here and not by a template for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from django.utils.html import escape
from django.utils.safestring import SafeString

from corcom.web.minutes.fields import Field


class Cell(Protocol):
    """A field of a row, ready to draw."""

    @property
    def field(self) -> Field: ...
    @property
    def name(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def options(self) -> tuple[tuple[str, str], ...]: ...
    @property
    def error(self) -> str: ...
    @property
    def shape(self) -> str: ...
    @property
    def words(self) -> str: ...


def drawn_cells(cells: Iterable[Cell], number: int) -> SafeString:
    """The markup of cells of the row with a number."""
    return SafeString("".join(_cell(cell, number) for cell in cells))


def drawn_words(cells: Iterable[Cell]) -> SafeString:
    """The words of cells on one line; a tentative date is marked as everywhere on the desk."""
    drawn: list[str] = []
    for cell in cells:
        words = escape(cell.words)
        if words and cell.field.shape == "certainty":  # stands behind its date
            date = drawn.pop() if drawn else ""
            words = (
                f'<span class="when when-tentative"><span class="when-words">{date}</span> <span class="when-note">{words}</span></span>'
            )
        drawn += [words] if words else []
    return SafeString(", ".join(drawn))


def _cell(cell: Cell, number: int) -> str:
    field, label = cell.field, escape(cell.field.label)
    classes = f"cell{field.width}{' cell-keep' if field.keep else ''}"
    classes += f"{' cell-tick' if cell.shape == 'tick' else ''}{'' if cell.value else ' is-needed' if field.ask else ' is-empty'}"
    if cell.shape == "tick":
        inside = f'<label><input type="checkbox" name="{cell.name}" value="1"{" checked" if cell.value else ""}> {label}</label>'
    else:
        inside = f'<label for="f{number}-{cell.name}">{label}</label>{_control(cell, number)}'
    error = f'<span class="errorlist" id="e{number}-{cell.name}">{escape(cell.error)}</span>' if cell.error else ""
    return f'<div class="{classes}">{inside}{error}</div>'


def _control(cell: Cell, number: int) -> str:
    named = f'id="f{number}-{cell.name}" name="{cell.name}"'
    wrong = f' aria-invalid="true" aria-describedby="e{number}-{cell.name}"' if cell.error else ""
    if cell.shape == "area":
        return f'<textarea {named} rows="1"{wrong}>\n{escape(cell.value)}</textarea>'
    if cell.shape == "select":
        return f"<select {named}>{''.join(_option(value, label, cell.value) for value, label in cell.options)}</select>"
    suggest = f' list="{cell.field.suggest}" autocomplete="off"' if cell.field.suggest else ""
    asks = f' placeholder="{escape(cell.field.ask)}"' if cell.field.ask and not cell.value else ""
    return f'<input {named} value="{escape(cell.value)}"{suggest}{asks}{wrong}>'


def _option(value: str, label: str, chosen: str) -> str:
    return f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(label)}</option>'
