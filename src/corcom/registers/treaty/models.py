"""Treaty actions, and declarations apart from them: nothing is changed in place, a corrected row supersedes."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from corcom.kernel.dates import spelled
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import Certainty, TreatyActionKind
from corcom.registers.on_record import OnRecord
from corcom.registers.parties.models import State

CERTAINTIES = [certainty.value for certainty in Certainty]
KINDS = [kind.value for kind in TreatyActionKind]


class TreatyActionRecord(OnRecord):
    """An act of a State that the depositary records. `on` is the day of signature, or on which the depositary received the paper.

    `published_effective_on` is a day of effect read in a source, for comparison only: dates of effect are computed.
    """

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="treaty_actions")
    kind = models.CharField(max_length=30, choices=[(kind, kind) for kind in KINDS])
    on = models.DateField()
    certainty = models.CharField(max_length=12, choices=[(c, c) for c in CERTAINTIES], default=Certainty.CONFIRMED.value)
    published_effective_on = models.DateField(null=True, blank=True)
    compared_with = models.TextField(blank=True, default="")
    note = models.TextField(blank=True, default="")

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="treaty_action_kind_known"),
            models.CheckConstraint(condition=Q(certainty__in=CERTAINTIES), name="treaty_action_certainty_known"),
            models.UniqueConstraint(
                fields=["convention", "state", "kind", "on"], condition=Q(superseded_at__isnull=True), name="treaty_action_once"
            ),
        ]
        indexes = [models.Index(fields=["convention", "on"])]
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.state}, {self.kind}, {spelled(self.on)}"

    @property
    def value(self) -> TreatyAction:
        """The act as engines take it."""
        return TreatyAction(
            convention=self.convention,
            iso3=self.state_id,
            kind=TreatyActionKind(self.kind),
            on=self.on,
            source=self.source_words,
            check=self.compared_with,
            note=self.note,
            certainty=Certainty(self.certainty),
            published_effective_on=self.published_effective_on,
        )


class DeclarationRecord(OnRecord):
    """What a State declared beside its acts, a reservation, or an objection to what another declared. No date follows from it.

    Provisional application is no row of this table: the law computes with it, so it stands among the treaty actions. `text` holds the
    words: quoted where the row cites a document, else as the person who recorded it put them. `about` is the State whose declaration
    an objection is about. `withdrawn_on` is the day on which the depositary received the withdrawal, `withdrawal_source` how it is known.
    """

    INTERPRETATIVE, TERRITORIAL, OTHER = "interpretative-declaration", "territorial-declaration", "declaration"
    RESERVATION, OBJECTION = "reservation", "objection"
    KINDS = (INTERPRETATIVE, TERRITORIAL, OTHER, RESERVATION, OBJECTION)

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="declarations")
    kind = models.CharField(max_length=30, choices=[(kind, kind) for kind in KINDS], default=OTHER)
    made_on = models.DateField()
    text = models.TextField()
    about = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="objections_to_it")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawal_source = models.TextField(blank=True, default="")

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(kind__in=("interpretative-declaration", "territorial-declaration", "declaration", "reservation", "objection")),
                name="treaty_declaration_kind_known",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="treaty_declaration_has_text"),
            models.CheckConstraint(condition=Q(about__isnull=True) | Q(kind="objection"), name="treaty_declaration_about_if_objection"),
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | (Q(withdrawn_on__gte=models.F("made_on")) & ~Q(withdrawal_source="")),
                name="treaty_declaration_withdrawn_after_it_was_made",
            ),
        ]
        indexes = [models.Index(fields=["convention", "made_on"])]
        ordering = ["made_on", "pk"]

    def __str__(self) -> str:
        return f"{self.state}, {self.kind.replace('-', ' ')}, {spelled(self.made_on)}"

    def is_withdrawn_on(self, day: date) -> bool:
        """Whether the State had taken it back by the day."""
        return self.withdrawn_on is not None and self.withdrawn_on <= day
