"""Acts on proposals: confirm, keep a correction, reject, park, undo, take; one by one, by kind, or all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.proposals import queries as proposals
from corcom.web.access import page
from corcom.web.minutes.answers import Done, NotUnderstood, on_reading, on_row, refused_answer
from corcom.web.minutes.numbers import packed, seen, unpacked
from corcom.web.minutes.rows import Trouble, counted
from corcom.web.minutes.typed import ProposalForm
from corcom.web.minutes.undone import act_words, edit_words, kept_words, waits_again
from corcom.workflows import minutes as acts
from corcom.workflows.minutes import Edited, NameSaid, Outcome, Undone


def form_of(request: Any, proposal: Any) -> ProposalForm:
    """The fields as they came back.

    Raises:
        NotUnderstood: a field cannot be read; what was typed goes back to the person.
    """
    kind = ProposalKind(proposal.kind)
    form = ProposalForm(kind, request.POST, proposal.settled_values, day=acts.meeting_day(proposal.reading))
    if not form.is_valid():
        raise NotUnderstood(Trouble(" ".join(dict.fromkeys(form.errors.values())), form.errors, form.typed))
    return form


def names_of(request: Any) -> list[NameSaid]:
    """What was said of names that nobody on the desk has."""
    post = request.POST
    rows = zip(post.getlist("printed"), post.getlist("stands_for"), post.getlist("sort"), strict=False)
    return [NameSaid(*row, remember="remember" in post) for row in rows if row[1].strip() or row[2] in ("class", "person")]


def revision_of(request: Any) -> int | None:
    """The revision that the person saw."""
    words = request.POST.get("revision", "")
    return int(words) if words.isascii() and words.isdigit() and len(words) < 10 else None


@on_row
def confirm(request: Any, proposal: Any) -> Done:
    """Confirm one, with what was corrected in its fields and said of its names."""
    form, names = form_of(request, proposal), names_of(request)
    outcome = acts.confirm_as_seen(
        proposal,
        form.values,
        person=request.user,
        revision=revision_of(request),
        names=names,
        replace_different="replace" in request.POST,
    )
    return _confirmed(proposal.reading_id, request, outcome, names=[name.printed for name in names], first=proposal.pk)


@on_row
def keep(request: Any, proposal: Any) -> Done:
    """Keep a correction without confirming."""
    form, names = form_of(request, proposal), names_of(request)
    acts.correct_as_seen(proposal, form.values, person=request.user, revision=revision_of(request), names=names)
    return Done(_("Kept. It waits to be confirmed."), [proposal.pk], names=[name.printed for name in names], go_to=proposal.pk)


@on_row
def as_read(request: Any, proposal: Any) -> Done:
    """Drop the correction."""
    acts.correct_proposal(proposal, proposal.values, person=request.user, revision=revision_of(request))
    return Done(_("Back to what was read."), [proposal.pk], go_to=proposal.pk)


@on_row
def reject(request: Any, proposal: Any) -> Done:
    """Say that it is not so."""
    acts.reject_proposals(proposal.reading, [proposal.pk], person=request.user)
    return Done(_("Rejected."), [proposal.pk], undo_address(request, proposal.reading_id, [proposal.pk]))


@on_row
def park(request: Any, proposal: Any) -> Done:
    """Put it aside with a note."""
    acts.park_proposals(proposal.reading, [proposal.pk], person=request.user, note=request.POST.get("note", ""))
    return Done(_("Parked with your note."), [proposal.pk], undo_address(request, proposal.reading_id, [proposal.pk]))


@on_row
def undo(request: Any, proposal: Any) -> Done:
    """Bring it back among those that wait."""
    acts.undo_decision(proposal, person=request.user)
    return Done(_("Undone. It waits again."), [proposal.pk], go_to=proposal.pk)


@page("review_minutes")
@require_POST
def take(request: Any, reading: int, pk: int) -> HttpResponse:
    """Somebody opened a proposal: nobody else takes it meanwhile."""
    proposal = proposals.proposal_with_id(request.convention.code, reading, pk)
    if proposal is None:
        raise Http404
    try:
        acts.take_proposal(proposal, person=request.user)
    except (BadInput, Refusal) as problem:
        return refused_answer(request, reading, pk, problem)
    return HttpResponse(status=204)


@on_reading
def confirm_many(request: Any, reading: Any) -> Done:
    """Confirm those of a kind, those ticked, all, or all that differ from the record, as they were seen."""
    known = seen(request.POST.get("seen", ""))
    chosen = ticked(request) or list(known)
    if not chosen:
        raise Refusal(_("Nothing is ticked. Tick the proposals first, or confirm the whole group."))
    replace = "replace" in request.POST
    if replace and "looked" not in request.POST:
        raise Refusal(_("These take the place of what is on record. Tick that you have looked at them, or decide them one by one."))
    outcome = acts.confirm_proposals(reading, chosen, person=request.user, revisions=known, replace_different=replace)
    return _confirmed(reading.pk, request, outcome)


@on_reading
def reject_many(request: Any, reading: Any) -> Done:
    """Reject those ticked."""
    rows = acts.reject_proposals(reading, ticked(request), person=request.user)
    numbers = [row.pk for row in rows]
    text = ngettext("Rejected %(count)s.", "Rejected %(count)s.", len(rows)) % {"count": len(rows)}
    return Done(text, numbers, undo_address(request, reading.pk, numbers))


@on_reading
def undo_many(request: Any, reading: Any) -> Done:
    """Take back a decision on several."""
    undone = acts.undo_decisions(reading, unpacked(request.GET.get("of", "")), person=request.user)
    return _waiting_again(_("Undone. %(what)s") % {"what": waits_again(undone)}, undone)


@on_reading
def undo_last(request: Any, reading: Any) -> Done:
    """Take back the last act of the person in this review that still stands."""
    found = acts.undo_last_act(reading, person=request.user)
    if isinstance(found, Edited):
        return Done(edit_words(found), found.replaced, go_to=found.replaced[0] if found.replaced else None, anew=True)
    act, undone = found
    return _waiting_again(_("Undone: %(act)s. %(what)s") % {"act": act_words(act), "what": waits_again(undone)}, undone)


def _waiting_again(text: str, undone: Undone) -> Done:
    numbers = [row.pk for row in undone.proposals]
    return Done(text, numbers, go_to=numbers[-1], warning=kept_words(undone))


def ticked(request: Any) -> list[int]:
    return [int(word) for word in request.POST.getlist("chosen") if word.isascii() and word.isdigit() and len(word) < 13]


def undo_address(request: Any, reading: int, numbers: Sequence[int]) -> str:
    """Where a decision on these is taken back."""
    return f"/{request.convention.slug}/minutes/{reading}/undo/?of={packed(numbers)}"


def _confirmed(reading: int, request: Any, outcome: Outcome, *, names: Sequence[str] = (), first: int | None = None) -> Done:
    things = ", ".join(counted(ProposalKind(kind), count) for kind, count in outcome.confirmed.items())
    numbers = sorted(outcome.numbers, key=lambda number: number != first)
    reasons = list(dict.fromkeys(reason for _proposal, reason in outcome.left))
    warning = ngettext("%(count)s was left: %(why)s", "%(count)s were left: %(why)s", len(outcome.left)) % {
        "count": len(outcome.left),
        "why": " ".join(reasons),
    }
    return Done(
        _("Confirmed %(things)s.") % {"things": things},
        numbers,
        undo_address(request, reading, numbers),
        names=names,
        warning=warning if outcome.left else "",
    )
