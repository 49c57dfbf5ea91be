"""Forms about treaty actions. They check words and hand on; they never save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.states import all_states
from corcom.kernel.words import Certainty, TreatyActionKind
from corcom.registers.treaty.models import TreatyActionRecord
from corcom.web.words import label_of
from corcom.workflows.treaty_actions import ActSaid


def state_choices() -> list[tuple[str, Any]]:
    """Every State by short name."""
    return [("", _("Choose a State")), *((state.iso3, state.short_name) for state in all_states())]


def day_field(label: Any, **options: Any) -> forms.DateField:
    """A day, with the browser's own calendar."""
    return forms.DateField(label=label, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **options)


class TreatyActionForm(forms.Form):
    """A treaty action as a person says it."""

    state = forms.ChoiceField(label=_("State"), choices=state_choices)
    kind = forms.ChoiceField(label=_("What it did"), choices=[(kind.value, label_of(kind)) for kind in TreatyActionKind])
    on = day_field(
        _("On"),
        help_text=_("The day of signature, or on which the depositary received the instrument or notice: not the day in the capital."),
    )
    tentative = forms.BooleanField(label=_("The day is not certain"), required=False)
    note = forms.CharField(label=_("Note"), required=False, max_length=400)
    source_words = forms.CharField(
        label=_("Source"),
        max_length=400,
        help_text=_("Where this comes from: the depositary notification with its number, or who told whom."),
    )

    mark_optional = True

    def said(self) -> ActSaid:
        """The act in the words of the form."""
        data = self.cleaned_data
        certainty = Certainty.TENTATIVE if data["tentative"] else Certainty.CONFIRMED
        return ActSaid(data["state"], TreatyActionKind(data["kind"]), data["on"], certainty, data["note"])


class CorrectTreatyActionForm(TreatyActionForm):
    """A corrected treaty action and the reason."""

    why = forms.CharField(label=_("Why it is corrected"), max_length=400)


class TakeOffForm(forms.Form):
    """Why something goes off the record."""

    why = forms.CharField(label=_("Why it goes off the record"), max_length=400)


def initial_of(act: TreatyActionRecord) -> dict[str, Any]:
    """The form's first values for an act on record."""
    return {
        "state": act.state_id,
        "kind": act.kind,
        "on": act.on,
        "tentative": act.certainty == Certainty.TENTATIVE,
        "note": act.note,
        "source_words": act.source_words,
    }
