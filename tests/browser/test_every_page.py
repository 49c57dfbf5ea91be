"""Every page that can be reached from the front page is sound on every screen."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from browser.running_desk import Desk
from browser.screens import DESKTOP, PHONE, Screen
from browser.soundness import Visit, html_errors, trouble_with
from walking import declared_routes, linked_pages

OpenDesk = Callable[..., Visit]
# The walk is done in parts, so that two processes share it. A route is in the same part whatever else is found.
PARTS = 4
PART_OF = {route: number % PARTS for number, route in enumerate(sorted(entry.name for _, entry in declared_routes()))}


@pytest.fixture(scope="module")
def found_pages() -> dict[str, str]:
    """The pages of this module's desk, found once."""
    return {}


@pytest.fixture
def pages(found_pages: dict[str, str], desk: Desk, open_desk: OpenDesk) -> dict[str, str]:
    """Route name to address of every page that links lead to."""
    if not found_pages:
        request = open_desk(desk).page.request

        def source_of(path: str) -> str | None:
            answer = request.get(desk.address + path)
            return answer.text() if answer.ok and "text/html" in answer.headers["content-type"] else None

        found = linked_pages(["/ccm/", "/account/", "/style-guide/"], source_of)
        found_pages.update({route: desk.address + path for route, path in found.items()})
    assert "account" in found_pages
    return found_pages


def _part(pages: dict[str, str], part: int) -> dict[str, str]:
    return {route: address for route, address in pages.items() if PART_OF[route] == part}


def test_the_parts_of_the_walk_are_all_of_it(pages: dict[str, str]) -> None:
    walked = [route for part in range(PARTS) for route in _part(pages, part)]
    assert sorted(walked) == sorted(pages)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=lambda screen: screen.name)
def test_every_page_is_sound_on_every_screen_in_light_and_dark(
    screen: Screen, part: int, pages: dict[str, str], desk: Desk, open_desk: OpenDesk, keep_picture: Callable[[Page, str], None]
) -> None:
    visit = open_desk(desk, screen)
    trouble = []
    for route, address in _part(pages, part).items():
        visit.page.goto(address)
        keep_picture(visit.page, f"{route}-{screen.name}")
        found = trouble_with(visit)
        visit.page.emulate_media(color_scheme="dark")
        keep_picture(visit.page, f"{route}-{screen.name}-dark")
        found |= {f"{kind} in the dark": words for kind, words in trouble_with(visit, only_colours=True).items()}
        visit.page.emulate_media(color_scheme="light")
        trouble += [f"{route}: {kind}: {words}" for kind, all_words in found.items() for words in all_words]
    assert not trouble, "\n".join(trouble)


def test_every_page_is_valid_html(pages: dict[str, str], desk: Desk, open_desk: OpenDesk) -> None:
    request = open_desk(desk).page.request
    sources = {route: request.get(address).text() for route, address in pages.items()}
    sources["sign-in"] = open_desk(desk, signed_in=False).page.request.get(f"{desk.address}/sign-in/").text()
    assert 'name="password"' in sources["sign-in"]
    errors = html_errors(sources)
    assert not errors, "\n".join(f"{route}: {words}" for route, found in errors.items() for words in found)


def test_the_sign_in_page_is_sound(desk: Desk, open_desk: OpenDesk) -> None:
    visit = open_desk(desk, PHONE, signed_in=False)
    assert urlsplit(visit.page.url).path == "/sign-in/"
    assert trouble_with(visit) == {}


def test_every_page_can_be_read_without_scripts(pages: dict[str, str], desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(desk, scripts=False).page
    empty = []
    for route, address in pages.items():
        page.goto(address)
        if page.locator("main").inner_text().strip() == "":
            empty.append(route)
    assert empty == []
