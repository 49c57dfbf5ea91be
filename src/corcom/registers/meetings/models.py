"""Meetings and what happened in them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from corcom.kernel.words import MeetingKind, StatementKind
from corcom.registers.documents.models import Document
from corcom.registers.mandates.models import Body, Mandate
from corcom.registers.on_record import Dated, OnRecord
from corcom.registers.parties.models import Organisation, State


class Meeting(OnRecord, Dated):
    """One meeting of a body. `key` is its name in addresses; the same body meets once a day or once a number."""

    key = models.SlugField(max_length=80)
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="meetings")
    kind = models.CharField(max_length=30, choices=[(k.value, k.value) for k in MeetingKind], default=MeetingKind.OTHER.value)
    number = models.PositiveIntegerField(null=True, blank=True)
    title = models.CharField(max_length=300)
    place = models.CharField(max_length=200, blank=True, default="")
    sample = models.BooleanField(default=False)
    minutes_agreed_on = models.DateField(null=True, blank=True)

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["convention", "key"], condition=Q(superseded_at__isnull=True), name="meetings_meeting_key_once"
            ),
        ]
        indexes = [models.Index(fields=["convention", "when_earliest"])]
        ordering = ["-when_earliest", "key"]

    def __str__(self) -> str:
        return self.title


class AgendaItem(OnRecord):
    """A point of the agenda; sub-items hang under their parent."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="agenda_items")
    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True, default="")
    title = models.CharField(max_length=400)
    level = models.PositiveSmallIntegerField(default=1)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    presenters = models.JSONField(default=list)

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(condition=Q(level__gte=1) & Q(level__lte=4), name="meetings_agenda_level"),
        ]
        ordering = ["meeting", "position", "pk"]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title


class Attendance(OnRecord):
    """Who was there, in which charge, or who was not and what they sent instead; each State and organisation once, so never both.

    Whoever came for a part of the meeting attended it; `reason` has the words for the rest.
    """

    PRESENT, ABSENT, APOLOGIES = "present", "absent", "apologies"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    presence = models.CharField(max_length=12, choices=[(p, p) for p in (PRESENT, ABSENT, APOLOGIES)], default=PRESENT)
    name = models.CharField(max_length=300)
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="attendances")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="attendances")
    mandate = models.ForeignKey(Mandate, null=True, blank=True, on_delete=models.PROTECT, related_name="attendances")
    role = models.CharField(max_length=200, blank=True, default="")
    presides = models.BooleanField(default=False)
    themes = models.JSONField(default=list)
    terms_words = models.CharField(max_length=200, blank=True, default="")
    capacity = models.CharField(max_length=200, blank=True, default="")
    persons = models.JSONField(default=list)
    sent_instead = models.TextField(blank=True, default="")
    reason = models.TextField(blank=True, default="")

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(state__isnull=True) | Q(organisation__isnull=True), name="meetings_attendance_for_one_party"
            ),
            models.UniqueConstraint(
                fields=["meeting", "state"], condition=Q(superseded_at__isnull=True), name="meetings_attendance_state_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "organisation"], condition=Q(superseded_at__isnull=True), name="meetings_attendance_organisation_once"
            ),
            models.CheckConstraint(condition=Q(presides=False) | Q(presence="present"), name="meetings_attendance_presides_when_present"),
        ]
        ordering = ["meeting", "pk"]

    def __str__(self) -> str:
        return self.name


class Statement(OnRecord):
    """What somebody said under an item, in their capacity."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="statements")
    item = models.ForeignKey(AgendaItem, null=True, blank=True, on_delete=models.PROTECT, related_name="statements")
    position = models.PositiveIntegerField(default=0)
    speakers = models.JSONField(default=list)
    states = models.ManyToManyField(State, blank=True, related_name="statements")
    organisations = models.ManyToManyField(Organisation, blank=True, related_name="statements")
    capacity = models.CharField(max_length=200, blank=True, default="")
    kind = models.CharField(max_length=20, choices=[(k.value, k.value) for k in StatementKind], default=StatementKind.INFORMATION.value)
    text = models.TextField()

    class Meta(OnRecord.Meta):
        ordering = ["meeting", "position", "pk"]

    def __str__(self) -> str:
        return f"{', '.join(map(str, self.speakers))}: {self.text[:60]}"


class Decision(OnRecord):
    """What the meeting decided."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="decisions")
    item = models.ForeignKey(AgendaItem, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    identifier = models.CharField(max_length=40, blank=True, default="")
    text = models.TextField()

    class Meta(OnRecord.Meta):
        ordering = ["meeting", "pk"]

    def __str__(self) -> str:
        return self.text[:80]


class MeetingDocument(OnRecord):
    """A document of a meeting: its minutes, or one that the minutes mention, held by the desk or still to be attached."""

    MINUTES, MENTIONED, ATTACHED = "minutes", "mentioned", "attached"

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="papers")
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="meeting_papers")
    part = models.CharField(max_length=12, choices=[(p, p) for p in (MINUTES, MENTIONED, ATTACHED)], default=MENTIONED)
    title = models.CharField(max_length=400)
    symbol = models.CharField(max_length=80, blank=True, default="")

    class Meta(OnRecord.Meta):
        constraints = [
            *OnRecord.Meta.constraints,
            models.CheckConstraint(
                condition=Q(part="mentioned") | Q(document__isnull=False), name="meetings_paper_is_held_unless_mentioned"
            ),
        ]
        ordering = ["meeting", "pk"]

    def __str__(self) -> str:
        return self.title
