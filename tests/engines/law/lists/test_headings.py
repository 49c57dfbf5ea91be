"""Lists are read under the headings that others give their columns."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.engines.law.depositary_list import load_depositary_list
from corcom.engines.law.published_dues import PublishedDue, load_published_dues
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.errors import BadInput
from corcom.kernel.words import TreatyActionKind

DUE = date(2014, 4, 30)


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "Country Name,Obligation Type,Due Date",
            "STATE,ARTICLE_NUMBER,DUE DATE",
            "Name,Article,Deadline",
            "Party,Treaty obligation,Deadline date",
        ),
        *(
            "state_iso3,article_ref,deadline_date",
            "country_iso3,kind,due_on",
            "ISO3 code,article,published_due_on",
            "iso3,Deadline type,Deadline",
        ),
        *(
            "State / Country,Article,Due",
            "Country,Report,Report due",
            "iso3,article,original_deadline",
            "Pays,Article,Date limite",
            "M49,duty,due",
        ),
    ],
)
def test_a_line_for_each_date_is_read(heading: str) -> None:
    rows, findings = load_published_dues(f"{heading}\nIraq,initial report,30 April 2014\n".encode(), rulebook("CCM"))
    assert (rows, findings) == ((PublishedDue(2, "IRQ", "7.1", DUE),), ())


@pytest.mark.parametrize(
    ("heading", "article"),
    [
        *(
            ("State,Art. 7.1 due date", "7.1"),
            ("State party,Initial Article 7 report (due date)", "7.1"),
            ("State Parties,Date for initial report", "7.1"),
        ),
        *(("Country,Art. 3 stockpile destruction deadline", "3.2"), ("Country,EIF date", "17.2"), ("Country,Article 4 deadline", "4")),
    ],
)
def test_a_column_for_each_duty_is_read(heading: str, article: str) -> None:
    rows, _ = load_published_dues(f"{heading}\nIraq,30 April 2014\n".encode(), rulebook("CCM"))
    assert rows == (PublishedDue(2, "IRQ", article, DUE),)


@pytest.mark.parametrize(
    "heading", ["Country,Report submitted on", "Country,Days overdue", "Country,Report deadline", "Colour,Due", "Country"]
)
def test_columns_of_other_things_are_not_due_dates(heading: str) -> None:
    with pytest.raises(BadInput, match="No heading with the State and a due date"):
        load_published_dues(f"{heading}\nIraq,30 April 2014\n".encode(), rulebook("CCM"))


@pytest.mark.parametrize(
    "heading",
    [
        "Country,Event,Date",
        "State,Action,Date of action",
        "iso3,type_of_instrument,deposited_on",
        "Participant,Treaty action,Date of receipt",
    ],
)
def test_a_line_for_each_act_is_read(heading: str) -> None:
    (act,) = load_depositary_list(f"{heading}\nIraq,ratification,14 May 2013\n".encode()).acts
    assert (act.iso3, act.kind, act.on) == ("IRQ", TreatyActionKind.RATIFICATION, date(2013, 5, 14))
