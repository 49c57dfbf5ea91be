"""Forms about States."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.words import RegionalGroup, StateStatus
from corcom.web.words import label_of


class StateFilters(forms.Form):
    """What to show of the States."""

    status = forms.ChoiceField(
        label=_("Standing"), required=False, choices=[("", _("Any standing")), *((s.value, label_of(s)) for s in StateStatus)]
    )
    group = forms.ChoiceField(
        label=_("Regional group"), required=False, choices=[("", _("Any group")), *((g.value, g.value) for g in RegionalGroup if g.value)]
    )
    words = forms.CharField(label=_("Name"), required=False, max_length=100)
