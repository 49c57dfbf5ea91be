"""Claims about how far a State is: recorded with who said so, who heard it and how good the evidence is; corrected by a copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from corcom.kernel.dates import PartialDate
from corcom.kernel.prospects import StageRange
from corcom.kernel.words import EvidenceGrade, HeardAt, Openness
from corcom.registers.on_record import date_columns
from corcom.registers.universalization import services
from corcom.registers.universalization.models import Contact, StatusNews
from corcom.workflows import policy
from corcom.workflows.acts import act, require_words
from corcom.workflows.universalization import holding


@dataclass(frozen=True, slots=True)
class ClaimSaid:
    """A claim as a person makes it: about whom (ISO code), the words, the stages that they allow (None: no stage), and the evidence."""

    iso3: str
    words: str
    stages: StageRange | None
    grade: EvidenceGrade
    said_by: str = ""
    heard_by: str = ""
    heard_at: HeardAt | None = None
    when: PartialDate | None = None
    meeting: str = ""
    openness: Openness = Openness.DESK
    source: str = ""


def record_claim(*, person: Any, convention: str, said: ClaimSaid, sample: bool = False) -> StatusNews:
    """Put a claim on record. What observers and focal points bring is marked as heard by their own organisation or State.

    Raises:
        Refusal: the words or the State are missing, or the day is still to come.
        NotAllowed: the person may make no claim about this State.
    """
    with act("record_claim", person=person, convention=convention, source=said.source) as doing:
        row = put_claim(person, convention, said, sample=sample)
        doing.touch(row)
        doing.summary = f"Recorded a claim about {row.state}: {in_words(row)}"
    return row


def put_claim(person: Any, convention: str, said: ClaimSaid, *, contact: Contact | None = None, sample: bool = False) -> StatusNews:
    """The record of a claim, within an act."""
    words = require_words(said.words, "what was said")
    policy.require_of(person, convention, "record_claim", policy.AboutState(said.iso3))
    heard_by = heard_by_of(person, convention, said.heard_by)
    return services.add_status_news(
        convention=convention,
        state=holding.state_said(said.iso3),
        stage=words,
        stages=said.stages,
        grade=said.grade,
        said_by=said.said_by.strip(),
        heard_by=heard_by,
        heard_at=said.heard_at,
        when=holding.past(said.when),
        meeting=holding.meeting_said(convention, said.meeting),
        contact=contact,
        openness=holding.openness_of(said.openness, said.heard_at, contact),
        source_words=said.source.strip() or who_said(said.said_by, heard_by, said.heard_at),
        person=person,
        sample=sample,
    )


def correct_claim(*, person: Any, convention: str, pk: int, said: ClaimSaid, reason: str) -> StatusNews:
    """Correct a claim, for example say which stage a coarse word meant; the old one stays on record, superseded.

    Raises:
        Refusal: no reason, nothing changes, or somebody corrected it meanwhile.
    """
    words, why = require_words(said.words, "what was said"), require_words(reason, "the reason")
    with act("correct_claim", person=person, convention=convention, why=why) as doing:
        row = holding.held(StatusNews, convention, pk, person)
        policy.require_of(person, convention, "correct_outreach", row)
        columns = {
            "stage": words[:1000],
            **services.stage_columns(said.stages),
            "grade": said.grade.value,
            "said_by": said.said_by.strip()[:200],
            "heard_by": said.heard_by if said.heard_by == row.heard_by else heard_by_of(person, convention, said.heard_by)[:200],
            "heard_at": said.heard_at.value if said.heard_at else "",
            "meeting": holding.meeting_said(convention, said.meeting),
            "openness": holding.openness_of(said.openness, said.heard_at, row.contact).value,
            **date_columns(holding.past(said.when)),
        }
        source = said.source.strip()
        new = holding.corrected(row, columns | ({"source_words": source} if source else {}), reason=why, person=person)
        doing.touch(row, new, *holding.close_with(new))
        doing.summary = f"Corrected a claim about {new.state}: {in_words(new)}"
    return new


def heard_by_of(person: Any, convention: str, said: str) -> str:
    """Who heard it: as said by those who record contacts, else the party for whom the person speaks."""
    if person is None:
        return said.strip()
    standing = policy.standing_of(person, convention)
    party, rest = holding.own_words(person, convention, said)
    printed = f"{party}, {rest}" if rest else party
    return (printed if policy.may(standing, "record_outreach") else "") or holding.own_party(standing)


def in_words(row: StatusNews) -> str:
    """A claim in one line, for the record of acts."""
    stages = row.stages
    return f"{stages.in_words if stages else 'no stage'} (“{row.stage[:80]}”)"


def who_said(said_by: str, heard_by: str, heard_at: HeardAt | None) -> str:
    """Where a claim comes from, when nobody wrote it down: who said it to whom and where."""
    said = f"said by {said_by.strip()}" if said_by.strip() else ""
    heard = f"heard by {heard_by}" if heard_by else ""
    words = ", ".join(part for part in (said, heard, heard_at.value.replace("-", " ") if heard_at else "") if part)
    return words[:1].upper() + words[1:] or "Recorded by hand"


def says_only_who(row: StatusNews) -> bool:
    """Whether the source of a claim is no more than who said it to whom, which stands beside it anyway."""
    where = HeardAt(row.heard_at) if row.heard_at else None
    return row.source_words.casefold() == who_said(row.said_by, row.heard_by, where).casefold()
