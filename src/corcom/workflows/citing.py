"""Quoting a document on record: the place where words stand in it, as a citation."""

from __future__ import annotations

import re
from typing import Any

from corcom.kernel.errors import Refusal
from corcom.kernel.sources import Citation, citation_from_dict
from corcom.registers.documents import queries as documents
from corcom.registers.documents.models import Document
from corcom.workflows import policy
from corcom.workflows.passages import Selection, citation_in

BY_A_PERSON = "quoted by a person"


class NotQuoted(Refusal):
    """The words do not stand in the document."""


def citation_of(document_pk: int, words: str, *, convention: str, person: Any) -> Citation:
    """The first place where the words stand in a document, whatever its line breaks.

    Raises:
        NotAllowed: the person may not see the document.
        NotQuoted: it is not on record, holds no text, or does not hold the words.
    """
    document = documents.document_with_id(convention, document_pk)
    if document is None or document.withdrawn_at:
        message = "The document is not on record. Choose one of the list, or leave it empty and say the source in words."
        raise NotQuoted(message)
    policy.require_of(person, convention, "see_document", document)
    return _found(document, words)


def _found(document: Document, words: str) -> Citation:
    version = documents.version_of(document)
    text = documents.text_of_version(version) if version else None
    if text is None:
        message = f"No text of “{document}” was read, so that it cannot be quoted. Leave it empty and name it in the source."
        raise NotQuoted(message)
    found = re.search(r"\s+".join(re.escape(word) for word in words.split()), text.text)
    if found is None:
        message = f"These words do not stand in “{document}”. Copy them from it as they are, or leave the document empty."
        raise NotQuoted(message)
    return citation_from_dict(citation_in(text, Selection(*found.span()), rule=BY_A_PERSON))
