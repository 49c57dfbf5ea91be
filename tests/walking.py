"""Walking the addresses of the desk: every route that is declared, and every page that links lead to."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

LINK = re.compile(r'href="(/[^"#]*)')


def declared_routes(resolver: URLResolver | None = None, prefix: str = "/") -> Iterator[tuple[str, URLPattern]]:
    """Every address pattern with its entry, below a resolver or of the whole desk."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from declared_routes(entry, prefix + str(entry.pattern))
        else:
            yield prefix + str(entry.pattern), entry


def route_of(path: str) -> str | None:
    """The name of the route that answers a path; None when it is not one of ours (static files)."""
    try:
        return resolve(path.split("?")[0]).view_name
    except Resolver404:
        return None


def linked_pages(begin: Iterable[str], source_of: Callable[[str], str | None], *, without: Iterable[str] = ()) -> dict[str, str]:
    """Route name to path of one page for each route that links lead to.

    Args:
        begin: paths to begin at.
        source_of: the HTML of a path; None where there is no page (a download, a refusal).
        without: names of routes that are not followed.
    """
    waiting, found = deque(begin), {}
    while waiting:
        path = waiting.popleft()
        route = route_of(path)
        if route is None or route in found or route in without:
            continue
        source = source_of(path)
        if source is not None:
            found[route] = path
            waiting.extend(unescape(link) for link in LINK.findall(source))
    return found
