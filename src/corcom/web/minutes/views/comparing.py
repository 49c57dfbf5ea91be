"""Acts on how a reading stands to the record: a proposal is another thing than what it looks like; a record is no longer said."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from corcom.kernel.errors import Refusal
from corcom.kernel.words import ProposalKind
from corcom.web.minutes.answers import Done, on_reading, on_row
from corcom.web.minutes.views.deciding import revision_of
from corcom.workflows import minutes as acts
from corcom.workflows.minutes.no_longer_said import MODELS

MOST_DIGITS = 12


@on_row
def apart(request: Any, proposal: Any) -> Done:
    """Hold a proposal for another one than what is on record; `?back=1` compares it again."""
    is_back = "back" in request.GET
    mine = acts.tell_apart(proposal, person=request.user, apart=not is_back, revision=revision_of(request))
    here = f"/{request.convention.slug}/minutes/{mine.reading_id}/{mine.pk}/apart/"
    text = _("Compared with the record again.") if is_back else _("Held for another one: confirming it makes a record of its own.")
    is_meeting = mine.kind == ProposalKind.MEETING
    return Done(text, [mine.pk], here if is_back else f"{here}?back=1", go_to=mine.pk, anew=is_meeting)


@on_reading
def no_longer(request: Any, reading: Any) -> Done:
    """Take a record off that the corrected minutes no longer say; `?back=1` puts it back."""
    said = request.POST if "number" in request.POST else request.GET
    kind, number = _record_in(said)
    here = f"/{request.convention.slug}/minutes/{reading.pk}/no-longer/?kind={kind.value}&number={number}"
    if "back" in request.GET:
        record = acts.put_back_no_longer_said(reading, kind, number, person=request.user)
        return Done(_("Put back on the record: %(what)s.") % {"what": str(record)[:120]}, anew=True)
    why = request.POST.get("why", "")
    record = acts.take_off_no_longer_said(reading, kind, number, why=why, person=request.user)
    return Done(_("Taken off the record: %(what)s.") % {"what": str(record)[:120]}, undo=f"{here}&back=1", anew=True)


def _record_in(said: QueryDict) -> tuple[ProposalKind, int]:
    words, number = said.get("kind", ""), said.get("number", "")
    if words not in {kind.value for kind in MODELS} or not (number.isascii() and number.isdigit() and len(number) < MOST_DIGITS):
        raise Refusal(_("No record was named. Load the page again and choose one of those listed."))
    return ProposalKind(words), int(number)
