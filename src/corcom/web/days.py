"""The field for a day, with the browser's own calendar; it takes the days that the desk takes."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from corcom.kernel.accepted_days import accepted_day
from corcom.kernel.errors import BadInput
from corcom.workflows.desk_day import desk_day


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
