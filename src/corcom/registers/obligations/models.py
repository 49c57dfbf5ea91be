"""Requests for more time, completions, reports that came in, other facts that clocks run from, and the obligations computed from all of it.

Nothing is changed in place: a corrected or newly computed row supersedes, with the reason.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from corcom.kernel.dates import DateRange, spelled
from corcom.kernel.treaty import ArmedConflict, Completion, Extension, HostilitiesEnded, ItemsKept, OpenDuty, ReportReceived
from corcom.kernel.words import Certainty, ObligationStatus, RequestOutcome
from corcom.registers.on_record import Dated, OnRecord
from corcom.registers.parties.models import State

OUTCOMES = [outcome.value for outcome in RequestOutcome]
CERTAINTIES = [certainty.value for certainty in Certainty]
STATUSES = [status.value for status in ObligationStatus]
GRANTED = RequestOutcome.GRANTED.value


class OfDuty(OnRecord):
    """A record about the duty of one State under one article (`4.1.a`)."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="+")
    article = models.CharField(max_length=12)
    note = models.TextField(blank=True, default="")
    confidence = models.CharField(max_length=200, blank=True, default="")

    class Meta(OnRecord.Meta):
        abstract = True
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(article=""), name="%(app_label)s_%(class)s_has_article"),
        ]

    def __str__(self) -> str:
        return f"{self.state}, article {self.article}"


class ExtensionRequestRecord(OfDuty):
    """A request for more time, and what became of it. `number` counts the requests of the State for that article from 1."""

    number = models.PositiveIntegerField()
    requested_on = models.DateField(null=True, blank=True)
    asked_to = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=[(o, o) for o in OUTCOMES], default=RequestOutcome.PENDING.value)
    granted_to = models.DateField(null=True, blank=True)
    decided_at = models.CharField(max_length=80, blank=True, default="")
    decided_on = models.DateField(null=True, blank=True)
    exceptional = models.TextField(blank=True, default="")
    certainty = models.CharField(max_length=12, choices=[(c, c) for c in CERTAINTIES], default=Certainty.CONFIRMED.value)

    class Meta(OfDuty.Meta):
        constraints = [
            *OfDuty.Meta.constraints,
            models.CheckConstraint(condition=Q(outcome__in=OUTCOMES), name="obligations_request_outcome_known"),
            models.CheckConstraint(condition=Q(number__gte=1), name="obligations_request_counts_from_one"),
            models.CheckConstraint(
                condition=Q(outcome=GRANTED, granted_to__isnull=False) | (~Q(outcome=GRANTED) & Q(granted_to__isnull=True)),
                name="obligations_request_granted_to_a_day",
            ),
            models.UniqueConstraint(
                fields=["convention", "state", "article", "number"],
                condition=Q(superseded_at__isnull=True),
                name="obligations_request_once",
            ),
        ]
        ordering = ["state", "article", "number"]

    @property
    def value(self) -> Extension:
        """The request as engines take it."""
        return Extension(
            convention=self.convention,
            iso3=self.state_id,
            article=self.article,
            number=self.number,
            outcome=RequestOutcome(self.outcome),
            asked_to=self.asked_to,
            granted_to=self.granted_to,
            requested_on=self.requested_on,
            decided_at=self.decided_at,
            decided_on=self.decided_on,
            exceptional=self.exceptional,
            certainty=Certainty(self.certainty),
            source=self.source_words,
            confidence=self.confidence,
            note=self.note,
        )


