"""The main job, as a person does it: minutes in, a look, a correction, and the rest confirmed in one go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.running_desk import Desk
from browser.screens import DESKTOP, PHONE, Screen
from browser.soundness import Visit

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "minutes"
OpenDesk = Callable[..., Visit]
expect.set_options(timeout=30_000)


def _upload(page: Page, desk: Desk, name: str) -> None:
    """Upload example minutes; the review page opens."""
    page.goto(f"{desk.address}/ccm/minutes/upload/")
    page.locator("input[type=file]").first.set_input_files(EXAMPLES / name)
    page.locator("main form:has(input[type=file]) button.button-primary").click()
    expect(page.locator("#review-bar")).to_be_visible()
    page.wait_for_load_state()


def _in_state(page: Page, state: str) -> Locator:
    return page.locator(f'[data-proposal][data-state="{state}"]')


def _confirm_the_rest(page: Page) -> None:
    page.locator("#review-all button").click()
    expect(page.locator("#review-all a")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=lambda screen: screen.name)
def test_minutes_are_uploaded_reviewed_and_confirmed_in_one_go(own_desk: Desk, open_desk: OpenDesk, screen: Screen, scripts: bool) -> None:
    visit = open_desk(own_desk, screen, scripts=scripts)
    page = visit.page
    _upload(page, own_desk, "steering-ap-list.txt")
    waiting = _in_state(page, "awaiting").count()
    _in_state(page, "awaiting").last.locator(".act-reject").click()
    expect(_in_state(page, "rejected")).to_have_count(1)
    expect(_in_state(page, "awaiting")).to_have_count(waiting - 1)
    _confirm_the_rest(page)
    expect(_in_state(page, "awaiting")).to_have_count(0)
    expect(_in_state(page, "confirmed")).to_have_count(waiting - 1)
    assert visit.complaints == []


def test_the_keyboard_goes_on_confirms_rejects_and_takes_back(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk, "steering-ap-list.txt")
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(_in_state(page, "confirmed")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(_in_state(page, "rejected")).to_have_count(1)
    page.keyboard.press("u")
    expect(_in_state(page, "rejected")).to_have_count(0)
    expect(_in_state(page, "confirmed")).to_have_count(1)


def test_the_same_minutes_uploaded_again_make_no_second_meeting(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk, "steering-ap-list.txt")
    _confirm_the_rest(page)
    page.goto(f"{own_desk.address}/ccm/meetings/")
    meetings = page.locator("main tbody tr").count()
    page.goto(f"{own_desk.address}/ccm/minutes/upload/")
    page.locator("input[type=file]").first.set_input_files(EXAMPLES / "steering-ap-list.txt")
    page.locator("main form:has(input[type=file]) button.button-primary").click()
    page.goto(f"{own_desk.address}/ccm/meetings/")
    assert page.locator("main tbody tr").count() == meetings
