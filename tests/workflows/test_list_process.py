"""Lists of others are read in a process of their own: the same comes out, and none can hold the desk."""

from __future__ import annotations

import pytest

from corcom.engines.law.depositary_list import load_depositary_list
from corcom.engines.law.published_dues import load_published_dues
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.errors import BadInput
from corcom.workflows.list_process import depositary_list_in_process, published_dues_in_process
from corcom.workflows.reading_process import Allowance

DUES = """\
Pays;Obligation;Deadline
Guinée;Article 7(1);19 April 2015
Pérou;stockpile destruction;April 2024
Atlantis;7.1;1 May 2015
""".encode()
ACTS = b"State,Kind,On\nIraq,ratification,14 May 2013\nIraq,signature,[12 November 2009]\nNowhere,accession,1 May 2010\n"


def test_due_dates_come_out_as_they_are_read_here() -> None:
    rows, findings = load_published_dues(DUES, rulebook("CCM"))
    assert len(rows) == 2
    assert published_dues_in_process(DUES, "CCM") == (list(rows), list(findings))


def test_acts_come_out_as_they_are_read_here() -> None:
    listed = load_depositary_list(ACTS)
    assert len(listed.acts) == 2
    assert depositary_list_in_process(ACTS) == listed


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"nothing of a list"])
def test_a_refusal_says_what_is_accepted(data: bytes) -> None:
    with pytest.raises(BadInput) as here:
        load_published_dues(data, rulebook("CCM"))
    with pytest.raises(BadInput) as there:
        published_dues_in_process(data, "CCM")
    assert str(there.value) == str(here.value)


def test_a_list_that_takes_too_much_memory_is_stopped_and_the_desk_goes_on() -> None:
    with pytest.raises(BadInput, match="Reading the list was stopped"):
        published_dues_in_process(DUES, "CCM", allowance=Allowance(memory_bytes=1 << 20))
    assert depositary_list_in_process(ACTS).acts