class CompletionRecord(OfDuty, Dated):
    """What became of a duty with a deadline: done (with the date as said and how), or open on the word of a source.

    `is_open` says that a source names the duty as not done; it is tentative where the source leaves open whether there is one.
    """

    how = models.CharField(max_length=200, blank=True, default="")
    is_open = models.BooleanField(default=False)

    class Meta(OfDuty.Meta):
        constraints = [
            *OfDuty.Meta.constraints,
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(is_open=True, when_precision="") | (Q(is_open=False) & ~Q(when_precision="")),
                name="obligations_completion_open_or_dated",
            ),
            models.UniqueConstraint(
                fields=["convention", "state", "article"],
                condition=Q(superseded_at__isnull=True),
                name="obligations_completion_once",
            ),
        ]

    @property
    def value(self) -> Completion | OpenDuty:
        """The end of the duty, or that it is open, as engines take it."""
        parts = {"convention": self.convention, "iso3": self.state_id, "article": self.article}
        said = {"source": self.source_words, "confidence": self.confidence, "note": self.note}
        when = self.when
        if when is None:
            return OpenDuty(**parts, **said, certainty=Certainty(self.when_certainty))
        return Completion(**parts, **said, done=when, how=self.how)


class ReportRecord(OfDuty):
    """A transparency report that came in. `covers_year` is empty for an initial report."""

    received_on = models.DateField()
    covers_year = models.PositiveIntegerField(null=True, blank=True)
    address = models.URLField(max_length=500, blank=True, default="")

    class Meta(OfDuty.Meta):
        constraints = [
            *OfDuty.Meta.constraints,
            models.CheckConstraint(condition=Q(covers_year__isnull=True) | Q(covers_year__gte=1990), name="obligations_report_year_likely"),
            models.UniqueConstraint(
                "convention",
                "state",
                "article",
                "received_on",
                Coalesce("covers_year", 0),
                condition=Q(superseded_at__isnull=True),
                name="obligations_report_once",
            ),
        ]
        ordering = ["received_on", "pk"]

    @property
    def value(self) -> ReportReceived:
        """The report as engines take it."""
        return ReportReceived(self.convention, self.state_id, self.article, self.received_on, self.covers_year, self.source_words)


class ReportsKeptRecord(OnRecord):
    """The office's word that every report due on or after a day is on record here: only then may one be called missing."""

    since = models.DateField()

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.UniqueConstraint(fields=["convention"], condition=Q(superseded_at__isnull=True), name="obligations_reports_kept_once"),
        ]

    def __str__(self) -> str:
        return f"Reports complete since {spelled(self.since)}"


