"""Reads of the search register."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, TypedDict

from django.db.models import Case, Count, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When, Window
from django.db.models.functions import RowNumber, StrIndex, Substr
from django.db.models.lookups import GreaterThan

from corcom.kernel.words import Openness, SearchKind
from corcom.registers.documents.models import DocumentVersion, TextOfVersion
from corcom.registers.search.models import SearchEntry

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

    class _Read(TypedDict):
        text: str | None

    EntryWithText = WithAnnotations[SearchEntry, _Read]

Patterns = Sequence[Sequence[str]]  # for each word asked for, the strings of which one must stand among the search words


def entries_open(convention: str, day: date, *, sees_confidential: bool, levels: Sequence[Openness]) -> QuerySet[SearchEntry]:
    """The entries of a convention that speak on a day and that a person may see.

    Without `sees_confidential` neither confidential documents nor what was read from them is there, in no count either; nor is
    what was heard of a State and is open at other `levels` only.
    """
    rows = SearchEntry.objects.filter(Q(known_on__isnull=True) | Q(known_on__lte=day), convention=convention)
    rows = rows.filter(openness__in=["", *levels])
    rows = rows.exclude(document__withdrawn_at__isnull=False)
    if sees_confidential:
        return rows
    closed = DocumentVersion.objects.filter(document__confidential=True).values("content_id")
    return rows.exclude(document__confidential=True).exclude(sha256__in=closed)


def meeting(patterns: Patterns, field: str = "words") -> Q:
    """The filter for entries whose search words hold every word asked for; INSTR and STRPOS take the words as they are and are quick."""
    return reduce(and_, (reduce(or_, (Q(GreaterThan(StrIndex(field, Value(form)), 0)) for form in forms)) for forms in patterns))


def best_of_each_kind(
    rows: QuerySet[SearchEntry], patterns: Patterns, *, most: int, action_point: int | None
) -> list[tuple[int, str, int]]:
    """The best entries of every kind as (number, kind, how many of the kind there are), best first; one query.

    Best are those whose title holds all the words, then the newest.
    """
    found = _asked_for(rows, patterns, action_point).annotate(rank=_rank(patterns, action_point))
    order = (F("rank").asc(), F("day").desc(nulls_last=True), F("pk").asc())
    placed = found.annotate(
        place=Window(RowNumber(), partition_by="kind", order_by=order),
        among=Window(Count("pk"), partition_by="kind"),
    )
    return list(placed.filter(place__lte=most).order_by("kind", "place").values_list("pk", "kind", "among"))


def all_of_a_kind(rows: QuerySet[SearchEntry], patterns: Patterns, kind: str, *, action_point: int | None) -> QuerySet[SearchEntry]:
    """Every entry of one kind, best first; without its search words."""
    found = _asked_for(rows.filter(kind=kind), patterns, action_point).annotate(rank=_rank(patterns, action_point))
    return found.order_by("rank", F("day").desc(nulls_last=True), "pk").defer("words", "head")


def documents_with_words(rows: QuerySet[SearchEntry], names: Sequence[Patterns], *, most: int, longest: int) -> QuerySet[EntryWithText]:
    """The newest entries of documents that hold all words of one of the names, with the beginning of their newest text as `text`."""
    texts = TextOfVersion.objects.filter(version__document_id=OuterRef("document_id")).order_by("-version__number", "-loaded_at")
    held = reduce(or_, (meeting(words) for words in names))
    found = rows.filter(held, kind=SearchKind.DOCUMENT.value).defer("words", "head")
    newest = found.order_by(F("day").desc(nulls_last=True), "-pk")
    return newest.annotate(text=Substr(Subquery(texts.values("text")[:1]), 1, longest))[:most]


def entries_with_ids(numbers: Sequence[int]) -> dict[int, SearchEntry]:
    """Entries by number, without their search words; one query."""
    return SearchEntry.objects.defer("words", "head").in_bulk(numbers)


def _asked_for(rows: QuerySet[SearchEntry], patterns: Patterns, action_point: int | None) -> QuerySet[SearchEntry]:
    wanted = meeting(patterns)
    return rows.filter(wanted | _numbered(action_point)) if action_point is not None else rows.filter(wanted)


def _numbered(action_point: int | None) -> Q:
    return Q(kind=SearchKind.ACTION_POINT.value, key=str(action_point))


def _rank(patterns: Patterns, action_point: int | None) -> Case:
    numbered = [When(_numbered(action_point), then=Value(0))] if action_point is not None else []
    return Case(*numbered, When(meeting(patterns, "head"), then=Value(1)), default=Value(2), output_field=IntegerField())
