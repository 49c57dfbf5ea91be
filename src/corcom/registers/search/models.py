"""The search index: one row for each standing record that can be found, with the words by which it is found.

The rows follow from the records and can be written anew at any time; nothing is on record here alone.
"""

from __future__ import annotations

from django.db import models

from corcom.kernel.words import Openness, SearchKind
from corcom.registers.documents.models import Document


class SearchEntry(models.Model):
    """A record that can be found. `key` is its part of an address; `head` holds the search words of its title, `words` all of them.

    `known_on` is the day from which the record speaks (None: at any time); `day` is shown and sorts. `sha256` to `end` are of its
    passage; `document` is the document itself, for entries of that kind. `openness` says who may see it; empty: everybody at the desk.
    """

    convention = models.CharField(max_length=12)
    kind = models.CharField(max_length=24, choices=[(k.value, k.value) for k in SearchKind])
    record = models.PositiveBigIntegerField()
    key = models.CharField(max_length=120, blank=True, default="")
    title = models.TextField()
    body = models.TextField(blank=True, default="")
    where = models.CharField(max_length=300, blank=True, default="")
    head = models.TextField()
    words = models.TextField()
    day = models.DateField(null=True, blank=True)
    known_on = models.DateField(null=True, blank=True)
    sha256 = models.CharField(max_length=64, blank=True, default="")
    line = models.PositiveIntegerField(null=True, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    openness = models.CharField(max_length=24, choices=[(o.value, o.value) for o in Openness], blank=True, default="")
    sample = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "search entries"
        constraints = [models.UniqueConstraint(fields=["kind", "record"], name="search_entry_once")]
        indexes = [models.Index(fields=["convention", "kind"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.record}"
