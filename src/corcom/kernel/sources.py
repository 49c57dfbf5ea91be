"""Where facts come from: spans of documents, articles of conventions, steps of computations, findings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering
from operator import itemgetter
from typing import Any

from corcom.kernel.errors import BadInput
from corcom.kernel.values import value
from corcom.kernel.words import Severity

_ARTICLE = re.compile(r"(\d+)(?:[.(](\d+)\)?)?(?:[.(]([a-z])\)?)?")


@value
class Span:
    """Code points `[start, end)` of a loaded text."""

    start: int
    end: int


@value
class Citation:
    """The passage that a fact was read from.

    `sha256` is of the bytes of the document, `text_hash` of the loaded text, `loader` its name and version.
    Lines count from 1 and end at newline only; `start` and `end` are code points of the loaded text, half open.
    """

    sha256: str
    text_hash: str
    loader: str
    line: int
    end_line: int
    start: int
    end: int
    quote: str
    rule: str

    def as_dict(self) -> dict[str, Any]:
        """JSON form."""
        return {
            "sha256": self.sha256,
            "text_hash": self.text_hash,
            "loader": self.loader,
            "line": self.line,
            "end_line": self.end_line,
            "start": self.start,
            "end": self.end,
            "quote": self.quote,
            "rule": self.rule,
        }


_CITED = itemgetter("sha256", "text_hash", "loader", "line", "end_line", "start", "end", "quote", "rule")


def citation_from_dict(data: dict[str, Any]) -> Citation:
    """Read the JSON form of a citation; raises BadInput when a key is missing."""
    try:
        return Citation(*_CITED(data))
    except KeyError as error:
        message = f"A citation needs the key {error}."
        raise BadInput(message) from error


@total_ordering
@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article of a convention, as printed: `4.1.a` is Article 4, paragraph 1, sub-paragraph (a).

    Articles sort as the treaty prints them: a whole article before its paragraphs, a paragraph before its letters.
    """

    convention: str
    article: int
    paragraph: int | None = None
    letter: str | None = None

    @classmethod
    def parse(cls, convention: str, text: str) -> ArticleRef:
        """Read `7`, `7.1`, `4.1.a`, `17(2)` or `4(1)(a)`.

        Raises:
            BadInput: the text is none of these.
        """
        found = _ARTICLE.fullmatch(text.strip())
        if not found:
            message = f"'{text}' is not an article; write it as 7, 7.1, 4.1.a, 17(2) or 4(1)(a)."
            raise BadInput(message)
        number, paragraph, letter = found.groups()
        return cls(convention, int(number), int(paragraph) if paragraph else None, letter)

    def __lt__(self, other: ArticleRef) -> bool:
        return self._place < other._place

    @property
    def _place(self) -> tuple[str, int, int, str]:
        return self.convention, self.article, self.paragraph or 0, self.letter or ""

    def __str__(self) -> str:
        parts = [str(self.article)]
        if self.paragraph is not None:
            parts.append(str(self.paragraph))
        if self.letter is not None:
            parts.append(self.letter)
        return ".".join(parts)

    @property
    def printed(self) -> str:
        """As the § chip shows it: `17(2)`, `4(1)(a)`."""
        return "".join([str(self.article), *(f"({p})" for p in (self.paragraph, self.letter) if p is not None)])


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a computation: the article, what went in, what came out, and the rule in words."""

    article: ArticleRef | None
    rule: str
    inputs: tuple[tuple[str, str], ...]
    output: str

    def as_dict(self) -> dict[str, Any]:
        """JSON form."""
        return {
            "article": str(self.article) if self.article else None,
            "rule": self.rule,
            "inputs": dict(self.inputs),
            "output": self.output,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem found in input, with its place: code, severity, a message for a person, line (1-based) or None."""

    code: str
    severity: Severity
    message: str
    line: int | None = None
    citation: Citation | None = None

    def as_dict(self) -> dict[str, Any]:
        """JSON form."""
        return {"code": self.code, "severity": self.severity.value, "message": self.message, "line": self.line}
