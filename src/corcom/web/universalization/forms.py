"""Forms of universalization. They check words and hand on; they never save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import ActionStatus, EvidenceGrade, HeardAt, Openness, RegionalGroup, TargetMeasure
from corcom.registers.universalization.models import Contact, NextStep, StatusNews
from corcom.web.convention.pictures import GROUPS
from corcom.web.days import DayField, SaidDateField
from corcom.web.universalization import fields
from corcom.workflows.universalization import ClaimSaid, ContactSaid, NextStepSaid, TargetSaid

REASON = {"label": gettext_lazy("Reason"), "max_length": 1000, "help_text": gettext_lazy("It stays on record beside what stood before.")}


class DayForm(forms.Form):
    """A form whose dates are said in words on a day, and which may offer meetings."""

    mark_optional = True

    def __init__(self, *arguments: Any, day: Any, meetings: Any = (), **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.day = day
        if "meeting" in self.fields:
            self.fields["meeting"].choices = fields.meeting_choices(meetings)

    def date(self, name: str) -> Any:
        """The date that a field says; the one on record when its words were not touched."""
        untouched = self.initial.get(f"{name}_on_record")
        if untouched is not None and name not in self.changed_data:
            return untouched
        return fields.date_of_words(self.cleaned_data[name], day=self.day)


class QuickForm(DayForm):
    """A contact, the claim made in it and the next step, in one go and with one thumb."""

    state = fields.StateField()
    said = forms.CharField(label=gettext_lazy("What was said"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000, required=False)
    stages = fields.StagesField(label=gettext_lazy("How far it is"), required=False)
    heard_at = fields.heard_at_field(initial=HeardAt.MARGINS.value, help_text=fields.MARGINS_HELP)
    when = SaidDateField(label=gettext_lazy("When"), help_text=fields.WHEN_HELP)
    met_by = forms.CharField(label=gettext_lazy("Who of us"), max_length=200, required=False)
    met_whom = forms.CharField(
        label=gettext_lazy("Whom"), max_length=300, required=False, help_text=gettext_lazy("A function rather than a name.")
    )
    meeting = fields.meeting_field()
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200, required=False)
    grade = fields.grade_field()
    next_what = forms.CharField(label=gettext_lazy("Next step"), max_length=400, required=False)
    next_lead = forms.CharField(label=gettext_lazy("Whose step it is"), max_length=200, required=False)
    next_by = SaidDateField(label=gettext_lazy("By when"), required=False, help_text=fields.BY_HELP)
    openness = fields.openness_field()

    def clean(self) -> dict[str, Any]:
        """A stage needs the words in which it was said; a lead or a day needs the step."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("stages") and not data.get("said", "").strip():
            self.add_error("said", _("A stage was chosen and nothing was said. Write down the words from which you know it."))
        if (data.get("next_lead") or data.get("next_by")) and not data.get("next_what"):
            self.add_error("next_what", _("Say what the next step is, or leave who and by when empty."))
        return data

    def contact(self) -> ContactSaid:
        """The contact for the workflow."""
        data = self.cleaned_data
        return ContactSaid(
            iso3=data["state"],
            met_by=data["met_by"],
            met_whom=data["met_whom"],
            heard_at=HeardAt(data["heard_at"]),
            place=data["place"],
            meeting=data["meeting"],
            when=self.date("when"),
            said=data["said"],
            openness=Openness(data["openness"]),
        )

    def claim(self) -> ClaimSaid | None:
        """The claim, where a stage was said."""
        data = self.cleaned_data
        if not data["stages"]:
            return None
        state = states_by_iso3()[data["state"]]
        by_itself = data["grade"] == EvidenceGrade.TOLD_BY_STATE
        return ClaimSaid(
            iso3=data["state"],
            words=data["said"],
            stages=data["stages"],
            grade=EvidenceGrade(data["grade"]),
            said_by=state.short_name if by_itself else "",
            heard_by=data["met_by"],
            heard_at=HeardAt(data["heard_at"]),
            when=self.date("when"),
            meeting=data["meeting"],
            openness=Openness(data["openness"]),
        )

    def next_step(self) -> NextStepSaid | None:
        """The next step, where one was said."""
        data = self.cleaned_data
        if not data["next_what"]:
            return None
        return NextStepSaid(data["state"], data["next_what"], data["next_lead"], self.date("next_by"), Openness(data["openness"]))


