"""Rows as CSV with a line of HXL hashtags under the header, so that humanitarian data tools know the columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from corcom.outputs.csv import render_csv

HASHTAGS: Mapping[str, str] = {
    "convention": "#meta+convention",
    "state": "#country+code+v_iso3",
    "state_name": "#country+name",
    "status": "#status",
    "certainty": "#meta+certainty",
    "signed_on": "#date+signed",
    "deposited_on": "#date+deposited",
    "entry_into_force_on": "#date+entry_into_force",
    "withdrawal_effective_on": "#date+withdrawal",
    "provisional_from": "#date+provisional+start",
    "provisional_until": "#date+provisional+end",
    "acts": "#description+acts",
    "steps": "#description+steps",
    "on": "#date+act",
    "published_effective_on": "#date+effect+published",
    "effective_on": "#date+effect+computed",
    "check": "#meta+check",
    "article": "#meta+article",
    "kind": "#subsector+kind",
    "due_on": "#date+due",
    "original_due_on": "#date+due+original",
    "days_late": "#indicator+days_late+num",
    "days_since_due": "#indicator+days_since_due+num",
    "covers_year": "#date+year+covered",
    "received_on": "#date+received",
    "note": "#description+note",
    "source": "#meta+source",
}


def render_hxl(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as HXL: header, hashtags, values; a column without a hashtag keeps an empty one, as the standard allows."""
    return render_csv(columns, rows, second_header=[HASHTAGS.get(column, "") for column in columns])
