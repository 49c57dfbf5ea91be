"""Forms about action points. They check words and hand on; they never save."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import ActionStatus, Theme
from corcom.registers.actions.models import ActionPoint
from corcom.registers.actions.queries import STATUS_FILTERS
from corcom.web.action_points.choices import OwnerChoice, due_choices, owner_word
from corcom.web.days import DayField, SaidDateField
from corcom.web.words import label_of
from corcom.workflows.action_points import ActionWords, EvidenceFile
from corcom.workflows.said_dates import date_said

THEMES = [(theme.value, label_of(theme)) for theme in Theme]
WHEN_HELP = _("As you would say it: 15 January 2012, by mid-January, before April 2012, tentatively 1 February, after the holidays.")


class ActionFilters(forms.Form):
    """What to show of the action points; every word stands in the address."""

    status = forms.ChoiceField(required=False, widget=forms.HiddenInput, choices=[(word, word) for word in STATUS_FILTERS])
    owner = forms.ChoiceField(label=_("Owner"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", _("Any theme")), *THEMES])
    due = forms.ChoiceField(label=_("Due"), required=False)
    meeting = forms.ChoiceField(label=_("From"), required=False)

    def __init__(self, data: Any, *, owners: list[OwnerChoice], meetings: list[Any], next_meeting: Any) -> None:
        asked = data.copy()
        if asked.get("owner"):
            asked["owner"] = owner_word(asked["owner"])
        super().__init__(asked if any(name in data for name in self.base_fields) else None)
        self.fields["owner"].choices = [("", _("Anybody")), *[(choice.word, choice.label) for choice in owners]]
        self.fields["due"].choices = due_choices(next_meeting, data.get("due", ""))
        self.fields["meeting"].choices = [("", _("Any meeting")), *[(meeting.key, meeting.title) for meeting in meetings]]

    def words(self) -> dict[str, str]:
        """The words that can be used; a word that means nothing here is left out, and its field says so."""
        if not self.is_bound:
            return {}
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class ActionPointForm(forms.Form):
    """An action point as a person writes it."""

    what = forms.CharField(label=_("What is to be done"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000)
    owners = forms.CharField(
        label=_("Owners"),
        required=False,
        max_length=1000,
        help_text=_("States, organisations or offices by name, separated by commas; or a class, such as all coordinators."),
    )
    when = SaidDateField(label=_("Due"), required=False, help_text=WHEN_HELP)
    tentative = forms.BooleanField(label=_("The due date is tentative"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", _("None")), *THEMES])
    meeting = forms.ChoiceField(label=_("Agreed at"), required=False)
    purpose = forms.CharField(label=_("What it is for"), required=False, max_length=1000)
    addressees = forms.CharField(label=_("To whom the result goes"), required=False, max_length=1000, help_text=_("Separated by commas."))
    identifier = forms.CharField(
        label=_("Number in the paper"), required=False, max_length=40, help_text=_("As printed, for example AP 3.")
    )

    mark_optional = True

    def __init__(self, *arguments: Any, meetings: list[Any], day: date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.day = day
        self.fields["meeting"].choices = [("", _("No meeting")), *[(meeting.key, meeting.title) for meeting in meetings]]

    def said(self) -> ActionWords:
        """What was written, for the workflow."""
        data = self.cleaned_data
        return ActionWords(
            what=data["what"],
            owners=listed(data["owners"]),
            when=self.when_said(),
            purpose=data["purpose"],
            addressees=listed(data["addressees"]),
            identifier=data["identifier"],
            theme=data["theme"],
            meeting=data["meeting"],
        )

    def when_said(self) -> PartialDate | None:
        """The due date as understood."""
        return date_said(self.cleaned_data["when"], anchor=self.day, tentative=self.cleaned_data["tentative"])


class NewActionPointForm(ActionPointForm):
    """A new action point needs its source."""

    field_order = ("what", "owners", "when", "tentative", "source_words", "on")

    on = DayField(_("Opened on"), required=False)
    source_words = forms.CharField(
        label=_("Where this comes from"), max_length=1000, help_text=_("For example: telephone call with the President, 14 December 2011.")
    )


class CorrectActionPointForm(ActionPointForm):
    """A correction needs a reason and the revision that the person saw."""

    field_order = ("what", "owners", "when", "tentative", "reason")

    reason = forms.CharField(label=_("Reason for the correction"), max_length=1000)
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def said(self) -> ActionWords:
        """What was written; names and a due date that were not touched stay as they are on record, commas and all."""
        said, touched = super().said(), set(self.changed_data)
        point: ActionPoint = self.initial["point"]
        return replace(
            said,
            owners=said.owners if "owners" in touched else [owner.printed_name for owner in point.owners.all()],
            addressees=said.addressees if "addressees" in touched else point.addressees,
        )

    def when_said(self) -> PartialDate | None:
        """The due date as understood; words that were not touched keep the one on record."""
        point: ActionPoint = self.initial["point"]
        return super().when_said() if {"when", "tentative"} & set(self.changed_data) else point.when


def initial_of(point: ActionPoint) -> dict[str, Any]:
    """The words of an action point, for the form that corrects it."""
    return {
        "point": point,
        "what": point.what,
        "owners": ", ".join(owner.printed_name for owner in point.owners.all()),
        "when": point.when.words if point.when else "",
        "tentative": bool(point.when and point.when.is_tentative),
        "theme": point.theme,
        "meeting": point.meeting.key if point.meeting else "",
        "purpose": point.purpose,
        "addressees": ", ".join(point.addressees),
        "identifier": point.identifier,
        "revision": point.revision,
    }


class CommentForm(forms.Form):
    """A comment."""

    words = forms.CharField(label=_("Comment"), widget=forms.Textarea(attrs={"rows": 2}), max_length=4000)


class CloseForm(forms.Form):
    """Closing with what shows it."""

    as_status = forms.ChoiceField(
        label=_("It is"),
        choices=[(ActionStatus.DONE.value, _("Done")), (ActionStatus.DROPPED.value, _("Dropped: no longer wanted"))],
        initial=ActionStatus.DONE.value,
        widget=forms.RadioSelect,
    )
    evidence = forms.CharField(
        label=_("What shows it, or why it is dropped"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        help_text=_("A sentence, or the file that shows it. It stays on record."),
    )
    file = forms.FileField(label=_("File"), required=False)
    on = DayField(_("On"))
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def clean_file(self) -> Any:
        """The file, unless it is too large or empty."""
        file = self.cleaned_data.get("file")
        if file and file.size > settings.CORCOM_UPLOAD_LIMIT:
            message = _("%(name)s has %(size)s; up to %(limit)s are taken. Attach a smaller file, or say in words where it is kept.")
            sizes = {"size": filesizeformat(file.size), "limit": filesizeformat(settings.CORCOM_UPLOAD_LIMIT)}
            raise forms.ValidationError(message, params={"name": file.name, **sizes})
        return file

    def evidence_file(self) -> EvidenceFile | None:
        """The file for the workflow."""
        file = self.cleaned_data["file"]
        return EvidenceFile(file.read(), file.name) if file else None


class ReopenForm(forms.Form):
    """Reopening with the reason."""

    reason = forms.CharField(label=_("Why it is open again"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000)
    revision = forms.IntegerField(widget=forms.HiddenInput)


class DueForm(forms.Form):
    """A newly agreed due date."""

    when = SaidDateField(label=_("New due date"), required=False, help_text=WHEN_HELP)
    tentative = forms.BooleanField(label=_("The date is tentative"), required=False)
    reason = forms.CharField(label=_("Who agreed to it, and where"), max_length=1000)
    revision = forms.IntegerField(widget=forms.HiddenInput)


def listed(words: str) -> list[str]:
    """Names between commas, semicolons or ends of line."""
    parts = words.replace(";", ",").replace("\n", ",").split(",")
    return [part.strip() for part in parts if part.strip()]
