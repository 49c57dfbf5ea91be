"""News of a State's steps towards the convention, whom it was met by, what is next, and what the office aims at."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from corcom.kernel.prospects import StageRange
from corcom.kernel.words import ActionStatus, EvidenceGrade, HeardAt, Openness, ProspectStage, RegionalGroup, TargetMeasure
from corcom.registers.meetings.models import Meeting
from corcom.registers.on_record import Dated, OnRecord
from corcom.registers.parties.models import Organisation, State


def _choices(enum: Any) -> list[tuple[str, str]]:
    return [(member.value, member.value) for member in enum]


class Outreach(OnRecord, Dated):
    """What claims, contacts and next steps share: the State they are about, who may see them. `when` is the day said, met or due."""

    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="+")
    openness = models.CharField(max_length=24, choices=_choices(Openness), default=Openness.DESK.value)
    sample = models.BooleanField(default=False)

    class Meta(OnRecord.Meta):
        abstract = True
        constraints = [*OnRecord.Meta.constraints, *Dated.Meta.constraints]

    @property
    def first_day(self) -> date | None:
        """The day by which it is placed: the earliest that the words allow, else the latest."""
        return self.when_earliest or self.when_latest


class Contact(Outreach):
    """Somebody met a State about joining: who, whom, where and what was said. `when` is the day on which they met."""

    met_by = models.CharField(max_length=200)
    met_whom = models.CharField(max_length=300, blank=True, default="")
    heard_at = models.CharField(max_length=24, choices=_choices(HeardAt), default=HeardAt.BILATERAL.value)
    place = models.CharField(max_length=200, blank=True, default="")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="contacts")
    said = models.TextField(blank=True, default="")

    class Meta(Outreach.Meta):
        indexes = [models.Index(fields=["convention", "state"])]
        ordering = ["-when_earliest", "-pk"]

    def __str__(self) -> str:
        return f"{self.met_by} met {self.state}"


class StatusNews(Outreach):
    """A claim about a State, with who said so and when, who heard it and how good the evidence is. It is no treaty action.

    `stage` are the words; `earliest_stage` to `latest_stage` the stages that they allow, both empty where they name none; `stage_code`
    the coarse word of the reader, which stays when a person narrows the stages. `when` is the day on which it was said.
    """

    stage = models.CharField(max_length=1000)
    stage_code = models.CharField(max_length=30, blank=True, default="")
    earliest_stage = models.CharField(max_length=24, choices=_choices(ProspectStage), blank=True, default="")
    latest_stage = models.CharField(max_length=24, choices=_choices(ProspectStage), blank=True, default="")
    grade = models.CharField(max_length=24, choices=_choices(EvidenceGrade), default=EvidenceGrade.TOLD_BY_OTHER.value)
    said_by = models.CharField(max_length=200, blank=True, default="")
    heard_by = models.CharField(max_length=200, blank=True, default="")
    heard_at = models.CharField(max_length=24, choices=_choices(HeardAt), blank=True, default="")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="status_news")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="claims")

    class Meta(Outreach.Meta):
        verbose_name_plural = "status news"
        ordering = ["-when_earliest", "pk"]
        constraints = [
            *Outreach.Meta.constraints,
            models.CheckConstraint(
                condition=(Q(earliest_stage="") & Q(latest_stage="")) | (~Q(earliest_stage="") & ~Q(latest_stage="")),
                name="universalization_statusnews_stages_together",
            ),
        ]
        indexes = [models.Index(fields=["convention", "state"])]

    def __str__(self) -> str:
        return f"{self.state}: {self.stage[:60]}"

    @property
    def stages(self) -> StageRange | None:
        """The stages that the words allow; None where they name none."""
        if not self.earliest_stage:
            return None
        return StageRange(ProspectStage(self.earliest_stage), ProspectStage(self.latest_stage))


class NextStep(Outreach):
    """What is to be done next on a State's way, and by whom. `when` is the day by which it is wanted.

    `closed_on` is empty while it is open; it is closed once, as done or dropped, and opened again by a copy in its place.
    """

    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    what = models.CharField(max_length=400)
    lead = models.CharField(max_length=200, blank=True, default="")
    lead_state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lead_organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    planned_on = models.DateField()
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="next_steps")
    claim = models.ForeignKey(StatusNews, null=True, blank=True, on_delete=models.PROTECT, related_name="next_steps")
    outcome = models.CharField(max_length=10, choices=_choices(ActionStatus), default=ActionStatus.OPEN.value)
    closed_on = models.DateField(null=True, blank=True)
    outcome_words = models.CharField(max_length=1000, blank=True, default="")

    class Meta(Outreach.Meta):
        ordering = ["when_latest", "pk"]
        constraints = [
            *Outreach.Meta.constraints,
            models.CheckConstraint(
                condition=Q(outcome=ActionStatus.OPEN.value, closed_on__isnull=True)
                | (~Q(outcome=ActionStatus.OPEN.value) & Q(closed_on__isnull=False)),
                name="universalization_nextstep_closed_when",
            ),
            models.CheckConstraint(
                condition=Q(lead_state__isnull=True) | Q(lead_organisation__isnull=True), name="universalization_nextstep_one_lead"
            ),
            models.UniqueConstraint(fields=["uid"], condition=Q(superseded_at__isnull=True), name="universalization_nextstep_uid_once"),
        ]
        indexes = [models.Index(fields=["convention", "outcome", "when_latest"])]

    def __str__(self) -> str:
        return f"{self.state}: {self.what[:60]}"

    def is_open_on(self, day: date) -> bool:
        """Whether it was planned and not yet closed on a day."""
        return self.planned_on <= day and (self.closed_on is None or self.closed_on > day)

    def days_late_on(self, day: date) -> int:
        """Whole days past the last day in time; 0 when in time, closed or without a day."""
        last = self.when_latest
        return max((day - last).days, 0) if last and self.is_open_on(day) else 0


class Target(OnRecord, Dated):
    """What the office aims at: so many more instruments, so many in all, or such a share of a group. `when` is the day by which.

    `figure` is a count, or per cent for a share. New instruments are counted after `start_on`. `ended_on` takes it off before its time.
    """

    what = models.CharField(max_length=400)
    measure = models.CharField(max_length=24, choices=_choices(TargetMeasure))
    group = models.CharField(max_length=20, choices=_choices(RegionalGroup), blank=True, default="")
    figure = models.PositiveIntegerField()
    start_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_words = models.CharField(max_length=1000, blank=True, default="")
    sample = models.BooleanField(default=False)

    class Meta(OnRecord.Meta):
        ordering = ["when_latest", "pk"]
        constraints = [
            *OnRecord.Meta.constraints,
            *Dated.Meta.constraints,
            models.CheckConstraint(condition=Q(figure__gte=1), name="universalization_target_aims_at_something"),
        ]

    def __str__(self) -> str:
        return self.what[:80]
