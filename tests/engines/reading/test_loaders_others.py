"""OpenDocument texts, web pages and mail: the same blocks come out the same way."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from corcom.engines.reading.loaders import load
from corcom.engines.reading.text import LineKind, LoadedText
from document_files import odt


def lines(loaded: LoadedText) -> list[tuple[str, str, int]]:
    """Words, kind and level of the lines that are not blank."""
    return [(line.text, line.hint.kind.value, line.hint.level) for line in loaded.lines if not line.is_blank]


ODT_BODY = (
    '<text:h text:outline-level="1">Minutes</text:h><text:p>13<text:s text:c="2"/>May<text:line-break/>Geneva</text:p>'
    '<text:list text:style-name="L"><text:list-item><text:p>Chad</text:p><text:list><text:list-item><text:p>Peru</text:p></text:list-item>'
    "</text:list></text:list-item><text:list-item><text:p>Mali</text:p></text:list-item></text:list>"
    "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Action</text:p></table:table-cell><table:table-cell>"
    "<text:p>Owner</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>"
    "<text:p>Write</text:p></table:table-cell><table:table-cell><text:p>Togo</text:p></table:table-cell></table:table-row></table:table>"
    '<text:p text:style-name="B">Closed<text:note><text:note-body><text:p>At noon.</text:p></text:note-body></text:note></text:p>'
)
ODT_STYLES = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>'
    '<style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
)


def test_opendocument_blocks_in_order() -> None:
    loaded = load(odt(ODT_BODY, styles=ODT_STYLES), name="a.odt")
    assert lines(loaded) == [
        ("Minutes", "heading", 1),
        ("13  May", "plain", 0),
        ("Geneva", "plain", 0),
        ("1. Chad", "list-item", 1),
        ("  1.a) Peru", "list-item", 2),
        ("2. Mali", "list-item", 1),
        ("Action | Owner", "table-row", 0),
        ("Write | Togo", "table-row", 0),
        ("Closed", "plain", 0),
        ("[1] At noon.", "plain", 0),
    ]
    rows = [line for line in loaded.lines if line.hint.kind is LineKind.TABLE_ROW]
    assert [(row.hint.is_header, loaded.cell_texts(row)) for row in rows] == [(True, ("Action", "Owner")), (False, ("Write", "Togo"))]
    assert [line.text for line in loaded.lines if line.hint.bold] == ["Closed"]
    assert (loaded.loader, loaded.findings) == ("odt-1", ())


PAGE = """<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
<h1>Minutes <em>of</em> today</h1><p>13 May,<br>Geneva</p><div><b>Present:</b></div>
<ul><li>Chad</li><li><p>Peru</p><ul><li>Lima</li></ul></li></ul><ol start="3" type="a"><li>one<li><input type="checkbox" checked> two</ol>
<table><tr><th>No</th><th>Action</th></tr><tr><td>1<td><p>Write</p><p>to Togo</p></tr></table>
<pre>a   b</pre>text <span hidden>hidden</span>end<script>x</script></body></html>"""


def test_web_page_blocks_in_order_without_what_a_browser_hides() -> None:
    loaded = load(PAGE.encode(), name="a.html")
    assert lines(loaded) == [
        ("Minutes of today", "heading", 1),
        ("13 May,", "plain", 0),
        ("Geneva", "plain", 0),
        ("Present:", "plain", 0),
        ("• Chad", "list-item", 1),
        ("• Peru", "list-item", 1),
        ("  • Lima", "list-item", 2),
        ("c. one", "list-item", 1),
        ("d. ☒ two", "list-item", 1),
        ("No | Action", "table-row", 0),
        ("1 | Write; to Togo", "table-row", 0),
        ("a   b", "plain", 0),
        ("text end", "plain", 0),
    ]
    assert (loaded.loader, loaded.findings) == ("html-1", ())


def test_web_page_in_the_encoding_that_it_names() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Łódź</p></body></html>'
    loaded = load(page.encode("iso-8859-2"), name="a.html")
    assert (loaded.text, loaded.findings) == ("Łódź\n", ())


def mail(body: str, *, subtype: str = "plain") -> EmailMessage:
    """A mail with a subject and a body."""
    message = EmailMessage()
    message["Subject"] = "Minutes of São Tomé"
    message["From"] = "ISU <isu@example.org>"
    message.set_content(body, subtype=subtype)
    return message


def test_mail_gives_its_head_then_its_text_and_names_what_is_attached() -> None:
    message = mail("Dear all,\n\n- Chad\n")
    message.add_alternative("<p>Dear all</p>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="minutes.docx")
    loaded = load(bytes(message), name="a.eml")
    assert loaded.text == "Subject: Minutes of São Tomé\nFrom: ISU <isu@example.org>\n\nDear all,\n\n- Chad\n"
    assert [(f.code, "minutes.docx" in f.message) for f in loaded.findings] == [("attachment-not-read", True)]


def test_mail_of_a_web_page_alone_gives_its_words() -> None:
    loaded = load(bytes(mail("<p>Dear <b>all</b></p><ul><li>Chad</ul>", subtype="html")), name="a.eml")
    assert loaded.text == "Subject: Minutes of São Tomé\nFrom: ISU <isu@example.org>\n\nDear all\n• Chad\n"


@pytest.mark.parametrize("charset", ["utf-8", "no-such-encoding"])
def test_mail_whose_encoding_is_wrong_is_read_and_says_so(charset: str) -> None:
    data = f"Subject: x\nContent-Type: text/plain; charset={charset}\n\ncaf".encode() + b"\xe9\n"
    loaded = load(data, name="a.eml")
    assert (loaded.text, [finding.code for finding in loaded.findings]) == ("Subject: x\n\ncafé\n", ["encoding-guessed"])


def test_a_page_or_a_part_of_one_under_the_name_of_a_text_is_read_as_a_page() -> None:
    part = "<h2>Attendance</h2>\n\n<ul>\n<li>Ana Ruiz</li>\n\n<li>Tom Hale</li>\n</ul>\n<p>The sluice leaks.</p>\n"
    assert [load(part.encode(), name=name).loader for name in ("a.md", "a.txt")] == ["html-1", "html-1"]
    told = "Use <p> for a paragraph and <br> for a line.\n" + "A line of the talk that holds no tag at all.\n" * 6
    assert load(told.encode(), name="a.md").loader == "md-1"
