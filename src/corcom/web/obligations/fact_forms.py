"""Forms about other facts that clocks run from. They check words and hand on; they never save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.dates import day_after
from corcom.web.days import DayField
from corcom.web.obligations.forms import source_field
from corcom.web.treaty.forms import state_choices
from corcom.web.words import label_of
from corcom.workflows.clock_facts import DEEDS, ConflictSaid, HostilitiesSaid, KeptSaid


class FactForm(forms.Form):
    """State, words and source: what every such fact has; the reason where one is corrected."""

    state = forms.ChoiceField(label=_("State"), choices=state_choices)
    words = forms.CharField(label=_("What it is"), max_length=400)
    source_words = source_field()

    mark_optional = True
    shown: tuple[str, ...] = ()

    def __init__(self, *parts: Any, corrects: bool = False, **named: Any) -> None:
        super().__init__(*parts, **named)
        if corrects:
            self.fields["why"] = forms.CharField(label=_("Why it is corrected"), max_length=400)
        self.order_fields(["state", *self.shown, "source_words", "why"])

    @staticmethod
    def initial_of(row: Any) -> dict[str, Any]:
        """The form's first values for a fact on record."""
        return {"state": row.state_id, "words": row.words, "source_words": row.source_words}


class HostilitiesForm(FactForm):
    """Hostilities that left remnants after entry into force."""

    ended_on = DayField(_("Ended on"), help_text=_("The last day of active hostilities; clearance is counted from it."))

    shown = ("words", "ended_on")

    def __init__(self, *parts: Any, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["words"].help_text = _("Which hostilities, and where they left remnants.")

    def said(self) -> HostilitiesSaid:
        """The hostilities in the words of the form."""
        data = self.cleaned_data
        return HostilitiesSaid(data["state"], data["words"].strip(), data["ended_on"])

    @staticmethod
    def initial_of(row: Any) -> dict[str, Any]:
        """The form's first values for hostilities on record."""
        return FactForm.initial_of(row) | {"ended_on": row.ended_on}


class ConflictForm(FactForm):
    """An armed conflict in which a State is engaged."""

    start = DayField(_("Since"))
    last_day = DayField(_("Last day"), required=False, help_text=_("Left empty while the conflict goes on."))

    shown = ("words", "start", "last_day")

    def said(self) -> ConflictSaid:
        """The conflict in the words of the form."""
        data = self.cleaned_data
        last = data["last_day"]
        return ConflictSaid(data["state"], data["words"].strip(), data["start"], day_after(last) if last else None)

    @staticmethod
    def initial_of(row: Any) -> dict[str, Any]:
        """The form's first values for a conflict on record."""
        return FactForm.initial_of(row) | {"start": row.start, "last_day": row.last_day}


class KeptForm(FactForm):
    """What was kept, acquired or transferred in a year."""

    deed = forms.ChoiceField(label=_("What it did"), choices=[(deed, label_of(deed)) for deed in DEEDS])
    year = forms.IntegerField(label=_("In the year"), min_value=2008, max_value=2200)
    munitions = forms.IntegerField(label=_("Cluster munitions"), required=False, min_value=0, max_value=2_000_000_000)
    submunitions = forms.IntegerField(label=_("Explosive submunitions"), required=False, min_value=0, max_value=2_000_000_000)
    use = forms.CharField(label=_("Use, planned and actual"), required=False, max_length=400)
    receiver = forms.ChoiceField(label=_("Transferred to"), required=False, choices=state_choices)

    shown = ("deed", "year", "words", "munitions", "submunitions", "use", "receiver")

    def __init__(self, *parts: Any, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["words"].label = _("Types and lots")
        self.fields["words"].help_text = _("As the source gives them: type, quantity where it is no plain count, lot numbers.")

    def said(self) -> KeptSaid:
        """What was kept in the words of the form."""
        data = self.cleaned_data
        counts = (data["munitions"], data["submunitions"])
        return KeptSaid(data["state"], data["words"].strip(), data["year"], data["deed"], *counts, data["use"], data["receiver"])

    @staticmethod
    def initial_of(row: Any) -> dict[str, Any]:
        """The form's first values for what is on record."""
        names = ("deed", "year", "munitions", "submunitions", "use")
        return FactForm.initial_of(row) | {name: getattr(row, name) for name in names} | {"receiver": row.receiver_id or ""}


FormOfAKind = HostilitiesForm | ConflictForm | KeptForm
FORMS: dict[str, type[FormOfAKind]] = {"hostilities": HostilitiesForm, "conflicts": ConflictForm, "munitions": KeptForm}
