"""Bodies, working groups and mandates: who holds which charge, from when until when."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from corcom.kernel.words import BodyKind, Office, Theme
from corcom.registers.on_record import OnRecord
from corcom.registers.parties.models import Organisation, State

_UNKNOWN = Value(date.min)  # an unknown side of a term, where terms are compared
THEMES = [(t.value, t.value) for t in Theme]


class Body(models.Model):
    """A body that meets: the Coordination Committee, the States Parties."""

    convention = models.CharField(max_length=12)
    kind = models.CharField(max_length=30, choices=[(k.value, k.value) for k in BodyKind])
    name = models.CharField(max_length=200)
    acronym = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        verbose_name_plural = "bodies"
        constraints = [models.UniqueConstraint(fields=["convention", "name"], name="mandates_body_once")]

    def __str__(self) -> str:
        return self.acronym or self.name


class WorkingGroup(OnRecord):
    """A thematic group under the Coordinators of its theme; `key` is its address and stays when it is corrected."""

    key = models.SlugField(max_length=80)
    theme = models.CharField(max_length=40, choices=THEMES)
    name = models.CharField(max_length=200)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    sample = models.BooleanField(default=False)

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.UniqueConstraint(
                fields=["convention", "key"], condition=Q(superseded_at__isnull=True), name="mandates_working_group_key_once"
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(start__lt=models.F("end")),
                name="mandates_working_group_start_before_end",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(OnRecord):
    """A State's place in a working group, with the region in its care, from when until when (`[start, end)`).

    A region without a State is one that the group itself took into its care. An unknown side of the term is empty; `term_words` say
    what is known of it.
    """

    group = models.ForeignKey(WorkingGroup, on_delete=models.PROTECT, related_name="memberships")
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="memberships")
    region = models.CharField(max_length=120, blank=True, default="")
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    term_words = models.CharField(max_length=200, blank=True, default="")
    sample = models.BooleanField(default=False)

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(start__lt=models.F("end")),
                name="mandates_membership_start_before_end",
            ),
            models.CheckConstraint(condition=Q(state__isnull=False) | ~Q(region=""), name="mandates_membership_state_or_region"),
        ]

    def __str__(self) -> str:
        return f"{self.state or self.region} in the {self.group}"


class Mandate(OnRecord):
    """A charge held by a State or an organisation for a term `[start, end)`; an unknown side of the term is empty."""

    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="mandates")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="mandates")
    office = models.CharField(max_length=30, choices=[(o.value, o.value) for o in Office])
    theme = models.CharField(max_length=40, choices=THEMES, blank=True, default="")
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    term_words = models.CharField(max_length=200, blank=True, default="")
    confidence = models.CharField(max_length=200, blank=True, default="")
    note = models.TextField(blank=True, default="")

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__isnull=False, organisation__isnull=True) | Q(state__isnull=True, organisation__isnull=False),
                name="mandates_mandate_has_one_holder",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(start__lt=models.F("end")),
                name="mandates_mandate_start_before_end",
            ),
            *(
                models.UniqueConstraint(
                    *("convention", holder, "office", "theme", Coalesce("start", _UNKNOWN), Coalesce("end", _UNKNOWN)),
                    condition=Q(superseded_at__isnull=True),
                    name=f"mandates_mandate_once_of_{holder}",
                )
                for holder in ("state", "organisation")
            ),
        ]
        indexes = [models.Index(fields=["convention", "office", "theme"])]

    def __str__(self) -> str:
        return f"{self.holder}: {self.office} {self.theme}".strip()

    @property
    def holder(self) -> State | Organisation | None:
        """The State or organisation that holds the charge."""
        return self.state or self.organisation
