"""Tags that draw inside a line of text: no white space of the template file may get between a name and its comma.

A list draws the same sign many times, and after an act most of its rows are as they were, so what a template made of values is kept for
the language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from typing import Any

from django.template import Library
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from corcom.web.components.kept import MOST

Drawing = Callable[..., Mapping[str, Any]]
_TEMPLATES: dict[Drawing, str] = {}


def inline_tag(register: Library, template_name: str, *, takes_context: bool = False) -> Callable[[Drawing], Drawing]:
    """Like `inclusion_tag`, with the white space at both ends taken off. The template looks at nothing but the values and the language.

    Example: `@inline_tag(register, "corcom/components/late.html")` above a function that returns the values of the template.
    """

    def decorate(function: Drawing) -> Drawing:
        @wraps(function)
        def draw(*arguments: Any, **options: Any) -> SafeString:
            return drawn(template_name, function(*arguments, **options))

        register.simple_tag(draw, takes_context=takes_context, name=function.__name__)
        _TEMPLATES[function] = template_name
        return function

    return decorate


def markup_of(tag: Drawing, *arguments: Any, **options: Any) -> SafeString:
    """What an inline tag draws, for those who draw in Python: `markup_of(signs.status, "late")`; a context may be a dictionary."""
    return drawn(_TEMPLATES[tag], tag(*arguments, **options))


def drawn(template_name: str, values: Mapping[str, Any]) -> SafeString:
    """The markup of values; kept where all of them can be told apart by their hash (no lists or dictionaries)."""
    parts = tuple(values.items())
    try:
        hash(parts)
    except TypeError:
        return _fresh(template_name, values)
    return _kept(get_language(), template_name, **values)


@lru_cache(maxsize=MOST, typed=True)  # typed: words that are safe markup are not the same as equal words that are not
def _kept(_language: str | None, template_name: str, /, **values: Any) -> SafeString:
    return _fresh(template_name, values)


def _fresh(template_name: str, values: Mapping[str, Any]) -> SafeString:
    return SafeString(get_template(template_name).render(dict(values)).strip())
