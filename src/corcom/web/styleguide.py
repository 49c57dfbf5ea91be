"""The style guide: every component in every state, with sample content that says it is sample. For those who build pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django import forms
from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from corcom.kernel.dates import PartialDate
from corcom.kernel.sources import ArticleRef, Citation, Step
from corcom.kernel.words import Certainty, Precision, StateStatus
from corcom.web.days import DayField

EXAMPLES = ("today", "list", "action-point", "state", "document", "review")


class SampleForm(forms.Form):
    """Fields in every state."""

    what = forms.CharField(label="What is to be done", help_text="In the words of the minutes where there are any.")
    due = DayField("Due", required=False, help_text="Leave empty when no date was agreed.")
    owner = forms.ChoiceField(label="Owner", choices=[("LAO", "Lao PDR"), ("IRL", "Ireland"), ("coordinators", "All coordinators")])
    note = forms.CharField(label="Note", widget=forms.Textarea, required=False)
    certainty = forms.ChoiceField(
        label="Certainty", choices=[("confirmed", "Confirmed"), ("tentative", "Tentative")], widget=forms.RadioSelect
    )
    confidential = forms.BooleanField(label="Confidential: only the Presidency and the ISU see it", required=False)


class SampleUpload(forms.Form):
    """One file."""

    file = forms.FileField(label="Minutes", help_text="Text, Markdown, Word, PDF, OpenDocument, HTML or a saved mail, up to 20 MB.")


class SampleFilters(forms.Form):
    """A filter sentence."""

    status = forms.ChoiceField(
        label="Action points that are", choices=[("open", "open"), ("late", "late"), ("done", "done")], required=False
    )
    owner = forms.ChoiceField(label="owned by", choices=[("", "anyone"), ("LAO", "Lao PDR"), ("ESP", "Spain")], required=False)
    theme = forms.ChoiceField(label="on", choices=[("", "any theme"), ("clearance", "clearance")], required=False)


def _dates() -> list[tuple[str, PartialDate]]:
    tentative = Certainty.TENTATIVE
    return [
        ("Confirmed", PartialDate.of_day(date(2012, 1, 24), words="24 January")),
        ("Tentative", PartialDate.of_day(date(2012, 2, 1), words="tentatively 1 February", certainty=tentative)),
        ("Several days", PartialDate("16 to 19 April", Precision.RANGE, date(2012, 4, 16), date(2012, 4, 19))),
        ("A month", PartialDate.of_month(2012, 4)),
        ("A month, tentative", PartialDate.of_month(2012, 9, words="September 2012, to be confirmed", certainty=tentative)),
        ("Part of a month", PartialDate("by mid-January", Precision.PART_OF_MONTH, date(2012, 1, 11), date(2012, 1, 20))),
        ("Before", PartialDate("before April 2012", Precision.BEFORE, None, date(2012, 3, 31))),
        ("After", PartialDate("after the holidays", Precision.AFTER, date(2012, 1, 2), None)),
        ("A year", PartialDate("in 2012", Precision.YEAR, date(2012, 1, 1), date(2012, 12, 31))),
        ("Words only", PartialDate("as soon as possible", Precision.WORDS, None, None)),
    ]


def _citation() -> Citation:
    quote = "Ireland and Lao PDR to share draft strategy for circulation to CorCom for info and comments"
    return Citation("a" * 64, "b" * 64, "text 1", 93, 93, 4120, 4210, quote, "action_line")


def _steps() -> list[Step]:
    ccm = "CCM"
    return [
        Step(
            ArticleRef(ccm, 17, 2),
            "The Convention enters into force for a State on the first day of the sixth month after the month of its deposit.",
            (("deposited on", "14 May 2013"),),
            "1 November 2013",
        ),
        Step(
            ArticleRef(ccm, 7, 1),
            "The initial report is due within 180 days of entry into force.",
            (("entry into force", "1 November 2013"),),
            "30 April 2014",
        ),
    ]


def sample_content() -> dict[str, Any]:
    """What the style guide shows."""
    return {
        "dates": _dates(),
        "citation": _citation(),
        "steps": _steps(),
        "statuses": [*StateStatus],
        "action_statuses": ["open", "done", "dropped", "late"],
        "proposal_statuses": ["waiting", "confirmed", "corrected", "parked", "rejected", "superseded"],
        "tags": ["new", "same", "different", "confidential", "draft", "sample"],
        # A day in a field for days is in ISO; a year mistyped is refused all the same.
        "form": SampleForm({"what": "", "due": "1011-12-14", "certainty": "tentative"}),
        "clean_form": SampleForm(),
        "upload": SampleUpload(),
        "filters": SampleFilters({"status": "open"}),
        "page_of": Paginator(range(412), 25).page(4),
        "tab_items": [
            {"label": "Agenda", "url": "#tabs", "current": True, "count": 6},
            {"label": "Attendance", "url": "#tabs", "current": False, "count": 14},
            {"label": "Documents", "url": "#tabs", "current": False, "count": ""},
        ],
        "day": date(2011, 12, 14),
        "examples": EXAMPLES,
        "rail_counts": {"action-points": 5, "minutes": 1},
    }


def for_staff(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only administrators see the guide, and everybody on a desk under development."""

    @wraps(view)
    def guarded(request: HttpRequest, **parts: str) -> HttpResponse:
        if not settings.DEBUG and not getattr(request.user, "is_administrator", False):
            raise Http404
        return view(request, **parts)

    return guarded


@for_staff
def style_guide(request: HttpRequest) -> HttpResponse:
    """All components."""
    return render(request, "corcom/style_guide/components.html", sample_content())


@for_staff
def style_guide_example(request: HttpRequest, example: str) -> HttpResponse:
    """One whole page as an example: today, list, action-point, state, document, review."""
    if example not in EXAMPLES:
        raise Http404
    return render(request, f"corcom/style_guide/{example.replace('-', '_')}.html", sample_content())
