"""What pages look like where the look carries meaning: certainty, long words, narrow screens, paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from browser.running_desk import Desk
from browser.screens import DESKTOP, PHONE, Screen
from browser.soundness import Visit, html_errors, trouble_with

OpenDesk = Callable[..., Visit]
SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=lambda screen: screen.name)
PAPER = Screen("paper", 642, 980)  # A4 between its margins
LINK = f"https://www.example.org/{'abcdefghij' * 15}"
POINTS = "\n".join(
    f"- Sample point {number} about the work plan, with words enough to need a line of its own on paper" for number in range(12)
)
ACTION = f"Action point: President to circulate the sample plan at {LINK}"
MINUTES = f"""4th Meeting of the Coordination Committee Convention on Cluster Munitions

15 February 2012, Room XXVII, Palais

List of Attendees:

- Lebanon (President)
- Norway (President-Designate)
{chr(10) * 97}
Agenda Item 1 - Work plan

Chair:

{POINTS}

{ACTION} by mid-March for discussion at CorCom meeting tentatively scheduled 24 March 2012.

Agenda Item 2 - Dates

- A briefing for States is tentatively scheduled for 29 March 2012
"""
CUT = """() => [...document.querySelectorAll(".proposal-fields :is(input, textarea)")]
  .filter((field) => field.checkVisibility() && field.scrollWidth > field.clientWidth + 1).map((field) => field.name)"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
BORDER = "(field) => getComputedStyle(field).borderTopStyle"


def _upload(page: Page, desk: Desk, text: str = MINUTES) -> None:
    page.goto(f"{desk.address}/ccm/minutes/")
    page.locator("input[type=file]").set_input_files(FilePayload(name="sample.txt", mimeType="text/plain", buffer=text.encode()))
    page.get_by_role("button", name="Read these files").click()
    expect(page.locator("#review-bar")).to_be_visible()
    page.wait_for_load_state("load")


def _row(page: Page, kind: str) -> Locator:
    return page.locator(f"#g-{kind} .proposal").first


def _box(thing: Locator) -> dict[str, float]:
    box = thing.bounding_box()
    assert box is not None
    return dict(box)


@SCREENS
def test_a_closed_row_says_what_is_tentative_and_who_presides(screen: Screen, own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk, screen).page
    _upload(page, own_desk)
    for kind, name in (("event", "when"), ("action-point", "due")):
        row = _row(page, kind)
        word = _box(row.get_by_text("tentative", exact=True))
        assert word["width"] > 40
        date = row.locator(f"[name={name}]")
        assert date.evaluate(BORDER) == "dashed"
        assert 0 <= word["x"] - _box(date)["x"] - _box(date)["width"] < 24
    meeting = page.locator("#g-meeting [name=date]")
    assert (meeting.evaluate(BORDER), meeting.evaluate("(f) => getComputedStyle(f).borderTopColor")) == ("solid", "rgba(0, 0, 0, 0)")
    attendees = page.locator("#g-attendee .proposal")
    assert _box(attendees.nth(0).get_by_text("presides"))["width"] > 40
    expect(attendees.nth(1).get_by_text("presides")).to_be_hidden()


