"""Where the title of a heading ends: with its line, with wrapped lines, or before the text that runs on behind it."""

from __future__ import annotations

import re

from corcom.engines.reading.heading_words import BEFORE_TOLD, BEFORE_VERB, LONG_LINE, LONGEST_HEADING, RUN_IN, TOPIC_WORD
from corcom.engines.reading.line_marks import LineMark
from corcom.engines.reading.markup import plain, without_addresses
from corcom.engines.reading.text import Line, LoadedText
from corcom.engines.reading.titles import is_item_title, is_person_line, title_likeness

_SURE_TITLE = 0.7  # behind a full stop, a sentence is as likely as a title
_WORDS_BEFORE = 5
_SHORTEST = 4
_STOP = re.compile(r"(?<=\w)[:.]\s+(?=\S)")


class TitleEnds:
    """Reads the titles of one text; holds its marks by line."""

    def __init__(self, loaded: LoadedText, marks: dict[int, LineMark], *, is_low: bool) -> None:
        """Take the text, the marks of its printed lines, and whether it is kept without capitals."""
        self._loaded = loaded
        self._marks = marks
        self._is_low = is_low

    def title_of(self, mark: LineMark) -> tuple[str, int]:
        """The words of a title and where they end: whole line, wrapped lines, or the run-in part before the text."""
        line = self._loaded.lines[mark.line - 1]
        if mark.rest:
            closing = re.compile(r"\*{2,3}|__|</|(?<=\w:)[*_](?=\s)|(?<=\w)[*_]:(?=\s)").search(self._loaded.text, mark.body, line.end)
            end = closing.end() if closing else line.end
            return _tidy(mark.words), line.end if mark.rest.strip() in (":", ".") else end
        known = self._known_title(mark)
        if known:
            return known
        if self._likeness(mark.words) < 0.5 or (self._is_low and ":" in mark.words):
            short = self._run_in(mark) or self._before_verb(mark) or self._before_told(mark)
            if short:
                return short
        words, end = mark.words, line.end
        for following in self._continuations(mark):
            words, end = words if "http" in words else f"{words} {plain(following.text[:300])}", following.end
        return _tidy(words), end

    def _run_in(self, mark: LineMark) -> tuple[str, int] | None:
        raw = self._raw(mark)
        found = RUN_IN.search(raw[:120])
        if not found:
            return None
        title = _tidy(plain(raw[: found.start()]))
        if (
            re.search(r"\b(?:H\.E|Mr|Mrs|Ms|Dr|Amb|St|No)$", title)
            or len(title) < 4
            or (len(title) < 5 and title.isupper())
            or self._likeness(title) < (_SURE_TITLE if found.group() == "." else 0.6)
            or is_person_line(title)
        ):
            return None
        return title, mark.body + found.end()

    def _known_title(self, mark: LineMark) -> tuple[str, int] | None:
        """ "Call to order: 7 pm": what agendas know before a colon, and then particulars."""
        raw = self._raw(mark)[:90]
        found = _STOP.search(raw)
        title = _tidy(plain(raw[: found.start()])) if found else ""
        return (title, mark.body + found.end()) if found and len(title) > 2 and is_item_title(title) else None

    def _before_verb(self, mark: LineMark) -> tuple[str, int] | None:
        """ "Next meeting is on 3 May": a title that agendas know, and then a sentence about it."""
        found = BEFORE_VERB.search(mark.words)
        if not found or not is_item_title(re.sub(r"^[Tt]he ", "", mark.words[: found.start()])):
            return None
        title = mark.words[: found.start()]
        place = self._loaded.text.find(title, mark.body)
        return (title, place + len(title)) if place >= 0 else None

    def _before_told(self, mark: LineMark) -> tuple[str, int] | None:
        """ "4. Noise Mr Berg stated that …": a short title that lost its stop, and then what somebody told."""
        raw = self._raw(mark)[:120] if mark.numbers else ""
        found = BEFORE_TOLD.search(raw)
        title = plain(raw[: found.start()]) if found else ""
        if not found or len(title.split()) > _WORDS_BEFORE or len(title) < _SHORTEST or title.endswith((",", "by", "of", "and")):
            return None
        return (title, mark.body + found.start()) if self._likeness(title) >= _SURE_TITLE and not is_person_line(title) else None

    def _continuations(self, mark: LineMark) -> list[Line]:
        line = self._loaded.lines[mark.line - 1]
        found: list[Line] = []
        open_bold = line.text[:LONGEST_HEADING].count("**") % 2 == 1
        for following in self._loaded.lines[mark.line : mark.line + 2]:
            before = found[-1].text if found else line.text
            follow_mark = self._marks.get(following.number)
            if follow_mark is None or follow_mark.is_marked or len(following.text) > LONGEST_HEADING:
                break
            if not (open_bold or _wraps(before, follow_mark.words) or _is_bold_on(mark, line, following)):
                break
            found.append(following)
            open_bold = open_bold and "**" not in following.text
        return found

    def _raw(self, mark: LineMark) -> str:
        return self._loaded.text[mark.body : min(self._loaded.lines[mark.line - 1].end, mark.body + 600)]

    def _likeness(self, words: str) -> float:
        """How much words look like a title; in notes without capitals a small first letter says nothing."""
        return title_likeness(words[:1].upper() + words[1:] if self._is_low else words)


def _tidy(words: str) -> str:
    title = without_addresses(words.partition("](")[0]).strip()
    title = title.strip("[]* _").rstrip(" :")
    return TOPIC_WORD.sub("", title).strip() if "opic" in title else title.strip()


def _is_bold_on(mark: LineMark, line: Line, following: Line) -> bool:
    """Whether a numbered heading that a page breaks goes on in bold on the next line."""
    bold = line.hint.bold and following.hint.bold
    return bold and bool(mark.numbers) and len(line.text.strip()) >= LONG_LINE and following.number == line.number + 1


def _wraps(before: str, words: str) -> bool:
    if len(before.strip()) < 50 or not words:
        return False
    return words[0].islower() or before.rstrip().endswith(
        (",", "-", "\u2013", "/", "&", " and", " of", " the", " to", " for", " on", " in")
    )
