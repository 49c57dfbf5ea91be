"""The passage that an address names: `document`, `version`, and either `first` and `last` (lines) or `from` and `to` (code points)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404

from corcom.kernel.errors import BadInput
from corcom.registers.documents import queries as documents
from corcom.workflows import policy
from corcom.workflows.passages import Passage, Selection, selection_of_lines

KEYS = ("document", "version", "from", "to", "first", "last")


class NoSuchPassage(BadInput):
    """The document is there, and the passage is not; `document` is its number."""

    def __init__(self, message: str, document: int) -> None:
        super().__init__(message)
        self.document = document


def passage_asked_for(request: Any) -> Passage | None:
    """The passage of a document that the person may see; None where the address names none.

    Raises:
        NoSuchPassage: there are no such lines or characters, or they are blank.
        Http404: there is no such document, or it was never read.
        NotAllowed: the document is confidential.
    """
    asked = request.POST if request.method == "POST" and "document" in request.POST else request.GET
    if not asked.get("document"):
        return None
    document = documents.document_with_id(request.convention.code, _number(asked, "document") or 0)
    if document is None or document.withdrawn_at is not None:
        raise Http404
    policy.require(request.standing, "see_document", document)
    version = documents.version_of(document, _number(asked, "version"))
    text = documents.text_of_version(version) if version else None
    if text is None:
        raise Http404
    try:
        passage = Passage(text, _selection(text, asked))
        passage.citation()
    except BadInput as problem:
        raise NoSuchPassage(str(problem), document.pk) from problem
    return passage


def named(passage: Passage) -> dict[str, int]:
    """The hidden fields that carry a passage on."""
    version, selection = passage.text.version, passage.selection
    return {"document": version.document_id, "version": version.number, "from": selection.start, "to": selection.end}


def _selection(text: Any, asked: Mapping[str, str]) -> Selection:
    start, end = _number(asked, "from"), _number(asked, "to")
    if start is not None and end is not None:
        return Selection(start, end)
    first = _number(asked, "first") or 0
    return selection_of_lines(text, first, _number(asked, "last") or first)


def _number(asked: Mapping[str, str], key: str) -> int | None:
    value = asked.get(key, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None
