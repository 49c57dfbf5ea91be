"""What the list of action points shows: the chosen ones as of a day, counts, filters in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from corcom.kernel.dates import PartialDate
from corcom.outputs.action_list import purpose_beside
from corcom.registers.actions import queries as actions
from corcom.registers.actions.in_use import meetings_in_use, owners_in_use
from corcom.registers.actions.listed import ListedPoint, listed_points
from corcom.registers.calendar import queries as calendar
from corcom.web.action_points.choices import chosen_actions, owner_choices
from corcom.web.action_points.forms import ActionFilters
from corcom.web.components.lists import address_keeping

PAGE_SIZE = 50
TABS = (
    ("open", gettext_lazy("Open")),
    ("late", gettext_lazy("Late")),
    ("due-soon", gettext_lazy("Due within 14 days")),
    ("done", gettext_lazy("Done")),
    ("dropped", gettext_lazy("Dropped")),
    ("all", gettext_lazy("All")),
)


@dataclass(frozen=True, slots=True)
class Row:
    """An action point with its status, due date and lateness on the day shown."""

    point: Any
    status: str
    due: PartialDate | None
    days_late: int

    @property
    def purpose(self) -> str:
        """What it is for, unless the task says so already."""
        return purpose_beside(self.point.what, self.point.purpose)


class Listing:
    """The list that a request asks for; each part is read when it is needed."""

    def __init__(self, request: Any) -> None:
        self.request, self.code, self.day = request, request.convention.code, request.desk.as_of
        self.next_meeting = calendar.next_committee_meeting(self.code, self.day)
        owners = owner_choices(owners_in_use(self.code), request.GET.get("owner", ""))
        meetings = meetings_in_use(self.code, also=request.GET.get("meeting", ""))
        self.filters = ActionFilters(request.GET, owners=owners, meetings=meetings, next_meeting=self.next_meeting)
        self.chosen = chosen_actions(self.filters.words(), owners, self.next_meeting, self.day)
        asked = request.GET.get("sort", "due")
        self.order = asked if asked.removeprefix("-") in actions.ORDERS else "due"

    @property
    def points(self) -> Any:
        """The query of the chosen action points."""
        return actions.action_points(self.code, self.chosen, day=self.day, order=self.order, as_rows_say=self.as_rows_say)

    @cached_property
    def as_rows_say(self) -> bool:
        """Whether the histories need not be asked how things stood on the day."""
        return actions.nothing_after(self.day)

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many there are for each status, with the other filters as chosen."""
        return actions.counts_by_status(self.code, self.chosen, day=self.day, as_rows_say=self.as_rows_say)

    @property
    def tabs(self) -> list[dict[str, Any]]:
        """The statuses as links with counts; dropped ones show only where there are some."""
        shown = [(word, label) for word, label in TABS if word != "dropped" or self.counts["dropped"] or self.chosen.status == word]
        return [
            {"label": label, "url": self.address(status=word), "current": self.chosen.status == word, "count": self.counts[word]}
            for word, label in shown
        ]

    def page(self) -> Page[ListedPoint]:
        """One page of the list; nothing but its action points is read."""
        places = range(self.counts[self.chosen.status])
        page = Paginator(places, PAGE_SIZE).get_page(self.request.GET.get("page"))
        part = slice(max(page.start_index() - 1, 0), page.end_index())
        page.object_list = listed_points(self.code, self.chosen, part, day=self.day, order=self.order, as_rows_say=self.as_rows_say)
        return page

    def address(self, base: str = "", **changes: str | None) -> str:
        """An address that keeps the filters, the order and the day shown, with some words changed."""
        return address_keeping(self.request, base, **changes)

    @cached_property
    def in_words(self) -> str:
        """What was chosen, in one line: "Open, owner Lebanon: 3 action points"."""
        labels = dict(TABS)
        parts = [str(labels[self.chosen.status])]
        for name in ("owner", "theme", "due", "meeting"):
            value = self.filters.words().get(name)
            if value:
                choices = dict(self.filters.fields[name].choices)
                parts.append(str(choices.get(value, value)))
        return _("%(chosen)s: %(count)s of %(all)s") % {
            "chosen": ", ".join(parts),
            "count": self.counts[self.chosen.status],
            "all": self.counts["all"],
        }
