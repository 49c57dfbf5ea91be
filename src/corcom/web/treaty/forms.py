"""Forms about treaty actions. They check words and hand on; they never save."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.states import all_states
from corcom.kernel.words import Certainty, TreatyActionKind
from corcom.registers.treaty.models import DeclarationRecord, TreatyActionRecord
from corcom.web.days import DayField
from corcom.web.words import label_of
from corcom.workflows.declarations import DeclarationSaid
from corcom.workflows.overviews.declarations import KINDS
from corcom.workflows.treaty_actions import ActSaid


def state_choices() -> list[tuple[str, Any]]:
    """Every State by short name."""
    return [("", _("Choose a State")), *((state.iso3, state.short_name) for state in all_states())]


class TreatyActionForm(forms.Form):
    """A treaty action as a person says it."""

    state = forms.ChoiceField(label=_("State"), choices=state_choices)
    kind = forms.ChoiceField(label=_("What it did"), choices=[(kind.value, label_of(kind)) for kind in TreatyActionKind])
    on = DayField(
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

    despite = forms.BooleanField(label=_("I have looked at what speaks against it: it is so all the same"), required=False)

    mark_optional = True

    def ask_again(self, *, needed: bool) -> None:
        """Keep the question whether it is so all the same only where something speaks against the act."""
        if needed:
            self.fields["despite"].required = True  # it came in already; this is how it is drawn
        else:
            del self.fields["despite"]

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


class DeclarationForm(forms.Form):
    """A declaration, reservation or objection as a person says it."""

    state = forms.ChoiceField(label=_("State"), choices=state_choices)
    kind = forms.ChoiceField(label=_("What it is"))
    made_on = DayField(_("Made on"), help_text=_("The day on which the depositary received it."))
    text = forms.CharField(
        label=_("Words"),
        widget=forms.Textarea(attrs={"rows": 6}),
        required=False,
        max_length=20_000,
        help_text=_("What is declared, in your words; or quoted, with the document it is quoted from."),
    )
    document = forms.TypedChoiceField(
        label=_("Quoted from"),
        required=False,
        coerce=int,
        empty_value=None,
        help_text=_("Only when the words stand in it as they are above."),
    )
    about = forms.ChoiceField(label=_("Objects to what was declared by"), required=False, choices=state_choices)
    source_words = forms.CharField(
        label=_("Source"),
        max_length=400,
        help_text=_("Where this comes from: the depositary notification with its number, or who told whom."),
    )

    mark_optional = True

    def __init__(self, *parts: Any, documents: Iterable[tuple[int, str]], kinds: Iterable[str] = KINDS, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["document"].choices = [("", _("no document on record")), *documents]
        self.fields["kind"].choices = [("", _("Choose what it is")), *((kind, label_of(kind)) for kind in kinds)]

    def clean(self) -> dict[str, Any]:
        """Words may be left out for provisional application alone: what it says follows from the article."""
        data: dict[str, Any] = super().clean() or {}
        if not data.get("text", "").strip() and not self.is_provisional:
            self.add_error("text", _("Nothing came in; say what is declared, in your words or quoted."))
        return data

    @property
    def is_provisional(self) -> bool:
        """Whether it is a declaration that the law computes with, and so a treaty action."""
        return self.cleaned_data.get("kind") == TreatyActionKind.PROVISIONAL_APPLICATION.value

    def said(self) -> DeclarationSaid:
        """The declaration in the words of the form."""
        data = self.cleaned_data
        return DeclarationSaid(data["state"], data["kind"], data["made_on"], data["text"], data["about"], data["document"])

    def act_said(self) -> ActSaid:
        """Provisional application as the treaty action that it is."""
        data = self.cleaned_data
        return ActSaid(data["state"], TreatyActionKind.PROVISIONAL_APPLICATION, data["made_on"], note=" ".join(data["text"].split()))


class CorrectDeclarationForm(DeclarationForm):
    """A corrected declaration and the reason."""

    why = forms.CharField(label=_("Why it is corrected"), max_length=400)


class WithdrawDeclarationForm(forms.Form):
    """That a State took its declaration back."""

    withdrawn_on = DayField(_("Withdrawn on"), help_text=_("The day on which the depositary received the withdrawal."))
    source_words = forms.CharField(label=_("Source"), max_length=400)


class DeclarationFilters(forms.Form):
    """What to show of the declarations."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Any kind")), *((kind, label_of(kind)) for kind in KINDS)])


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


def initial_of_declaration(row: DeclarationRecord) -> dict[str, Any]:
    """The form's first values for a declaration on record."""
    return {
        "state": row.state_id,
        "kind": row.kind,
        "made_on": row.made_on,
        "text": row.text,
        "about": row.about_id or "",
        "source_words": row.source_words,
    }
