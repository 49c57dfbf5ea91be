"""Markup of one shape drawn once by its template and filled many times: rows of a list differ in their words far more than in their form.

The template sees a stand-in for each text, which is true as the text is and comes out where the text belongs; the texts are put in
afterwards, escaped as the template would have done. So a template may print these texts and ask whether they are there, and nothing else.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from django.template.loader import get_template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

MOST = 512
_MARK = secrets.token_urlsafe(24)  # no text that comes in can hold it
_STAND_IN = re.compile(rf"{_MARK}(\d+)\.")


class Text(str):
    """A text of values that are drawn by shape; others belong to the shape itself."""

    __slots__ = ()


def drawn_by_shape(template_name: str, values: dict[str, Any]) -> SafeString:
    """The markup of values, in which `Text` and safe markup may be anything and all the rest, which must be hashable, is the shape."""
    texts: list[str] = []
    shape = _shape(tuple(values.items()), texts)
    pieces = _pieces(get_language(), template_name, shape)
    filled = list(pieces)
    filled[1::2] = [conditional_escape(texts[int(number)]) for number in pieces[1::2]]
    return SafeString("".join(filled))


def _shape(value: Any, texts: list[str]) -> Any:
    """The value with stand-ins for its texts, which are added to the list; an empty one stands for itself."""
    if isinstance(value, Text | SafeString):
        if not value:
            return value
        texts.append(value if isinstance(value, SafeString) else str(value))
        return SafeString(f"{_MARK}{len(texts) - 1}.")
    if isinstance(value, tuple):
        parts = [_shape(part, texts) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value


@lru_cache(maxsize=MOST)
def _pieces(_language: str | None, template_name: str, shape: tuple[tuple[str, Any], ...]) -> Sequence[str]:
    """The markup of a shape, cut at its stand-ins: words, number of a text, words and so on."""
    render: Callable[..., str] = get_template(template_name).render
    return _STAND_IN.split(render(dict(shape)))
