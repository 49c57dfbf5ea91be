"""States on their way to joining, as of a day: the stage of each with why, what is next, who has it in care; one State's track."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import QuerySet

from corcom.engines.law.status import Standing, StateStanding
from corcom.engines.prospects.standing import Claim, Prospect, prospect_of
from corcom.kernel.prospects import STAGES, place_of
from corcom.kernel.regions import states_in
from corcom.kernel.sources import ArticleRef
from corcom.kernel.states import State, all_states, folded
from corcom.kernel.treaty import TreatyAction
from corcom.kernel.words import JOINED, EvidenceGrade, ProspectStage
from corcom.registers.documents import queries as documents
from corcom.registers.mandates.models import Membership
from corcom.registers.on_record import OnRecord
from corcom.registers.universalization import queries as universalization
from corcom.registers.universalization.models import Contact, NextStep, StatusNews
from corcom.workflows import policy
from corcom.workflows.clock import Provenance, Recorded, desk_clock

R = TypeVar("R", bound=OnRecord)
ON_THE_WAY = "on-the-way"
EVERYTHING = "all"


@dataclass(frozen=True, slots=True)
class ProspectRow:
    """One State: its stage with the claim that holds, what was last done, what is open, and who has its region in care."""

    state: State
    standing: StateStanding | None
    prospect: Prospect
    claim: StatusNews | None
    claims: Sequence[StatusNews]
    contacts: Sequence[Contact]
    next_steps: Sequence[NextStep]
    days_late: int
    in_care_of: Sequence[Membership]

    @property
    def next_step(self) -> NextStep | None:
        """The open next step that is due first."""
        return self.next_steps[0] if self.next_steps else None

    @property
    def last_heard_on(self) -> date | None:
        """The last day on which anything was said by or of the State."""
        days = [day for record in (*self.claims, *self.contacts) if (day := record.first_day)]
        return max(days, default=None)


@dataclass(frozen=True, slots=True)
class ProspectFilter:
    """Which States to show; empty means no restriction.

    `stage` is a word of `ProspectStage`, `on-the-way` (contact made and not deposited) or `all`; `member` the ISO code of a State of the
    working group, or `group` for regions that the group has in its own care; `next_step` is `open`, `overdue` or `none`.
    """

    stage: str = ON_THE_WAY
    group: str = ""
    status: str = ""
    member: str = ""
    next_step: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """All States with their stages on a day; None of it is stored."""

    day: date
    rows: Sequence[ProspectRow]
    members: Sequence[Membership]

    def chosen(self, chosen: ProspectFilter) -> list[ProspectRow]:
        """The rows that a filter asks for: the furthest first, then by name."""
        rows = [row for row in self.rows if _fits(row, chosen) and _is_at(row, chosen.stage)]
        return sorted(rows, key=lambda row: (-place_of(row.prospect.stage), folded(row.state.short_name)))

    def counts(self, chosen: ProspectFilter) -> dict[str, int]:
        """How many States there are at each stage, on the way and in all, with the other filters as chosen."""
        found = Counter(row.prospect.stage.value for row in self.rows if _fits(row, chosen))
        on_the_way = sum(count for stage, count in found.items() if stage not in _NOT_ON_THE_WAY)
        return {stage.value: found[stage.value] for stage in STAGES} | {ON_THE_WAY: on_the_way, EVERYTHING: found.total()}


@dataclass(frozen=True, slots=True)
class TrackEntry:
    """One thing on a State's track: an `act`, a `claim`, a `contact`, or a next step `planned` or `closed`, on its day."""

    kind: str
    on: date | None
    record: Any
    recorded: Recorded | None = None
    bears: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """A State's way: where it is, why, and everything that was said and done by the day, newest first."""

    row: ProspectRow
    entries: Sequence[TrackEntry]

    @property
    def contradicting(self) -> list[StatusNews]:
        """The claims that cannot be true with the one that decides."""
        against = {claim.key for claim in self.row.prospect.contradicting}
        return [claim for claim in self.row.claims if claim.pk in against]


_NOT_ON_THE_WAY = (ProspectStage.NO_CONTACT.value, ProspectStage.DEPOSITED.value)


def seen_by(rows: QuerySet[R], who: policy.Standing) -> QuerySet[R]:
    """Without what was read from confidential documents, for people who may not see those; next steps of their own they see."""
    if policy.may(who, "see_document"):
        return rows
    return documents.without_confidential(rows, but=policy.own_next_steps(who) if rows.model is NextStep else None)


def sees(who: policy.Standing, row: OnRecord) -> bool:
    """As `seen_by`, of one record; a query for those who may not see confidential documents."""
    return policy.may(who, "see_document") or seen_by(type(row)._default_manager.filter(pk=row.pk), who).exists()


def pipeline(convention: str, day: date, who: policy.Standing) -> Pipeline:
    """Every State with its stage on a day, as far as the person may see; five queries, one more when the treaty record changed."""
    seen = policy.visible_outreach(who)
    standing = desk_clock(convention).standing_on(day)
    claims = _by_state(seen_by(universalization.status_news(convention, seen=seen, until=day), who))
    contacts = _by_state(universalization.contacts(convention, seen=seen, until=day))
    steps = _by_state(seen_by(universalization.open_next_steps(convention, day, seen=seen), who))
    members = universalization.members_with_regions(convention, day)
    stands = {row.iso3: row for row in standing.states} if standing else {}
    consent = _consent_of(standing)
    rows = [
        _row(state, day, stands.get(state.iso3), claims[state.iso3], contacts[state.iso3], steps[state.iso3], members, consent)
        for state in all_states()
    ]
    return Pipeline(day, rows, members)


