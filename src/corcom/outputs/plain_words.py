"""Words of people as files can hold them: characters that neither XML nor a calendar file may have are left out.

On record they stay as they came: what a person pasted or a document said is not altered.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

# All but the characters of XML 1.0 (2.2): tab, line feed and return below 32, no surrogates, not U+FFFE and U+FFFF.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(words: str) -> str:
    """The words without such characters, for a library that escapes them itself."""
    return _NOT_IN_XML.sub("", words)


def escaped(words: str) -> str:
    """The words as text of an element of XML, ready to be written."""
    return escape(plain(words))
