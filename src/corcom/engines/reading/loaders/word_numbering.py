"""The numbers and bullets that Word prints before paragraphs: they are not in the text but computed from the list definitions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corcom.engines.reading.loaders.blocks import BULLET
from corcom.engines.reading.loaders.counting import written
from corcom.engines.reading.loaders.word_names import Element, number, value, w

_PLACE = re.compile(r"%(\d)")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int
    decimals_only: bool


class Numbering:
    """The lists of one document and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._counted: dict[str, list[int | None]] = {}
        self._restarted: set[str] = set()
        abstract = {a.get(w("abstractNumId")): a for a in root.findall(w("abstractNum"))} if root is not None else {}
        self._nums = {n.get(w("numId")): n for n in root.findall(w("num"))} if root is not None else {}
        self._abstract_of = {key: value(num, "abstractNumId") or "" for key, num in self._nums.items()}
        self._abstract = abstract

    def marker(self, list_id: str | None, level: int) -> str | None:
        """The number or bullet of the next paragraph of a list, as printed; None when it is in no list, "" when none is printed."""
        if list_id is None or list_id not in self._nums or not 0 <= level < _LEVELS:
            return None
        levels = self._levels_of(list_id)
        if level not in levels:
            return None
        counted = self._count(list_id, level, levels)
        wanted = levels[level]
        if wanted.form == "bullet":
            return BULLET
        if wanted.form == "none":
            return ""
        return _PLACE.sub(lambda found: self._at(int(found[1]) - 1, levels, counted, wanted), wanted.text).strip()

    def _at(self, level: int, levels: dict[int, _Level], counted: list[int | None], wanted: _Level) -> str:
        if level not in levels:
            return ""
        form = "decimal" if wanted.decimals_only else levels[level].form
        now = counted[level]
        return written(levels[level].start if now is None else now, form)

    def _count(self, list_id: str, level: int, levels: dict[int, _Level]) -> list[int | None]:
        """Count one on; deeper levels begin anew. Lists of one definition count together until one of them says where it starts."""
        counted = self._counted.setdefault(self._abstract_of[list_id], [None] * _LEVELS)
        if list_id not in self._restarted:
            self._restarted.add(list_id)
            for override in self._nums[list_id].findall(w("lvlOverride")):
                at = number(override.get(w("ilvl")), 0)
                if value(override, "startOverride") is not None and 0 <= at < _LEVELS:
                    counted[at] = None
        now = counted[level]
        counted[level] = levels[level].start if now is None else now + 1
        counted[level + 1 :] = [None] * (_LEVELS - level - 1)
        return counted

    def _levels_of(self, list_id: str) -> dict[int, _Level]:
        if list_id not in self._levels:
            definition = self._definition(self._abstract_of[list_id])
            levels = {number(lvl.get(w("ilvl")), 0): _level(lvl) for lvl in definition.findall(w("lvl"))} if definition is not None else {}
            for override in self._nums[list_id].findall(w("lvlOverride")):
                at = number(override.get(w("ilvl")), 0)
                if at in levels:
                    levels[at] = _overridden(levels[at], override)
            self._levels[list_id] = levels
        return self._levels[list_id]

    def _definition(self, abstract_id: str) -> Element | None:
        """The definition of a list; one that only names a list style leads to the definition of that style."""
        definition = self._abstract.get(abstract_id)
        link = value(definition, "numStyleLink")
        if link is None:
            return definition
        return next((a for a in self._abstract.values() if value(a, "styleLink") == link), definition)


def _level(element: Element) -> _Level:
    return _Level(
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        start=number(value(element, "start"), 1),
        decimals_only=element.find(w("isLgl")) is not None,
    )


def _overridden(level: _Level, override: Element) -> _Level:
    own = override.find(w("lvl"))
    if own is not None:
        return _level(own)
    return _Level(level.form, level.text, number(value(override, "startOverride"), level.start), level.decimals_only)
