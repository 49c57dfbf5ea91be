"""The documents that lie beside the project, scored by the scorer that lies with them; skipped where they are absent."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from corcom.engines.reading.document import read_document
from corcom.engines.reading.export import schema_form

MINUTES = Path(__file__).parents[4] / "shared" / "minutes"
FLOORS = {"attendees": 0.97, "absent": 0.95, "agenda": 0.97, "action_points": 0.90, "events": 0.90, "status_news": 0.90, "statements": 0.90}

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not MINUTES.is_dir(), reason="the documents beside the project are not here")]


def test_reading_of_the_shared_minutes_reaches_its_floors(tmp_path: Path) -> None:
    answers = tmp_path / "answers"
    answers.mkdir()
    for gold in MINUTES.glob("*.gold.json"):
        name = gold.name.removesuffix(".gold.json")
        source = next(path for suffix in ("txt", "md") if (path := MINUTES / f"{name}.{suffix}").exists())
        form = schema_form(read_document(source.read_bytes(), name=source.name))
        (answers / f"{name}.json").write_text(json.dumps(form), encoding="utf-8")
    figures = tmp_path / "figures.json"
    command = [sys.executable, str(MINUTES / "score.py"), str(answers), str(MINUTES), "--quiet", "--json", str(figures)]
    subprocess.run(command, check=True, capture_output=True)
    reached = {field: row["f1"] for field, row in json.loads(figures.read_text(encoding="utf-8"))["micro"].items()}
    assert {field: reached[field] for field, floor in FLOORS.items() if reached[field] < floor} == {}
