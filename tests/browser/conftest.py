"""The desk as people meet it: running on the demonstration data, in Chromium, signed in."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.running_desk import Desk, make_demonstration, put_back, serving
from browser.screens import CHROMIUM_FLAGS, DESKTOP, Screen, new_context
from browser.soundness import Visit, cannot, note

BROWSER_TESTS = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs Chromium."""
    for item in items:
        if BROWSER_TESTS in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A data folder as `corcom demo` makes it, with the account and password that it prints; made once for all processes of a run."""
    mine = tmp_path_factory.getbasetemp()
    shared = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "demonstration"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "account.json").exists():
            (shared / "account.json").write_text(json.dumps(make_demonstration(shared / "data")), encoding="utf-8")
    account, password = json.loads((shared / "account.json").read_text(encoding="utf-8"))
    return Path(shutil.copytree(shared / "data", mine / "desk" / "data")), account, password


@pytest.fixture(scope="session")
def desk(demonstration: tuple[Path, str, str]) -> Iterator[Desk]:
    """A desk for tests that only look; one server for all tests of a process, as starting one takes as long as a test."""
    with serving(*demonstration, demo=True) as running:
        yield running


@pytest.fixture
def own_desk(desk: Desk) -> Iterator[Desk]:
    """The desk for a test that changes something; the next one finds it as this one did."""
    with put_back(desk.data):
        yield desk


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
    visits: list[Visit] = []

    def open_on(desk: Desk, screen: Screen = DESKTOP, *, signed_in: bool = True, scripts: bool = True) -> Visit:
        visit = Visit(new_context(browser, screen, scripts=scripts).new_page())
        visits.append(visit)
        visit.page.on("request", lambda request: visit.under_way.add(request))
        for end in ("requestfinished", "requestfailed"):
            visit.page.on(end, lambda request: visit.under_way.discard(request))
        visit.page.on("console", lambda message: note(visit, message))
        visit.page.on("pageerror", lambda error: visit.complaints.append(f"script error: {error}"))
        visit.page.goto(desk.address)
        if signed_in:
            sign_in(visit.page, desk)
        return visit

    yield open_on
    for visit in visits:
        visit.come_to_rest()
        visit.page.context.close()


def sign_in(page: Page, desk: Desk) -> None:
    """Sign in with the desk's account, from any page that shows the form."""
    page.locator("input[name=username]").fill(desk.account)
    page.locator("input[name=password]").fill(desk.password)
    page.locator("input[name=password]").press("Enter")
    page.wait_for_url(lambda address: "sign-in" not in address)


@pytest.fixture
def keep_picture() -> Callable[[Page, str], None]:
    """Keep a picture of the whole page in the folder that CORCOM_SCREENSHOTS names; without one, nothing."""
    folder = os.environ.get("CORCOM_SCREENSHOTS")

    def keep(page: Page, name: str) -> None:
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)

    return keep
