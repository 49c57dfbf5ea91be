"""Questions to the clock: what if, a published list of due dates, a list of the depositary. None of them changes the record."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.engines.law.check_list import Verdict
from corcom.web.access import page
from corcom.web.acting import done_or_refused, status_of
from corcom.web.obligations.articles import article_choices, deadline_choices
from corcom.web.what_if.forms import ActQuestion, DueListForm, GrantQuestion, ListForm
from corcom.workflows import questions
from corcom.workflows.treaty_actions import preview_treaty_action


@page("see_desk")
def what_if(request: Any) -> HttpResponse:
    """What would follow from a treaty action or from more time; the question stands in the address, nothing is saved."""
    code, asks_for_time = request.convention.code, request.GET.get("ask") == "time"
    begun = {name: request.GET[name] for name in ("state",) if name in request.GET}
    data = request.GET if begun and request.GET.keys() - {"state", "ask", "as_of"} else None
    form = GrantQuestion(data, articles=deadline_choices(code), initial=begun) if asks_for_time else ActQuestion(data, initial=begun)

    def answer() -> HttpResponse:
        if isinstance(form, ActQuestion):
            preview = preview_treaty_action(form.said(), convention=code)
            return _answered(request, form, {"preview": preview, "follows": preview.follows, "findings": preview.findings})
        given = form.cleaned_data
        grant = questions.granted(code, given["state"], given["article"], given["granted_to"])
        return _answered(request, form, {"follows": grant.follows, "findings": grant.findings})

    return done_or_refused(form, answer) or _answered(request, form, {})


@page("see_desk")
@require_http_methods(["GET", "POST"])
def check_list(request: Any) -> HttpResponse:
    """A published list of due dates against the rules: which agree, which cannot be and why."""
    code, articles = request.convention.code, article_choices(request.convention.code)
    form = DueListForm(request.POST or None, request.FILES or None, articles=articles)

    def answer() -> HttpResponse:
        given = form.cleaned_data
        checked = questions.checked_list(code, given["file"].read(), day=request.desk.as_of, article=given["article"])
        counts = Counter(due.due.verdict for due in checked.rows)
        shown = {"checked": checked, "counts": [(verdict, counts[verdict]) for verdict in Verdict], "name": given["file"].name}
        return render(request, "corcom/what_if/check_list.html", {"form": DueListForm(articles=articles)} | shown)

    shown = {"form": form, "disagreements": questions.known_disagreements(code)}
    return done_or_refused(form, answer) or render(request, "corcom/what_if/check_list.html", shown, status=status_of(form))


@page("see_desk")
@require_http_methods(["GET", "POST"])
def reconcile(request: Any) -> HttpResponse:
    """A list of the depositary against the record: every difference with both sources."""
    form = ListForm(request.POST or None, request.FILES or None)

    def answer() -> HttpResponse:
        file = form.cleaned_data["file"]
        found = questions.reconciled(request.convention.code, file.read(), name=file.name)
        return render(request, "corcom/what_if/reconcile.html", {"form": ListForm(), "found": found, "name": file.name})

    return done_or_refused(form, answer) or render(request, "corcom/what_if/reconcile.html", {"form": form}, status=status_of(form))


def _answered(request: Any, form: Any, shown: dict[str, Any]) -> HttpResponse:
    asks_for_time = isinstance(form, GrantQuestion)
    tabs = [
        {"label": _("A treaty action"), "url": request.path, "current": not asks_for_time},
        {"label": _("More time"), "url": f"{request.path}?ask=time", "current": asks_for_time},
    ]
    context = {"form": form, "tabs": tabs, "asks_for_time": asks_for_time, **shown}
    return render(request, "corcom/what_if/what_if.html", context, status=status_of(form))
