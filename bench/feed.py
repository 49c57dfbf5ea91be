"""How long a calendar of 600 events takes to write, against bare lines put together by hand.

Usage: python bench/feed.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from corcom.kernel.dates import PartialDate
from corcom.outputs.ical import FeedEvent, render_calendar

EVENTS, BOUND_S, RUNS = 600, 0.5, 5


def _events() -> tuple[FeedEvent, ...]:
    first = date(2012, 1, 1)
    return tuple(
        FeedEvent(
            uid=f"event-{number}@ccm",
            sequence=0,
            what=f"Event {number}",
            when=PartialDate.of_day(first + timedelta(days=number)),
            changed_at=datetime(2011, 12, 14, tzinfo=UTC),
        )
        for number in range(EVENTS)
    )


def _by_hand(events: tuple[FeedEvent, ...]) -> bytes:
    lines = ["BEGIN:VCALENDAR"]
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{event.uid}",
            f"SUMMARY:{event.what}",
            f"DTSTART;VALUE=DATE:{event.when.earliest:%Y%m%d}",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def _best(act: Callable[[], bytes]) -> float:
    spent = []
    for _ in range(RUNS):
        begun = time.process_time()
        act()
        spent.append(time.process_time() - begun)
    return min(spent)


def main() -> int:
    """Print the table; 1 when the bound is not kept."""
    events = _events()
    ours = _best(lambda: render_calendar("CCM", events, str))
    bare = _best(lambda: _by_hand(events))
    print(f"{'way':<34}{'CPU s, best of ' + str(RUNS):>20}{'bound':>10}")
    print(f"{'a valid feed (outputs.ical)':<34}{ours:>20.3f}{BOUND_S:>10.1f}")
    print(f"{'bare lines, no rules of iCalendar':<34}{bare:>20.3f}{'':>10}")
    return 0 if ours <= BOUND_S else 1


if __name__ == "__main__":
    sys.exit(main())
