"""Where drawn pages are kept: packed bytes in the memory of one process, of one state of the record, at most so many."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime

from django.utils.text import compress_string

MOST_BYTES = 16 * 1024 * 1024  # some 1,500 pages
PADDING = 100  # as the middleware of Django packs: up to so many random bytes, so that the length of an answer tells less


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as it was drawn: its bytes packed, a tag that is another one for other bytes, and until when it may be shown."""

    packed: bytes
    tag: str
    kind: str
    until: datetime | None = None

    @property
    def plain(self) -> bytes:
        """The page for those who cannot unpack."""
        return gzip.decompress(self.packed)


def packed_page(body: bytes, kind: str, until: datetime | None = None) -> DrawnPage:
    """Pack a page."""
    tag = f'W/"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'
    return DrawnPage(compress_string(body, max_random_bytes=PADDING), tag, kind, until)


class PageStore:
    """Pages under the mark of the record that they were drawn from; another mark empties it, and the least asked for make room."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most, self._size, self._mark = most_bytes, 0, ""
        self._pages: OrderedDict[Hashable, DrawnPage] = OrderedDict()
        self._lock = threading.Lock()

    def found(self, mark: str, key: Hashable, now: datetime) -> DrawnPage | None:
        """The page kept under a key, drawn from the record of this mark."""
        with self._lock:
            if mark != self._mark:
                self._empty(mark)
            page = self._pages.get(key)
            if page is None or (page.until and page.until <= now):
                return None
            self._pages.move_to_end(key)
            return page

    def keep(self, mark: str, key: Hashable, page: DrawnPage) -> None:
        """Keep a page, unless the record has gone on while it was drawn."""
        with self._lock:
            if mark != self._mark or len(page.packed) > self._most:
                return
            self._drop(key)
            self._pages[key] = page
            self._size += len(page.packed)
            while self._size > self._most:
                self._drop(next(iter(self._pages)))

    def forget(self) -> None:
        """Empty it."""
        with self._lock:
            self._empty("")

    @property
    def size(self) -> int:
        """Bytes of all pages kept."""
        return self._size

    def _drop(self, key: Hashable) -> None:
        gone = self._pages.pop(key, None)
        self._size -= len(gone.packed) if gone else 0

    def _empty(self, mark: str) -> None:
        self._pages.clear()
        self._size, self._mark = 0, mark
