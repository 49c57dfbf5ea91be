"""The screens on which pages are looked at, and the Chromium that shows them."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext

CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class Screen:
    """A size in which people see the desk; its colours are light until the page is told otherwise."""

    name: str
    width: int
    height: int


DESKTOP = Screen("desktop", 1280, 900)
PHONE = Screen("phone", 390, 844)


def new_context(browser: Browser, screen: Screen, *, scripts: bool = True) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme="light",
        locale="en-GB",
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    return context
