"""Names of WordprocessingML as lxml spells them, and small look-ups used by every part of the Word loader."""

from __future__ import annotations

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFF = frozenset({"0", "false", "off", "none"})

Element = Any  # an lxml element; the library carries no types


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute: `w("p")`."""
    return _W + name


def value(element: Element | None, child: str) -> str | None:
    """`w:val` of a child element; None when there is no such child or value."""
    found = element.find(_W + child) if element is not None else None
    return found.get(_W + "val") if found is not None else None


def switched(element: Element | None, child: str) -> bool | None:
    """Whether a child element switches something on (`<w:b/>`) or off (`<w:b w:val="0"/>`); None when it is not there."""
    found = element.find(_W + child) if element is not None else None
    if found is None:
        return None
    return (found.get(_W + "val") or "1").lower() not in _OFF


def number(text: str | None, default: int) -> int:
    """A whole number of an attribute, or the default where it is none."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
