"""Acts that change which proposals there are: add, split, merge, attach a file, settle unread lines; and taking them back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from corcom.kernel.errors import BadInput
from corcom.kernel.words import ProposalKind
from corcom.web.minutes.answers import Done, on_reading, on_row
from corcom.web.minutes.forms import AddForm, AttachForm
from corcom.web.minutes.numbers import packed, unpacked
from corcom.web.minutes.views.deciding import ticked
from corcom.workflows import minutes as acts
from corcom.workflows.minutes import Upload


@on_reading
def add(request: Any, reading: Any) -> Done:
    """Add what was missed, from selected text or whole lines."""
    form = AddForm(request.POST)
    if not form.is_valid():
        raise BadInput(form.trouble)
    data = form.cleaned_data
    selection = acts.selection_between(
        reading.text, data["first"], data["last"], first_column=data["first_column"], last_column=data["last_column"]
    )
    made = acts.add_proposal(reading, kind=ProposalKind(data["kind"]), selection=selection, values={}, person=request.user)
    undo = take_back_address(request, reading.pk, made=[made.pk], replaced=[])
    return Done(_("Added. Look it over and confirm it."), [made.pk], undo, go_to=made.pk, anew=True)


@on_row
def split(request: Any, proposal: Any) -> Done:
    """Replace one by several."""
    made = acts.split_proposal(proposal, request.POST.get("parts", "").splitlines(), person=request.user)
    numbers = [row.pk for row in made]
    undo = take_back_address(request, proposal.reading_id, made=numbers, replaced=[proposal.pk])
    return Done(_("Split into %(count)s.") % {"count": len(made)}, numbers, undo, go_to=numbers[0], anew=True)


@on_reading
def merge(request: Any, reading: Any) -> Done:
    """Replace those ticked by one."""
    chosen = ticked(request)
    made = acts.merge_proposals(reading, chosen, person=request.user)
    undo = take_back_address(request, reading.pk, made=[made.pk], replaced=chosen)
    return Done(_("Merged %(count)s into one.") % {"count": len(chosen)}, [made.pk], undo, go_to=made.pk, anew=True)


@on_reading
def take_back(request: Any, reading: Any) -> Done:
    """Take back a split, a merge or an addition."""
    made, replaced = unpacked(request.GET.get("made", "")), unpacked(request.GET.get("replaced", ""))
    acts.take_back_edit(reading, made=made, replaced=replaced, person=request.user)
    return Done(_("Taken back."), replaced, go_to=replaced[0] if replaced else None, anew=True)


def take_back_address(request: Any, reading: int, *, made: Sequence[int], replaced: Sequence[int]) -> str:
    """Where an edit is taken back."""
    return f"/{request.convention.slug}/minutes/{reading}/take-back/?made={packed(made)}&replaced={packed(replaced)}"


@on_row
def attach(request: Any, proposal: Any) -> Done:
    """Attach a file to a document that the minutes mention."""
    form = AttachForm(request.POST, request.FILES)
    if not form.is_valid():
        raise BadInput(" ".join(form.errors["file"]))
    file = form.cleaned_data["file"]
    upload = Upload(file.name, file.read(), confidential=proposal.reading.version.document.confidential)
    acts.attach_document(proposal, upload, person=request.user)
    return Done(_("Attached “%(name)s”.") % {"name": file.name}, [proposal.pk], go_to=proposal.pk)


@on_reading
def nothing(request: Any, reading: Any) -> Done:
    """Unread lines hold nothing to record."""
    lines = unpacked(request.POST.get("lines", ""))
    acts.nothing_in_lines(reading, lines, person=request.user)
    text = ngettext("Nothing to record in that line.", "Nothing to record in %(count)s lines.", len(lines)) % {"count": len(lines)}
    return Done(text, undo=f"/{request.convention.slug}/minutes/{reading.pk}/look-again/?lines={packed(lines)}", lines=True)


@on_reading
def look_again(request: Any, reading: Any) -> Done:
    """Put lines back among the unread ones."""
    acts.look_at_lines_again(reading, unpacked(request.GET.get("lines", "")), person=request.user)
    return Done(_("Back among the unread lines."), lines=True)
