"""What was done in a review and what was taken back, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from corcom.kernel.words import ProposalKind
from corcom.web.minutes.numbers import packed
from corcom.web.minutes.rows import counted
from corcom.workflows.minutes import Decided, Edited, Undone

MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class ActShown:
    """An act as a page tells it: in words, by whom and when, and the proposals that it decided, packed for an address."""

    words: str
    by: str
    at: object
    of: str


def acts_shown(acts: Iterable[Decided]) -> list[ActShown]:
    """The latest acts of a review, for its history."""
    return [ActShown(act_words(act), str(act.person or ""), act.at, packed(act.numbers)) for act in list(acts)[:MOST_SHOWN]]


def act_words(act: Decided) -> str:
    """`Confirmed 1 meeting, 14 attendees`."""
    things = {"things": ", ".join(kinds_counted(act.kinds))}
    if act.state == "confirmed":
        return _("Confirmed %(things)s") % things
    return (_("Parked %(things)s") if act.state == "parked" else _("Rejected %(things)s")) % things


def kinds_counted(kinds: Iterable[tuple[ProposalKind, int]]) -> list[str]:
    """`1 meeting`, `14 attendees`."""
    return [counted(kind, count) for kind, count in kinds]


def waits_again(undone: Undone) -> str:
    """`It waits again.`"""
    count = len(undone.proposals)
    return ngettext("It waits again.", "%(count)s wait again.", count) % {"count": count}


def kept_words(undone: Undone) -> str:
    """What could not be undone and why; empty where everything was."""
    if not undone.kept:
        return ""
    values = {"count": len(undone.kept), "why": undone.reasons}
    return ngettext("%(count)s was kept: %(why)s", "%(count)s were kept: %(why)s", len(undone.kept)) % values


def edit_words(edit: Edited) -> str:
    """Which edit was taken back."""
    if edit.act == "split_proposal":
        return _("Undone: the split. What it was before waits again.")
    if edit.act == "merge_proposals":
        return _("Undone: the merging. The %(count)s that it joined wait again.") % {"count": len(edit.replaced)}
    return _("Undone: the addition.")
