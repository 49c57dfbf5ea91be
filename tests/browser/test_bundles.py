"""What is sent of style sheets and scripts means to Chromium what their sources say."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from corcom.web.bundles import BUNDLES, SOURCES, BundleFinder

# Space behind a comma or a colon is kept by Chromium where it does not look into a value.
RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText.replace(/([,:])\\s+/g, "$1"));
}"""


def test_shortened_style_sheets_have_the_rules_of_their_sources(browser: Browser) -> None:
    page = browser.new_page()
    for path, names in BUNDLES.items():
        if path.endswith(".css"):
            sent = Path(str(BundleFinder().find(path))).read_text(encoding="utf-8")
            source = "\n".join((SOURCES / name).read_text(encoding="utf-8") for name in names)
            assert page.evaluate(RULES, sent) == page.evaluate(RULES, source)
    page.close()
