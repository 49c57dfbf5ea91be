"""What the list of obligations shows: the chosen ones as of a day, as known at a time, with counts and filters in words."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from corcom.kernel.accepted_days import accepted_days
from corcom.kernel.dates import DateRange, day_after
from corcom.web.components.lists import address_keeping
from corcom.web.obligations.articles import article_choices
from corcom.web.obligations.forms import ObligationFilters
from corcom.workflows.clock import desk_clock
from corcom.workflows.desk_day import desk_day
from corcom.workflows.overviews.obligations import Duty, chosen_duties, counts_by_show, duties_on

PAGE_SIZE = 50
_NOT_IN_TIME = ("missing", "late", "unrecorded")
TABS = (
    ("coming", gettext_lazy("To come")),
    ("overdue", gettext_lazy("Due date passed")),
    ("done", gettext_lazy("Done")),
    ("all", gettext_lazy("All")),
)


class Listing:
    """The list that a request asks for; one query for whatever it shows."""

    def __init__(self, request: Any) -> None:
        self.request, self.day = request, request.desk.as_of
        self.moment, self.known_words = _moment(request.GET.get("recorded_by", ""))
        self.filters = ObligationFilters(request.GET, articles=article_choices(request.convention.code))
        self.chosen = self.filters.chosen(show="coming")
        self.order = request.GET.get("sort") or ("late" if self.chosen.shows == "overdue" else "due")

    @cached_property
    def _everything(self) -> list[Duty]:
        until = self.chosen.due_until
        # Yearly reports go on for ever: more than the next one is listed only where a last day is asked for.
        due_in = DateRange(None, day_after(until)) if until and until > self.day else None
        return duties_on(desk_clock(self.request.convention.code, moment=self.moment), self.day, due_in=due_in)

    @cached_property
    def duties(self) -> list[Duty]:
        """The duties chosen, in the order asked for."""
        return chosen_duties(self._everything, self.chosen, self.order)

    @property
    def is_empty(self) -> bool:
        """Whether there is no obligation at all on this day, whatever the filters."""
        return not self._everything

    def page(self) -> Page[Duty]:
        """One page of duties."""
        return Paginator(self.duties, PAGE_SIZE).get_page(self.request.GET.get("page"))

    @property
    def tabs(self) -> list[dict[str, Any]]:
        """What is shown, as links with counts."""
        counts = counts_by_show(self._everything, self.chosen)
        return [
            {"label": label, "url": self.address(show=word, sort=None), "current": self.chosen.shows == word, "count": counts[word]}
            for word, label in TABS
        ]

    def address(self, base: str = "", **changes: str | None) -> str:
        """An address that keeps the filters and the day shown, with some words changed; None takes one away."""
        return address_keeping(self.request, base, **changes)

    @property
    def chosen_parts(self) -> list[str]:
        """What was chosen, each word fit for the name of a file: `overdue`, `irq`, `7`, `from-2011-01-01`."""
        chosen = self.chosen
        words = [chosen.shows, chosen.iso3, chosen.article, chosen.status, chosen.group]
        words += [f"from-{chosen.due_from.isoformat()}" if chosen.due_from else ""]
        words += [f"until-{chosen.due_until.isoformat()}" if chosen.due_until else ""]
        return [slugify(word.replace(".", "-")) for word in words if word]

    @property
    def asks_for_missing(self) -> bool:
        """Whether the list is about what was not done in time, so that it matters which reports can be called missing."""
        return self.chosen.shows == "overdue" or self.chosen.status in _NOT_IN_TIME

    @property
    def reports_complete_since(self) -> date | None:
        """The due date from which every report is said to be on record; None while nobody said so."""
        since = desk_clock(self.request.convention.code, moment=self.moment).record.reports_since
        return since if since and since != date.max else None

    @property
    def in_words(self) -> str:
        """What is shown, in one line."""
        return _("%(what)s: %(count)s obligations") % {"what": str(dict(TABS)[self.chosen.shows]), "count": len(self.duties)}


def _moment(asked: str) -> tuple[datetime | None, str]:
    """The time of `recorded_by` (a day means its end, desk time) and how to say it; words that are no time are left out."""
    try:
        moment = datetime.fromisoformat(asked.strip()) if asked.strip() else None
    except ValueError:
        return None, ""
    if moment is None or moment.date() not in accepted_days(desk_day()):
        return None, ""
    if len(asked.strip()) == len("2011-12-14"):
        moment = datetime.combine(moment.date(), time.max)
    return (timezone.make_aware(moment) if timezone.is_naive(moment) else moment), asked.strip()
