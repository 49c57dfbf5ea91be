"""The list of action points as a Word document: A4, a real table whose heading row repeats, header, page numbers, day of record.

Landscape when the rows come from more than one meeting or theme, so that these get columns of their own.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from corcom.outputs.action_list import ActionList, ActionRow, Translate, listed, purpose_beside
from corcom.outputs.plain_words import plain

_SHORT, _LONG, _MARGIN = Mm(210), Mm(297), Mm(18)
_LATE, _INK = RGBColor(0xA3, 0x1D, 0x1D), RGBColor(0x17, 0x1A, 0x21)

# Column: heading, share of the width.
_NARROW = (("No.", 7), ("Action point", 45), ("Owners", 22), ("Due", 26))
_WIDE = (("No.", 5), ("Action point", 34), ("Owners", 17), ("Theme", 14), ("From", 14), ("Due", 16))


def render_action_list_docx(actions: ActionList, translate: Translate) -> bytes:
    """The list as DOCX."""
    wide = len({row.meeting for row in actions.rows}) > 1 or len({row.theme for row in actions.rows}) > 1
    document = Document()
    _page(document, actions, translate, wide=wide)
    document.add_heading(_plain(actions.title), level=1)
    for words in (
        actions.record_words,
        actions.chosen_words,
        translate("Sample data of a demonstration desk.") if actions.is_sample else "",
    ):
        if words:
            document.add_paragraph(_plain(words))
    document.paragraphs[-1].paragraph_format.space_after = Pt(10)
    if actions.rows:
        _table(document, actions, translate, wide=wide)
    else:
        document.add_paragraph(translate("No action points."))
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _page(document: Any, actions: ActionList, translate: Translate, *, wide: bool) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = section.bottom_margin = _MARGIN
    section.top_margin, section.header_distance, section.footer_distance = Mm(24), Mm(11), Mm(9)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Cambria", Pt(10)
    style.paragraph_format.space_after = Pt(2)
    heading = document.styles["Heading 1"]
    heading.font.name, heading.font.size, heading.font.bold, heading.font.color.rgb = "Cambria", Pt(18), False, _INK
    heading.element.rPr.rFonts.attrib.clear()  # else the theme's own font and colour win
    heading.element.rPr.rFonts.set(qn("w:ascii"), "Cambria")
    heading.element.rPr.rFonts.set(qn("w:hAnsi"), "Cambria")
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(0), Pt(6)
    document.core_properties.title = _plain(actions.title)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    section.header.paragraphs[0].text = _plain(f"{actions.convention} · {actions.title}")
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    before, between, after = translate("Page {page} of {pages}").replace("{pages}", "{page}").split("{page}")
    foot.add_run(_plain(f"{actions.record_words} · {before}"))
    _field(foot, "PAGE")
    foot.add_run(between)
    _field(foot, "NUMPAGES")
    foot.add_run(after)


def _table(document: Any, actions: ActionList, translate: Translate, *, wide: bool) -> None:
    columns = _WIDE if wide else _NARROW
    room = (_LONG if wide else _SHORT) - 2 * _MARGIN
    table = document.add_table(rows=1, cols=len(columns))
    table.autofit = False
    _rule(table)
    for column, (_, share) in zip(table.columns, columns, strict=True):
        column.width = int(room * share / 100)  # of the grid, which other programs than Word go by
    for cell, (heading, share) in zip(table.rows[0].cells, columns, strict=True):
        cell.width = int(room * share / 100)
        cell.paragraphs[0].add_run(translate(heading)).bold = True
    _mark(table.rows[0], "w:tblHeader")
    for row in actions.rows:
        written = table.add_row()
        _mark(written, "w:cantSplit")
        for cell, (heading, share) in zip(written.cells, columns, strict=True):
            cell.width = int(room * share / 100)
            _fill(cell, heading, row, translate)


def _rule(table: Any) -> None:
    """Rules between the rows and none between the columns; a little room above and below the words."""
    borders = OxmlElement("w:tblBorders")
    for side, size, colour in (("top", "8", "171A21"), ("bottom", "8", "171A21"), ("insideH", "4", "A9ABB0")):
        edge = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", size), ("space", "0"), ("color", colour)):
            edge.set(qn(f"w:{name}"), value)
        borders.append(edge)
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", "50"), ("left", "0"), ("bottom", "30"), ("right", "140")):
        room = OxmlElement(f"w:{side}")
        room.set(qn("w:w"), width)
        room.set(qn("w:type"), "dxa")
        margins.append(room)
    properties = table._tbl.tblPr
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)  # the order of the standard: borders, layout, margins
    layout.addnext(margins)


def _fill(cell: Any, heading: str, row: ActionRow, translate: Translate) -> None:
    words = {
        "No.": str(row.number),
        "Action point": row.what[:1].upper() + row.what[1:],
        "Owners": listed(row.owners, translate) or translate("no owner named"),
        "Theme": row.theme,
        "From": row.meeting,
        "Due": row.due or translate("no due date"),
    }[heading]
    cell.paragraphs[0].add_run(_plain(words))
    purpose = purpose_beside(row.what, row.purpose)
    if heading == "Action point" and purpose:
        cell.add_paragraph().add_run(_plain(purpose)).italic = True
    if heading == "Due":
        status = cell.add_paragraph().add_run(_plain(row.late_words or row.status_words))
        if row.late_words:
            status.bold, status.font.color.rgb = True, _LATE


def _mark(row: Any, name: str) -> None:
    """Set a property of a table row: that it repeats as heading, or that it does not break across pages."""
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _plain(words: str) -> str:
    """Words without what XML cannot hold; lines end as in Python."""
    return plain(words).replace("\r", "")
