"""Offices on lines of their own over those who hold them, forms repeated below each item, and legends; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEADS = {
    "web pages of calls": (
        "Harbour Data Group\n\nMinutes for 2016-05-03\n\nChair(s)\n\nAnna Berg\n\nScribe\n\nTom Reed\n\nPresent\n\n"
        "Anna Berg, Tom Reed, Max Field, Ida Park\n\nAudio Log\n\nlog.ogg\n\nTopic: Buoys\n\nAnna Berg: Who paints "
        "them?\n\nTom Reed: The pilots.\n",
        [("Anna Berg", True), ("Tom Reed", False), ("Max Field", False), ("Ida Park", False)],
    ),
    "present first": (
        "Harbour Data Group\n\nMinutes for 2016-05-03\n\nPresent\n\nAnna Berg, Tom Reed, Max Field, Ida Park\n\nChair\n\nMax Field\n\n"
        "Topic: Buoys\n\nAnna Berg: Who paints them?\n\nTom Reed: The pilots.\n",
        [("Anna Berg", False), ("Tom Reed", False), ("Max Field", True), ("Ida Park", False)],
    ),
    "bullets below an office": (
        "# Harbour interim - 2016-05-03\n\nChairs:\n\n* Anna Berg, North Port\n* Tom Reed, Survey\n\n## Agenda\n\n### Buoys\n\n"
        "AB: who paints them?\n\n### Pier\n\nTR: it is done.\n\n---\n\n*[AB]: Anna Berg\n*[TR]: Tom Reed\n*[MF]: Max Field\n",
        [("Anna Berg", True), ("Tom Reed", True)],
    ),
}


@pytest.mark.parametrize(("words", "present"), HEADS.values(), ids=HEADS)
def test_offices_stand_over_names(words: str, present: list[tuple[str, bool]]) -> None:
    found = reading_of(words)
    assert [(p.values["name"], p.values["presides"]) for p in found.of_kind(ProposalKind.ATTENDEE)] == present
    titles = [p.values["title"] for p in found.of_kind(ProposalKind.AGENDA_ITEM)]
    assert titles == (["Buoys", "Pier"] if "Pier" in words else ["Buoys"])


def test_a_form_below_each_item_holds_no_items() -> None:
    form = "#### Presenter\nAnna Berg\n#### Conclusion\nNothing more was said about it.\n"
    words = "\n".join(f"### {n}. {title}\n{form}" for n, title in enumerate(("Buoys", "Pier", "Ropes"), 1))
    found = reading_of(f"# Harbour General Meeting\n\nDate: 2016-05-03\n\n## Agenda Items\n{words}")
    titles = [(p.values["number"], p.values["title"]) for p in found.of_kind(ProposalKind.AGENDA_ITEM)]
    assert titles == [("1", "Buoys"), ("2", "Pier"), ("3", "Ropes")]