class ClaimForm(DayForm):
    """A claim with its evidence."""

    state = fields.StateField()
    words = forms.CharField(label=gettext_lazy("What was said"), widget=forms.Textarea(attrs={"rows": 3}), max_length=1000)
    stages = fields.StagesField(label=gettext_lazy("How far it is"), required=False)
    grade = fields.grade_field()
    when = SaidDateField(label=gettext_lazy("When it was said"), required=False, help_text=fields.WHEN_HELP)
    said_by = forms.CharField(label=gettext_lazy("Who said so"), max_length=200, required=False)
    heard_by = forms.CharField(label=gettext_lazy("Who heard it"), max_length=200, required=False)
    heard_at = fields.choice(HeardAt, gettext_lazy("Where"), none=gettext_lazy("Not known"), required=False)
    meeting = fields.meeting_field()
    source = forms.CharField(
        label=gettext_lazy("Source"),
        max_length=1000,
        required=False,
        help_text=gettext_lazy("A document with its number, an address on the web, or who told whom."),
    )
    openness = fields.openness_field()

    def said(self) -> ClaimSaid:
        """The claim for the workflow."""
        data = self.cleaned_data
        return ClaimSaid(
            iso3=data["state"],
            words=data["words"],
            stages=data["stages"],
            grade=EvidenceGrade(data["grade"]),
            said_by=data["said_by"],
            heard_by=data["heard_by"],
            heard_at=HeardAt(data["heard_at"]) if data["heard_at"] else None,
            when=self.date("when"),
            meeting=data["meeting"],
            openness=Openness(data["openness"]),
            source=data["source"],
        )


class CorrectClaimForm(ClaimForm):
    """A corrected claim and the reason; the State stays."""

    field_order = ("words", "stages", "reason")

    reason = forms.CharField(**REASON)

    def __init__(self, *arguments: Any, claim: StatusNews, **options: Any) -> None:
        super().__init__(*arguments, initial=initial_of_claim(claim), **options)
        self.fields["state"].widget = forms.HiddenInput()
        self.fields["stages"].choices = fields.stage_choices_with(claim.stages)


class ContactForm(DayForm):
    """A corrected contact and the reason."""

    met_by = forms.CharField(label=gettext_lazy("Who of us"), max_length=200)
    met_whom = forms.CharField(label=gettext_lazy("Whom"), max_length=300, required=False)
    heard_at = fields.heard_at_field()
    when = SaidDateField(label=gettext_lazy("When"), help_text=fields.WHEN_HELP)
    meeting = fields.meeting_field()
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200, required=False)
    said = forms.CharField(label=gettext_lazy("What was said"), widget=forms.Textarea(attrs={"rows": 3}), max_length=4000, required=False)
    openness = fields.openness_field()
    reason = forms.CharField(**REASON)

    def __init__(self, *arguments: Any, contact: Contact, **options: Any) -> None:
        super().__init__(*arguments, initial=initial_of_contact(contact), **options)
        self.contact = contact

    def contact_said(self) -> ContactSaid:
        """The contact for the workflow."""
        data = self.cleaned_data
        return ContactSaid(
            iso3=self.contact.state_id,
            met_by=data["met_by"],
            met_whom=data["met_whom"],
            heard_at=HeardAt(data["heard_at"]),
            place=data["place"],
            meeting=data["meeting"],
            when=self.date("when"),
            said=data["said"],
            openness=Openness(data["openness"]),
        )


