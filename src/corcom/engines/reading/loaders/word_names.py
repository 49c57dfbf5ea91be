"""Names of WordprocessingML as lxml spells them, and small look-ups used by every part of the Word loader."""

from __future__ import annotations

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VALUE = _W + "val"
_OFF = frozenset({"0", "false", "off", "none"})

Element = Any  # an lxml element; the library carries no types


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute: `w("p")`."""
    return _W + name


def child_of(element: Element | None, name: str) -> Element | None:
    """The first child of a full name; `find` takes its name for a path and so three times as long."""
    return next(element.iterchildren(name), None) if element is not None else None


def value(element: Element | None, child: str) -> str | None:
    """`w:val` of a child element; None when there is no such child or value."""
    found = child_of(element, _W + child)
    return found.get(_VALUE) if found is not None else None


def switched(element: Element | None, child: str) -> bool | None:
    """Whether a child element switches something on (`<w:b/>`) or off (`<w:b w:val="0"/>`); None when it is not there."""
    found = child_of(element, _W + child)
    if found is None:
        return None
    return (found.get(_VALUE) or "1").lower() not in _OFF


def number(text: str | None, default: int) -> int:
    """A whole number of an attribute, or the default where it is none."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
