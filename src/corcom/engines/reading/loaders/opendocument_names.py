"""Names of OpenDocument XML as lxml spells them."""

from __future__ import annotations

from typing import Any

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"

Element = Any  # an lxml element; the library carries no types


def office(name: str) -> str:
    """A name of the office part: `office("body")`."""
    return f"{_URN}office:1.0}}{name}"


def text(name: str) -> str:
    """A name of the text part: `text("p")`."""
    return f"{_URN}text:1.0}}{name}"


def table(name: str) -> str:
    """A name of the table part: `table("table-row")`."""
    return f"{_URN}table:1.0}}{name}"


def style(name: str) -> str:
    """A name of the style part: `style("name")`."""
    return f"{_URN}style:1.0}}{name}"


def draw(name: str) -> str:
    """A name of the drawing part: `draw("text-box")`."""
    return f"{_URN}drawing:1.0}}{name}"


FONT_WEIGHT = f"{_URN}xsl-fo-compatible:1.0}}font-weight"