class FactOfState(OnRecord):
    """A fact about one State that a clock of the convention runs from, in words."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="+")
    words = models.CharField(max_length=400)

    class Meta(OnRecord.Meta):
        abstract = True
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(condition=~Q(words=""), name="%(app_label)s_%(class)s_has_words"),
        ]


class HostilitiesRecord(FactOfState):
    """Active hostilities that left remnants after entry into force for the State; `ended_on` is their last day."""

    ended_on = models.DateField()

    class Meta(FactOfState.Meta):
        constraints = [
            *FactOfState.Meta.constraints,
            models.UniqueConstraint(
                fields=["convention", "state", "ended_on", "words"],
                condition=Q(superseded_at__isnull=True),
                name="obligations_hostilities_once",
            ),
        ]
        ordering = ["-ended_on", "pk"]

    def __str__(self) -> str:
        return f"{self.state}, hostilities ended on {spelled(self.ended_on)}: {self.words}"

    @property
    def value(self) -> HostilitiesEnded:
        """The fact as engines take it."""
        return HostilitiesEnded(self.convention, self.state_id, self.ended_on, self.words, self.source_words)


class ConflictRecord(FactOfState):
    """An armed conflict in which the State is engaged, for `[start, end)`; an empty end means that it goes on."""

    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta(FactOfState.Meta):
        constraints = [
            *FactOfState.Meta.constraints,
            models.CheckConstraint(condition=Q(end__isnull=True) | Q(end__gt=models.F("start")), name="obligations_conflict_days_ordered"),
            models.UniqueConstraint(
                fields=["convention", "state", "start", "words"],
                condition=Q(superseded_at__isnull=True),
                name="obligations_conflict_once",
            ),
        ]
        ordering = ["-start", "pk"]

    @property
    def last_day(self) -> date | None:
        """The last day of the conflict; None while it goes on."""
        return self.end - timedelta(days=1) if self.end else None

    def __str__(self) -> str:
        return f"{self.state}, armed conflict since {spelled(self.start)}: {self.words}"

    @property
    def value(self) -> ArmedConflict:
        """The fact as engines take it."""
        return ArmedConflict(self.state_id, DateRange(self.start, self.end), self.source_words, self.words)


class ItemsKeptRecord(FactOfState):
    """What a State kept, acquired or transferred in a calendar year under the exception for training; `words` name types and lots.

    `munitions` and `submunitions` are counts where the source gives them; `use` is planned or actual; `receiver` only of a transfer.
    """

    KEPT, ACQUIRED, TRANSFERRED = "kept", "acquired", "transferred"
    DEEDS = (KEPT, ACQUIRED, TRANSFERRED)

    year = models.PositiveIntegerField()
    deed = models.CharField(max_length=12, choices=[(deed, deed) for deed in DEEDS])
    munitions = models.PositiveIntegerField(null=True, blank=True)
    submunitions = models.PositiveIntegerField(null=True, blank=True)
    use = models.CharField(max_length=400, blank=True, default="")
    receiver = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta(FactOfState.Meta):
        constraints = [
            *FactOfState.Meta.constraints,
            models.CheckConstraint(condition=Q(deed__in=("kept", "acquired", "transferred")), name="obligations_kept_deed_known"),
            models.CheckConstraint(
                condition=Q(deed="transferred") | Q(receiver__isnull=True), name="obligations_kept_receiver_of_transfer"
            ),
            models.UniqueConstraint(
                fields=["convention", "state", "year", "deed", "words"],
                condition=Q(superseded_at__isnull=True),
                name="obligations_kept_once",
            ),
        ]
        ordering = ["-year", "pk"]

    def __str__(self) -> str:
        return f"{self.state}, {self.deed} in {self.year}: {self.words}"

    @property
    def value(self) -> ItemsKept:
        """The fact as engines take it."""
        return ItemsKept(self.convention, self.state_id, self.year, self.source_words, f"{self.deed}: {self.words}")


class ObligationRecord(OnRecord):
    """What an article asks of a State by a day, as computed on `computed_on`; the calendar and the history live on it.

    `uid` stays through all versions, `sequence` counts them. `place` tells duties of one kind and year apart: clearance after several
    hostilities, a second time under the convention. `because` says why this version was made.
    """

    uid = models.UUIDField(editable=False)
    sequence = models.PositiveIntegerField(default=0)
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="obligations")
    article = models.CharField(max_length=12)
    kind = models.CharField(max_length=60)
    covers_year = models.PositiveIntegerField(null=True, blank=True)
    place = models.PositiveIntegerField(default=1)
    due_on = models.DateField(null=True, blank=True)
    original_due_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=[(s, s) for s in STATUSES])
    received_on = models.DateField(null=True, blank=True)
    certainty = models.CharField(max_length=12, choices=[(c, c) for c in CERTAINTIES])
    note = models.TextField(blank=True, default="")
    steps = models.JSONField(default=list)
    computed_on = models.DateField()
    because = models.TextField()

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(status__in=STATUSES), name="obligations_obligation_status_known"),
            models.CheckConstraint(condition=~Q(because=""), name="obligations_obligation_has_reason"),
            models.UniqueConstraint(
                "convention",
                "state",
                "article",
                "kind",
                Coalesce("covers_year", 0),
                "place",
                condition=Q(superseded_at__isnull=True),
                name="obligations_obligation_once",
            ),
            models.UniqueConstraint(fields=["uid", "sequence"], name="obligations_obligation_version_once"),
        ]
        indexes = [models.Index(fields=["convention", "due_on"]), models.Index(fields=["convention", "state"])]
        ordering = ["due_on", "state", "article"]

    def __str__(self) -> str:
        year = f" for {self.covers_year}" if self.covers_year else ""
        return f"{self.state}, {self.kind}{year} ({self.article})"
