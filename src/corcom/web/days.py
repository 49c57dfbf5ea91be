"""The fields for dates: a day, with the browser's own calendar, and a date in words. They take the days that the desk takes."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from corcom.kernel.accepted_days import accepted_day
from corcom.kernel.errors import BadInput
from corcom.workflows.desk_day import desk_day
from corcom.workflows.said_dates import LONGEST, date_said


class DayInput(forms.DateInput):
    """The browser's own field for a day, which speaks ISO whatever the language."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day among those that the desk takes."""

    def __init__(self, label: Any, **options: Any) -> None:
        super().__init__(label=label, widget=DayInput(), **options)

    def clean(self, value: Any) -> date | None:
        """The day, refused with the days that are taken."""
        day: date | None = super().clean(value)
        try:
            return day and accepted_day(day, today=desk_day())
        except BadInput as refusal:
            raise forms.ValidationError(str(refusal)) from refusal


class SaidDateField(forms.CharField):
    """A date in words, as one would say it. What looks like a date and is none is refused; words without a date stay words."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=LONGEST, **options)
        self.stands = ""

    def get_bound_field(self, form: Any, field_name: str) -> Any:
        """The field in its form, whose first words are those on record."""
        self.stands = str(form.get_initial_for_field(self, field_name) or "")
        return super().get_bound_field(form, field_name)

    def clean(self, value: Any) -> str:
        """The words as they came in; those that stand on record already are not asked again."""
        words = str(super().clean(value))
        if words != self.stands:
            try:
                date_said(words, anchor=desk_day())
            except BadInput as refusal:
                raise forms.ValidationError(str(refusal)) from refusal
        return words


def say_words_only(request: HttpRequest, form: forms.Form, answer: HttpResponse) -> HttpResponse:
    """The answer after an act, which also says of each date written anew in words that name none: none is set, the words stay."""
    for name, field in form.fields.items():
        words = form.cleaned_data.get(name) if isinstance(field, SaidDateField) else ""
        said = date_said(words, anchor=desk_day()) if words and name in form.changed_data else None
        if said is not None and said.earliest is None and said.latest is None:
            text = _("No date is set: “%(words)s” names none that the desk can count by. It stays as words.")
            messages.info(request, text % {"words": said.words})
    return answer
