"""The measuring of `bench/pages.py`: what asks a desk of Django, which must be set up before this is imported."""

from __future__ import annotations

import functools
import gc
import gzip
import re
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from _big_desk import make_big
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from corcom.registers.actions.models import ActionPoint
from corcom.registers.audit.mark import renew_mark
from corcom.registers.documents.models import Document
from corcom.registers.meetings.models import Meeting
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.demo import load_demo

BOUND_MS, BOUND_STATEMENTS, BOUND_VIEW, BOUND_MAP = 15.0, 12, 60_000, 30_000
BOUND_DRAWN_MS = (
    60.0  # who acts waits for the act and then for the page: together they stay within the tenth of a second that seems at once
)
DRAWN_RUNS, BARE_RUNS = 15, 3
PARTS = re.compile(r'<(?:link rel="stylesheet" href|script src)="(/static/[^"]+)"')


@dataclass(frozen=True)
class Measured:
    """What one page took."""

    name: str
    cpu: tuple[float, ...]
    wall: tuple[float, ...]
    drawn: float
    bare: float
    statements: int
    size: int
    sent: int
    view: int

    @property
    def median(self) -> float:
        """Half of the requests took less processor time, in milliseconds."""
        return statistics.median(self.cpu)

    @property
    def missed(self) -> list[str]:
        """The bounds that were not kept."""
        kept = {
            f"p50 {self.median:.1f} ms": self.median <= BOUND_MS,
            f"drawn in {self.drawn:.1f} ms": self.drawn <= BOUND_DRAWN_MS,
            f"{self.statements} statements": self.statements <= BOUND_STATEMENTS,
            f"first view {self.view:,} bytes": self.view <= BOUND_VIEW,
        }
        return [what for what, is_kept in kept.items() if not is_kept]


