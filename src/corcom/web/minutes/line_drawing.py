"""The text of the minutes as markup. It has hundreds of lines, so they are written here and not by a template for each."""

from __future__ import annotations

from django.utils.html import escape
from django.utils.safestring import SafeString

from corcom.workflows.overviews.marked_text import MarkedLine, Segment
from corcom.workflows.overviews.review import Review


def drawn_lines(review: Review) -> SafeString:
    """The text of the minutes, line by line."""
    unread = {number for number, _words in review.unread}
    return SafeString("\n".join(_line(line, is_unread=line.number in unread) for line in review.lines))


def _line(line: MarkedLine, *, is_unread: bool) -> str:
    if line.is_blank:
        return '<p class="line line-blank"></p>'
    classes = ["line", *(["line-2"] if line.indent >= 3 else ["line-1"] if line.indent >= 1 else [])]
    classes += ["k-statement"] if "statement" in line.kinds else []
    classes += ["is-unread"] if is_unread else []
    statement = f' data-p="{line.statement}"' if line.statement else ""
    words = "".join(_segment(segment) for segment in line.segments)
    return f'<p class="{" ".join(classes)}" id="L{line.number}" data-n="{line.number}"{statement}>{words}</p>'


def _segment(segment: Segment) -> str:
    mark = segment.inline
    if mark is None or not segment.text.strip():
        return escape(segment.text)
    state = "" if mark.state == "awaiting" else f" is-{mark.state}"
    href = f'href="#r-{mark.key}" tabindex="-1"'
    return f'<a class="passage k-{mark.kind}{state}" data-p="{segment.keys}" {href}>{escape(segment.text)}</a>'
