"""Tables in XML: cells with tables inside, and cells made to take long."""

from __future__ import annotations

import time

import pytest

from corcom.engines.law.depositary_list import load_depositary_list
from corcom.engines.law.lists.lines import Line
from corcom.engines.law.lists.xml_tables import tables_of

HEADING = "<table><row><td>Participant</td><td>Signature</td></row>"
# Many times what the slowest takes; trying again from each character, or walking each cell for every row around it, takes minutes.
SECONDS = 20


def test_rows_inside_a_cell_are_its_text() -> None:
    data = "<table><tr><td>Iraq</td><td>12 <table><tr><td>Nov</td></tr></table> 2009</td></tr><tr><td>Peru</td></tr></table>"
    assert tables_of(data.encode()) == ((Line(1, ("Iraq", "12 Nov 2009")), Line(2, ("Peru",))),)


def test_marks_of_footnotes_are_left_out_and_a_long_cell_is_cut() -> None:
    data = f"<tr><td>Iraq &lt;sup class='n'&gt;1&lt;/sup&gt;</td><td>{'x' * 2000}</td></tr>"
    assert tables_of(data.encode()) == ((Line(1, ("Iraq", "x" * 1000)),),)


@pytest.mark.parametrize(
    "data",
    [
        HEADING + "<tr><td>" * 49_000 + "</td></tr>" * 49_000 + "</table>",
        HEADING + "<tr><td>Iraq</td><td>" + "&lt;sup" * 200_000 + "</td></tr></table>",
        "Participant,Signature\n" + f"Iraq,{'*' * 100_000}x\n" * 15,
        "Participant,Signature\n" + f"Iraq,{'*' * 950}x\n" * 2000,
    ],
    ids=["rows in cells", "marks in one cell", "stars in one cell", "stars"],
)
def test_a_file_made_to_take_long_does_not(data: str) -> None:
    began = time.process_time()
    load_depositary_list(data.encode())
    assert time.process_time() - began < SECONDS
