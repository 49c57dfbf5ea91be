"""Words without the marks of Markdown, addresses of the web and odd blanks; and the folded form in which headings are compared.

Knows characters only. Nothing here changes the text that is cited.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_IMAGE_OR_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:[^()\s]{0,600})(?:\s\"[^\"\n]{0,200}\")?\)")
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>)\]]{1,2000}>?")
_FOOTNOTE = re.compile(r"(?<=\S)\[\^?\d{1,3}\](?:\(#[^()\s]{0,60}\))?")
_LINK_NUMBER = re.compile(r"(?<!\S)\[\d{1,3}\](?=[A-Za-z])")
_EMPHASIS = re.compile(r"\*{1,3}|_{2,3}|`{1,3}|~~|</?(?:b|i|u|strong|em|br|sub|sup|p|span)\s?/?>")
_LONE_UNDERSCORE = re.compile(r"(?<![\w])_(?=\w)|(?<=[\w.:!?)])_(?![\w])")
_ESCAPE = re.compile(r"\\([\\.\-_*#()\[\]!+>`~&])")
_MARK = re.compile(r"[*_`~<\\]")
_TAG = re.compile(r"<!--.{0,300}?-->|</?(?:a|time|span|font|div|strong|li|ul|ol|p|br|h\d|td|tr|th|small)(?:\s[^<>]{0,300})?/?>")
_BLANKS = re.compile(r"\s+")
_PARENTHESES = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_NOT_WORD = re.compile(r"[^\w\-/.? ]")


@lru_cache(maxsize=8_000)
def plain(words: str) -> str:
    """The words of a line or passage: links by their text, no emphasis, no escapes, single blanks.

    Example: plain("**4\\. [Noise](http://x.org)**") == "4. Noise".
    """
    text = _FOOTNOTE.sub("", _LINK_NUMBER.sub("", words)) if "[" in words else words
    if "](" in text:
        text = _IMAGE_OR_LINK.sub(r"\1", text)
    if "<" in text and ("<!--" in text or "</" in text or "/>" in text or "<a " in text):
        text = _TAG.sub("", text)
    if _MARK.search(text):
        text = _EMPHASIS.sub("", text)
        text = _LONE_UNDERSCORE.sub("", text)
        text = _ESCAPE.sub(r"\1", text)
    return " ".join(text.split())


def without_addresses(words: str) -> str:
    """The words without addresses of the web and what joined them on ("title - https://…")."""
    return _ADDRESS.sub("", words).strip().rstrip("-–—:([ ").strip()


@lru_cache(maxsize=8_000)
def unaccented(words: str) -> str:
    """Lower case without accents and curly quotes."""
    if words.isascii():
        return words.lower()
    text = unicodedata.normalize("NFKD", words.replace("\u2019", "'").replace("\u0131", "i"))
    return "".join(c for c in text if not unicodedata.combining(c)).casefold()


def accentless(words: str) -> str:
    """The words without accents, case kept, each character in its place."""
    if words.isascii():
        return words
    return "".join(unicodedata.normalize("NFD", c)[0] for c in words)


@lru_cache(maxsize=8_000)
def folded_heading(words: str) -> str:
    """A heading for comparison: no accents, case, punctuation or parentheses.

    Example: folded_heading("APOLOGIES (received):") == "apologies".
    """
    text = _PARENTHESES.sub(" ", unaccented(plain(words[:300])))
    text = _NOT_WORD.sub(" ", text.replace("'", " "))
    return _BLANKS.sub(" ", text).strip(" .-/?")
