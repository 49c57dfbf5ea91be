"""What the views of acts have in common: do it or say in the form why not, and who acts for which convention."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse

from corcom.kernel.errors import CorcomError
from corcom.workflows import policy

UNPROCESSABLE = 422


def done_or_refused(form: forms.Form, do: Callable[[], HttpResponse]) -> HttpResponse | None:
    """Do it when the form is good; a refusal stands in the form with what to do next."""
    if not form.is_valid():
        return None
    try:
        return do()
    except policy.NotAllowed:
        raise
    except CorcomError as refusal:
        form.add_error(None, str(refusal))
        return None


def status_of(form: forms.Form) -> int:
    """422 when the form came in and cannot be taken."""
    return UNPROCESSABLE if form.is_bound and form.errors else 200


def acting(request: Any) -> dict[str, Any]:
    """Who acts for which convention, as every act takes it."""
    return {"person": request.user, "convention": request.convention.code}
