"""Declarations, reservations and objections: the list, and what people record of them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.registers.documents import queries as documents
from corcom.registers.treaty import queries as treaty
from corcom.web.access import after_act, may, page
from corcom.web.acting import acting, done_or_refused, status_of
from corcom.web.treaty.forms import (
    CorrectDeclarationForm,
    DeclarationFilters,
    DeclarationForm,
    TakeOffForm,
    WithdrawDeclarationForm,
    initial_of_declaration,
)
from corcom.workflows import declarations as workflow
from corcom.workflows import policy, treaty_actions
from corcom.workflows.clock import desk_clock
from corcom.workflows.overviews.declarations import KINDS, declared_on


@page("see_desk", kept=True)
def declarations(request: Any) -> HttpResponse:
    """Everything declared by the day shown, newest first."""
    filters = DeclarationFilters(request.GET if "kind" in request.GET else None)
    kind = filters.cleaned_data["kind"] if filters.is_valid() else ""
    code, day = request.convention.code, request.desk.as_of
    rows = declared_on(desk_clock(code), day, sees_confidential=may(request, "see_document"), kind=kind)
    context = {"rows": rows, "filters": filters, "reservations": workflow.reservation_steps(code), "several": True}
    return render(request, "corcom/treaty/declarations.html", context)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def record_declaration(request: Any) -> HttpResponse:
    """Record a declaration; provisional application becomes the treaty action that it is."""
    initial = {"state": request.GET.get("state", "").upper()}
    form = DeclarationForm(request.POST or None, initial=initial, documents=_documents(request))

    def record() -> HttpResponse:
        source = form.cleaned_data["source_words"]
        if form.is_provisional:
            treaty_actions.record_treaty_action(form.act_said(), source_words=source, **acting(request))
        else:
            workflow.record_declaration(form.said(), source_words=source, **acting(request))
        return _to_state(request, form.cleaned_data["state"], _("Recorded: %(what)s.") % {"what": form.said().in_words})

    return done_or_refused(form, record) or _form_page(request, "declaration", form)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def correct_declaration(request: Any, pk: int) -> HttpResponse:
    """Correct a declaration; what stood before stays."""
    row = _row(request, pk)
    initial = initial_of_declaration(row)
    form = CorrectDeclarationForm(request.POST or None, initial=initial, documents=_documents(request), kinds=KINDS[1:])

    def correct() -> HttpResponse:
        data = form.cleaned_data
        workflow.correct_declaration(pk, form.said(), source_words=data["source_words"], why=data["why"], **acting(request))
        return _to_state(request, data["state"], _("Corrected: %(what)s.") % {"what": form.said().in_words})

    return done_or_refused(form, correct) or _form_page(request, "declaration", form, row=row)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def withdraw_declaration(request: Any, pk: int) -> HttpResponse:
    """Record that the State took its declaration back."""
    row = _row(request, pk)
    form = WithdrawDeclarationForm(request.POST or None)

    def withdraw() -> HttpResponse:
        data = form.cleaned_data
        workflow.withdraw_declaration(pk, withdrawn_on=data["withdrawn_on"], source_words=data["source_words"], **acting(request))
        return _to_state(request, row.state_id, _("The withdrawal is on record."))

    return done_or_refused(form, withdraw) or _form_page(request, "declaration_withdrawn", form, row=row)


@page("record_treaty_action")
@require_http_methods(["GET", "POST"])
def take_off_declaration(request: Any, pk: int) -> HttpResponse:
    """Take a declaration off the record."""
    row = _row(request, pk)
    form = TakeOffForm(request.POST or None)

    def take_off() -> HttpResponse:
        workflow.take_off_declaration(pk, why=form.cleaned_data["why"], **acting(request))
        return _to_state(request, row.state_id, _("It is off the record."))

    return done_or_refused(form, take_off) or _form_page(request, "declaration_taken_off", form, row=row)


def _documents(request: Any) -> list[tuple[int, str]]:
    """The documents that can be quoted: those with a text that the person may see."""
    seen = policy.visible_documents(request.standing)
    return [(document.pk, document.title) for document in documents.documents_with_text(request.convention.code, seen)]


def _row(request: Any, pk: int) -> Any:
    row = treaty.declaration_with_id(request.convention.code, pk)
    if row is None:
        raise Http404
    return row


def _to_state(request: Any, iso3: str, done: str) -> HttpResponse:
    address = reverse("state", kwargs={"convention": request.convention.slug, "iso3": iso3})
    return after_act(request, done=done, to=f"{address}#declarations")


def _form_page(request: Any, name: str, form: Any, **shown: Any) -> HttpResponse:
    shown["reservations"] = workflow.reservation_steps(request.convention.code)
    return render(request, f"corcom/treaty/{name}.html", {"form": form, **shown}, status=status_of(form))
