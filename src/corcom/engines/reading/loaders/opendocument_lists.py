"""The numbers and bullets of OpenDocument lists and numbered headings, computed from their list styles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corcom.engines.reading.loaders.blocks import BULLET
from corcom.engines.reading.loaders.counting import written
from corcom.engines.reading.loaders.opendocument_names import Element, style, text

_LEVELS = 10


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level is marked: form of its number ("" for none), what stands before and after it, how many levels it shows, its start."""

    form: str
    before: str
    after: str
    shown: int
    start: int
    is_bullet: bool = False


class Lists:
    """The list styles of one document and how far each list has counted."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._outline: dict[int, _Level] = {}
        self._counted: dict[str, list[int | None]] = {}
        for root in roots:
            for element in root.iter(text("list-style")):
                self._levels[element.get(style("name")) or ""] = _levels(element)
            for element in root.iter(text("outline-style")):
                self._outline = _levels(element)

    def begin(self, element: Element, inherited: str | None, level: int) -> str:
        """The style of a list that begins; it counts anew unless it says that it goes on."""
        name = element.get(text("style-name")) or inherited or ""
        goes_on = element.get(text("continue-numbering")) == "true" or element.get(text("continue-list")) is not None
        if not goes_on and name in self._counted:
            self._counted[name][level:] = [None] * (_LEVELS + 1 - level)
        return name

    def marker(self, item: Element, name: str, level: int) -> str:
        """The number or bullet of the next item of a list."""
        levels = self._levels.get(name, {})
        if level not in levels or levels[level].is_bullet:
            return BULLET
        given = item.get(text("start-value"))
        return self._next(name, levels, level, int(given) if given and given.isdigit() else None)

    def heading_number(self, level: int) -> str:
        """The number of the next heading, "" where headings have none."""
        return self._next("", self._outline, level, None) if level in self._outline else ""

    def _next(self, name: str, levels: dict[int, _Level], level: int, given: int | None) -> str:
        counted = self._counted.setdefault(name, [None] * (_LEVELS + 1))
        now = counted[level]
        counted[level] = given if given is not None else levels[level].start if now is None else now + 1
        counted[level + 1 :] = [None] * (_LEVELS - level)
        return _printed(levels, counted, level)


def _printed(levels: dict[int, _Level], counted: list[int | None], level: int) -> str:
    own = levels[level]
    if not own.form:
        return ""
    numbers = []
    for shown in range(max(1, level - own.shown + 1), level + 1):
        known = levels.get(shown)
        now = counted[shown]
        if known is not None and known.form:
            numbers.append(written(known.start if now is None else now, known.form))
    return f"{own.before}{'.'.join(numbers)}{own.after}".strip()


def _levels(element: Element) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in element:
        at = level.get(text("level")) if isinstance(level.tag, str) else None
        if at is not None and at.isdigit() and 1 <= int(at) <= _LEVELS:
            found[int(at)] = _level(level)
    return found


def _level(element: Element) -> _Level:
    def whole(name: str) -> int:
        given = element.get(text(name)) or "1"
        return int(given) if given.isdigit() else 1

    return _Level(
        form=element.get(style("num-format")) or "",
        before=element.get(style("num-prefix")) or "",
        after=element.get(style("num-suffix")) or "",
        shown=whole("display-levels"),
        start=whole("start-value"),
        is_bullet=element.tag in (text("list-level-style-bullet"), text("list-level-style-image")),
    )
