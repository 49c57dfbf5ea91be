"""Forms about accounts. They validate; workflows save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.registers.parties import queries as parties
from corcom.registers.parties.models import Organisation, State


def party_choices() -> list[tuple[str, Any]]:
    """States and organisations to choose from, grouped."""
    return [
        ("", _("Choose a State or organisation")),
        (
            _("Organisations"),
            [(f"organisation:{o.key}", f"{o.acronym} – {o.name}" if o.acronym else o.name) for o in parties.organisations()],
        ),
        (_("States"), [(f"state:{s.iso3}", s.short_name) for s in parties.states()]),
    ]


class PartyField(forms.ChoiceField):
    """Chooses a State or an organisation; gives the record."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=party_choices, **options)

    def clean(self, value: Any) -> State | Organisation:
        """The record chosen."""
        chosen = super().clean(value)
        kind, _sep, key = chosen.partition(":")
        found = parties.state_with_code(key) if kind == "state" else parties.organisation_with_key(key)
        if found is None:
            raise forms.ValidationError(_("Choose a State or organisation from the list."))
        return found


class InvitationForm(forms.Form):
    """Whom to invite, and for whom they speak."""

    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail address"), help_text=_("They sign in with it. No mail is sent: you pass the link on."))
    party = PartyField(label=_("Speaks for"), help_text=_("What they may do follows from the mandates of this State or organisation."))
    is_administrator = forms.BooleanField(label=_("Looks after accounts"), required=False)


class PartyForm(forms.Form):
    """For whom somebody speaks."""

    party = PartyField(label=_("Speaks for"), help_text=_("What they may do follows from the mandates of this State or organisation."))


class PasswordForm(forms.Form):
    """Choose a password, twice."""

    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least ten characters; four common words in a row are good."),
        strip=False,
    )
    again = forms.CharField(label=_("The same again"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}), strip=False)

    def clean_again(self) -> str:
        """Both must be the same."""
        again = str(self.cleaned_data["again"])
        if again != self.cleaned_data.get("password"):
            raise forms.ValidationError(_("The two passwords differ. Type the same password twice."))
        return again


class ReasonForm(forms.Form):
    """A reason that stays on record."""

    why = forms.CharField(label=_("Why"), max_length=400)
