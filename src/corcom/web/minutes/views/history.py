"""An act of a review taken back as one, and a wrong upload withdrawn: each asks first."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.proposals import queries as proposals
from corcom.web.access import page
from corcom.web.minutes.forms import WithdrawForm
from corcom.web.minutes.numbers import unpacked
from corcom.web.minutes.undone import act_words, kept_words, kinds_counted, waits_again
from corcom.workflows import minutes as acts


@page("review_minutes")
@require_http_methods(["GET", "POST"])
def undo_act(request: Any, pk: int) -> HttpResponse:
    """Ask, then take back what one act decided: one press, one act."""
    reading = proposals.reading_with_id(request.convention.code, pk)
    if reading is None:
        raise Http404
    back = reverse("review-on-record", kwargs={"convention": request.convention.slug, "pk": pk})
    try:
        chosen = unpacked(request.GET.get("of", ""))
        if request.method == "POST":
            return _undone(request, reading, chosen, back)
        decided = acts.acts_of(proposals.proposals_of(reading).filter(pk__in=chosen))
        if not decided:
            raise Refusal(_("There is nothing to undo: none of these is decided any more."))
    except (BadInput, Refusal) as problem:
        messages.error(request, str(problem))
        return redirect(back)
    return render(request, "corcom/confirm.html", {"cancel_url": back, "danger": True} | _question(reading, decided))


def _undone(request: Any, reading: Any, chosen: list[int], back: str) -> HttpResponse:
    undone = acts.undo_decisions(reading, chosen, person=request.user)
    messages.success(request, _("Undone. %(what)s") % {"what": waits_again(undone)})
    if undone.kept:
        messages.warning(request, kept_words(undone))
    return redirect(back)


def _question(reading: Any, decided: tuple[acts.Decided, ...]) -> dict[str, Any]:
    act = decided[0]
    text = _(
        "“%(act)s”, from %(title)s. What it put on record is taken off, in one act, and waits in the review again. "
        "What other facts stand on, or was changed since, is kept and named."
    ) % {"act": act_words(act), "title": reading.version.document.title}
    return {
        "title": _("Undo this act"),
        "text": text,
        "consequences": kinds_counted([pair for each in decided for pair in each.kinds]),
        "confirm_label": _("Undo this act"),
    }


@page("review_minutes")
@require_http_methods(["GET", "POST"])
def withdraw(request: Any, pk: int) -> HttpResponse:
    """Ask for the reason, then take a wrong upload off the desk; what was confirmed from it first, where the person says so."""
    reading = proposals.reading_with_id(request.convention.code, pk)
    if reading is None or reading.withdrawn_at is not None:
        raise Http404
    form = WithdrawForm(request.POST or None, confirmed=proposals.confirmed_count(reading))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            acts.withdraw_reading(reading, person=request.user, why=data["why"], undo_first=data.get("undo_first", False))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("“%(title)s” is withdrawn.") % {"title": reading.version.document.title})
            return redirect("minutes", convention=request.convention.slug)
    return render(request, "corcom/minutes/withdraw.html", {"reading": reading, "form": form}, status=422 if form.errors else 200)
