"""The parts of a Word document as plain XML.

The library opens the package and follows its links; only the parts that are read are parsed, and without the classes that the library
has for elements, which take longer to make than to read and hold whole trees in circles.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.pkgreader import PackageReader
from lxml import etree

from corcom.engines.reading.loaders.word_names import Element

_PACKAGE = "/"


class WordPackage:
    """An opened package.

    Raises:
        Exception: whatever the library raises for a damaged package; ValueError when it is no Word document.
    """

    def __init__(self, data: bytes) -> None:
        package = PackageReader.from_file(io.BytesIO(data))
        self._parts: dict[str, bytes] = {}
        types: dict[str, str] = {}
        for name, content_type, _, blob in package.iter_sparts():
            self._parts[name], types[name] = blob, content_type
        self._links: dict[str, list[Any]] = {}
        for source, link in package.iter_srels():
            if not link.is_external:
                self._links.setdefault(source, []).append(link)
        mains = [link.target_partname for link in self._links[_PACKAGE] if link.reltype == RELATIONSHIP_TYPE.OFFICE_DOCUMENT]
        if len(mains) != 1 or types[mains[0]] != CONTENT_TYPE.WML_DOCUMENT_MAIN:
            message = "no Word document"
            raise ValueError(message)
        self._main: str = mains[0]

    def document(self) -> Element:
        """The root of the document itself."""
        return parsed(self._parts[self._main])

    def related_part(self, kind: str) -> bytes | None:
        """The first part of a kind that belongs to the document: styles, numbering, footnotes …"""
        return next(self._related(kind), None)

    def related_root(self, kind: str) -> Element | None:
        """The root of that part."""
        part = self.related_part(kind)
        return parsed(part) if part is not None else None

    def related_roots(self, kind: str) -> Iterator[Element]:
        """The roots of all parts of a kind: headers, footers."""
        return map(parsed, self._related(kind))

    def _related(self, kind: str) -> Iterator[bytes]:
        for link in self._links.get(self._main, []):
            if link.reltype.endswith("/" + kind):
                yield self._parts[link.target_partname]


def parsed(part: bytes) -> Element:
    """The root of a part."""
    return etree.fromstring(part, etree.XMLParser(remove_blank_text=True, resolve_entities=False, no_network=True))
