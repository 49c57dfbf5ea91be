"""States, organisations, conventions, and for whom a person speaks."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Convention(models.Model):
    """A treaty that the desk serves."""

    code = models.CharField(primary_key=True, max_length=12)
    title = models.CharField(max_length=300)
    short_title = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.short_title

    @property
    def slug(self) -> str:
        """The first part of its addresses."""
        return self.code.lower()


class State(models.Model):
    """One State; the row follows the shipped table of States."""

    iso3 = models.CharField(primary_key=True, max_length=3)
    iso2 = models.CharField(max_length=2, unique=True)
    m49 = models.CharField(max_length=3, unique=True)
    short_name = models.CharField(max_length=120)
    official_name = models.CharField(max_length=200)
    region = models.CharField(max_length=60, blank=True, default="")
    subregion = models.CharField(max_length=60, blank=True, default="")
    regional_group = models.CharField(max_length=20, blank=True, default="")
    un_status = models.CharField(max_length=20)
    aliases = models.JSONField(default=list)
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["short_name"]

    def __str__(self) -> str:
        return self.short_name


class Organisation(models.Model):
    """An organisation that takes part."""

    key = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    acronym = models.CharField(max_length=40, blank=True, default="")
    aliases = models.JSONField(default=list)
    source_words = models.TextField()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.acronym or self.name


class Affiliation(models.Model):
    """For which State or organisation a person speaks, from when until when (`[start, end)`); an empty side is open."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="affiliations")
    convention = models.CharField(max_length=12)
    state = models.ForeignKey(State, null=True, blank=True, on_delete=models.PROTECT, related_name="affiliations")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="affiliations")
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__isnull=False, organisation__isnull=True) | Q(state__isnull=True, organisation__isnull=False),
                name="parties_affiliation_to_one_party",
            ),
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(start__lt=models.F("end")), name="parties_affiliation_start_before_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} for {self.state or self.organisation}"
