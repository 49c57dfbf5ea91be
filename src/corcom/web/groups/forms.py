"""Forms about working groups."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.words import Theme
from corcom.registers.mandates.models import Membership, WorkingGroup
from corcom.registers.parties import queries as parties
from corcom.web.days import DayField
from corcom.web.words import label_of
from corcom.workflows.working_groups import GroupSaid, MemberSaid

UNTIL = _("The first day on which it no longer holds; empty when not known.")
SOURCE = _("Where this comes from, in words.")


class GroupForm(forms.Form):
    """A working group formed or corrected by hand."""

    theme = forms.ChoiceField(label=_("Theme"))
    name = forms.CharField(label=_("Name"), max_length=200, help_text=_("For example “Working group on universalization”."))
    start = DayField(_("From"), required=False)
    end = DayField(_("Until"), required=False, help_text=UNTIL)
    source_words = forms.CharField(label=_("Source"), max_length=400, help_text=SOURCE)
    why = forms.CharField(label=_("Why it is corrected"), max_length=400)

    def __init__(self, *parts: Any, themes: Iterable[Theme], group: WorkingGroup | None = None, **named: Any) -> None:
        if group is not None:
            named["initial"] = {name: getattr(group, name) for name in ("theme", "name", "start", "end", "source_words")}
        super().__init__(*parts, **named)
        self.fields["theme"].choices = [(theme.value, label_of(theme)) for theme in themes]
        if group is None:
            del self.fields["why"]
        else:
            self.fields["source_words"].required = False

    def said(self) -> GroupSaid:
        """The group in the words of the form."""
        data = self.cleaned_data
        return GroupSaid(data["theme"], data["name"], data["start"], data["end"])


class MemberForm(forms.Form):
    """A place in a working group, recorded or corrected by hand."""

    group = forms.ChoiceField(label=_("Working group"))
    state = forms.ChoiceField(label=_("State"), required=False, help_text=_("Empty for a region that the group itself has in its care."))
    region = forms.CharField(
        label=_("Region in its care"), max_length=120, required=False, help_text=_("As said, for example “Central America”.")
    )
    start = DayField(_("From"), required=False, help_text=_("Empty when not known."))
    end = DayField(_("Until"), required=False, help_text=UNTIL)
    term_words = forms.CharField(label=_("Term, as said"), max_length=200, required=False)
    source_words = forms.CharField(label=_("Source"), max_length=400, help_text=SOURCE)
    why = forms.CharField(label=_("Why it is corrected"), max_length=400)

    def __init__(
        self, *parts: Any, groups: Iterable[WorkingGroup] = (), has_passage: bool = False, place: Membership | None = None, **named: Any
    ) -> None:
        if place is not None:
            named["initial"] = _initial_of(place)
        super().__init__(*parts, **named)
        self.fields["state"].choices = [("", _("No State")), *((s.iso3, s.short_name) for s in parties.states())]
        self.fields["group"].choices = [(group.key, group.name) for group in groups]
        del self.fields["why" if place is None else "group"]
        if has_passage or place is not None:
            self.fields["source_words"].required = False
        if has_passage:
            self.fields["source_words"].label = _("Further source, in words")

    def said(self) -> MemberSaid:
        """The place in the words of the form."""
        data = self.cleaned_data
        state = parties.state_with_code(data["state"]) if data["state"] else None
        return MemberSaid(state, data["region"], data["start"], data["end"], data["term_words"])


class EndForm(forms.Form):
    """Since when somebody is in a group no longer."""

    end = DayField(_("Until"), help_text=_("The first day on which it no longer holds."))
    source_words = forms.CharField(label=_("Source"), max_length=400, help_text=SOURCE)


def _initial_of(place: Membership) -> dict[str, Any]:
    names = ("region", "start", "end", "term_words", "source_words")
    return {"state": place.state_id or "", **{name: getattr(place, name) for name in names}}
