"""Columns that every record shares: convention, source, who recorded it and when, what took its place; and dates as people say them.

Abstract models only: no table of its own, imported by every register.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Certainty, Precision


class OnRecord(models.Model):
    """A fact with its source: a citation of a document, or a person's words.

    A record is never overwritten: a corrected copy supersedes it. `superseded_at` empty means that it stands.
    """

    convention = models.CharField(max_length=12)
    citation = models.JSONField(null=True, blank=True)
    source_words = models.TextField(blank=True, default="")
    recorded_at = models.DateTimeField(default=timezone.now, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    superseded_at = models.DateTimeField(null=True, blank=True, editable=False)
    superseded_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="supersedes")
    superseded_reason = models.TextField(blank=True, default="")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(citation__isnull=False) | ~Q(source_words=""), name="%(app_label)s_%(class)s_has_source"),
            models.CheckConstraint(
                condition=Q(superseded_by__isnull=True) | Q(superseded_at__isnull=False),
                name="%(app_label)s_%(class)s_superseded_when",
            ),
        ]

    @property
    def stands(self) -> bool:
        """Whether the record is in force today."""
        return self.superseded_at is None


class Dated(models.Model):
    """A date with its words, precision and certainty in columns, so that the database can sort and check it."""

    when_words = models.CharField(max_length=400, blank=True, default="")
    when_precision = models.CharField(max_length=16, choices=[(p.value, p.value) for p in Precision], blank=True, default="")
    when_earliest = models.DateField(null=True, blank=True)
    when_latest = models.DateField(null=True, blank=True)
    when_certainty = models.CharField(max_length=12, choices=[(c.value, c.value) for c in Certainty], default=Certainty.CONFIRMED.value)
    when_inferred = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(when_earliest__isnull=True) | Q(when_latest__isnull=True) | Q(when_earliest__lte=models.F("when_latest")),
                name="%(app_label)s_%(class)s_when_ordered",
            ),
        ]

    @property
    def when(self) -> PartialDate | None:
        """The date as a value; None where none was said."""
        return date_of_columns(*(getattr(self, column) for column in DATE_COLUMNS))


DATE_COLUMNS = ("when_words", "when_precision", "when_earliest", "when_latest", "when_certainty", "when_inferred")


def date_of_columns(
    words: str, precision: str, earliest: date | None, latest: date | None, certainty: str, inferred: str
) -> PartialDate | None:
    """The date of the values of `DATE_COLUMNS`; None where none was said."""
    if not precision:
        return None
    return PartialDate(words, Precision(precision), earliest, latest, Certainty(certainty), inferred)


def date_columns(when: PartialDate | None) -> dict[str, Any]:
    """The column values for a date; empty columns for None."""
    if when is None:
        return {
            "when_words": "",
            "when_precision": "",
            "when_earliest": None,
            "when_latest": None,
            "when_certainty": Certainty.CONFIRMED.value,
            "when_inferred": "",
        }
    return {
        "when_words": when.words[:400],
        "when_precision": when.precision.value,
        "when_earliest": when.earliest,
        "when_latest": when.latest,
        "when_certainty": when.certainty.value,
        "when_inferred": when.inferred[:200],
    }


def supersede(old: OnRecord, new: OnRecord | None, *, reason: str) -> None:
    """Put a corrected record in the place of one; None takes it off the record. The old row stays, with the reason."""
    old.superseded_at = timezone.now()
    old.superseded_by = new  # type: ignore[assignment]
    old.superseded_reason = reason
    old.save(update_fields=["superseded_at", "superseded_by", "superseded_reason"])


def restore(old: OnRecord) -> None:
    """Put a superseded record back in force."""
    old.superseded_at = None
    old.superseded_by = None
    old.superseded_reason = ""
    old.save(update_fields=["superseded_at", "superseded_by", "superseded_reason"])
