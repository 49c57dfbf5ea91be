"""What people do with working groups: each view checks a form, makes one call into the workflows, and says what was done."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.registers.mandates import queries as mandates
from corcom.web.access import after_act, page
from corcom.web.acting import acting, done_or_refused, status_of
from corcom.web.groups.forms import EndForm, GroupForm, MemberForm
from corcom.web.groups.passages import NoSuchPassage, named, passage_asked_for
from corcom.web.people.forms import ReasonForm
from corcom.workflows import policy
from corcom.workflows import working_groups as workflow

KEEP = "keep_working_group"


@page(KEEP)
@require_http_methods(["GET", "POST"])
def form_group(request: Any) -> HttpResponse:
    """Form a working group by hand."""
    form = GroupForm(request.POST or None, themes=workflow.themes_kept(request.standing), initial={"theme": request.GET.get("theme", "")})

    def do() -> HttpResponse:
        group = workflow.form_group(form.said(), source_words=form.cleaned_data["source_words"], **acting(request))
        return _to_group(request, group.key, _("The working group is on record."))

    return done_or_refused(form, do) or _form(request, form, _("Form a working group"), _("Form the group"))


@page(KEEP)
@require_http_methods(["GET", "POST"])
def correct_group(request: Any, key: str) -> HttpResponse:
    """Correct a working group; its members go along."""
    group = mandates.group_with_key(request.convention.code, key)
    if group is None:
        raise Http404
    policy.require(request.standing, KEEP, group)
    form = GroupForm(request.POST or None, themes=workflow.themes_kept(request.standing), group=group)

    def do() -> HttpResponse:
        data = form.cleaned_data
        workflow.correct_group(key, form.said(), source_words=data["source_words"], why=data["why"], **acting(request))
        return _to_group(request, key, _("The working group is corrected."))

    return done_or_refused(form, do) or _form(request, form, _("Correct a working group"), _("Correct the group"), group=group)


@page(KEEP)
@require_http_methods(["GET", "POST"])
def record_member(request: Any) -> HttpResponse:
    """Put a State or a region in a working group; a passage in the address is its source."""
    try:
        passage = passage_asked_for(request)
    except NoSuchPassage as problem:
        messages.error(request, str(problem))
        return redirect("document", convention=request.convention.slug, pk=problem.document)
    groups = workflow.groups_kept(request.standing)
    first = workflow.first_values(passage) if passage else {}
    asked = request.GET.get("group") or next((g.key for g in groups if g.theme == first.get("theme")), "")
    form = MemberForm(request.POST or None, groups=groups, has_passage=passage is not None, initial={**first, "group": asked})

    def do() -> HttpResponse:
        source = workflow.Source(form.cleaned_data["source_words"], passage)
        member = workflow.add_member(form.cleaned_data["group"], form.said(), source=source, **acting(request))
        return _to_group(request, member.group.key, _("Recorded: %(member)s.") % {"member": member})

    if not groups:
        messages.info(request, _("There is no working group that you keep yet. Form it first, then put States in it."))
        return redirect("form-working-group", convention=request.convention.slug)
    shown = {"citation": passage.citation(), "hidden": named(passage)} if passage else {}
    return done_or_refused(form, do) or _form(request, form, _("Record a place in a working group"), _("Record it"), **shown)


@page(KEEP)
@require_http_methods(["GET", "POST"])
def correct_member(request: Any, pk: int) -> HttpResponse:
    """Correct a place in a working group."""
    place = _place(request, pk)
    form = MemberForm(request.POST or None, place=place)

    def do() -> HttpResponse:
        data = form.cleaned_data
        workflow.correct_member(pk, form.said(), source_words=data["source_words"], why=data["why"], **acting(request))
        return _to_group(request, place.group.key, _("The entry is corrected."))

    return done_or_refused(form, do) or _form(
        request, form, _("Correct a place in a working group"), _("Correct it"), group=place.group, place=place, citation=place.citation
    )


@page(KEEP)
@require_http_methods(["GET", "POST"])
def end_member(request: Any, pk: int) -> HttpResponse:
    """Record since when a State or region is in the group no longer."""
    place = _place(request, pk)
    form = EndForm(request.POST or None, initial={"end": request.desk.today})

    def do() -> HttpResponse:
        data = form.cleaned_data
        workflow.end_member(pk, data["end"], source_words=data["source_words"], **acting(request))
        return _to_group(request, place.group.key, _("The end is on record."))

    return done_or_refused(form, do) or _form(
        request, form, _("End a place in a working group"), _("Record the end"), group=place.group, place=place
    )


@page(KEEP)
@require_http_methods(["GET", "POST"])
def take_off_member(request: Any, pk: int) -> HttpResponse:
    """Undo an entry, or its last change."""
    place = _place(request, pk)
    form = ReasonForm(request.POST or None)

    def do() -> HttpResponse:
        workflow.take_off_member(pk, why=form.cleaned_data["why"], **acting(request))
        return _to_group(request, place.group.key, _("Undone. What stood before stands again."))

    return done_or_refused(form, do) or _form(request, form, _("Undo an entry"), _("Undo it"), group=place.group, place=place)


def _form(request: Any, form: forms.Form, title: str, button: str, **shown: Any) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, **shown}
    return render(request, "corcom/groups/form.html", context, status=status_of(form))


def _place(request: Any, pk: int) -> Any:
    place = mandates.membership_with_id(request.convention.code, pk)
    if place is None:
        raise Http404
    policy.require(request.standing, KEEP, place.group)
    return place


def _to_group(request: Any, key: str, done: str) -> HttpResponse:
    return after_act(request, done=done, to="working-group", convention=request.convention.slug, key=key)
