"""Where texts name something that has several names: as printed or in capitals, whole, and never inside a longer name of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corcom.engines.searching.question import Question
from corcom.engines.searching.snippets import LineFound, line_around

_APOSTROPHES = "['\u2019]"


@dataclass(frozen=True)
class Names:
    """The names of one thing, and the longer names of others in which one of them stands ("Guinea" in "Guinea-Bissau")."""

    own: tuple[str, ...]
    others: tuple[str, ...] = ()

    @cached_property
    def patterns(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        """For each name the patterns of its words, as they are asked for; names that hold all words of a shorter one are left out."""
        found: list[tuple[frozenset[str], tuple[tuple[str, ...], ...]]] = []
        for name in sorted(self.own, key=lambda name: len(name.split())):
            asked = Question(name).words
            words = frozenset(word.folded for word in asked)
            if words and not any(shorter <= words for shorter, _ in found):
                found.append((words, tuple(word.patterns for word in asked)))
        return tuple(patterns for _, patterns in found)

    @cached_property
    def _printed(self) -> re.Pattern[str]:
        own = {form for name in self.own for form in (name, name.upper())}
        every = own | {form for name in self.others for form in (name, name.upper())}
        alternatives = (
            f"(?P<n{place}>{_as_printed(name)})" if name in own else _as_printed(name) for place, name in enumerate(_long_first(every))
        )
        return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)")

    def lines_in(self, text: str, *, most: int) -> tuple[LineFound, ...]:
        """The first lines of a text that name it, in order; a name broken over two lines counts for the first of them."""
        found: list[LineFound] = []
        number, at, shown_until = 1, 0, -1
        for hit in self._printed.finditer(text):
            if hit.lastgroup is None or hit.start() <= shown_until:
                continue
            number, at = number + text.count("\n", at, hit.start()), hit.start()
            line = line_around(text, number, hit.start(), hit.end())
            shown_until = line.end
            found.append(line)
            if len(found) == most:
                break
        return tuple(found)


def _long_first(names: set[str]) -> Sequence[str]:
    return sorted(names, key=lambda name: (-len(name), name))


def _as_printed(name: str) -> str:
    """The name with any blanks between its words and either apostrophe."""
    words = (re.escape(word).replace("'", _APOSTROPHES) for word in name.replace("\u2019", "'").split())
    return r"\s+".join(words)
