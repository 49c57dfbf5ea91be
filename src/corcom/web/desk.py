"""What every page needs to know about the desk: convention, desk day, as-of day, sample or real.

The middleware sets `request.desk`; it asks the database nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from corcom.kernel.accepted_days import accepted_day, accepted_days
from corcom.kernel.dates import days_later
from corcom.kernel.errors import BadInput
from corcom.web.errors import Wrong, answer_wrong
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
    def day_before(self) -> date | None:
        """The day before the day shown, if the desk takes it."""
        return self._beside(-1)

    @property
    def day_after(self) -> date | None:
        """The day after the day shown, if the desk takes it."""
        return self._beside(1)

    def _beside(self, days: int) -> date | None:
        day = days_later(self.as_of, days)
        return day if day in accepted_days(self.today) else None


class DeskMiddleware:
    """Sets `request.desk`; refuses an `as_of` that is no day, or none that the desk takes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request."""
        today = desk_day()
        asked = request.GET.get("as_of", "").strip()
        try:
            as_of = accepted_day(date.fromisoformat(asked), today=today) if asked else today
        except ValueError:
            happened = _("“%(asked)s” came in, which is not a day.") % {"asked": asked[:40]}
            return _no_day(request, happened, _("Write as_of as YYYY-MM-DD, for example as_of=2011-12-13."))
        except BadInput as refusal:
            return _no_day(request, str(refusal), "")
        first_part = request.path_info.strip("/").split("/")[0]
        request.desk = Desk(today, as_of, settings.CORCOM_SAMPLE, first_part.upper())  # type: ignore[attr-defined]
        return self.get_response(request)


def _no_day(request: HttpRequest, happened: str, next_step: str) -> HttpResponse:
    return answer_wrong(request, Wrong(_("No such day"), happened, next_step), HTTPStatus.BAD_REQUEST)


def desk_context(request: HttpRequest) -> dict[str, Any]:
    """`desk` for every template."""
    return {"desk": getattr(request, "desk", None)}