def test_a_settled_row_marks_a_tentative_date_as_other_pages_do(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    _row(page, "event").locator(".act-confirm").click()
    date = page.locator("#g-event .is-confirmed .when-tentative")
    expect(date).to_have_text("24 March 2012 tentative")
    assert date.locator(".when-words").evaluate(BORDER) == "dashed"


def test_on_a_phone_the_words_of_a_row_have_its_width_and_its_signs_the_line_above(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk, PHONE).page
    _upload(page, own_desk)
    for kind in ("meeting", "attendee", "agenda-item", "statement", "action-point", "event"):
        row = _row(page, kind)
        whole, words = _box(row), _box(row.locator(".proposal-fields"))
        place, signs = _box(row.locator(".at-line")), _box(row.locator(".proposal-end"))
        assert words["width"] > 0.9 * whole["width"]
        assert place["y"] < words["y"]
        assert signs["y"] + signs["height"] <= words["y"]
        assert abs(signs["y"] - place["y"]) < 8
    assert _box(page.locator(".review-text"))["height"] <= 0.32 * PHONE.height
    assert page.evaluate(CUT) == []


def test_a_place_of_many_digits_stands_clear_of_the_words(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    row = _row(page, "statement")
    place = row.locator(".at-line")
    assert place.inner_text().split()[-1].count("–") == 1
    end = place.evaluate(
        "(link) => { const r = document.createRange(); r.selectNodeContents(link); return r.getBoundingClientRect().right; }"
    )
    assert _box(row.locator(".proposal-fields"))["x"] - end >= 4


def test_a_review_on_paper_has_whole_texts_and_nothing_to_press(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk, PAPER).page
    _upload(page, own_desk)
    _row(page, "action-point").locator("[name=owners]").click()
    page.emulate_media(media="print")
    seen = "(selector) => [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility()).map((e) => e.outerHTML)"
    assert page.evaluate(seen, "main :is(button, .button, .act, [type=checkbox]:not(.cell-tick *), .is-empty, .message-error)") == []
    field = _row(page, "statement").locator("[name=text]")
    assert field.evaluate("(f) => [f.scrollHeight <= f.clientHeight + 1, getComputedStyle(f).maskImage]") == [True, "none"]
    assert page.evaluate(WIDER) == 0


def test_the_head_of_a_small_table_in_a_row_goes_with_the_row(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk, PHONE).page
    _upload(page, own_desk)
    page.locator("#review-all button").click()
    expect(page.locator("#review-all a")).to_be_visible()
    _upload(
        page,
        own_desk,
        MINUTES.replace("Lebanon (President)", "Lebanon (President, Presidency of the 2MSP)").replace("Work plan", "Work plans"),
    )
    row = page.locator(".proposal:has(.tag-different)").first
    row.locator(".cell :is(input, textarea)").first.click()
    head = page.locator(".differences thead th").nth(1)
    expect(head).to_be_visible()
    before, table = _box(head)["y"], _box(page.locator(".differences"))["y"]
    page.evaluate("scrollBy(0, 400)")
    assert _box(head)["y"] - before == _box(page.locator(".differences"))["y"] - table
    assert head.evaluate("(th) => getComputedStyle(th).zIndex") == "auto"


def test_an_edited_row_is_left_without_a_word_in_the_console(own_desk: Desk, open_desk: OpenDesk) -> None:
    """A field drawn larger by its corner has a style of its own, which may not be handed on to the row that is drawn anew."""
    visit = open_desk(own_desk)
    page = visit.page
    _upload(page, own_desk)
    field = _row(page, "statement").locator("[name=text]")
    field.click()
    box = _box(field)
    page.mouse.move(box["x"] + box["width"] - 4, box["y"] + box["height"] - 4)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 4, box["y"] + box["height"] + 60, steps=5)
    page.mouse.up()
    assert field.get_attribute("style") is not None
    field.press_sequentially("x")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator("#review-told")).to_contain_text("Kept.")
    assert visit.complaints == []


