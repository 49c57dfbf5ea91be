"""One person's review of minutes from upload to record, with the mouse, the keyboard and selected words."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser.running_desk import Desk
from browser.screens import DESKTOP, PHONE, Screen
from browser.soundness import Visit

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "minutes"
OpenDesk = Callable[..., Visit]

SELECT_WORDS = """([line, words]) => {
  const paragraph = document.getElementById(`L${line}`);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    getSelection().setBaseAndExtent(node, at, node, at + words.length);
    return true;
  }
  return false;
}"""


def _upload(page: Page, desk: Desk, name: str = "workgroup-inline-actions.txt") -> None:
    page.goto(f"{desk.address}/ccm/minutes/")
    page.locator("input[type=file]").set_input_files(EXAMPLES / name)
    page.get_by_role("button", name="Read these files").click()
    expect(page.locator("#review-bar")).to_be_visible()
    page.wait_for_load_state("load")


def _until(page: Page, expression: str, seconds: float = 15) -> None:
    """Wait until an expression holds; asked from here, as the page itself may evaluate no text."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(50)


def _rows(page: Page, kind: str, state: str = "awaiting") -> Locator:
    return page.locator(f'#g-{kind} .proposal[data-state="{state}"]')


def test_minutes_are_corrected_completed_and_confirmed(own_desk: Desk, open_desk: OpenDesk) -> None:
    visit = open_desk(own_desk)
    page = visit.page
    _upload(page, own_desk)
    first = _rows(page, "action-point").first
    first.locator("[name=what]").click()
    first.locator("[name=due]").fill("by mid-March 2012")
    page.keyboard.press("Enter")
    expect(_rows(page, "action-point", "corrected")).to_have_count(1)
    _rows(page, "attendee").first.locator(".act-reject").click()
    expect(_rows(page, "attendee", "rejected")).to_have_count(1)
    words = page.locator("#L20").inner_text()[2:14]
    assert page.evaluate(SELECT_WORDS, [20, words])
    expect(page.locator("[data-add-words]")).to_contain_text(words.strip())
    page.locator("#add-kind").select_option("decision")
    page.locator("#add button[type=submit]").click()
    expect(page.locator(".proposal.is-open")).to_be_focused()
    assert page.locator(".proposal.is-open [name=what]").input_value() == words.strip()
    page.locator("#review-all button").click()
    expect(page.locator("#review-all a")).to_be_visible()
    page.locator("#review-all a").click()
    expect(page.get_by_role("heading", name="On record now")).to_be_visible()
    expect(page.get_by_text("by mid-March 2012")).to_be_visible()
    assert visit.complaints == []


def test_what_only_an_open_row_needs_is_made_when_one_goes_to_it(own_desk: Desk, open_desk: OpenDesk) -> None:
    """The browser looks at every field of a page before it says that the page is there; most of them are in rows that are closed."""
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    row = _rows(page, "action-point").first
    expect(page.locator(".park-note, .proposal-more, #parties option")).to_have_count(0)
    row.locator("[name=owners]").click()
    expect(row.locator(".park-note, .split-open")).to_have_count(2)
    expect(page.locator(".proposal-more:visible")).to_have_count(2)
    expect(page.locator("#parties option[value=Chad]")).to_be_attached()
    row.locator(".park-note").fill("ask Chad")
    row.locator(".park-note").press("Enter")
    expect(_rows(page, "action-point", "parked")).to_have_count(1)
    expect(page.locator("#review-bar")).to_be_visible()


