"""The sheets: readable contrast in light and dark, no left or right, every token known, light enough for a slow line."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import django_htmx
import pytest
import rcssmin
import rjsmin

import corcom.web
from corcom.web.bundles import BUNDLES, BundleFinder

STATIC = Path(corcom.web.__path__[0]) / "static" / "corcom"
SHEETS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((STATIC / "css").glob("*.css"))}
PAIR = re.compile(r"--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)")
COLOURS = {name: pair for name, *pair in PAIR.findall(SHEETS["tokens"])}
GROUNDS = ("paper", "sunk", "raised")
KINDS = [name.removeprefix("k-") for name in COLOURS if name.startswith("k-")]
TEXT_PAIRS = [
    *[(text, ground) for text in ("ink", "ink-quiet", "accent", "accent-deep", "late", "care", "good") for ground in GROUNDS],
    *[("ink", tint) for tint in ("accent-tint", "late-tint", "care-tint", "good-tint")],
    *[("ink", f"{depth}-{kind}") for depth in ("k", "h") for kind in KINDS],
    ("accent-deep", "accent-tint"),
    ("accent", "accent-tint"),
    ("ink-quiet", "accent-tint"),
    ("late", "late-tint"),
    ("on-accent", "accent"),
    ("on-accent", "accent-deep"),
]


def _luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio after WCAG 2.1."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_from_its_ground(theme: int) -> None:
    weak = {
        (text, ground): round(ratio, 2)
        for text, ground in TEXT_PAIRS
        if (ratio := contrast(COLOURS[text][theme], COLOURS[ground][theme])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_lines_of_fields_and_of_kinds_stand_out_from_paper(theme: int) -> None:
    lines = ["rule-firm", *(f"l-{kind}" for kind in KINDS)]
    weak = {line: ratio for line in lines if (ratio := contrast(COLOURS[line][theme], COLOURS["paper"][theme])) < 3}
    assert weak == {}


def test_every_kind_of_passage_has_an_underline_of_its_own() -> None:
    blocks = re.findall(r"\.passage\.k-([\w-]+),\s*\.kind\.k-[\w-]+ \{([^}]*)\}", SHEETS["document"])
    underlines = {kind: " ".join(re.findall(r"(?:style|thickness): (\w+)", body)) for kind, body in blocks}
    assert sorted({*underlines, "attendee"}) == sorted(KINDS)  # the attendee has the plain underline
    assert len(set(underlines.values())) == len(underlines)


def test_layout_is_said_in_logical_properties() -> None:
    physical = re.compile(
        r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|float)\s*:|text-align:\s*(?:left|right)"
    )
    assert {name: found for name, text in SHEETS.items() if (found := physical.findall(text))} == {}


def test_every_token_that_a_sheet_uses_is_defined() -> None:
    together = "".join(SHEETS.values())
    assert set(re.findall(r"var\(--([\w-]+)", together)) - set(re.findall(r"--([\w-]+):", together)) == set()


def test_first_view_weighs_less_than_60_kb() -> None:
    """As it is sent: bundles packed, and every sheet that a page adds by itself."""
    htmx = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
    bundled = {STATIC / source for sources in BUNDLES.values() for source in sources}
    alone = {*STATIC.glob("css/*.css"), *STATIC.glob("js/*.js"), STATIC / "icon.svg", htmx} - bundled
    files = [*alone, *(Path(str(BundleFinder().find(name))) for name in BUNDLES)]
    weights = {path.name: len(gzip.compress(path.read_bytes())) for path in files}
    assert sum(weights.values()) < 40_000, weights  # the page itself adds 3 to 8 kB


def test_a_bundle_holds_its_sources_in_their_order_without_comments() -> None:
    finder = BundleFinder()
    for path, names in BUNDLES.items():
        shortened = rcssmin.cssmin if path.endswith(".css") else rjsmin.jsmin
        assert Path(str(finder.find(path))).read_text() == shortened("\n".join((STATIC / name).read_text() for name in names))
    assert [path for path, _ in finder.list(None)] == list(BUNDLES)
    one = "corcom/js/review-desk.js"
    assert (finder.find("corcom/css/base.css"), finder.find(one, find_all=True)) == ([], [finder.find(one)])
