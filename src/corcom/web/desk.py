"""What every page needs to know about the desk: convention, desk day, as-of day, sample or real.

The middleware sets `request.desk`; it asks the database nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.utils.translation import gettext as _

from corcom.workflows.desk_day import desk_day


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk as one request sees it. `as_of` is the day shown, `today` the day by which rights and lateness go."""

    today: date
    as_of: date
    is_sample: bool
    convention: str = ""

    @property
    def shows_another_day(self) -> bool:
        """Whether the day shown is not the desk day."""
        return self.as_of != self.today

    @property
    def day_before(self) -> date:
        """The day before the day shown."""
        return self.as_of - timedelta(days=1)

    @property
    def day_after(self) -> date:
        """The day after the day shown."""
        return self.as_of + timedelta(days=1)


class DeskMiddleware:
    """Sets `request.desk`; refuses an `as_of` that is no day."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        today = desk_day()
        asked = request.GET.get("as_of", "").strip()
        try:
            as_of = date.fromisoformat(asked) if asked else today
            as_of - timedelta(days=1), as_of + timedelta(days=1)
        except (ValueError, OverflowError):
            words = _("“%(asked)s” is not a day. Write as_of as YYYY-MM-DD, for example as_of=2011-12-13.") % {"asked": asked[:40]}
            return HttpResponseBadRequest(words, content_type="text/plain; charset=utf-8")
        first_part = request.path_info.strip("/").split("/")[0]
        request.desk = Desk(today, as_of, settings.CORCOM_SAMPLE, first_part.upper())  # type: ignore[attr-defined]
        return self.get_response(request)


def desk_context(request: HttpRequest) -> dict[str, Any]:
    """`desk` for every template."""
    return {"desk": getattr(request, "desk", None)}
