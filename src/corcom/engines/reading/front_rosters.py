"""Who was there and who was missed, as the fields of front matter say: "attendees: [Anna Berg, Tom Reed]", or a list below "present:"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.furniture import front_matter_end
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.person_names import is_person_name
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece

_FIELD = re.compile(r"[ \t]*(?P<key>[A-Za-z][\w -]{2,30}?)[ \t]*:[ \t]*(?P<rest>.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(?P<name>\S.*)")
_NAME = re.compile(r"[^,\[\]\"'\s][^,\[\]\"]*?(?=['\"]?\s*(?:[,\[\]\"]|$))")
_LEAST = 2


def front_roster(context: Context, zone: Zone) -> list[Piece]:
    """The persons of the fields that announce a zone; none where a field of those present holds few persons."""
    found = list(_pieces(context, zone))
    return found if zone is not Zone.ATTENDANCE or len(found) >= _LEAST else []


def _pieces(context: Context, zone: Zone) -> Iterator[Piece]:
    announced: Zone | None = None
    for line in context.lines[1 : max(0, front_matter_end(context.lines) - 1)]:
        item, field = _ITEM.match(line.text), _FIELD.match(line.text)
        if field and not item:
            announced = zone_announced(field["key"].replace("-", " ").replace("_", " "))
            begin = field.start("rest")
        else:
            begin = item.start("name") if item else 0
        if announced is zone:
            yield from _named(line.start + begin, line.text[begin:])


def _named(start: int, words: str) -> Iterator[Piece]:
    for found in _NAME.finditer(words):
        entry = entry_of(found.group().strip())
        if entry and is_person_name(entry.name):
            yield Piece(start + found.start(), start + found.start() + len(found.group().rstrip()), 0, entry)