def test_names_to_choose_from_are_asked_for_again_when_the_network_failed(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    failed: list[str] = []

    def fail(route: Route) -> None:
        failed.append(route.request.url)
        route.abort()

    page.route("**/names/", fail, times=1)
    _rows(page, "action-point").first.locator("[name=owners]").click()
    expect(page.locator("#parties[data-from]")).to_be_attached()
    expect(page.locator("#parties option")).to_have_count(0)
    _rows(page, "action-point").nth(1).locator("[name=owners]").click()
    expect(page.locator("#parties option[value=Chad]")).to_be_attached()
    assert len(failed) == 1


def test_what_was_typed_is_kept_when_one_goes_on(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    row = _rows(page, "agenda-item").first
    row.locator("[name=title]").fill("Opening, corrected")
    _rows(page, "agenda-item").nth(1).locator("[name=title]").click()
    expect(page.locator("#review-told")).to_contain_text("Kept.")
    page.reload()
    assert _rows(page, "agenda-item").first.locator("[name=title]").input_value() == "Opening, corrected"


def test_confirming_a_kind_waits_for_a_correction_that_is_being_kept(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    _rows(page, "agenda-item").first.locator("[name=title]").fill("Opening, corrected")
    page.locator("#head-agenda-item button").click()
    expect(_rows(page, "agenda-item")).to_have_count(0)
    expect(_rows(page, "agenda-item", "corrected")).to_contain_text("Opening, corrected")


def test_the_keyboard_goes_through_the_list(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    page.keyboard.press("j")
    for count in (2, 3):
        page.keyboard.press("j" if count == 2 else "k")
        page.keyboard.press("c")
        expect(page.locator('.proposal[data-state="confirmed"]')).to_have_count(count)
    page.keyboard.press("p")
    page.keyboard.type("ask the office")
    page.keyboard.press("Enter")
    expect(page.locator('.proposal[data-state="parked"]')).to_contain_text("ask the office")
    page.keyboard.press("u")
    expect(page.locator('.proposal[data-state="parked"]')).to_have_count(0)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_key_undoes_act_after_act_also_after_a_reload_and_says_when_nothing_is_left(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    told = page.locator("#review-told .message")
    page.keyboard.press("j")
    for count in (2, 3):
        page.keyboard.press("j" if count == 2 else "k")
        page.keyboard.press("c")
        expect(page.locator('.proposal[data-state="confirmed"]')).to_have_count(count)
    page.keyboard.press("x")
    expect(page.locator('.proposal[data-state="rejected"]')).to_have_count(1)
    for confirmed, rejected in ((3, 0), (2, 0)):
        page.keyboard.press("u")
        expect(page.locator('.proposal[data-state="rejected"]')).to_have_count(rejected)
        expect(page.locator('.proposal[data-state="confirmed"]')).to_have_count(confirmed)
        expect(told).to_contain_text("Undone")
    page.reload()
    page.wait_for_load_state("load")
    page.keyboard.press("u")
    expect(told).to_contain_text("Undone: Confirmed 1 meeting, 1 attendee. 2 wait again.")
    expect(page.locator('.proposal[data-state="confirmed"]')).to_have_count(0)
    page.keyboard.press("u")
    expect(told).to_contain_text("Nothing is left to undo: no decision of yours stands in these minutes.")


def test_a_passage_and_its_proposal_light_up_together(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    page.locator("a.passage.k-action-point").first.click()
    lit = page.locator(".proposal.is-open.is-lit")
    expect(lit).to_have_count(1)
    expect(page.locator(f'a.passage.is-lit[href="#r-{lit.get_attribute("data-proposal")}"]').first).to_be_visible()


def test_a_colleague_sees_who_works_on_a_row(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    with page.expect_response(lambda answer: answer.url.endswith("/take/")):
        _rows(page, "event").first.locator("[name=what]").click()
    president = open_desk(Desk(own_desk.address, own_desk.data, "president@demo.example", own_desk.password, own_desk.process)).page
    president.goto(page.url.split("#")[0])
    expect(president.locator("#g-event .proposal.is-taken")).to_contain_text("Sample officer is working on this")


def test_one_comes_back_to_the_row_that_one_left(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    _rows(page, "event").nth(1).locator("[name=what]").click()
    left = page.evaluate("location.hash")
    page.goto(f"{own_desk.address}/ccm/")
    page.go_back()
    expect(page.locator(f"{left}.is-open")).to_be_visible()


def test_without_script_a_row_is_corrected_and_confirmed_on_a_phone(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk, PHONE, scripts=False).page
    _upload(page, own_desk)
    row = _rows(page, "action-point").first
    row.locator(".act-open").click()
    row.locator("[name=due]").fill("before May 2012")
    row.locator(".act-confirm").click()
    expect(_rows(page, "action-point", "corrected")).to_contain_text("before May 2012")


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=lambda screen: screen.name)
def test_the_row_that_opens_stands_under_the_bar_and_what_it_tells(screen: Screen, own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk, screen).page
    _upload(page, own_desk)
    page.locator("#review-all button").click()
    page.locator("#review-told [data-undo]").click()
    expect(page.locator("#review-told .message")).to_be_visible()
    row = _rows(page, "action-point").last
    page.evaluate("(row) => document.querySelector('[data-review]').goTo(row)", row.element_handle())
    expect(row).to_be_focused()
    # The row is drawn anew once it is taken, so it is found by where the focus is.
    top, bottom = "document.activeElement.closest('.proposal')?.getBoundingClientRect().top", "getBoundingClientRect().bottom"
    _until(page, f"{top} >= document.getElementById('review-bar').{bottom}")
