"""Rows as HXL: every column tagged, read and found valid by a real reader."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.rows import ACT_COLUMNS, OBLIGATION_COLUMNS, STATUS_COLUMNS, act_rows, obligation_row, status_row
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import standing
from corcom.outputs.hxl import HASHTAGS, render_hxl

# libhxl 5.2 imports six without asking for it.
hxl = pytest.importorskip("hxl", reason="libhxl, or six which it needs, is not installed")


TABLES = [STATUS_COLUMNS, OBLIGATION_COLUMNS, ACT_COLUMNS]


def _rows(columns: tuple[str, ...]) -> list[dict[str, object]]:
    rules, record = rulebook("CCM"), shipped_record("CCM")
    if columns is STATUS_COLUMNS:
        found = standing(rules, record.actions, states=["IRQ", "LTU", "FIN"], on=date(2026, 2, 27))
        return [status_row(state) for state in found.states]
    if columns is ACT_COLUMNS:
        found = standing(rules, record.actions, states=["IRQ", "LTU", "FIN"], on=date(2026, 2, 27))
        return [row for state in found.states for row in act_rows(state)]
    return [obligation_row(duty) for duty in obligations_of(rules, record, on=date(2026, 2, 27), states=["IRQ", "BGR"])]


@pytest.mark.parametrize("columns", TABLES, ids=["status", "obligations", "acts"])
def test_every_column_has_a_hashtag(columns: tuple[str, ...]) -> None:
    assert [column for column in columns if column not in HASHTAGS] == []


@pytest.mark.parametrize("columns", TABLES, ids=["status", "obligations", "acts"])
def test_hxl_is_read_and_found_valid_by_libhxl(columns: tuple[str, ...], tmp_path: Path) -> None:
    rows = _rows(columns)
    file = tmp_path / "rows.csv"
    file.write_text(render_hxl(columns, rows), encoding="utf-8")
    with hxl.data(str(file), hxl.InputOptions(allow_local=True)) as source:
        assert source.display_tags == [HASHTAGS[column] for column in columns]
        assert [row.get("#country+code") for row in source] == [row["state"] for row in rows]
    with hxl.data(str(file), hxl.InputOptions(allow_local=True)) as source:
        assert hxl.schema().validate(source)


# What the standard library of rules asks of our columns; libhxl's own default schema asks nearly nothing.
SCHEMA = [
    ["#valid_tag", "#valid_required", "#valid_datatype", "#valid_value+regex", "#description"],
    ["#country+code", "true", "text", "^[A-Z]{3}$", "an ISO 3166 alpha-3 code"],
    ["#date", "", "", "^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$", "a day, or a year"],
    ["#indicator+num", "", "number", "", "a number"],
    ["#meta+convention", "true", "text", "^CCM$", "a convention"],
]


def _faults(text: str, tmp_path: Path) -> list[str]:
    file = tmp_path / "rows.csv"
    file.write_text(text, encoding="utf-8")
    found: list[str] = []
    schema = hxl.schema(hxl.data(SCHEMA), callback=lambda fault: found.append(str(fault.rule.description)))
    with hxl.data(str(file), hxl.InputOptions(allow_local=True)) as source:
        schema.validate(source)
    return found


@pytest.mark.parametrize("columns", TABLES, ids=["status", "obligations", "acts"])
def test_values_are_what_their_hashtags_say(columns: tuple[str, ...], tmp_path: Path) -> None:
    assert _faults(render_hxl(columns, _rows(columns)), tmp_path) == []


def test_the_schema_finds_a_value_that_is_not_what_its_hashtag_says(tmp_path: Path) -> None:
    row = {"convention": "CCM", "state": "Iraq", "due_on": "30 April", "days_late": "many"}
    assert sorted(_faults(render_hxl(("convention", "state", "due_on", "days_late"), [row]), tmp_path)) == [
        "a day, or a year",
        "a number",
        "an ISO 3166 alpha-3 code",
    ]
