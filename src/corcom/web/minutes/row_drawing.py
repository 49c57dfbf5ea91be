"""A row of the review as markup, kept by what it shows: after an act most rows are as they were.

The token of the forms is another one on each page; it is put in afterwards.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import NamedTuple

from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from corcom.web.components.inline import drawn
from corcom.web.components.kept import address_of
from corcom.web.minutes.rows import RowView
from corcom.workflows.overviews.review import Review

MOST = 1_024  # some 4 MB
_TOKEN = secrets.token_urlsafe(24)  # stands for the token; no text that comes in can hold it


class ProposalShown(NamedTuple):
    """What a row shows of its proposal."""

    pk: int
    kind: str
    revision: int
    state: str
    line: int
    comparison: str
    note: str
    decided_by: str


class RowShown(NamedTuple):
    """What a row shows beside: values only, which tell rows apart."""

    short: bool
    is_form: bool
    classes: str
    status: str
    lines: str
    front_drawn: SafeString
    further_drawn: SafeString
    words: str
    name: str
    is_unsure: bool
    is_corrected: bool
    is_different: bool
    unsettled: tuple[str, ...]
    differences: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]
    trouble: str
    held_by: str
    can_split: bool
    is_opened: bool
    parts: str
    is_open_paper: bool
    paper_title: str
    paper_address: str
    words_as_read: str


def drawn_lines(review: Review) -> SafeString:
    """The text of the minutes, line by line, each kept by its words and marks."""
    unread = {number for number, _words in review.unread}
    lines = (drawn("corcom/minutes/line.html", {"line": line, "is_unread": line.number in unread}) for line in review.lines)
    return SafeString("\n".join(lines))


def drawn_row(view: RowView, *, convention: str, at: str, token: str, oob: str = "") -> SafeString:
    """The row as markup.

    Args:
        at: the address of the review, below which the acts on the row lie.
        oob: not empty when the row takes its place on the page by its id.
    """
    key = (get_language(), convention, at, oob, *_seen(view))
    markup = _rows.get(key)
    if markup is None:
        values = {"p": _proposal(view), "row": _row(view, convention), "at": at, "oob": oob, "csrf_token": _TOKEN}
        markup = str(get_template("corcom/minutes/row.html").render(values))
        _rows.keep(key, markup)
    return SafeString(markup.replace(_TOKEN, token))


class _Rows:
    """The rows drawn last, by all that they were drawn from."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, str] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> str | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: Hashable, markup: str) -> None:
        with self._lock:
            self._kept[key] = markup
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)


_rows = _Rows()


def _seen(view: RowView) -> tuple[Hashable, ...]:
    """All that a row is drawn from; `repr` tells values of JSON apart."""
    row, paper = view.row, view.row.paper
    document = paper.document if paper else None
    said = (repr(view.proposal.values), repr(view.proposal.corrected_values), view.proposal.confidence, view.proposal.by_person)
    attached = (paper.pk, document.pk if document else None, document.title if document else "") if paper else ()
    beside = (row.unsettled, row.differences, row.held_by, repr(view.trouble), view.short, view.is_opened)
    return (_proposal(view), view.proposal.end_line, *said, attached, *beside)


def _proposal(view: RowView) -> ProposalShown:
    p = view.proposal
    decided_by = str(p.decided_by) if p.decided_by_id else ""
    return ProposalShown(p.pk, p.kind, p.revision, p.state, p.line, p.comparison, p.note, decided_by)


def _row(view: RowView, convention: str) -> RowShown:
    row, is_form = view.row, view.row.is_awaiting and not view.row.held_by
    has_fields = is_form and not view.short
    document = row.paper.document if row.paper else None
    nothing = SafeString("")
    return RowShown(
        short=view.short,
        is_form=is_form,
        classes=view.classes,
        status=view.status,
        lines=view.lines,
        front_drawn=view.front_drawn if has_fields else nothing,
        further_drawn=view.further_drawn if has_fields else nothing,
        words=view.words,
        name=view.name,
        is_unsure=view.is_unsure,
        is_corrected=view.is_corrected,
        is_different=view.is_different,
        unsettled=row.unsettled,
        differences=tuple(view.differences) if has_fields else (),
        notes=tuple(view.notes) if has_fields else (),
        trouble=view.trouble.message if view.trouble else "",
        held_by=row.held_by,
        can_split=view.can_split,
        is_opened=view.is_opened,
        parts=view.parts if has_fields and view.is_opened else "",
        is_open_paper=view.is_open_paper,
        paper_title=document.title if document else "",
        paper_address=address_of("document", convention=convention, pk=document.pk) if document else "",
        words_as_read=view.words_as_read if view.is_corrected else "",
    )
