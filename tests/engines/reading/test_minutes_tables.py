"""Minutes kept in a table: items, decisions and actions by their columns, in Markdown's own tables and in HTML inside Markdown."""

from __future__ import annotations

from corcom.engines.reading.document import read_document
from corcom.kernel.proposals import Reading
from corcom.kernel.words import ProposalKind

HEAD = "# Reservoir Group, call of 3 May 2021\n\nPresent: Anna Berg, Tom Reed, Lea Novak\n\n"


def _reading(table: str) -> Reading:
    return read_document((HEAD + table).encode(), name="record.md")


def _items(reading: Reading) -> list[tuple[str | None, str]]:
    return [(p.values["number"], p.values["title"]) for p in reading.of_kind(ProposalKind.AGENDA_ITEM)]


def _actions(reading: Reading) -> list[tuple[list[str], str]]:
    return [(p.values["owners"], p.values["what"]) for p in reading.of_kind(ProposalKind.ACTION_POINT)]


def _decisions(reading: Reading) -> list[str]:
    return [p.values["what"] for p in reading.of_kind(ProposalKind.DECISION)]


def test_table_of_items_with_discussion_and_actions() -> None:
    reading = _reading("""| Item | Discussion | Action |
|---|---|---|
| 1. Opening | Anna opened the call. | |
| 2. Budget | Tom spoke of the deficit. It was agreed to cut the travel line by half. | Tom to send the revised table by 12 May. |
| 3. Website | The new pages were approved. | Lea: add the French pages<br>Tom: mend the links |
""")
    assert _items(reading) == [("1", "Opening"), ("2", "Budget"), ("3", "Website")]
    assert _decisions(reading) == ["It was agreed to cut the travel line by half.", "The new pages were approved."]
    assert _actions(reading) == [
        (["Tom"], "send the revised table by 12 May"),
        (["Lea"], "add the French pages"),
        (["Tom"], "mend the links"),
    ]
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ATTENDEE)] == ["Anna Berg", "Tom Reed", "Lea Novak"]


def test_table_of_html_on_one_line() -> None:
    reading = _reading(
        "## Agenda\n\n<table><thead><tr><th>Discussion points</th><th>Notes</th><th>Actions</th></tr></thead><tbody>"
        "<tr><td>Opening &#x26; quorum</td><td>Quorum was there</td><td><br></td></tr>"
        "<tr><td>Budget</td><td><p>A cut was proposed.</p><p>The group agreed to cut the travel line.</p></td>"
        "<td><p>Tom will send the table.</p><p>Anna: book the room</p></td></tr></tbody></table>\n"
    )
    assert _items(reading) == [(None, "Opening & quorum"), (None, "Budget")]
    assert _decisions(reading) == ["The group agreed to cut the travel line."]
    assert _actions(reading) == [(["Tom"], "send the table"), (["Anna"], "book the room")]


def test_table_of_decisions() -> None:
    reading = _reading("| Topic | Decision |\n|---|---|\n| Spring works | Works begin in April |\n| Logo | The old logo stays |\n")
    assert _items(reading) == [(None, "Spring works"), (None, "Logo")]
    assert _decisions(reading) == ["Works begin in April", "The old logo stays"]


def test_table_of_tasks_is_no_agenda() -> None:
    reading = _reading("| Action | Who | When |\n|---|---|---|\n| Book the room | Lea | 1 June |\n")
    assert _items(reading) == []
    assert _actions(reading) == [(["Lea"], "Book the room")]


def test_tables_that_are_never_closed_are_none_and_cost_nothing() -> None:
    reading = _reading("<table><tr><th>Item</th><th>Notes</th></tr>" + "<table><tr><td>" * 20_000)
    assert _items(reading) == []
