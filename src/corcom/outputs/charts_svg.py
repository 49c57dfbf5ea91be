"""Charts as SVG: running totals over time as steps, and groups as stacked bars. Colours by class, sizes in drawing units.

In writing from right to left time and bars run from right to left. A table with the same figures belongs beside each chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from corcom.kernel.words import StateStatus
from corcom.outputs.plain_words import escaped
from corcom.outputs.status_fills import DRAWN_ORDER, INK, PAPER, fill_of, hatchings

WIDTH = 440
_SANS = "system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif"
_LABEL_STEP = 15
# Letters of a heading and of a note that fit a line in any of the fonts; a file cannot measure them.
_TITLE_LETTERS, _NOTE_LETTERS = 50, 92
# The field of the step chart: room for totals where reading begins, for labels at the ends of the lines, and its upper and lower edge.
_BEFORE, _AFTER, _TOP, _BOTTOM = 30, 128, 14, 226


@dataclass(frozen=True, slots=True)
class Line:
    """A running total: its label, and the total after each day on which it changed."""

    label: str
    points: tuple[tuple[date, int], ...]
    kind: str


@dataclass(frozen=True, slots=True)
class StepChart:
    """Running totals up to a day. `kind` of a line is `ink`, `plain` or `dashed`; `mark` is a day to point out, with its words.

    `notes` are lines for the foot of a file.
    """

    title: str
    description: str
    lines: tuple[Line, ...]
    until: date
    mark: tuple[date, str] | None = None
    notes: tuple[str, ...] = ()
    is_right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A group: its label, how many of it have each status, and what stands after the bar."""

    label: str
    counts: dict[StateStatus, int]
    note: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Groups as bars, parted by status, as long as the groups are large. `legend` and `notes` stand at the foot of a file."""

    title: str
    description: str
    bars: tuple[Bar, ...]
    legend: tuple[tuple[StateStatus, str], ...] = ()
    notes: tuple[str, ...] = ()
    is_right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a value lies on the sheet; mirrored for writing from right to left."""

    first: date
    days: int
    most: int
    mirrored: bool

    def x(self, day: date) -> float:
        """Across: the day."""
        across = _BEFORE + (WIDTH - _BEFORE - _AFTER) * (day - self.first).days / self.days
        return self.side(across)

    def y(self, total: int) -> float:
        """Down: the total."""
        return round(_BOTTOM - (_BOTTOM - _TOP) * total / self.most, 1)

    def side(self, across: float) -> float:
        """A distance from the side where reading begins, as a place on the sheet."""
        return round(WIDTH - across if self.mirrored else across, 1)


def render_step_chart(chart: StepChart, *, is_file: bool = False) -> str:
    """The running totals as an `<svg>` element, or as a file of its own; empty text without a single change."""
    days = [day for line in chart.lines for day, _ in line.points]
    if not days:
        return ""
    first = date(min(days).year, 1, 1)
    most = _round_up(max(total for line in chart.lines for _, total in line.points))
    frame = _Frame(first, max((chart.until - first).days, 1), most, chart.is_right_to_left)
    body = "".join((*_grid(frame, chart.until), *_mark(frame, chart), *_lines(frame, chart), *_line_labels(frame, chart)))
    return _sheet(_Sheet("adherence", chart, 252, body), is_file=is_file)


