"""What the roster should not be silent about: themes that nobody coordinates, mandates that end soon.

By the desk day, whatever day is shown: they ask to be acted on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from corcom.kernel.words import Office
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates.models import Mandate

SOON = timedelta(days=60)
LONG = timedelta(days=400)  # after a term and the meeting that fills it: rather a gap of the record than a vacancy
_WITH_SUCCESSOR = (Office.PRESIDENT, Office.COORDINATOR)


@dataclass(frozen=True, slots=True)
class VacantTheme:
    """A theme that had a Coordinator and has none on the day; who held it last, and who comes next, where that is on record."""

    theme: str
    last: Mandate
    comes: Mandate | None


@dataclass(frozen=True, slots=True)
class EndingMandate:
    """A mandate that ends within sixty days; `followed_by` hold the same office and theme on the day on which it no longer holds."""

    mandate: Mandate
    days: int
    followed_by: Sequence[Mandate]


@dataclass(frozen=True, slots=True)
class MandateAlarms:
    """As of the desk day; `long_vacant` are the themes of which nothing is on record for more than a year."""

    day: date
    vacant: Sequence[VacantTheme]
    ending: Sequence[EndingMandate]
    long_vacant: Sequence[VacantTheme] = ()

    @property
    def any(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.vacant or self.ending or self.long_vacant)


def mandate_alarms(convention: str, today: date) -> MandateAlarms:
    """The alarms of a day; one query."""
    offices = [office.value for office in _WITH_SUCCESSOR]
    known = list(mandates.standing_mandates(convention).filter(office__in=offices).order_by("end", "theme", "state__short_name"))
    vacant = _vacant(known, today)
    long_vacant = [row for row in vacant if row.comes is None and row.last.end is not None and row.last.end < today - LONG]
    return MandateAlarms(today, [row for row in vacant if row not in long_vacant], _ending(known, today), long_vacant)


def _vacant(known: Sequence[Mandate], today: date) -> list[VacantTheme]:
    held = [m for m in known if m.office == Office.COORDINATOR and m.theme]
    past = {m.theme: m for m in held if m.end is not None and m.end <= today}
    found = []
    for theme, last in sorted(past.items()):
        if not any(m.theme == theme and mandates.holds_on(m, today) for m in held):
            comes = [m for m in held if m.theme == theme and m.start is not None and m.start > today]
            found.append(VacantTheme(theme, last, min(comes, key=lambda m: m.start or today) if comes else None))
    return found


def _ending(known: Sequence[Mandate], today: date) -> list[EndingMandate]:
    return [
        EndingMandate(
            m,
            (m.end - today).days,
            [n for n in known if n.pk != m.pk and (n.office, n.theme) == (m.office, m.theme) and mandates.holds_on(n, m.end)],
        )
        for m in known
        if m.end is not None and mandates.holds_on(m, today) and m.end - today <= SOON
    ]
