"""What always comes out the same is made once: words of a date, markup of a sign, the address of a page.

Kept in memory for each language (and each prefix of addresses); nothing in it depends on a request, a person or the record.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec

from django.urls import get_script_prefix, reverse
from django.utils.translation import get_language

MOST = 8_192

P = ParamSpec("P")


def once_a_language(function: Callable[P, str]) -> Callable[P, str]:
    """Keep what a function makes of values in the language of the page; its arguments must be hashable values, and all that it looks at."""

    @lru_cache(maxsize=MOST, typed=True)
    def made(_language: str | None, *values: P.args, **named: P.kwargs) -> str:
        return function(*values, **named)

    @wraps(function)
    def kept(*values: P.args, **named: P.kwargs) -> str:
        return made(get_language(), *values, **named)

    return kept


def address_of(name: str, **parts: str | int) -> str:
    """`reverse` of a route by its name and parts.

    Raises:
        NoReverseMatch: there is no such route.
    """
    return _address(get_script_prefix(), name, **parts)


@lru_cache(maxsize=MOST, typed=True)
def _address(_prefix: str, name: str, /, **parts: str | int) -> str:
    return reverse(name, kwargs=parts or None)
