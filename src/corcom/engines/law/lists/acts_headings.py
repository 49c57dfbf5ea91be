"""Which kind of act a heading or a word of a foreign list means."""

from __future__ import annotations

from dataclasses import dataclass

from corcom.engines.law.lists.headings import heading_words, is_told_by, words_of
from corcom.kernel.errors import BadInput
from corcom.kernel.words import TreatyActionKind as Kind

# The first word that stands in the text counts.
_WORDS = (
    ("provisional", Kind.PROVISIONAL_APPLICATION),
    ("withdr", Kind.WITHDRAWAL),
    ("denunciation", Kind.WITHDRAWAL),
    ("denounced", Kind.WITHDRAWAL),
    ("ratif", Kind.RATIFICATION),
    ("access", Kind.ACCESSION),
    ("adhesion", Kind.ACCESSION),
    ("acceded", Kind.ACCESSION),
    ("acceptance", Kind.ACCEPTANCE),
    ("acceptation", Kind.ACCEPTANCE),
    ("accepted", Kind.ACCEPTANCE),
    ("approv", Kind.APPROVAL),
    ("approbation", Kind.APPROVAL),
    ("success", Kind.SUCCESSION),
    ("succeeded", Kind.SUCCESSION),
    ("sign", Kind.SIGNATURE),
    ("firma", Kind.SIGNATURE),
)
_SOME_CONSENT = ("deposit", "consent to be bound", "consent", "instrument", "joined", "became a party", "bound", "party since", "depot")
_CONSENT_WORDS = {Kind.RATIFICATION, Kind.ACCESSION, Kind.ACCEPTANCE, Kind.APPROVAL, Kind.SUCCESSION}
# Columns that speak of an act and hold another day, or no day.
_NOT_ACTS = ("entry into force", "in force", "effect", "source", "note", "remark", "domestic", "status", "place", "count", "number")

_KIND_HEADINGS = words_of("kind action act type instrument event acto acte")
_BESIDE_KIND = words_of("of the treaty name")
_DAY_HEADINGS = words_of("on date day when fecha dated")
_BESIDE_DAY = words_of("of or the action act event deposit deposited instrument receipt received notification signature treaty")


@dataclass(frozen=True, slots=True)
class ActColumn:
    """The kind of act of a column, or what a cell says of it; `is_some_consent` where the heading does not tell one from another."""

    kind: Kind | None
    said: str = ""
    is_some_consent: bool = False


def is_kind_of_act(words: str) -> bool:
    """Whether a heading names the column of the kind of act."""
    return is_told_by(words, _KIND_HEADINGS, _BESIDE_KIND)


def is_day_of_act(words: str) -> bool:
    """Whether a heading names the column of the day, in a list with a line for each act."""
    return is_told_by(words, _DAY_HEADINGS, _BESIDE_DAY)


def act_column(said: str) -> ActColumn | None:
    """What a heading of the status table says of a day without a letter; None for a column of something else.

    "Ratification, Accession(a)" tells the kinds apart by letters; "Ratification/Accession" without letters does not.
    """
    words = heading_words(said)
    if any(word in words for word in _NOT_ACTS):
        return None
    found = [kind for word, kind in _WORDS if word in words]
    if not found:
        return ActColumn(Kind.RATIFICATION, said, is_some_consent=True) if any(word in words for word in _SOME_CONSENT) else None
    several = len(_CONSENT_WORDS.intersection(found)) > 1
    return ActColumn(found[0], said, is_some_consent=several and "(a)" not in said and "(A)" not in said)


def kind_said(text: str) -> ActColumn:
    """The kind of act that a cell names: "ratification", "Provisional application", "ratified".

    Raises:
        BadInput: it is no kind of act.
    """
    found = act_column(text)
    if found is None:
        message = f"“{text[:60]}” is no kind of act; accepted: {', '.join(Kind)}."
        raise BadInput(message)
    return found
