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
    """A width and a colour scheme in which people see the desk."""

    name: str
    width: int
    height: int
    colours: str


DESKTOP = Screen("desktop", 1280, 900, "light")
DESKTOP_DARK = Screen("desktop-dark", 1280, 900, "dark")
PHONE = Screen("phone", 390, 844, "light")
PHONE_DARK = Screen("phone-dark", 390, 844, "dark")


def new_context(browser: Browser, screen: Screen, *, scripts: bool = True) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        color_scheme=screen.colours,  # type: ignore[arg-type]
        locale="en-GB",
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    return context
