"""How the standing of a State is drawn: a tone and a hatching of its own, so that it is seen without colour and on paper.

Colours stand as attributes, for files on their own; a page's sheet may set them by the classes (`fill-…`, `line-…`).
"""

from __future__ import annotations

from corcom.kernel.words import StateStatus

INK, PALE, PAPER, LEFT = "#1c3f8f", "#e4e2db", "#fdfdfb", "#a3161c"

# Status in the order in which it is told: the nearest to the Convention first.
DRAWN_ORDER = (
    StateStatus.STATE_PARTY,
    StateStatus.CONSENTED_NOT_IN_FORCE,
    StateStatus.SIGNATORY,
    StateStatus.WITHDRAWN,
    StateStatus.NOT_JOINED,
)


def hatchings(prefix: str, *, step: int = 10) -> str:
    """The `<defs>` of one drawing; `prefix` keeps the names of two drawings on a page apart, `step` is the distance of the lines."""
    wide, thin = _line(step, 0.62 * step), _line(step, 0.2 * step)
    across = f'<path d="M0 0V{step}M0 0H{step}" class="line-left" stroke="{LEFT}" stroke-width="{0.4 * step:g}"/>'
    return (
        "<defs>"
        + _pattern(f"{prefix}-{StateStatus.CONSENTED_NOT_IN_FORCE.value}", step, 45, wide)
        + _pattern(f"{prefix}-{StateStatus.SIGNATORY.value}", step, 45, thin)
        + _pattern(f"{prefix}-{StateStatus.WITHDRAWN.value}", step, 45, across)
        + "</defs>"
    )


def _line(step: int, width: float) -> str:
    return f'<path d="M{step / 2:g} 0V{step}" class="line-ink" stroke="{INK}" stroke-width="{width:g}"/>'


def _pattern(name: str, step: int, turn: int, lines: str) -> str:
    ground = f'<rect width="{step}" height="{step}" class="fill-paper" fill="{PAPER}"/>'
    size = f'width="{step}" height="{step}" patternUnits="userSpaceOnUse" patternTransform="rotate({turn})"'
    return f'<pattern id="{name}" {size}>{ground}{lines}</pattern>'


def is_hatched(status: StateStatus) -> bool:
    """Whether shapes of this standing are filled with lines rather than a tone."""
    return status not in (StateStatus.STATE_PARTY, StateStatus.NOT_JOINED)


def fill_of(status: StateStatus, prefix: str) -> str:
    """The attributes that fill a shape of this standing."""
    if status is StateStatus.STATE_PARTY:
        return f'class="s-{status.value} fill-ink" fill="{INK}"'
    if status is StateStatus.NOT_JOINED:
        return f'class="s-{status.value} fill-pale" fill="{PALE}"'
    return f'class="s-{status.value} hatched" fill="url(#{prefix}-{status.value})"'


def render_swatch(status: StateStatus, prefix: str) -> str:
    """A small sample for a legend in words beside it; the drawing with the same prefix must be on the page."""
    box = f'<rect x="1" y="1" width="46" height="30" {fill_of(status, prefix)}/>'
    return f'<svg class="swatch" viewBox="0 0 48 32" width="24" height="16" aria-hidden="true" focusable="false">{box}</svg>'