def track_of(state: State, convention: str, day: date, who: policy.Standing) -> Track:
    """One State's way as of a day; five queries, one more when the treaty record changed."""
    seen = policy.visible_outreach(who)
    clock = desk_clock(convention)
    standing = clock.standing_on(day)
    stands = next((row for row in standing.states if row.iso3 == state.iso3), None) if standing else None
    claims = list(seen_by(universalization.status_news(convention, seen=seen, until=day), who).filter(state_id=state.iso3))
    contacts = list(universalization.contacts(convention, seen=seen, until=day).filter(state_id=state.iso3))
    steps = list(seen_by(universalization.next_steps(convention, seen=seen), who).filter(state_id=state.iso3, planned_on__lte=day))
    still_open = [step for step in steps if step.is_open_on(day)]
    members = universalization.members_with_regions(convention, day)
    consent = _consent_of(standing)
    row = _row(state, day, stands, claims, contacts, still_open, members, consent)
    return Track(row, tuple(_entries(row, steps, clock.provenance)))


def stage_of_state(
    claims: Sequence[StatusNews], standing: StateStanding | None, day: date, *, was_contacted: bool, consent: ArticleRef | None = None
) -> Prospect:
    """The stage of one State on a day, from the claims that the person may see and the treaty record."""
    deposited = standing is not None and standing.status in JOINED
    return prospect_of(
        (claim for row in claims if (claim := _claim_of(row))),
        day=day,
        deposited_on=standing.deposited_on if standing and deposited else None,
        was_contacted=was_contacted,
        consent=consent,
    )


def is_in_care(state: State, region: str) -> bool:
    """Whether a State lies in a region in words: a continent, part of it, a regional group, a short form, or several of them."""
    return state.iso3 in states_in(region)


def _by_state(rows: Iterable[Any]) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.state_id].append(row)
    return found


def _row(
    state: State,
    day: date,
    standing: StateStanding | None,
    claims: Sequence[StatusNews],
    contacts: Sequence[Contact],
    steps: Sequence[NextStep],
    members: Iterable[Membership],
    consent: ArticleRef | None,
) -> ProspectRow:
    prospect = stage_of_state(claims, standing, day, was_contacted=bool(claims or contacts), consent=consent)
    decided = prospect.decided_by
    return ProspectRow(
        state=state,
        standing=standing,
        prospect=prospect,
        claim=next((claim for claim in claims if decided and claim.pk == decided.key), None),
        claims=claims,
        contacts=contacts,
        next_steps=steps,
        days_late=max((step.days_late_on(day) for step in steps), default=0),
        in_care_of=[member for member in members if member.region and is_in_care(state, member.region)],
    )


def _claim_of(row: StatusNews) -> Claim | None:
    stages = row.stages
    return Claim(row.pk, row.first_day, EvidenceGrade(row.grade), stages) if stages else None


def _consent_of(standing: Standing | None) -> ArticleRef | None:
    return standing.rules.article(standing.rules.consent.article) if standing else None


def _is_at(row: ProspectRow, stage: str) -> bool:
    own = row.prospect.stage.value
    return stage == EVERYTHING or own == stage or (stage == ON_THE_WAY and own not in _NOT_ON_THE_WAY)


def _fits(row: ProspectRow, chosen: ProspectFilter) -> bool:
    state = row.state
    steps = {"open": bool(row.next_steps), "overdue": row.days_late > 0, "none": not row.next_steps}
    return (
        (not chosen.group or state.regional_group == chosen.group)
        and (not chosen.status or (row.standing is not None and row.standing.status == chosen.status))
        and (not chosen.member or chosen.member in {member.state_id or "group" for member in row.in_care_of})
        and steps.get(chosen.next_step, True)
        and (not chosen.words or any(folded(chosen.words) in folded(name) for name in (*state.names, state.iso3)))
    )


def _entries(row: ProspectRow, steps: Iterable[NextStep], known: Provenance) -> list[TrackEntry]:
    """Newest first; what bears no day comes last."""
    acts: Sequence[TreatyAction] = row.standing.acts if row.standing else ()
    found = [TrackEntry("act", act.on, act, known.get(act)) for act in acts]
    found += [TrackEntry("claim", claim.first_day, claim, bears=_bearing(claim, row.prospect)) for claim in row.claims]
    found += [TrackEntry("contact", contact.first_day, contact) for contact in row.contacts]
    found += _of_steps(steps, row)
    return sorted(found, key=lambda entry: entry.on or date.min, reverse=True)


def _of_steps(steps: Iterable[NextStep], row: ProspectRow) -> Iterator[TrackEntry]:
    """What became of next steps; the open ones stand above the track."""
    still_open = {step.pk for step in row.next_steps}
    for step in steps:
        if step.pk not in still_open:
            yield TrackEntry("closed", step.closed_on, step)


def _bearing(claim: StatusNews, prospect: Prospect) -> str:
    """What a claim does for the stage: `decides`, `contradicts`, `overtaken`, `before`, `agrees`, or nothing where it names no stage."""
    if claim.stages is None:
        return ""
    if prospect.decided_by and prospect.decided_by.key == claim.pk:
        return "decides"
    if claim.pk in {other.key for other in prospect.contradicting}:
        return "contradicts"
    if claim.pk in {other.key for other in prospect.overtaken}:
        return "overtaken"
    return "before" if place_of(claim.stages.latest) < place_of(prospect.stage) else "agrees"
