"""Treaty actions, and declarations apart from them: nothing is changed in place, a corrected row supersedes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

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
        return f"{self.state}, {self.kind}, {self.on.isoformat()}"

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
    """What a State declared when it signed or consented, or an objection to it. No date follows from it."""

    DECLARATION, RESERVATION, OBJECTION = "declaration", "reservation", "objection"
    KINDS = (DECLARATION, RESERVATION, OBJECTION)

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="declarations")
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in KINDS], default=DECLARATION)
    made_on = models.DateField()
    text = models.TextField()

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(kind__in=("declaration", "reservation", "objection")), name="treaty_declaration_kind_known"),
            models.CheckConstraint(condition=~Q(text=""), name="treaty_declaration_has_text"),
        ]
        ordering = ["made_on", "pk"]

    def __str__(self) -> str:
        return f"{self.state}, {self.kind}, {self.made_on.isoformat()}"
