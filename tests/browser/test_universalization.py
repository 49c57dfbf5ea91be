"""A contact recorded on a phone in the margins of a meeting, with one thumb: few taps, and what was heard shows at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from browser.running_desk import Desk
from browser.screens import PHONE
from browser.soundness import Visit, trouble_with

OpenDesk = Callable[..., Visit]
SMALLEST_TARGET = 44  # pixels: what a thumb hits


def _fill_in(page: Page) -> None:
    page.get_by_label("State", exact=True).fill("Zimbabwe")
    page.get_by_label("What was said").fill("Sample: the bill was sent to the parliament last week.")
    page.get_by_label("How far it is").select_option("with the parliament")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_contact_is_recorded_on_a_phone_in_four_fields(
    scripts: bool, own_desk: Desk, open_desk: OpenDesk, keep_picture: Callable[[Page, str], None]
) -> None:
    visit = open_desk(own_desk, PHONE, scripts=scripts)
    page = visit.page
    page.goto(f"{own_desk.address}/ccm/universalization/")
    page.get_by_role("link", name="Record a contact").click()
    _fill_in(page)
    button = page.get_by_role("button", name="Record it")
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= SMALLEST_TARGET
    keep_picture(page, f"quick-contact-phone-{scripts}")
    button.click()
    page.wait_for_url("**/states/ZWE/")
    said = page.locator("#stage").inner_text()
    assert "With the parliament" in said
    assert "Said by Zimbabwe, 14 December 2011" in said
    assert "in the margins of a meeting" in said
    if scripts:
        assert trouble_with(visit) == {}


def test_what_is_wrong_is_said_beside_the_field_on_a_phone(own_desk: Desk, open_desk: OpenDesk) -> None:
    visit = open_desk(own_desk, PHONE)
    page = visit.page
    page.goto(f"{own_desk.address}/ccm/universalization/record/")
    _fill_in(page)
    page.get_by_label("State", exact=True).fill("Atlantis")
    page.get_by_role("button", name="Record it").click()
    assert "is no State that the desk knows" in page.locator(".errorlist").first.inner_text()
    assert page.get_by_label("What was said").input_value().startswith("Sample: the bill")
