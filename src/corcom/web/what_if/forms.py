"""Forms of questions to the clock. Nothing that they ask is saved."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.kernel.words import TreatyActionKind
from corcom.web.days import DayField
from corcom.web.treaty.forms import state_choices
from corcom.web.words import label_of
from corcom.workflows.questions import LARGEST_LIST
from corcom.workflows.treaty_actions import ActSaid

Choices = list[tuple[str, Any]]


class ActQuestion(forms.Form):
    """What if a State did something on a day?"""

    state = forms.ChoiceField(label=_("State"), choices=state_choices)
    kind = forms.ChoiceField(
        label=_("What it does"),
        choices=[(kind.value, label_of(kind)) for kind in TreatyActionKind],
        initial=TreatyActionKind.RATIFICATION.value,
    )
    on = DayField(_("On"))

    def said(self) -> ActSaid:
        """The act asked about."""
        data = self.cleaned_data
        return ActSaid(data["state"], TreatyActionKind(data["kind"]), data["on"])


class GrantQuestion(forms.Form):
    """What if a State were granted more time?"""

    state = forms.ChoiceField(label=_("State"), choices=state_choices)
    article = forms.ChoiceField(label=_("Deadline under"))
    granted_to = DayField(_("New deadline"))

    def __init__(self, *parts: Any, articles: Choices, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["article"].choices = articles


class ListForm(forms.Form):
    """A list as a file."""

    file = forms.FileField(label=_("The list"))

    def clean_file(self) -> Any:
        """The file, refused when no list is so large."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_LIST:
            message = _("The file has %(size)s bytes; at most %(most)s are read. Take away what is not the list.")
            raise forms.ValidationError(message, params={"size": file.size, "most": LARGEST_LIST})
        return file


class DueListForm(ListForm):
    """A list of due dates, with the article of those for which the list names none."""

    article = forms.ChoiceField(
        label=_("Article, if the list names none"),
        required=False,
        help_text=_("For a list with one column of dates and no word on what is due."),
    )

    mark_optional = True

    def __init__(self, *parts: Any, articles: Choices, **named: Any) -> None:
        super().__init__(*parts, **named)
        self.fields["article"].choices = [("", _("The list names it")), *articles]
