"""Every page that can be reached from the front page is sound on every screen."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve
from playwright.sync_api import Page

from browser.running_desk import Desk
from browser.screens import DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK, Screen
from browser.soundness import Visit, html_errors, trouble_with

OpenDesk = Callable[..., Visit]


def _route_of(path: str) -> str | None:
    """The name of the route that answers a path; None when it is not one of ours (static files)."""
    try:
        return resolve(path).view_name
    except Resolver404:
        return None


def _reachable_pages(page: Page, desk: Desk) -> dict[str, str]:
    """One HTML page for each route that links lead to: route name to address with its source left out."""
    waiting, pages = deque([page.url, f"{desk.address}/account/", f"{desk.address}/style-guide/"]), {}
    while waiting:
        address = waiting.popleft()
        route = _route_of(urlsplit(address).path)
        if route is None or route in pages or route == "sign-out":
            continue
        answer = page.request.get(address)
        if not answer.ok or "text/html" not in answer.headers["content-type"]:
            continue
        pages[route] = address
        page.goto(address)
        links = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        waiting.extend(link.split("#")[0] for link in links if urlsplit(urljoin(address, link)).netloc == urlsplit(desk.address).netloc)
    return pages


@pytest.fixture(scope="module")
def found_pages() -> dict[str, str]:
    """The pages of this module's desk, found once."""
    return {}


@pytest.fixture
def pages(found_pages: dict[str, str], desk: Desk, open_desk: OpenDesk) -> dict[str, str]:
    """Route name to address of every page that links lead to."""
    if not found_pages:
        found_pages.update(_reachable_pages(open_desk(desk).page, desk))
    assert "account" in found_pages
    return found_pages


@pytest.mark.parametrize("screen", [DESKTOP, DESKTOP_DARK, PHONE, PHONE_DARK], ids=lambda screen: screen.name)
def test_every_page_is_sound_on_every_screen(
    screen: Screen, pages: dict[str, str], desk: Desk, open_desk: OpenDesk, keep_picture: Callable[[Page, str], None]
) -> None:
    visit = open_desk(desk, screen)
    trouble = []
    for route, address in pages.items():
        visit.page.goto(address)
        keep_picture(visit.page, f"{route}-{screen.name}")
        trouble += [f"{route}: {kind}: {words}" for kind, found in trouble_with(visit).items() for words in found]
    assert not trouble, "\n".join(trouble)


def test_every_page_is_valid_html(pages: dict[str, str], desk: Desk, open_desk: OpenDesk) -> None:
    request = open_desk(desk).page.request
    errors = html_errors({route: request.get(address).text() for route, address in pages.items()})
    assert not errors, "\n".join(f"{route}: {words}" for route, found in errors.items() for words in found)


def test_the_sign_in_page_is_sound(desk: Desk, open_desk: OpenDesk, assert_page_is_sound: Callable[[Visit], None]) -> None:
    visit = open_desk(desk, PHONE, signed_in=False)
    assert urlsplit(visit.page.url).path == "/sign-in/"
    assert_page_is_sound(visit)


def test_every_page_can_be_read_without_scripts(pages: dict[str, str], desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(desk, scripts=False).page
    empty = []
    for route, address in pages.items():
        page.goto(address)
        if page.locator("main").inner_text().strip() == "":
            empty.append(route)
    assert empty == []
