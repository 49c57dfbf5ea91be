"""Words of a record, set line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django import template

register = template.Library()

_BULLET = re.compile(r"^(\s*)[-–—•*·o▪]\s+")


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One line of a statement: its words without bullet, whether it had one, whether it stood deeper than the first."""

    words: str
    is_point: bool
    is_deeper: bool


@register.filter
def said_lines(text: str) -> list[SaidLine]:
    """The lines of a statement, blank ones left out: `{% for line in statement.text|said_lines %}`."""
    lines = [line.expandtabs(4).rstrip() for line in text.split("\n") if line.strip()]
    points = [_BULLET.match(line) for line in lines]
    least = min((len(found.group(1)) for found in points if found), default=0)
    return [
        SaidLine(_BULLET.sub("", line).strip(), bool(found), bool(found) and len(found.group(1)) > least + 1)
        for line, found in zip(lines, points, strict=True)
    ]
