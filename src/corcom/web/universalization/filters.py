"""What the filters of the pipeline say in the address, in plain words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from corcom.kernel.states import states_by_iso3
from corcom.kernel.words import ProspectStage, RegionalGroup, StateStatus
from corcom.web.convention.pictures import GROUPS
from corcom.web.words import label_of
from corcom.workflows.overviews.prospects import EVERYTHING, ON_THE_WAY, ProspectFilter

STAGE_WORDS = (ON_THE_WAY, EVERYTHING, *(stage.value for stage in ProspectStage))
STANDINGS = (StateStatus.SIGNATORY, StateStatus.NOT_JOINED, StateStatus.WITHDRAWN)


class ProspectFilters(forms.Form):
    """What to show of the States; every word stands in the address."""

    stage = forms.ChoiceField(required=False, widget=forms.HiddenInput, choices=[(word, word) for word in STAGE_WORDS])
    group = forms.ChoiceField(label=gettext_lazy("Region"), required=False)
    status = forms.ChoiceField(label=gettext_lazy("Standing"), required=False)
    member = forms.ChoiceField(label=gettext_lazy("In care of"), required=False)
    next = forms.ChoiceField(label=gettext_lazy("Next step"), required=False)
    words = forms.CharField(label=gettext_lazy("Name"), required=False, max_length=100)

    def __init__(self, data: Any, *, members: Any) -> None:
        super().__init__(data if any(name in data for name in self.base_fields) else None)
        self.fields["group"].choices = [("", _("Any group")), *((g.value, str(GROUPS[g])) for g in RegionalGroup if g.value)]
        self.fields["status"].choices = [("", _("Any standing")), *((s.value, label_of(s)) for s in STANDINGS)]
        self.fields["next"].choices = [("", _("Any")), ("open", _("Open")), ("overdue", _("Overdue")), ("none", _("None planned"))]
        in_care = _members(members)
        if in_care:
            self.fields["member"].choices = [("", _("Anybody")), *in_care]
        else:
            del self.fields["member"]

    def chosen(self) -> ProspectFilter:
        """The filter; a word that means nothing here is left out, and its field says so."""
        self.is_valid()
        words = self.cleaned_data if self.is_bound else {}
        return ProspectFilter(
            stage=words.get("stage") or ON_THE_WAY,
            group=words.get("group", ""),
            status=words.get("status", ""),
            member=words.get("member", ""),
            next_step=words.get("next", ""),
            words=words.get("words", ""),
        )


def _members(members: Any) -> list[tuple[str, str]]:
    """The States of the working group that have a region in care, and the group itself for regions without a State."""
    known = states_by_iso3()
    found = {m.state_id: known[m.state_id].short_name for m in members if m.region and m.state_id in known}
    choices = sorted(found.items(), key=lambda pair: pair[1])
    if any(m.region and not m.state_id for m in members):
        choices.append(("group", _("the working group itself")))
    return choices
