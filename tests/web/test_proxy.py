"""Behind a proxy the visitor counts, not the proxy; without one nobody says who they are."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings as desk_settings
from django.test import Client

import scenes
from corcom.web.proxy import visitor_address

LOCKED = 429
TRIED = {"username": "officer@isu.example", "password": "not it at all"}


@pytest.mark.parametrize(
    ("forwarded", "visitor"),
    [
        ("198.51.100.2", "198.51.100.2"),
        ("203.0.113.7, 198.51.100.2", "198.51.100.2"),
        ("203.0.113.7,2001:DB8::1", "2001:db8::1"),
        ("", ""),
        ("198.51.100.2, unknown", ""),
        ("198.51.100.2:4711", ""),
    ],
)
def test_the_last_address_is_the_one_that_the_proxy_added(forwarded: str, visitor: str) -> None:
    assert visitor_address(forwarded) == visitor


def _tries(client: Client, forwarded: str, times: int) -> list[int]:
    return [client.post("/sign-in/", TRIED, headers={"X-Forwarded-For": forwarded}).status_code for _ in range(times)]


@pytest.mark.django_db
def test_behind_a_proxy_one_visitor_locks_nobody_else_out(settings: Any) -> None:
    settings.CORCOM_BEHIND_PROXY = True
    scenes.isu_officer()
    client = Client()
    assert _tries(client, "203.0.113.7", 6)[-1] == LOCKED
    assert _tries(client, "198.51.100.2, 203.0.113.7", 1) == [LOCKED]
    assert _tries(client, "203.0.113.7, 198.51.100.2", 1) != [LOCKED]


@pytest.mark.django_db
def test_without_a_proxy_what_a_visitor_says_counts_for_nothing() -> None:
    assert desk_settings.CORCOM_BEHIND_PROXY is False
    scenes.isu_officer()
    client = Client()
    assert [status for place in range(6) for status in _tries(client, f"203.0.113.{place}", 1)][-1] == LOCKED
