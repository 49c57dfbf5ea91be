"""Rows as CSV: whole cells, no formulas."""

from __future__ import annotations

import csv
import io

import pytest

from corcom.outputs.csv import render_csv


def test_lists_none_and_truth_become_plain_cells() -> None:
    text = render_csv(("a", "b", "c", "d"), [{"a": ["x", "y"], "b": None, "c": True}, {"a": 1, "b": 'say "so", then', "c": False, "d": 0}])
    assert text == 'a,b,c,d\nx; y,,yes,\n1,"say ""so"", then",no,0\n'


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_text_that_a_spreadsheet_would_run_is_made_plain(text: str) -> None:
    (row,) = list(csv.DictReader(io.StringIO(render_csv(("a",), [{"a": text}]))))
    assert row["a"] == f"'{text}"


def test_acts_and_steps_are_readable_in_one_cell() -> None:
    act = {"kind": "ratification", "on": "2013-05-14", "source": "UNTC"}
    step = {"article": "17.2", "rule": "…", "inputs": {"deposited": "2013-05-14"}, "output": "2013-11-01"}
    assert render_csv(("acts", "steps"), [{"acts": [act], "steps": [step]}]) == (
        "acts,steps\nratification 2013-05-14 [UNTC],17.2 -> 2013-11-01 (deposited 2013-05-14)\n"
    )
