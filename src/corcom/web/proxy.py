"""Where a request comes from when a proxy stands before the desk: the one place that knows."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse


class ProxyMiddleware:
    """Sets `REMOTE_ADDR` to the visitor's address, so that tries to sign in are counted by visitor and not all for the proxy.

    The last address of X-Forwarded-For is the one that the proxy itself added; those before it are what the visitor sent.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.CORCOM_BEHIND_PROXY:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        visitor = visitor_address(request.META.get("HTTP_X_FORWARDED_FOR", ""))
        if visitor:
            request.META["REMOTE_ADDR"] = visitor
        return self.get_response(request)


def visitor_address(forwarded: str) -> str:
    """The last address of a X-Forwarded-For; empty when it is none.

    Example: visitor_address("203.0.113.7, 198.51.100.2") == "198.51.100.2".
    """
    last = forwarded.rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return ""
