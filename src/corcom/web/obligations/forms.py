"""Forms about obligations. They check words and hand on; they never save."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import ObligationStatus, RegionalGroup, RequestOutcome
from corcom.web.days import DayField, SaidDateField
from corcom.web.treaty.forms import state_choices
from corcom.web.words import label_of
from corcom.workflows.deadlines import DecisionSaid, ReportSaid, RequestSaid
from corcom.workflows.overviews.obligations import SHOWS, ObligationFilter
from corcom.workflows.said_dates import date_said

Choices = list[tuple[str, Any]]


class ObligationFilters(forms.Form):
    """What to show of the obligations; every word stands in the address."""

    show = forms.ChoiceField(required=False, widget=forms.HiddenInput, choices=[(word, word) for word in SHOWS])
    state = forms.ChoiceField(label=_("State"), required=False)
    article = forms.ChoiceField(label=_("Article"), required=False)
    status = forms.ChoiceField(
        label=_("Status"), required=False, choices=[("", _("Any status")), *((s.value, label_of(s)) for s in ObligationStatus)]
    )
    group = forms.ChoiceField(
        label=_("Regional group"), required=False, choices=[("", _("Any group")), *((g.value, g.value) for g in RegionalGroup if g.value)]
    )
    due_from = DayField(_("Due from"), required=False)
    due_until = DayField(_("until"), required=False)

    def __init__(self, data: Any, *, articles: Choices) -> None:
        super().__init__(data if any(name in data for name in self.base_fields) else None)
        self.fields["state"].choices = [("", _("Any State")), *state_choices()[1:]]
        self.fields["article"].choices = [("", _("Any article")), *articles]

    def chosen(self, *, show: str) -> ObligationFilter:
        """What was chosen, `show` when nothing else is; a word that means nothing here is left out, and its field says so."""
        words: dict[str, Any] = {}
        if self.is_bound:
            self.is_valid()
            words = self.cleaned_data
        return ObligationFilter(
            shows=words.get("show") or ("all" if words.get("status") else show),
            iso3=words.get("state", ""),
            article=words.get("article", ""),
            status=words.get("status", ""),
            group=words.get("group", ""),
            due_from=words.get("due_from"),
            due_until=words.get("due_until"),
        )


class _OfDutyForm(forms.Form):
    """State, article and source: what every record about a duty has."""

    state = forms.ChoiceField(label=_("State"), choices=state_choices)
    article = forms.ChoiceField(label=_("Article"))

    mark_optional = True
    field_order: list[str] | None = None

    def __init__(self, *parts: Any, articles: Choices, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["article"].choices = articles


def source_field() -> forms.CharField:
    """Where a record comes from."""
    return forms.CharField(label=_("Source"), max_length=400, help_text=_("Where this comes from: a document, a letter, or who told whom."))


class RequestForm(_OfDutyForm):
    """A request for more time."""

    asked_to = DayField(_("Asks for time until"), required=False)
    requested_on = DayField(_("Handed in on"), required=False)
    meeting = forms.ChoiceField(label=_("To be decided at"), required=False)
    exceptional = forms.CharField(
        label=_("Exceptional circumstances"),
        required=False,
        help_text=_("In the words of the request; needed for a further request under 3(3)."),
    )
    note = forms.CharField(label=_("Note"), required=False, max_length=400)
    source_words = source_field()

    def __init__(self, *parts: Any, meetings: Choices, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["meeting"].choices = [("", _("not known")), *meetings]

    def said(self) -> RequestSaid:
        """The request in the words of the form."""
        data = self.cleaned_data
        return RequestSaid(
            data["state"], data["article"], data["requested_on"], data["asked_to"], data["meeting"], data["exceptional"], data["note"]
        )


class DecisionForm(forms.Form):
    """What became of a request for more time."""

    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=[(o.value, label_of(o)) for o in RequestOutcome if o is not RequestOutcome.PENDING]
    )
    granted_to = DayField(
        _("New deadline"), required=False, help_text=_("Only when granted; the meeting may have shortened what was asked.")
    )
    decided_on = DayField(_("Decided on"))
    requested_on = DayField(
        _("Request handed in on"),
        required=False,
        help_text=_("Where it is not on record or wrong: where a State has two clocks, it tells of which of them the request is."),
    )
    meeting = forms.ChoiceField(label=_("Decided at"), required=False)
    note = forms.CharField(label=_("Note"), required=False, max_length=400)
    source_words = source_field()

    mark_optional = True

    def __init__(self, *parts: Any, meetings: Choices, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["meeting"].choices = [("", _("not known")), *meetings]

    def said(self) -> DecisionSaid:
        """The decision in the words of the form."""
        data = self.cleaned_data
        return DecisionSaid(
            RequestOutcome(data["outcome"]), *(data[name] for name in ("decided_on", "granted_to", "meeting", "note", "requested_on"))
        )


class CompletionForm(_OfDutyForm):
    """A duty with a deadline that is done."""

    done = SaidDateField(label=_("Done"), help_text=_("As the source says it: 31 October 2015, June 2023, 2018, by December 2010."))
    how = forms.CharField(label=_("How"), max_length=200, help_text=_("For example “declared at the Eleventh Meeting of States Parties”."))
    note = forms.CharField(label=_("Note"), required=False, max_length=400)
    source_words = source_field()

    def when(self, today: date) -> PartialDate:
        """The date in the words of the form."""
        said = date_said(self.cleaned_data["done"], anchor=today)
        if said is None:  # the field is required, so there are words
            raise ValueError
        return said


class ReportForm(_OfDutyForm):
    """A transparency report that came in."""

    covers_year = forms.IntegerField(
        label=_("Covers the year"), required=False, min_value=1990, max_value=2200, help_text=_("Left empty for an initial report.")
    )
    received_on = DayField(_("Received on"))
    address = forms.URLField(label=_("Where it can be read"), required=False, assume_scheme="https")
    note = forms.CharField(label=_("Note"), required=False, max_length=400)
    source_words = source_field()

    def said(self) -> ReportSaid:
        """The report in the words of the form."""
        data = self.cleaned_data
        return ReportSaid(data["state"], data["article"], data["received_on"], data["covers_year"], data["address"], data["note"])


class ReportsKeptForm(forms.Form):
    """From which due date on every report is on record."""

    since = DayField(
        _("Complete for reports due from"),
        help_text=_("A report due on or after this day that is not on record is then called missing."),
    )
    source_words = source_field()
