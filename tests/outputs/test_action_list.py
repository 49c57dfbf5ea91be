"""The action list as it leaves: DOCX read back, text compared whole, CSV."""

from __future__ import annotations

import csv
import io
from datetime import date

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from corcom.outputs.action_list import ActionList, ActionRow, listed, owners_and_task, render_action_list_csv
from corcom.outputs.docx import render_action_list_docx
from corcom.outputs.mail_text import render_action_list_text

LATE = ActionRow(
    number=3,
    what="finalise and circulate the work plan and calendar stretching to April 2012",
    owners=("President",),
    purpose="for discussion at the next meeting of the Coordination Committee",
    meeting="3rd meeting",
    due="by mid-January (11 to 20 January 2012)",
    due_earliest=date(2012, 1, 11),
    due_latest=date(2012, 1, 20),
    due_certainty="tentative",
    status_words="open",
    status_on=date(2011, 12, 13),
    days_late=1,
    late_words="1 day late",
    source="line 118",
)
OPEN = ActionRow(number=4, what="prepare the draft agenda", owners=("Executive Coordinator", "ISU", "Norway"), meeting="3rd meeting")
DONE = ActionRow(
    number=1, what="=share the draft letter", meeting="3rd meeting", status="done", status_words="done", status_on=date(2011, 12, 13)
)
ACTIONS = ActionList(
    title="Action points",
    convention="Convention on Cluster Munitions",
    record_words="As of 21 January 2012",
    chosen_words="All action points: 3",
    rows=(LATE, OPEN, DONE),
)


def same(words: str) -> str:
    return words


def test_owners_and_task_read_as_in_minutes() -> None:
    assert [owners_and_task(row, same) for row in (OPEN, DONE)] == [
        "Executive Coordinator, ISU and Norway to prepare the draft agenda",
        "=share the draft letter",
    ]
    assert [listed(names, same) for names in ((), ("Mexico",), ("Mexico", "Spain"))] == ["", "Mexico", "Mexico and Spain"]


def test_the_text_is_wrapped_and_in_parts() -> None:
    assert render_action_list_text(ACTIONS, same) == (
        "Action points\n"
        "Convention on Cluster Munitions\n"
        "As of 21 January 2012\n"
        "All action points: 3\n"
        "\n"
        "LATE (1)\n"
        "--------\n"
        "\n"
        "3. President to finalise and circulate the work plan and calendar\n"
        "   stretching to April 2012\n"
        "   for discussion at the next meeting of the Coordination Committee\n"
        "   Due: by mid-January (11 to 20 January 2012) (1 day late)\n"
        "   From: 3rd meeting\n"
        "\n"
        "OPEN (1)\n"
        "--------\n"
        "\n"
        "4. Executive Coordinator, ISU and Norway to prepare the draft agenda\n"
        "   Due: no due date\n"
        "   From: 3rd meeting\n"
        "\n"
        "DONE (1)\n"
        "--------\n"
        "\n"
        "1. =share the draft letter\n"
        "   From: 3rd meeting\n"
    )


def test_no_line_of_the_text_is_longer_than_72() -> None:
    long = ActionRow(number=1200, what="word " * 200, owners=tuple(f"Owner number {n}" for n in range(20)))
    text = render_action_list_text(ActionList("t " * 60, "c", "r", "x", (long,)), same)
    assert max(len(line) for line in text.splitlines()) <= 72


def test_an_empty_list_says_so() -> None:
    empty = ActionList("Action points", "CCM", "As of today", "", ())
    assert render_action_list_text(empty, same) == "Action points\nCCM\nAs of today\n\nNo action points.\n"
    paragraphs = [p.text for p in Document(io.BytesIO(render_action_list_docx(empty, same))).paragraphs]
    assert paragraphs == ["Action points", "As of today", "No action points."]


def test_the_word_document_is_a_table_with_a_repeated_heading() -> None:
    document = Document(io.BytesIO(render_action_list_docx(ACTIONS, same)))
    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["No.", "Action point", "Owners", "Due"],
        ["3", f"{LATE.what[:1].upper()}{LATE.what[1:]}\n{LATE.purpose}", "President", "by mid-January (11 to 20 January 2012)\n1 day late"],
        ["4", "Prepare the draft agenda", "Executive Coordinator, ISU and Norway", "no due date\n"],
        ["1", "=share the draft letter", "no owner named", "no due date\ndone"],
    ]
    assert [round(column.width.mm) for column in table.columns] == [12, 78, 38, 45]
    repeated = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert repeated == [True, False, False, False]


def test_the_word_document_is_a4_with_header_page_numbers_and_day_of_record() -> None:
    section = Document(io.BytesIO(render_action_list_docx(ACTIONS, same))).sections[0]
    fields = [field.get(qn("w:instr")) for field in section.footer.paragraphs[0]._p.iter(qn("w:fldSimple"))]
    assert (round(section.page_width.mm), round(section.page_height.mm), section.orientation) == (210, 297, WD_ORIENT.PORTRAIT)
    assert section.header.paragraphs[0].text == "Convention on Cluster Munitions · Action points"
    assert section.footer.paragraphs[0].text == "As of 21 January 2012 · Page  of "
    assert fields == ["PAGE", "NUMPAGES"]


def test_rows_of_several_meetings_turn_the_page() -> None:
    other = ActionRow(number=9, what="x", meeting="4th meeting", theme="Victim assistance")
    document = Document(io.BytesIO(render_action_list_docx(ActionList("t", "c", "r", "", (OPEN, other)), same)))
    section = document.sections[0]
    assert (round(section.page_width.mm), section.orientation) == (297, WD_ORIENT.LANDSCAPE)
    assert [cell.text for cell in document.tables[0].rows[2].cells] == [
        "9",
        "X",
        "no owner named",
        "Victim assistance",
        "4th meeting",
        "no due date\n",
    ]


def test_what_xml_cannot_hold_does_not_break_the_word_document() -> None:
    words = "bell\x07, null\x00, no characters\ufffe\uffff, half a pair\ud800, \U0001f54a and \u0645"
    odd = ActionList(f"t{words}", f"c{words}", f"r{words}", words, (ActionRow(number=1, what=words, purpose=f"{words}!"),))
    plain = "bell, null, no characters, half a pair, \U0001f54a and \u0645"
    document = Document(io.BytesIO(render_action_list_docx(odd, same)))
    assert document.tables[0].cell(1, 1).text == f"B{plain[1:]}\n{plain}!"
    assert [paragraph.text for paragraph in document.paragraphs] == [f"t{plain}", f"r{plain}", plain]


def test_the_csv_holds_days_as_iso_and_no_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(render_action_list_csv(ACTIONS))))
    assert rows[0] == {
        "number": "3",
        "what": LATE.what,
        "purpose": LATE.purpose,
        "owners": "President",
        "addressees": "",
        "theme": "",
        "meeting": "3rd meeting",
        "due": LATE.due,
        "due_earliest": "2012-01-11",
        "due_latest": "2012-01-20",
        "due_certainty": "tentative",
        "status": "open",
        "status_on": "2011-12-13",
        "days_late": "1",
        "source": "line 118",
    }
    assert (rows[1]["owners"], rows[2]["what"]) == ("Executive Coordinator; ISU; Norway", "'=share the draft letter")
