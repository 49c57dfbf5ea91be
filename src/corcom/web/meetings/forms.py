"""Forms about meetings."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.words import MeetingKind
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import Body
from corcom.registers.meetings.models import Meeting
from corcom.web.days import SaidDateField
from corcom.web.words import label_of
from corcom.workflows.meetings import MeetingSaid
from corcom.workflows.said_dates import date_said

KINDS = [(kind.value, label_of(kind)) for kind in MeetingKind]


class MeetingFilters(forms.Form):
    """What to show of the meetings."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Any kind")), *KINDS])
    minutes = forms.ChoiceField(label=_("Minutes"), required=False, choices=[("", _("With or without")), ("yes", _("With minutes"))])


class MeetingForm(forms.Form):
    """A meeting made or corrected by hand."""

    title = forms.CharField(label=_("Title"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS)
    body = forms.ModelChoiceField(label=_("Body"), queryset=Body.objects.none(), required=False)
    number = forms.IntegerField(label=_("Number"), required=False, min_value=1)
    when = SaidDateField(label=_("Date"), help_text=_("In words: 24 January 2012, 11–14 September 2012, or tentatively 1 February 2012."))
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    source_words = forms.CharField(
        label=_("Source"), max_length=400, help_text=_("Where this comes from, in words: a letter, a call, a page, with its day.")
    )

    def __init__(self, *parts: Any, convention: str, today: date, meeting: Meeting | None = None, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.today, self.meeting = today, meeting
        self.fields["body"].queryset = mandates.bodies(convention)  # type: ignore[attr-defined]
        if meeting is not None:
            self.fields["source_words"].label = _("Why it is corrected")
            self.fields["source_words"].help_text = _("And where the right words come from. It stays on record.")

    def said(self) -> MeetingSaid:
        """The meeting in the words of the form."""
        data = self.cleaned_data
        kept = self.meeting.when if self.meeting is not None and "when" not in self.changed_data else None
        when = kept or date_said(data["when"], anchor=self.today)
        assert when is not None  # noqa: S101 - the field is required, so there are words
        return MeetingSaid(data["title"], MeetingKind(data["kind"]), when, data["body"], data["number"], data["place"])


def initial_of(meeting: Meeting) -> dict[str, Any]:
    """The form's first values for a meeting on record."""
    return {
        "title": meeting.title,
        "kind": meeting.kind,
        "body": meeting.body_id,
        "number": meeting.number,
        "when": meeting.when_words,
        "place": meeting.place,
    }
