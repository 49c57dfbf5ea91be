"""Forms about mandates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.words import Office, Theme
from corcom.registers.mandates.models import Mandate
from corcom.web.days import DayField
from corcom.web.people.forms import PartyField
from corcom.web.words import label_of
from corcom.workflows.mandates import MandateSaid


class MandateForm(forms.Form):
    """A mandate made or corrected by hand."""

    holder = PartyField(label=_("Held by"))
    office = forms.ChoiceField(label=_("Office"), choices=[(o.value, label_of(o)) for o in Office], initial=Office.COORDINATOR.value)
    theme = forms.ChoiceField(label=_("Theme"), required=False, choices=[("", _("No theme")), *((t.value, label_of(t)) for t in Theme)])
    start = DayField(_("From"), required=False)
    end = DayField(_("Until"), required=False, help_text=_("The first day on which it no longer holds; empty when not known."))
    term_words = forms.CharField(label=_("Term, as said"), max_length=200, required=False, help_text=_("For example “2012 and 2013”."))
    source_words = forms.CharField(label=_("Source"), max_length=400, help_text=_("Where this comes from, in words."))
    despite = forms.BooleanField(label=_("I have looked at the other mandate: both hold on these days"), required=False)
    why = forms.CharField(label=_("Why it is corrected"), max_length=400)

    field_order = ("holder", "office", "theme", "start", "end", "despite")

    def __init__(self, *parts: Any, mandate: Mandate | None = None, **named: Any) -> None:
        super().__init__(*parts, **named)
        if mandate is None:
            del self.fields["why"]

    def ask_despite(self, *, needed: bool) -> None:
        """Keep the question whether both hold only where another mandate of the charge shares days with this one."""
        if needed:
            self.fields["despite"].required = True  # it came in already; this is how it is drawn
        else:
            del self.fields["despite"]

    def said(self) -> MandateSaid:
        """The mandate in the words of the form."""
        data = self.cleaned_data
        return MandateSaid(data["holder"], data["office"], data["theme"], data["start"], data["end"], data["term_words"])


def initial_of(mandate: Mandate) -> dict[str, Any]:
    """The form's first values for a mandate on record."""
    holder = f"state:{mandate.state_id}" if mandate.state_id else f"organisation:{mandate.organisation.key if mandate.organisation else ''}"
    return {
        "holder": holder,
        "office": mandate.office,
        "theme": mandate.theme,
        "start": mandate.start,
        "end": mandate.end,
        "term_words": mandate.term_words,
        "source_words": mandate.source_words,
    }
