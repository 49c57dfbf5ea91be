"""Text cut into segments under marks."""

from hypothesis import given
from hypothesis import strategies as st

from corcom.workflows.overviews.marked_text import Mark, MarkedLine, Segment, marked_lines


def test_marks_are_cut_at_lines_and_nested_innermost_first() -> None:
    text = "Chair:\n  asked Norway\n\nend"
    outer = Mark(0, 20, "1", "statement")
    inner = Mark(15, 21, "2", "attendee")

    lines = list(marked_lines(text, [outer, inner]))

    assert lines == [
        MarkedLine(1, 0, (Segment("Chair:", (outer,), ("1",)),)),
        MarkedLine(2, 2, (Segment("asked ", (outer,), ()), Segment("Norwa", (inner, outer), ("2",)), Segment("y", (inner,), ()))),
        MarkedLine(3, 0, ()),
        MarkedLine(4, 0, (Segment("end"),)),
    ]


@given(st.text(alphabet="ab \n\t", max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=8))
def test_no_word_of_the_text_is_lost(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(min(pair), max(pair), str(place), "event") for place, pair in enumerate(spans)]

    lines = list(marked_lines(text, marks))

    assert ["".join(s.text for s in line.segments) for line in lines] == [line.strip() for line in text.split("\n")]
