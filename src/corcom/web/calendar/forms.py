"""Forms about the calendar. They check words and hand on; they never save."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import MeetingKind
from corcom.registers.calendar.models import Event
from corcom.web.days import SaidDateField
from corcom.web.treaty.forms import state_choices
from corcom.web.words import label_of
from corcom.workflows.calendar import EventWords
from corcom.workflows.overviews.calendar import PERIODS, CalendarFilter
from corcom.workflows.overviews.clock_dates import ENTRY_INTO_FORCE, OBLIGATION
from corcom.workflows.said_dates import date_said

KINDS = [(kind.value, label_of(kind)) for kind in MeetingKind]
CLOCK_KINDS = [(kind, label_of(kind)) for kind in (OBLIGATION, ENTRY_INTO_FORCE)]
WHEN_HELP = _("As you would say it: 24 January 2012, 16 to 19 April 2012, by mid-January, tentatively 1 February.")


class CalendarFilters(forms.Form):
    """What to show of the calendar; every word stands in the address."""

    period = forms.ChoiceField(required=False, widget=forms.HiddenInput, choices=[(word, word) for word in PERIODS])
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    certainty = forms.ChoiceField(
        label=_("Date"),
        required=False,
        choices=[
            ("", _("However sure")),
            ("confirmed", _("Confirmed days")),
            ("tentative", _("Tentative")),
            ("vague", _("No exact day")),
        ],
    )
    due = forms.ChoiceField(
        label=_("Action points"), required=False, choices=[("", _("Left out")), ("with-due-dates", _("With their due dates"))]
    )

    clock = forms.ChoiceField(label=_("Deadlines of States"), required=False, choices=[("", _("With them")), ("left-out", _("Left out"))])
    state = forms.ChoiceField(label=_("Only those of"), required=False)

    def __init__(self, data: Any) -> None:
        super().__init__(data if any(name in data for name in self.base_fields) else None)
        self.fields["kind"].choices = [("", _("Any kind")), *KINDS, ("action-point", _("Due dates")), *CLOCK_KINDS]
        self.fields["state"].choices = [("", _("Any State, and meetings")), *state_choices()[1:]]

    def chosen(self) -> CalendarFilter:
        """What was chosen; a word that means nothing here is left out, and its field says so."""
        words: dict[str, str] = {}
        if self.is_bound:
            self.is_valid()
            words = self.cleaned_data
        return CalendarFilter(
            period=words.get("period") or "coming",
            kind=words.get("kind", ""),
            certainty=words.get("certainty", ""),
            with_due_dates=bool(words.get("due")) or words.get("kind") == "action-point",
            with_clock_dates=words.get("clock") != "left-out" or words.get("kind") in dict(CLOCK_KINDS),
            only_clock_dates=bool(words.get("state")),
            state=words.get("state", ""),
        )


class EventForm(forms.Form):
    """An event as a person writes it."""

    what = forms.CharField(label=_("What takes place"), max_length=400)
    when = SaidDateField(label=_("When"), help_text=WHEN_HELP)
    tentative = forms.BooleanField(label=_("The date is tentative"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS, initial=MeetingKind.OTHER.value)
    audience = forms.CharField(label=_("Who is invited"), required=False, max_length=200)

    mark_optional = True

    def __init__(self, *arguments: Any, day: date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.day = day

    def when_said(self) -> PartialDate:
        """The date as understood; a form that is valid has one."""
        said = date_said(self.cleaned_data["when"], anchor=self.day, tentative=self.cleaned_data["tentative"])
        assert said is not None, "the field is required"  # noqa: S101
        return said

    def said(self) -> EventWords:
        """What was written, for the workflow."""
        data = self.cleaned_data
        return EventWords(what=data["what"], when=self.when_said(), kind=data["kind"], audience=data["audience"])


class NewEventForm(EventForm):
    """A new event needs its source."""

    source_words = forms.CharField(
        label=_("Where this comes from"), max_length=1000, help_text=_("For example: mail of the President, 14 December 2011.")
    )


class CorrectEventForm(EventForm):
    """A correction needs a reason and the revision that the person saw."""

    reason = forms.CharField(label=_("Reason, or who said so"), max_length=1000)
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def when_said(self) -> PartialDate:
        """The date as understood; words that were not touched keep the date as it stands."""
        event: Event = self.initial["event"]
        if event.when and not {"when", "tentative"} & set(self.changed_data):
            return event.when
        return super().when_said()


def initial_of(event: Event) -> dict[str, Any]:
    """The words of an event, for the form that corrects it."""
    return {
        "event": event,
        "what": event.what,
        "when": event.when_words,
        "tentative": bool(event.when and event.when.is_tentative),
        "kind": event.kind if event.kind in dict(KINDS) else MeetingKind.OTHER.value,
        "audience": event.audience,
        "revision": event.revision,
    }


class ConfirmDateForm(forms.Form):
    """A date that is held as fixed, on somebody's word."""

    when = SaidDateField(label=_("The day, or the days"), help_text=_("For example 24 January 2012, or 16 to 19 April 2012."))
    source_words = forms.CharField(label=_("Who confirmed it, and where"), max_length=1000)
    revision = forms.IntegerField(widget=forms.HiddenInput)


class EventReasonForm(forms.Form):
    """Cancelling, or taking a cancellation back."""

    reason = forms.CharField(label=_("Reason, or who said so"), max_length=1000)
    revision = forms.IntegerField(widget=forms.HiddenInput)
