"""How a report stands on a day."""

from __future__ import annotations

from datetime import date

from corcom.kernel.words import ObligationStatus


def report_status(
    due_on: date, *, opens_on: date, on: date, received_on: date | None, register_asked: bool
) -> tuple[ObligationStatus, int]:
    """The status of a report and the days by which it is or was late.

    Args:
        due_on: last day in time.
        opens_on: first day on which it can be written: entry into force, or the first of January for a yearly update.
        on: the day asked about.
        received_on: the day on which it came in, if that was by `on`.
        register_asked: whether a register of reports was looked into; without one nothing is called missing.
    """
    if received_on is not None:
        late = (received_on - due_on).days
        return (ObligationStatus.LATE, late) if late > 0 else (ObligationStatus.ON_TIME, 0)
    if on <= due_on:
        return (ObligationStatus.DUE if opens_on <= on else ObligationStatus.NOT_DUE), 0
    if register_asked:
        return ObligationStatus.MISSING, (on - due_on).days
    return ObligationStatus.UNRECORDED, 0
