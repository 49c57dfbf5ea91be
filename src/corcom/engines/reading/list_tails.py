"""Where a list of names has ended though nothing said so: runs that name nobody, one after the other. Looks at words only."""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.line_marks import mark_of
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import PARTICLES, holds_office_words, is_person_name, names_a_group
from corcom.engines.reading.segment import is_table_row

_FIRST = re.compile(r"\s*[,(;:|/\[<]|\s[-\u2013\u2014]\s|\t|\s{3,}|\s(?:and|et|y|&)\s|\s[*_~@]")
_LEAD = re.compile(r"^(?:\[[ xX\u2713\u2714]\]\s*|\(?\d{1,3}[.):]\s*|(?:the|le|la|les|el|los|las|and|et|y)\s+|l['\u2019])+", re.IGNORECASE)
_SMALL = frozenset(("of", "the", "and", "for", "et", "des", "los", "las", "in", "on", "at", "&", "with", "as", *PARTICLES))
_LONGEST = 200
_SURELY = 3  # so many runs in a row that name nobody end a list
_FEW = 3
_HEADED = 2  # the heads of the columns, and the first row
_MANY = 4
_NUMBERED = re.compile(r"[\s|>*_]{0,6}\d{1,4}[.)]\s{1,8}\S")
_OF_RECORD = re.compile(
    r"(?i)\b(?:minutes|agendas?|reports?|actions?|discussions?|notes|topics?|motions?|decisions?|items?|comments?|issues?|previous|meetings?|"
    r"requirements?|proposals?|updates?|resolutions?|review|approval|adoption|opening|welcome|summary|legend)\b"
)
_ADDRESS = re.compile(r"https?://|www\.")


def without_tail(context: Context, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs up to the last that may name somebody, or to the first of several in a row that surely do not."""
    if len(runs) <= 1:
        return runs
    numbered = any(
        _is_numbered_name(context.text[low:high]) for low, high in runs[: 1 if "," in context.text[slice(*runs[0])] else _HEADED]
    )
    listed = _names_several(context.text[runs[0][0] : runs[0][1]])
    strange = 0
    for place, (low, high) in enumerate(runs):
        words = context.text[low:high]
        if place and not numbered and _NUMBERED.match(words) and not _is_numbered_name(words, whole=True):
            return runs[: place - strange]
        line = context.lines[context.line_at(low) - 1]
        alone = listed and place > 0 and (strange or _stands_apart(context, low)) and _is_lone(words) and not mark_of(line).is_marked
        strange = strange + 1 if place and not is_table_row(line) and (alone or not _may_name(words)) else 0
        if strange == _SURELY:
            return runs[: place - strange + 1]
    return runs[: len(runs) - strange]


def _is_numbered_name(words: str, *, whole: bool = False) -> bool:
    """Whether a name stands behind a number; `whole`: one word is a title rather than a name."""
    found = _NUMBERED.match(words)
    behind = words[found.end() - 1 :] if found else ""
    return found is not None and _may_name(behind) and not (whole and len(behind.split()) == 1 and not organisation_named(behind))


def _may_name(words: str) -> bool:
    """Whether a run may name somebody: a person, State, organisation or office at its beginning, or a label of a list."""
    raw = _LEAD.sub("", words[:_LONGEST].lstrip(" \t\n>*_#+\u2013\u2014\u2022\u25cf\u25cb-|").lstrip())
    first, text = plain(_FIRST.split(raw, maxsplit=1)[0]).strip(" .*_"), plain(raw)
    label, _, behind = raw.partition(":")
    if behind.strip() and len(label.split()) <= _MANY and "\n" not in label and not _ADDRESS.search(behind):
        return is_person_name(plain(label)) or _may_name(behind)
    if not first:
        return bool(text) and not _ADDRESS.search(words)
    if is_person_name(first, single=True) or state_named(first) or organisation_named(first) or zone_announced(first):
        return True
    tokens = first.split()
    if text.rstrip().endswith(":") and len(tokens) > _FEW:
        return False
    if holds_office_words(first) or names_a_group(first) or first.startswith("@"):
        return not _tells(text) and not _OF_RECORD.search(first)
    return (
        len(tokens) <= _FEW and not text.rstrip().endswith(":") and all(t[0].isupper() or t in _SMALL or len(tokens) == 1 for t in tokens)
    )


def _tells(text: str) -> bool:
    """Whether a run tells something: several words in small letters behind each other."""
    small = [word for word in text.split() if word[:1].islower() and word not in _SMALL]
    return len(small) >= _MANY and len(small) * 2 > len(text.split())


def _names_several(words: str) -> bool:
    parts = [part.strip(" .*_\n") for part in plain(words[:600]).rpartition(":")[2].split(",")]
    return len(parts) >= _MANY and sum(is_person_name(unaccented(p).title(), single=True) for p in parts) * 2 > len(parts)


def _stands_apart(context: Context, start: int) -> bool:
    line = context.line_at(start)
    return line > 1 and context.lines[line - 2].is_blank


def _is_lone(words: str) -> bool:
    """Whether a run is a few words without any sign that a list of names has."""
    text = plain(words.strip())
    return len(text.split()) <= _FEW and not re.search(r"[,;:()\u2013\u2014&]", text) and not text.startswith(("Mr", "Ms", "Dr", "Cllr"))
