"""The style guide: open to administrators, drawn whole."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from corcom.web.styleguide import EXAMPLES
from scenes import person


def test_style_guide_hides_from_everybody_else(client: Client) -> None:
    assert client.get("/style-guide/").status_code == 404


@pytest.mark.parametrize("page", ["", *(f"{name}/" for name in EXAMPLES)])
def test_style_guide_page_says_that_it_is_sample(client: Client, settings: Any, page: str) -> None:
    settings.DEBUG = True
    answer = client.get(f"/style-guide/{page}")
    assert answer.status_code == 200
    assert "ample" in answer.content.decode()


def test_style_guide_has_no_such_example(client: Client, settings: Any) -> None:
    settings.DEBUG = True
    assert client.get("/style-guide/no-such/").status_code == 404


@pytest.mark.django_db
def test_style_guide_opens_to_the_administrator(client: Client) -> None:
    client.force_login(person("Ada Admin", administrator=True), backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/style-guide/").status_code == 200
