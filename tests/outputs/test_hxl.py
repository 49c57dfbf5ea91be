"""Rows as HXL: every column tagged, read and found valid by a real reader."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.rows import OBLIGATION_COLUMNS, STATUS_COLUMNS, obligation_row, status_row
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing
from corcom.outputs.hxl import HASHTAGS, render_hxl

# libhxl 5.2 imports six without asking for it.
hxl = pytest.importorskip("hxl", reason="libhxl, or six which it needs, is not installed")


def _rows(columns: tuple[str, ...]) -> list[dict[str, object]]:
    rules, record = rulebook("CCM"), shipped_record("CCM")
    if columns is STATUS_COLUMNS:
        found = standing(rules, record.actions, states=["IRQ", "LTU", "FIN"], on=date(2026, 2, 27))
        return [status_row(state) for state in found.states]
    return [obligation_row(duty) for duty in obligations_of(rules, record, on=date(2026, 2, 27), states=["IRQ", "BGR"])]


@pytest.mark.parametrize("columns", [STATUS_COLUMNS, OBLIGATION_COLUMNS], ids=["status", "obligations"])
def test_every_column_has_a_hashtag(columns: tuple[str, ...]) -> None:
    assert [column for column in columns if column not in HASHTAGS] == []


@pytest.mark.parametrize("columns", [STATUS_COLUMNS, OBLIGATION_COLUMNS], ids=["status", "obligations"])
def test_hxl_is_read_and_found_valid_by_libhxl(columns: tuple[str, ...], tmp_path: Path) -> None:
    rows = _rows(columns)
    file = tmp_path / "rows.csv"
    file.write_text(render_hxl(columns, rows), encoding="utf-8")
    with hxl.data(str(file), hxl.InputOptions(allow_local=True)) as source:
        assert source.display_tags == [HASHTAGS[column] for column in columns]
        assert [row.get("#country+code") for row in source] == [row["state"] for row in rows]
    with hxl.data(str(file), hxl.InputOptions(allow_local=True)) as source:
        assert hxl.schema().validate(source)
