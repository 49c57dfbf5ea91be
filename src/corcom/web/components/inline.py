"""Tags that draw inside a line of text: no white space of the template file may get between a name and its comma."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.template import Library
from django.template.loader import get_template
from django.utils.safestring import SafeString

Drawing = Callable[..., Mapping[str, Any]]


def inline_tag(register: Library, template_name: str, *, takes_context: bool = False) -> Callable[[Drawing], Drawing]:
    """Like `inclusion_tag`, with the white space at both ends taken off.

    Example: `@inline_tag(register, "corcom/components/late.html")` above a function that returns the values of the template.
    """

    def decorate(function: Drawing) -> Drawing:
        @wraps(function)
        def draw(*arguments: Any, **options: Any) -> SafeString:
            return SafeString(get_template(template_name).render(dict(function(*arguments, **options))).strip())

        register.simple_tag(draw, takes_context=takes_context, name=function.__name__)
        return function

    return decorate
