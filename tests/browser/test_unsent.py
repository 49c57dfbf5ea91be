"""A form sent after the session ended: what was typed stands in it again after signing in, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from browser.conftest import sign_in
from browser.running_desk import Desk
from browser.screens import PHONE
from browser.soundness import Visit, trouble_with

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "minutes"
OpenDesk = Callable[..., Visit]
BACK = "Your session had ended when you sent this, so nothing of it was taken. What you typed stands here again"


def _end_session(page: Page) -> None:
    page.context.clear_cookies(name="sessionid")


def test_the_words_of_a_form_come_back_after_signing_in_and_once_only(
    own_desk: Desk, open_desk: OpenDesk, keep_picture: Callable[[Page, str], None]
) -> None:
    visit = open_desk(own_desk, PHONE)
    page = visit.page
    page.goto(f"{own_desk.address}/ccm/action-points/new/")
    page.locator("#id_what").fill("write to Chad")
    page.locator("#id_when").fill("by mid-January")
    page.locator("#id_tentative").check()
    page.locator("#id_source_words").fill("telephone")
    _end_session(page)
    page.locator("main form .button-primary").first.click()
    expect(page.get_by_text("Your session had ended, so nothing of what you sent was taken.")).to_be_visible()
    keep_picture(page, "unsent-sign-in-phone")
    assert trouble_with(visit) == {}
    sign_in(page, own_desk)
    expect(page.get_by_text(BACK)).to_be_visible()
    keep_picture(page, "unsent-back-phone")
    found = page.locator("#id_what").input_value(), page.locator("#id_when").input_value(), page.locator("#id_tentative").is_checked()
    assert found == ("write to Chad", "by mid-January", True)
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    assert page.locator("#id_what").input_value() == ""
    assert visit.complaints == []


def test_a_correction_in_the_review_comes_back_in_its_row(own_desk: Desk, open_desk: OpenDesk) -> None:
    visit = open_desk(own_desk)
    page = visit.page
    page.goto(f"{own_desk.address}/ccm/minutes/")
    page.locator("input[type=file]").set_input_files(EXAMPLES / "workgroup-inline-actions.txt")
    page.get_by_role("button", name="Read these files").click()
    row = page.locator("#g-action-point .proposal").first
    row.locator("[name=what]").click()
    page.wait_for_timeout(900)
    row.locator("[name=what]").fill("circulate the corrected list")
    _end_session(page)
    row.locator("[name=due]").press("Enter")
    expect(page.get_by_text("Your session had ended, so nothing of what you sent was taken.")).to_be_visible()
    sign_in(page, own_desk)
    expect(page.get_by_text(BACK)).to_be_visible()
    assert page.locator("#g-action-point .proposal").first.locator("[name=what]").input_value() == "circulate the corrected list"
    assert visit.complaints == []


def test_without_script_it_is_said_that_the_words_have_to_be_copied(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk, scripts=False).page
    page.goto(f"{own_desk.address}/ccm/action-points/new/")
    page.locator("#id_what").fill("write to Chad")
    page.locator("#id_source_words").fill("telephone")
    _end_session(page)
    page.locator("main form .button-primary").first.click()
    expect(page.get_by_text("Without script this window cannot put your words back")).to_be_visible()
    sign_in(page, own_desk)
    assert page.url.endswith("/ccm/action-points/new/")
