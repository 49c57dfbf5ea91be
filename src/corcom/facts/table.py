"""Reading the data files shipped beside this package: rows, optional dates and their error texts."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from importlib import resources

from corcom.kernel.errors import BadInput

DATA = resources.files("corcom.facts").joinpath("data")


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """Rows of the data file `name` as the file has them, empty cells as empty text."""
    with DATA.joinpath(name).open(encoding="utf-8") as stream:
        yield from csv.DictReader(stream)


def day_or_none(text: str) -> date | None:
    """The day of a cell; None for an empty one.

    Raises:
        BadInput: the text is not `YYYY-MM-DD`.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"'{text}' is not a day; write it as YYYY-MM-DD or leave the cell empty."
        raise BadInput(message) from error


def day(text: str) -> date:
    """The day of a cell that must not be empty; raises BadInput otherwise."""
    found = day_or_none(text)
    if found is None:
        message = "A day is missing; write it as YYYY-MM-DD."
        raise BadInput(message)
    return found
