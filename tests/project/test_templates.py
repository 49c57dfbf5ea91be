"""Templates carry no inline style or script: the content security policy would refuse them."""

from __future__ import annotations

import re
from pathlib import Path

INLINE = re.compile(
    r"""(?P<style><style\b|\sstyle\s*=)|(?P<handler>\son[a-z]+\s*=\s*["'])|(?P<script><script\b(?![^>]*\ssrc=)[^>]*>)|(?P<address>javascript:)""",
    re.IGNORECASE,
)
BARE_HTMX = re.compile(r"\shx-[a-z-]+\s*=", re.IGNORECASE)


def _templates(text_of: dict[Path, str]) -> dict[Path, str]:
    return {path: text for path, text in text_of.items() if "templates" in path.parts and path.suffix in {".html", ".svg"}}


def test_templates_have_no_inline_style_or_script(text_of: dict[Path, str], root: Path) -> None:
    found = [f"{path.relative_to(root)}: {m.group()}" for path, text in _templates(text_of).items() for m in INLINE.finditer(text)]
    assert found == []


def test_htmx_attributes_are_written_as_data_attributes(text_of: dict[Path, str], root: Path) -> None:
    found = [f"{path.relative_to(root)}: {m.group()}" for path, text in _templates(text_of).items() for m in BARE_HTMX.finditer(text)]
    assert found == []