def test_a_refusal_is_said_once(own_desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(own_desk).page
    _upload(page, own_desk)
    row = _row(page, "action-point")
    row.locator("[name=what]").fill("")
    row.locator(".act-confirm").click()
    expect(row.get_by_role("alert")).to_have_text("Say what is to be done: it cannot be empty.")
    expect(page.get_by_text("it cannot be empty")).to_have_count(1)
    row.locator("[name=due]").fill("31 Febuary")
    row.locator(".act-confirm").click()
    expect(row.locator("[name=due]")).to_be_focused()
    said = page.get_by_text("“31 Febuary” came in")
    expect(said).to_have_count(1)
    assert row.locator("[name=due]").get_attribute("aria-describedby") == said.get_attribute("id")


@pytest.mark.parametrize("screen", [DESKTOP, PHONE, PAPER], ids=lambda screen: screen.name)
def test_a_long_address_makes_no_page_wider(screen: Screen, own_desk: Desk, open_desk: OpenDesk) -> None:
    visit = open_desk(own_desk, screen)
    page = visit.page
    page.goto(f"{own_desk.address}/ccm/action-points/new/")
    for name, words in {
        "what": f"Publish {LINK}",
        "source_words": LINK,
        "purpose": LINK,
        "owners": "Ireland",
        "addressees": "x" * 190,
    }.items():
        page.locator(f"[name={name}]").fill(words)
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Action point")
    page.emulate_media(media="print" if screen is PAPER else "screen")
    wider = {"one": page.evaluate(WIDER)}
    page.goto(f"{own_desk.address}/ccm/action-points/?words=Publish")
    expect(page.locator("tbody tr", has_text="Publish")).to_be_visible()
    wider["list"] = page.evaluate(WIDER)
    page.goto(f"{own_desk.address}/ccm/")
    wider["today"] = page.evaluate(WIDER)
    assert wider == {"one": 0, "list": 0, "today": 0}


# A long word in each place of a page where people's own words may stand.
LENGTHEN = """(word) => {
  const kinds = "h1, p, dd, blockquote, .entry-title, .entry-note, td.row-head, td.words, .entries > li > :first-child";
  const places = [...document.querySelectorAll(`main :is(${kinds})`)].filter((each) => each.checkVisibility());
  const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const found = [];
  for (const place of places.filter((each) => !each.closest(".chip-note, .nowrap, .late, .tallies")).slice(0, 150)) {
    const added = document.createTextNode(` ${word}`);
    place.append(added);
    if (wider() > 0) found.push(`${place.tagName} ${place.className}: ${wider()} px`);
    added.remove();
  }
  return [...new Set(found)];
}"""
LISTS = (
    *("", "action-points/", "meetings/", "minutes/", "calendar/", "documents/", "documents/1/", "roster/", "roster/groups/"),
    *("roster/group/working-group-on-universalization/", "states/IRQ/", "obligations/", "universalization/", "universalization/outreach/"),
    *("universalization/states/IRQ/", "acts/", "schedule/", "search/?q=Norway"),
)


@pytest.mark.parametrize("screen", [DESKTOP, PHONE, PAPER], ids=lambda screen: screen.name)
def test_a_long_word_anywhere_makes_no_page_wider(screen: Screen, desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(desk, screen).page
    page.emulate_media(media="print" if screen is PAPER else "screen")
    found, missing = {}, []
    for path in LISTS:
        answer = page.goto(f"{desk.address}/ccm/{path}")
        if answer is None or not answer.ok:
            missing.append(path)
        elif wide := page.evaluate(LENGTHEN, "w" * 300):
            found[path] = wide
    assert (found, missing) == ({}, [])


def test_a_carried_point_says_that_the_date_of_the_meeting_is_tentative(desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(desk).page
    page.goto(f"{desk.address}/ccm/action-points/5/")
    carried = page.locator(".facts > div", has_text="Carried over to").locator("dd")
    assert " ".join(carried.inner_text().split()) == "Coordination Committee meeting, 24 January 2012 tentative"
    assert carried.locator("time").evaluate(BORDER) == "dashed"


def test_opening_a_confidential_document_is_asked_first(own_desk: Desk, open_desk: OpenDesk) -> None:
    visit = open_desk(own_desk)
    page = visit.page
    _upload(page, own_desk)
    page.locator(".more-acts > summary").click()
    page.get_by_role("link", name="The document").click()
    page.get_by_role("link", name="Open it to everybody").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("to everybody?")
    assert trouble_with(visit) == {}
    assert html_errors({"question": page.request.get(page.url).text()}) == {}
    page.get_by_role("link", name="Leave it as it is").click()
    expect(page.locator(".subtitle .tag-confidential")).to_be_visible()
    page.get_by_role("link", name="Open it to everybody").click()
    page.get_by_role("button", name="Open it to everybody at the desk").click()
    expect(page.get_by_text("The document is open to everybody at the desk now.")).to_be_visible()
    page.get_by_role("button", name="Make confidential").click()
    expect(page.locator(".subtitle .tag-confidential")).to_be_visible()


def test_today_counts_late_next_steps_beside_action_points(desk: Desk, open_desk: OpenDesk) -> None:
    page = open_desk(desk).page
    page.goto(f"{desk.address}/ccm/")
    assert page.locator(".subtitle").inner_text() == "3 action points are open. None of them is late. 1 next step with a State is late."
    assert page.locator("#outreach .late").count() == 1