def quantile(values: tuple[float, ...], share: float) -> float:
    """The value below which a share of all lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def measure_desks(runs: int, only: str) -> int:
    """Found a desk, measure it, make it big, measure it again."""
    client, founding = found()
    print(f"Founding the demonstration desk: {founding:.1f} s of processor time\n")
    missed: list[str] = []
    for desk, grow in (("demonstration desk", None), ("big desk", make_big)):
        if grow:
            grow()
        measured = [measure(client, name, path, runs) for name, path in pages() if only.casefold() in name.casefold()]
        show(desk, measured)
        missed += [f"{desk}, {page.name}: {', '.join(page.missed)}" for page in measured if page.missed]
        size = len(gzip.compress(client.get("/ccm/convention/map.svg").content, 6))
        print(f"{'the map as a file, gzip':<30}{size:>8,} bytes, bound {BOUND_MAP:,}\n")
        missed += [f"{desk}, map: {size:,} bytes"] if size > BOUND_MAP else []
    print("\n".join(["Not kept:", *missed]) if missed else "Every bound was kept.")
    return 1 if missed else 0


def found() -> tuple[Any, float]:
    """The demonstration desk as `corcom demo` makes it, with its officer signed in, and the seconds of the processor that it took."""
    begun = time.process_time()
    call_command("migrate", verbosity=0, interactive=False)
    officer = load_demo("a-long-enough-password")
    seconds = time.process_time() - begun
    client = Client(HTTP_HOST="127.0.0.1", HTTP_ACCEPT_ENCODING="gzip")
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client, seconds


def pages() -> list[tuple[str, str]]:
    """The main pages by name, with the address of one."""

    waiting = ReadingRecord.objects.order_by("-pk").first()
    meeting = Meeting.objects.filter(papers__part="minutes", superseded_at__isnull=True).order_by("pk").first()
    return [
        ("Today", "/ccm/"),
        ("Minutes", "/ccm/minutes/"),
        ("Review of the sample", f"/ccm/minutes/{waiting.pk}/"),
        ("Meetings", "/ccm/meetings/"),
        ("One meeting", f"/ccm/meetings/{meeting.key}/"),
        ("Action points, open", "/ccm/action-points/"),
        ("Action points, all", "/ccm/action-points/?status=all"),
        ("One action point", f"/ccm/action-points/{ActionPoint.objects.order_by('number').first().number}/"),
        ("Calendar", "/ccm/calendar/"),
        ("Calendar, everything", "/ccm/calendar/?period=all&due=with-due-dates"),
        ("Roster", "/ccm/roster/"),
        ("States", "/ccm/states/"),
        ("One State", "/ccm/states/irl/"),
        ("Convention", "/ccm/convention/"),
        ("Obligations", "/ccm/obligations/"),
        ("Obligations overdue", "/ccm/obligations/?show=overdue"),
        ("Documents", "/ccm/documents/"),
        ("One document", f"/ccm/documents/{Document.objects.order_by('pk').first().pk}/"),
        ("Acts of the office", "/ccm/acts/"),
    ]


def measure(client: Any, name: str, path: str, runs: int) -> Measured:
    """Ask for a page until its times can be told: again, drawn after an act, and bare."""

    def ask() -> Any:
        return client.get(path)

    for _ in range(3):
        answer = ask()
        if answer.status_code != 200:
            message = f"{path} answers {answer.status_code}, so it cannot be measured."
            raise SystemExit(message)
    cpu, wall = zip(*(timed(ask) for _ in range(runs)), strict=True)
    drawn = statistics.median(timed(ask, before=renew_mark)[0] for _ in range(DRAWN_RUNS))
    bare = statistics.median(timed(ask, before=forget)[0] for _ in range(BARE_RUNS))
    renew_mark()
    with CaptureQueriesContext(connection) as asked:
        answer = ask()
    statements = len(asked)  # later requests would clear it
    html = gzip.decompress(answer.content) if answer.headers.get("Content-Encoding") == "gzip" else answer.content
    parts = sum(part_size(client, part) for part in set(PARTS.findall(html.decode())))
    return Measured(name, cpu, wall, drawn, bare, statements, len(html), len(answer.content), len(answer.content) + parts)


def timed(ask: Callable[[], object], *, before: Callable[[], None] | None = None) -> tuple[float, float]:
    """Milliseconds of the processor and of the wall clock."""
    if before:
        before()
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    ask()
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000


def forget() -> None:
    """Throw away all that modules of corcom keep in memory, pages and all."""
    renew_mark()
    for thing in gc.get_objects():
        if type(thing) is functools._lru_cache_wrapper and str(thing.__module__).startswith("corcom"):
            thing.cache_clear()


@functools.cache
def part_size(client: Any, address: str) -> int:
    """Bytes of a style sheet or script as it is sent."""
    answer = client.get(address)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return len(body) if answer.headers.get("Content-Encoding") == "gzip" else len(gzip.compress(body, 6))


def show(desk: str, measured: list[Measured]) -> None:
    """Print one table."""
    print(
        f"{desk:<28}{'again p50':>10}{'p95':>6}{'wall p50':>10}{'p95':>6}{'drawn':>8}{'bare':>7}"
        f"{'SQL':>5}{'bytes':>9}{'gzip':>8}{'first view':>12}  kept"
    )
    for page in measured:
        print(
            f"{page.name:<28}{page.median:>10.1f}{quantile(page.cpu, 0.95):>6.1f}{statistics.median(page.wall):>10.1f}"
            f"{quantile(page.wall, 0.95):>6.1f}{page.drawn:>8.1f}{page.bare:>7.1f}{page.statements:>5}{page.size:>9,}{page.sent:>8,}"
            f"{page.view:>12,}  {'NO' if page.missed else 'yes'}"
        )
    print(f"{'bound':<28}{BOUND_MS:>10.1f}{'':>22}{BOUND_DRAWN_MS:>8.1f}{'':>7}{BOUND_STATEMENTS:>5}{'':>17}{BOUND_VIEW:>12,}")
