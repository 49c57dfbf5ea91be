"""The desk as people meet it: running on the demonstration data, in Chromium, signed in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser.running_desk import Desk, make_demonstration, serving
from browser.screens import CHROMIUM_FLAGS, DESKTOP, Screen, new_context
from browser.soundness import Visit, cannot, html_errors, note, trouble_with

BROWSER_TESTS = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs Chromium."""
    for item in items:
        if BROWSER_TESTS in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """The data folder that `corcom demo` makes, with the account and password that it prints."""
    data = tmp_path_factory.mktemp("demonstration") / "data"
    return data, *make_demonstration(data)


@pytest.fixture(scope="session")
def desk(demonstration: tuple[Path, str, str]) -> Iterator[Desk]:
    """A desk for tests that only look."""
    with serving(*demonstration, demo=True) as running:
        yield running


@pytest.fixture
def own_desk(demonstration: tuple[Path, str, str], tmp_path: Path) -> Iterator[Desk]:
    """A desk for a test that changes something."""
    data, account, password = demonstration
    shutil.copytree(data, tmp_path / "data")
    with serving(tmp_path / "data", account, password) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    program = shutil.which("chromium")
    if program is None:
        cannot("No Chromium here; install Debian's `chromium`.")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=list(CHROMIUM_FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def open_desk(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Open a desk on a screen, signed in with its account or not; with scripts or without."""
    contexts: list[BrowserContext] = []

    def open_on(desk: Desk, screen: Screen = DESKTOP, *, signed_in: bool = True, scripts: bool = True) -> Visit:
        contexts.append(new_context(browser, screen, scripts=scripts))
        visit = Visit(contexts[-1].new_page())
        visit.page.on("console", lambda message: note(visit, message))
        visit.page.on("pageerror", lambda error: visit.complaints.append(f"script error: {error}"))
        visit.page.goto(desk.address)
        if signed_in:
            sign_in(visit.page, desk)
        return visit

    yield open_on
    for context in contexts:
        context.close()


def sign_in(page: Page, desk: Desk) -> None:
    """Sign in with the desk's account, from any page that shows the form."""
    page.locator("input[name=username]").fill(desk.account)
    page.locator("input[name=password]").fill(desk.password)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda address: "sign-in" not in address)


@pytest.fixture
def assert_page_is_sound() -> Callable[[Visit], None]:
    """A page holds: no complaint in the console, no axe violation, no HTML error, no sideways scroll, one first heading."""

    def check(visit: Visit) -> None:
        page = visit.page
        trouble = trouble_with(visit) | html_errors({"html": page.request.get(page.url).text()})
        assert trouble == {}, page.url

    return check


@pytest.fixture
def keep_picture() -> Callable[[Page, str], None]:
    """Keep a picture of the whole page in the folder that CORCOM_SCREENSHOTS names; without one, nothing."""
    folder = os.environ.get("CORCOM_SCREENSHOTS")

    def keep(page: Page, name: str) -> None:
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)

    return keep
