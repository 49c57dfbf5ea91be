"""Status and due dates of many conventions, States and years at once; steps stay on demand.

Works on day numbers (`date.toordinal`) and shares what States have in common: all that entered on one day have the same due dates,
so these are worked out once a day of entry. The answers are those of `status` and `obligations`; a test compares them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corcom.engines.law.entry_into_force import convention_entry
from corcom.engines.law.rulebook import Rulebook, RunsFrom
from corcom.engines.law.timeline import Membership, Timeline, timelines
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import StateStatus

STATUS_CODES = (
    StateStatus.NOT_JOINED,
    StateStatus.SIGNATORY,
    StateStatus.CONSENTED_NOT_IN_FORCE,
    StateStatus.STATE_PARTY,
    StateStatus.WITHDRAWN,
)
# No convention that the depositary keeps is older.
_FIRST_YEAR = 1900
_NOT_JOINED, _SIGNATORY, _CONSENTED, _PARTY, _WITHDRAWN = (bytes([code]) for code in range(len(STATUS_CODES)))


@dataclass(frozen=True, slots=True)
class Chart:
    """One convention over States and days.

    `codes[i][j]` is the place in `STATUS_CODES` of State `states[i]` on `days[j]`. `dues[i]` holds, for that State, day numbers of due
    dates in order, of the articles in `articles[i]` at the same place.
    """

    convention: str
    states: tuple[str, ...]
    days: tuple[date, ...]
    codes: tuple[bytes, ...]
    dues: tuple[array[int], ...]
    articles: tuple[tuple[str, ...], ...]

    def status(self, state: int, day: int) -> StateStatus:
        """The status at a place of the chart."""
        return STATUS_CODES[self.codes[state][day]]

    def due_dates(self, state: int) -> tuple[tuple[str, date], ...]:
        """Article and due date of each duty of a State."""
        return tuple((article, date.fromordinal(day)) for article, day in zip(self.articles[state], self.dues[state], strict=True))


def chart(rules: Rulebook, actions: Sequence[TreatyAction], *, states: Sequence[str], days: Sequence[date], until: date) -> Chart:
    """Status on each of the days, which must be in order, and every due date before `until`, without extensions.

    All acts are taken as known, so the status on a day is that which the acts up to it gave.
    """
    entry = convention_entry(rules, actions)
    found = timelines(rules, actions, entry)
    numbers = [day.toordinal() for day in days]
    calendar = _DueCalendar(rules, until)
    empty = Timeline("")
    lines = [found.get(iso3, empty) for iso3 in states]
    nowhere = _NOT_JOINED * len(numbers)
    due = [calendar.of(line) for line in lines]
    return Chart(
        convention=rules.convention,
        states=tuple(states),
        days=tuple(days),
        codes=tuple(_codes(line, numbers) if line.acts else nowhere for line in lines),
        dues=tuple(dates for dates, _ in due),
        articles=tuple(articles for _, articles in due),
    )


def _codes(line: Timeline, numbers: Sequence[int]) -> bytes:
    """The status codes over the days: stretches between the days on which the status changes."""
    changes: list[tuple[int, bytes]] = []
    consented_on = line.memberships[0].consent.on if line.memberships else date.max
    if line.signature and line.signature.on < consented_on:
        changes.append((line.signature.on.toordinal(), _SIGNATORY))
    for membership in line.memberships:
        changes.append((membership.consent.on.toordinal(), _CONSENTED))
        if membership.entry_into_force_on:
            changes.append((membership.entry_into_force_on.toordinal(), _PARTY))
        if membership.ends_on:
            changes.append((membership.ends_on.toordinal(), _WITHDRAWN))
    codes, code, start = b"", _NOT_JOINED, 0
    for day, following in changes:
        place = bisect_left(numbers, day)
        codes += code * (place - start)
        code, start = following, max(place, start)
    return codes + code * (len(numbers) - start)


class _DueCalendar:
    """Due dates by day of entry into force, each worked out once; the days of yearly reports once for all of them."""

    def __init__(self, rules: Rulebook, until: date) -> None:
        self.rules = rules
        self.until = until
        self.by_entry: dict[date, tuple[array[int], tuple[str, ...]]] = {}
        annual = rules.annual_report
        days = (annual.due_in(year) for year in range(_FIRST_YEAR, until.year + 1)) if annual else ()
        self.yearly = array("i", [day.toordinal() for day in days if day < until])

    def of(self, line: Timeline) -> tuple[array[int], tuple[str, ...]]:
        """Due dates and articles of a State, in order."""
        bound = [m for m in line.memberships if m.entry_into_force_on is not None]
        if len(bound) == 1 and bound[0].ends_on is None:
            return self._since(bound[0])
        dates: array[int] = array("i")
        articles: tuple[str, ...] = ()
        for membership in bound:
            days, names = self._since(membership)
            end = bisect_left(days, membership.ends_on.toordinal()) if membership.ends_on else len(days)
            dates.extend(days[:end])
            articles += names[:end]
        return dates, articles

    def _since(self, membership: Membership) -> tuple[array[int], tuple[str, ...]]:
        entered = membership.entry_into_force_on or date.max
        found = self.by_entry.get(entered)
        if found is None:
            found = self.by_entry[entered] = self._worked_out(entered)
        return found

    def _worked_out(self, entered: date) -> tuple[array[int], tuple[str, ...]]:
        dates, articles = self._yearly_since(entered)
        for day, article in self._single(entered):
            if day < self.until:
                place = bisect_left(dates, day.toordinal())
                dates.insert(place, day.toordinal())
                articles.insert(place, article)
        return dates, tuple(articles)

    def _yearly_since(self, entered: date) -> tuple[array[int], list[str]]:
        annual, initial = self.rules.annual_report, self.rules.initial_report
        if annual is None or initial is None:
            return array("i"), []
        days = self.yearly[max(0, annual.first_year(initial.wait.after(entered)) - _FIRST_YEAR) :]
        return days, [annual.article] * len(days)

    def _single(self, entered: date) -> Iterable[tuple[date, str]]:
        """Every due date but those of the yearly reports."""
        for rule in self.rules.deadlines:
            if rule.runs_from is RunsFrom.ENTRY_INTO_FORCE:
                yield rule.wait.after(entered), rule.article
        initial, periodic = self.rules.initial_report, self.rules.periodic_report
        if initial is None:
            return
        first_due = initial.wait.after(entered)
        yield first_due, initial.article
        if periodic:
            due = periodic.wait.after(first_due)
            while due < self.until:
                yield due, periodic.article
                due = periodic.wait.after(due)