class NextStepForm(DayForm):
    """A next step."""

    state = fields.StateField()
    what = forms.CharField(label=gettext_lazy("What is next"), max_length=400)
    lead = forms.CharField(
        label=gettext_lazy("Whose step it is"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("A State, an organisation or an office: the State itself, or who of us is to do it."),
    )
    when = SaidDateField(label=gettext_lazy("By when"), required=False, help_text=fields.BY_HELP)
    openness = fields.openness_field()

    def said(self) -> NextStepSaid:
        """The next step for the workflow."""
        data = self.cleaned_data
        return NextStepSaid(data["state"], data["what"], data["lead"], self.date("when"), Openness(data["openness"]))


class CorrectNextStepForm(NextStepForm):
    """A corrected next step and the reason; the State stays."""

    reason = forms.CharField(**REASON)

    def __init__(self, *arguments: Any, step: NextStep, **options: Any) -> None:
        super().__init__(*arguments, initial=initial_of_step(step), **options)
        self.fields["state"].widget = forms.HiddenInput()


class CloseStepForm(forms.Form):
    """Closing a next step with what shows it."""

    as_outcome = forms.ChoiceField(
        label=gettext_lazy("It is"),
        choices=[
            (ActionStatus.DONE.value, gettext_lazy("Done")),
            (ActionStatus.DROPPED.value, gettext_lazy("Dropped: no longer wanted")),
        ],
        initial=ActionStatus.DONE.value,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=gettext_lazy("What shows it, or why it is dropped"), widget=forms.Textarea(attrs={"rows": 2}), max_length=1000
    )
    on = DayField(gettext_lazy("On"))


class ReasonForm(forms.Form):
    """A reason."""

    reason = forms.CharField(**REASON)


class TargetForm(DayForm):
    """A target as agreed."""

    what = forms.CharField(label=gettext_lazy("The target, as it was agreed"), max_length=400)
    measure = fields.choice(TargetMeasure, gettext_lazy("What is counted"))
    figure = forms.IntegerField(
        label=gettext_lazy("Figure"), min_value=1, max_value=1000, help_text=gettext_lazy("A number of States, or per cent for a share.")
    )
    group = forms.ChoiceField(label=gettext_lazy("Of which States"), required=False)
    start_on = DayField(gettext_lazy("Counted from"), help_text=gettext_lazy("New instruments count from the day after."))
    when = SaidDateField(label=gettext_lazy("By when"), help_text=fields.BY_HELP)
    source = forms.CharField(label=gettext_lazy("Where it was agreed"), max_length=1000)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["group"].choices = [("", _("All States")), *((g.value, str(GROUPS[g])) for g in RegionalGroup if g.value)]

    def said(self) -> TargetSaid:
        """The target for the workflow."""
        data = self.cleaned_data
        return TargetSaid(
            what=data["what"],
            measure=TargetMeasure(data["measure"]),
            figure=data["figure"],
            group=RegionalGroup(data["group"]),
            start_on=data["start_on"],
            when=self.date("when"),
            source=data["source"],
        )


def _said_date(name: str, when: Any) -> dict[str, Any]:
    """First values of a date field: its words, and the date itself so that untouched words keep their meaning."""
    if when is None:
        return {name: ""}
    words = fields.day_words(when.earliest) if when.words == when.iso and when.earliest == when.latest else when.words
    return {name: words, f"{name}_on_record": when}


def initial_of_claim(claim: StatusNews) -> dict[str, Any]:
    """The words of a claim on record."""
    return {
        "state": claim.state_id,
        "words": claim.stage,
        "stages": fields.word_of_stages(claim.stages),
        "grade": claim.grade,
        "said_by": claim.said_by,
        "heard_by": claim.heard_by,
        "heard_at": claim.heard_at,
        "meeting": claim.meeting.key if claim.meeting else "",
        "source": claim.source_words,
        "openness": claim.openness,
        **_said_date("when", claim.when),
    }


def initial_of_contact(contact: Contact) -> dict[str, Any]:
    """The words of a contact on record."""
    return {
        "met_by": contact.met_by,
        "met_whom": contact.met_whom,
        "heard_at": contact.heard_at,
        "meeting": contact.meeting.key if contact.meeting else "",
        "place": contact.place,
        "said": contact.said,
        "openness": contact.openness,
        **_said_date("when", contact.when),
    }


def initial_of_step(step: NextStep) -> dict[str, Any]:
    """The words of a next step on record."""
    return {"state": step.state_id, "what": step.what, "lead": step.lead, "openness": step.openness, **_said_date("when", step.when)}
