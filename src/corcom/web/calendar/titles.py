"""What an entry of the calendar is called, on the page and in calendar programs."""

from __future__ import annotations

from django.utils.translation import gettext as _

from corcom.web.words import label_of
from corcom.workflows.overviews.calendar import CalendarEntry

NAMED = 5  # at most so many States stand by name


def title_of(entry: CalendarEntry) -> str:
    """The words of an event; for a date of the Convention's clock who and what: "Iraq: Initial transparency report"."""
    known = entry.clock_date
    if known is None:
        return entry.what
    what = label_of(known.rule)
    if known.year:
        what = _("%(what)s for %(year)s") % {"what": what, "year": known.year}
    if len(known.states) == 1:
        return _("%(state)s: %(what)s") % {"state": known.states[0], "what": what}
    if len(known.states) <= NAMED:
        return _("%(what)s: %(states)s") % {"what": what, "states": ", ".join(sorted(known.states))}
    return _("%(what)s: %(count)s States") % {"what": what, "count": len(known.states)}
