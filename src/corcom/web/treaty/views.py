"""Treaty actions: record one after seeing what follows from it, correct one, take one off the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.registers.treaty import queries as treaty
from corcom.web.access import after_act, page
from corcom.web.acting import acting, done_or_refused, status_of
from corcom.web.treaty.forms import CorrectTreatyActionForm, TakeOffForm, TreatyActionForm, initial_of
from corcom.workflows import treaty_actions as workflow


def _asked(request: Any) -> dict[str, str]:
    """What the address fills in: State, kind of act and day, as a page that leads here knows them."""
    given = {name: request.GET[name] for name in ("kind", "on") if name in request.GET}
    return {"state": request.GET.get("state", "").upper()} | given


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def record_treaty_action(request: Any) -> HttpResponse:
    """Record a treaty action; a first look shows what follows, and nothing is saved until a person says so."""
    form = TreatyActionForm(request.POST or None, initial=_asked(request))

    def record() -> HttpResponse:
        row = workflow.record_treaty_action(form.said(), source_words=form.cleaned_data["source_words"], **acting(request))
        return _to_state(request, row.state_id, row.on, _("Recorded: %(act)s.") % {"act": form.said().in_words})

    return _look_or_do(request, form, record, {})


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def correct_treaty_action(request: Any, pk: int) -> HttpResponse:
    """Correct a treaty action; a first look shows what would change."""
    act = _act(request, pk)
    form = CorrectTreatyActionForm(request.POST or None, initial=initial_of(act))

    def correct() -> HttpResponse:
        data = form.cleaned_data
        row = workflow.correct_treaty_action(pk, form.said(), source_words=data["source_words"], why=data["why"], **acting(request))
        return _to_state(request, row.state_id, row.on, _("Corrected: %(act)s.") % {"act": form.said().in_words})

    return _look_or_do(request, form, correct, {"act": act})


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def take_off_treaty_action(request: Any, pk: int) -> HttpResponse:
    """Take a treaty action off the record."""
    act = _act(request, pk)
    form = TakeOffForm(request.POST or None)

    def take_off() -> HttpResponse:
        workflow.take_off_treaty_action(pk, why=form.cleaned_data["why"], **acting(request))
        return _to_state(request, act.state_id, act.on, _("Taken off the record: %(act)s.") % {"act": act})

    return done_or_refused(form, take_off) or render(
        request, "corcom/treaty/take_off.html", {"form": form, "act": act}, status=status_of(form)
    )


def _look_or_do(request: Any, form: Any, do: Callable[[], HttpResponse], shown: dict[str, Any]) -> HttpResponse:
    """Do it when the person said so; else show what follows from what the form says."""
    preview = None
    if form.is_valid():
        preview = workflow.preview_treaty_action(form.said(), convention=request.convention.code, instead_of=shown.get("act"))
        if "save" in request.POST:
            if preview.is_doubtful and not preview.is_refused and not form.cleaned_data["despite"]:
                form.add_error("despite", _("Something speaks against this act: look at it below, and say that it is so all the same."))
            done = done_or_refused(form, do)
            if done:
                return done
    form.ask_again(needed=bool(preview and preview.is_doubtful and not preview.is_refused))
    context = shown | {"form": form, "preview": preview, "follows": preview.follows if preview else None}
    return render(request, "corcom/treaty/treaty_action.html", context, status=status_of(form))


def _act(request: Any, pk: int) -> Any:
    act = treaty.treaty_action_with_id(request.convention.code, pk)
    if act is None:
        raise Http404
    return act


def _to_state(request: Any, iso3: str, on: Any, done: str) -> HttpResponse:
    """To the State's page, on the day of the act when that is to come: what follows is shown from then on."""
    address = reverse("state", kwargs={"convention": request.convention.slug, "iso3": iso3})
    day = max(on, request.desk.as_of)
    return after_act(request, done=done, to=f"{address}?as_of={day.isoformat()}" if day != request.desk.today else address)