def render_bar_chart(chart: BarChart, *, is_file: bool = False) -> str:
    """The groups as an `<svg>` element, or as a file of its own; empty text without a group."""
    longest = max((sum(bar.counts.values()) for bar in chart.bars), default=0)
    if not longest:
        return ""
    body = hatchings("bar", step=6) + "".join(_bar(bar, number, longest, chart) for number, bar in enumerate(chart.bars))
    return _sheet(_Sheet("groups", chart, 42 * len(chart.bars) + 6, body, chart.legend), is_file=is_file)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A chart as it is set: its name in the page, what it tells, its height, its drawing, and what explains the hatchings in a file."""

    name: str
    chart: StepChart | BarChart
    height: int
    body: str
    legend: tuple[tuple[StateStatus, str], ...] = ()


def _sheet(sheet: _Sheet, *, is_file: bool) -> str:
    """The `<svg>` around a chart; as a file with heading, legend, notes and ground."""
    name, chart, mirrored = sheet.name, sheet.chart, sheet.chart.is_right_to_left
    direction = ' direction="rtl"' if mirrored else ""
    named = f'role="img" aria-labelledby="{name}-title {name}-about"{direction}'
    words = f'<title id="{name}-title">{escaped(chart.title)}</title><desc id="{name}-about">{escaped(chart.description)}</desc>'
    texts = f'<g font-family="{_SANS}" font-size="12" fill="#171a21" class="chart-text">{sheet.body}</g>'
    if not is_file:
        return f'<svg class="chart" viewBox="0 0 {WIDTH} {sheet.height}" {named}>{words}{texts}</svg>'
    foot, end = _foot(sheet)
    lines = wrap(chart.title, _TITLE_LETTERS)
    top = 28 + 20 * len(lines)
    ground = f'<rect x="-16" y="{-top}" width="{WIDTH + 32}" height="{end + top + 16}" fill="{PAPER}"/>'
    heading = "".join(
        f'<text x="{WIDTH if mirrored else 0}" y="{20 * number - top + 28}" font-family="{_SANS}" font-size="15" fill="#171a21">'
        f"{escaped(line)}</text>"
        for number, line in enumerate(lines)
    )
    box = f'xmlns="http://www.w3.org/2000/svg" viewBox="-16 {-top} {WIDTH + 32} {end + top + 16}"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<svg {box} {named}>{words}{ground}{heading}{texts}{foot}</svg>\n'


def _foot(sheet: _Sheet) -> tuple[str, int]:
    """Legend and notes below a chart, two entries of the legend in a row; and where they end."""
    mirrored, parts, y = sheet.chart.is_right_to_left, [], sheet.height
    for number, (status, label) in enumerate(sheet.legend):
        across = (number % 2) * (WIDTH // 2)
        y = sheet.height + 18 + 20 * (number // 2)
        sample = WIDTH - across - 22 if mirrored else across
        text = WIDTH - across - 30 if mirrored else across + 30
        parts.append(
            f'<rect x="{sample}" y="{y - 11}" width="22" height="14" stroke="{INK}" stroke-width="0.75" {fill_of(status, "bar")}/>'
        )
        parts.append(f'<text x="{text}" y="{y}" font-size="12" fill="#171a21">{escaped(label)}</text>')
    for note in (line for words in sheet.chart.notes for line in wrap(words, _NOTE_LETTERS)):
        y += 14
        parts.append(f'<text x="{WIDTH if mirrored else 0}" y="{y + 4}" font-size="9" fill="#505766">{escaped(note)}</text>')
    return f'<g font-family="{_SANS}">{"".join(parts)}</g>' if parts else "", y + 4 if parts else y


def _round_up(number: int) -> int:
    """The next multiple of a step that gives three to six lines."""
    step = next((step for step in (5, 10, 20, 25, 50, 100) if number <= 5 * step), 200)
    return -(-number // step) * step


def _grid(frame: _Frame, until: date) -> Iterator[str]:
    """Lines across with their totals, and the years along the foot."""
    step = next(step for step in (5, 10, 20, 25, 50, 100, 200) if frame.most <= 5 * step or step == 200)
    start, end = frame.side(_BEFORE), frame.side(WIDTH - _AFTER)
    for total in range(0, frame.most + 1, step):
        y = frame.y(total)
        yield f'<path class="line-rule" d="M{start} {y}H{end}" fill="none" stroke="#dddbd3"/>'
        yield f'<text x="{frame.side(_BEFORE - 6)}" y="{y + 4:g}" text-anchor="end" class="chart-quiet">{total}</text>'
    years = range(frame.first.year, until.year + 1)
    every = next(every for every in (1, 2, 5, 10, 20, 50, 100, 1000) if len(years) <= 7 * every or every == 1000)
    for year in years:
        if (year - frame.first.year) % every == 0:
            x = frame.x(date(year, 1, 1))
            yield f'<path class="line-firm" d="M{x} {_BOTTOM}v4" fill="none" stroke="#84888f"/>'
            yield f'<text x="{x}" y="{_BOTTOM + 18}" text-anchor="middle" class="chart-quiet">{year}</text>'


def _mark(frame: _Frame, chart: StepChart) -> Iterator[str]:
    if chart.mark is None or not frame.first <= chart.mark[0] <= chart.until:
        return
    x = frame.x(chart.mark[0])
    beside = x + (-4 if frame.mirrored else 4)
    yield f'<path class="line-firm" d="M{x} {_TOP}V{_BOTTOM}" fill="none" stroke="#84888f" stroke-dasharray="1 3"/>'
    yield f'<text x="{beside:g}" y="{_BOTTOM - 6}" class="chart-quiet chart-fine" font-size="11">{escaped(chart.mark[1])}</text>'


_STROKES = {
    "ink": f'class="line-ink" stroke="{INK}" stroke-width="2.5"',
    "plain": f'class="line-ink" stroke="{INK}" stroke-width="1.25"',
    "dashed": 'class="line-text" stroke="#505766" stroke-width="1.25" stroke-dasharray="4 3"',
}


def _lines(frame: _Frame, chart: StepChart) -> Iterator[str]:
    for line in chart.lines:
        if line.points:
            steps = "".join(f"H{frame.x(day)}V{frame.y(total)}" for day, total in line.points)
            begin = frame.x(line.points[0][0])
            yield f'<path d="M{begin} {_BOTTOM}{steps}H{frame.x(chart.until)}" fill="none" {_STROKES[line.kind]}/>'


def _line_labels(frame: _Frame, chart: StepChart) -> Iterator[str]:
    """The label of each line at its end with its total, moved apart where lines end close together."""
    ends = sorted(((frame.y(line.points[-1][1]), line) for line in chart.lines if line.points), key=lambda end: end[0])
    above = float("-inf")
    x = frame.side(WIDTH - _AFTER + 6)
    for y, line in ends:
        above = max(y + 4, above + _LABEL_STEP)
        total = f'<tspan font-weight="600">{line.points[-1][1]}</tspan>'
        yield f'<text x="{x}" y="{above:g}">{total} {escaped(line.label)}</text>'


def _bar(bar: Bar, number: int, longest: int, chart: BarChart) -> str:
    """A label above its bar, the note at its end."""
    top, full = 42 * number + 18, WIDTH - 2
    parts, done = [], 0
    for status, count in _counted(bar.counts):
        width = full * count / longest
        begin = WIDTH - 1 - (full * done / longest) - width if chart.is_right_to_left else 1 + full * done / longest
        words = f"<title>{escaped(bar.label)}: {count}</title>"
        parts.append(f'<rect x="{begin:.1f}" y="{top}" width="{width:.1f}" height="14" {fill_of(status, "bar")}>{words}</rect>')
        done += count
    start, end = (WIDTH, 0) if chart.is_right_to_left else (0, WIDTH)
    label = f'<text x="{start}" y="{top - 6}">{escaped(bar.label)}</text>'
    note = f'<text x="{end}" y="{top - 6}" text-anchor="end" class="chart-quiet">{escaped(bar.note)}</text>'
    return f'{label}{note}<g class="chart-bar" stroke="{INK}" stroke-width="0.75">{"".join(parts)}</g>'


def _counted(counts: dict[StateStatus, int]) -> Sequence[tuple[StateStatus, int]]:
    return [(status, counts[status]) for status in DRAWN_ORDER if counts.get(status)]
