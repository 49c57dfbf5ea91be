"""Every example of minutes with its expected result is read at least as well as the stored floors say.

`tests/examples/floors.json` holds an F1 for each document and field. A better reading raises a floor by hand; none is lowered without
a reason in the commit. An expected result without floors fails: somebody has to look at it first.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corcom.engines.reading.document import read_document
from corcom.engines.reading.export import schema_form
from engines.reading.scoring import scores

EXAMPLES = Path(__file__).parents[2] / "examples"
FLOORS = json.loads((EXAMPLES / "floors.json").read_text(encoding="utf-8"))
NAMES = sorted(path.name.removesuffix(".expected.json") for path in (EXAMPLES / "minutes").glob("*.expected.json"))


def _read(name: str) -> dict[str, float]:
    expected = json.loads((EXAMPLES / "minutes" / f"{name}.expected.json").read_text(encoding="utf-8"))
    source = next(path for path in (EXAMPLES / "minutes").glob(f"{name}.*") if not path.name.endswith(".expected.json"))
    return scores(schema_form(read_document(source.read_bytes(), name=source.name)), expected)


def test_every_expected_result_has_floors() -> None:
    assert sorted(FLOORS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_reading_does_not_fall_below_its_floors(name: str) -> None:
    got = _read(name)
    below = {field: (got.get(field), floor) for field, floor in FLOORS[name].items() if got.get(field, 0.0) < floor}
    assert below == {}
