"""A row of the review as markup, drawn by its shape and kept by what it shows: after an act most rows are as they were.

The token of the forms is another one on each page; it is put in afterwards.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterable
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from corcom.web.components.kept import address_of
from corcom.web.components.shapes import Text, drawn_by_shape
from corcom.web.minutes.rows import RowView

MOST = 1_024  # some 4 MB
_TOKEN = secrets.token_urlsafe(24)  # stands for the token; no text that comes in can hold it


class ProposalShown(NamedTuple):
    """What a row shows of its proposal."""

    pk: Text
    kind: str
    revision: Text
    state: str
    line: Text
    comparison: str
    note: Text
    decided_by: Text


class RowShown(NamedTuple):
    """What a row shows beside: values only, which tell rows apart."""

    short: bool
    is_form: bool
    classes: str
    status: str
    lines: Text
    front_drawn: SafeString
    further_drawn: SafeString
    words_drawn: SafeString
    name: Text
    is_unsure: bool
    is_corrected: bool
    is_different: bool
    can_be_another: bool
    is_told_apart: bool
    unsettled: tuple[Text, ...]
    differences: tuple[tuple[Text, ...], ...]
    notes: tuple[Text, ...]
    trouble: Text
    held_by: Text
    can_split: bool
    is_opened: bool
    is_unfolded: bool
    parts: Text
    is_open_paper: bool
    paper_title: Text
    paper_address: Text
    words_as_read: Text


def drawn_row(view: RowView, *, convention: str, at: str, token: str, oob: str = "") -> SafeString:
    """The row as markup.

    Args:
        at: the address of the review, below which the acts on the row lie.
        oob: not empty when the row takes its place on the page by its id.
    """
    key = (get_language(), convention, at, oob, *_seen(view))
    markup = _rows.get(key)
    if markup is None:
        values = {"p": _proposal(view), "row": _row(view, convention), "at": Text(at), "oob": oob, "csrf_token": _TOKEN}
        markup = str(drawn_by_shape("corcom/minutes/row.html", values))
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
    return ProposalShown(Text(p.pk), p.kind, Text(p.revision), p.state, Text(p.line), p.comparison, Text(p.note), Text(decided_by))


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
        lines=Text(view.lines),
        front_drawn=view.front_drawn if has_fields else nothing,
        further_drawn=view.further_drawn if has_fields else nothing,
        words_drawn=view.words_drawn,
        name=Text(view.name),
        is_unsure=view.is_unsure,
        is_corrected=view.is_corrected,
        is_different=view.is_different,
        can_be_another=view.can_be_another,
        is_told_apart=view.is_told_apart,
        unsettled=_texts(row.unsettled),
        differences=tuple(_texts(told) for told in view.differences) if has_fields else (),
        notes=_texts(view.notes) if has_fields else (),
        trouble=Text(view.trouble.message if view.trouble and not view.trouble.errors else ""),  # else the fields say it
        held_by=Text(row.held_by),
        can_split=view.can_split,
        is_opened=view.is_opened,
        is_unfolded=view.is_opened or view.trouble is not None,
        parts=Text(view.parts if has_fields and view.is_opened else ""),
        is_open_paper=view.is_open_paper,
        paper_title=Text(document.title if document else ""),
        paper_address=Text(address_of("document", convention=convention, pk=document.pk) if document else ""),
        words_as_read=Text(view.words_as_read if view.is_corrected else ""),
    )


def _texts(words: Iterable[object]) -> tuple[Text, ...]:
    return tuple(Text(word) for word in words)
