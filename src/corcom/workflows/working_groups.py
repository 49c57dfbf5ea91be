"""Acts on working groups: form or correct a group, add, correct or end a place in it, take a place off the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain, count
from typing import Any

from django.utils.text import slugify

from corcom.engines.reading.group_members import member_in
from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.regions import same_region
from corcom.kernel.states import state_named
from corcom.kernel.words import Theme
from corcom.registers.mandates import queries as mandates
from corcom.registers.mandates import services
from corcom.registers.mandates.models import Membership, WorkingGroup
from corcom.registers.meetings.models import MeetingDocument
from corcom.registers.on_record import restore, supersede
from corcom.registers.parties.models import State
from corcom.workflows import policy
from corcom.workflows.acts import Doing, act, require_words
from corcom.workflows.passages import Passage

PERMISSION = "keep_working_group"


@dataclass(frozen=True, slots=True)
class GroupSaid:
    """A working group as a person says it: theme, name, and the days `[start, end)` of which something is known."""

    theme: str
    name: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class MemberSaid:
    """A place in a group as a person says it: State, region in its care (alone: in the group's care), term `[start, end)`."""

    state: State | None
    region: str = ""
    start: date | None = None
    end: date | None = None
    term_words: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a place is known from: words, a passage of a document, or both."""

    words: str = ""
    passage: Passage | None = None


class NotInThisGroup(Refusal):
    """What came in does not fit what the group has on record."""


def form_group(said: GroupSaid, *, convention: str, source_words: str, person: Any) -> WorkingGroup:
    """Put a working group on record.

    Raises:
        BadInput: no name, or a term that ends before it starts.
        Refusal: no source, a group of that name is there, or the theme is in other hands.
    """
    source = require_words(source_words, "the source")
    name, key = _named(said)
    with act("form_working_group", person=person, convention=convention, source=source) as doing:
        wanted = WorkingGroup(convention=convention, theme=said.theme)
        policy.require_of(person, convention, PERMISSION, wanted)
        if mandates.group_with_key(convention, key) is not None:
            message = f"There is a working group named “{name}” already. Open it and add to it, or choose another name."
            raise NotInThisGroup(message)
        group = services.add_group(
            convention=convention,
            theme=said.theme,
            name=name,
            key=key,
            start=said.start,
            end=said.end,
            source_words=source,
            person=person,
        )
        doing.touch(group)
        doing.summary = f"Formed: {name}"
    return group


def correct_group(key: str, said: GroupSaid, *, convention: str, source_words: str, why: str, person: Any) -> WorkingGroup:
    """Put a corrected group in the place of one: its places go along, its address stays.

    Raises:
        BadInput, Refusal: as `form_group`.
    """
    reason = require_words(why, "why it is corrected")
    name, _ = _named(said)
    with act("correct_working_group", person=person, convention=convention, why=reason, source=source_words) as doing:
        old = _group(person, convention, key)
        policy.require_of(person, convention, PERMISSION, WorkingGroup(convention=convention, theme=said.theme))
        supersede(old, None, reason=reason)
        group = services.add_group(
            convention=convention,
            theme=said.theme,
            name=name,
            key=old.key,
            start=said.start,
            end=said.end,
            citation=old.citation,
            source_words=source_words.strip() or old.source_words,
            sample=old.sample,
            person=person,
        )
        supersede(old, group, reason=reason)
        old.memberships.update(group=group)
        doing.touch(group, old)
        doing.summary = f"Corrected: {name}"
    return group


def add_member(key: str, said: MemberSaid, *, convention: str, source: Source, person: Any) -> Membership:
    """Put a State, a region in its care, or a region alone in a working group; the passage stays as its source.

    Raises:
        BadInput: neither State nor region, or a term that ends before it starts.
        Refusal: no source, not the person's theme, or the place is taken.
    """
    words = source.words.strip() if source.passage else require_words(source.words, "the source")
    _check(said)
    with act("add_working_group_member", person=person, convention=convention, source=words) as doing:
        group = _group(person, convention, key)
        _refuse_twice(group, said)
        citation = source.passage.citation() if source.passage else None
        sample = bool(source.passage and source.passage.is_sample)
        member = _add(group, said, citation=citation, words=words, sample=sample, person=person)
        doing.touch(member)
        doing.summary = f"Added: {member}"
    return member


def correct_member(pk: int, said: MemberSaid, *, convention: str, source_words: str, why: str, person: Any) -> Membership:
    """Put a corrected place in the stead of one; the old one stays on record, superseded.

    Raises:
        BadInput, Refusal: as `add_member`; somebody else corrected it meanwhile.
    """
    reason = require_words(why, "why it is corrected")
    _check(said)
    with act("correct_working_group_member", person=person, convention=convention, why=reason, source=source_words) as doing:
        old = _member(person, convention, pk)
        _refuse_twice(old.group, said, beside=old)
        member = _instead_of(doing, old, said, words=source_words, reason=reason, person=person)
        doing.summary = f"Corrected: {member}"
    return member


def end_member(pk: int, end: date, *, convention: str, source_words: str, person: Any) -> Membership:
    """Record since which day a State or region is in the group no longer.

    Raises:
        BadInput: the day lies before the start.
        Refusal: no source, or somebody else corrected it meanwhile.
    """
    source = require_words(source_words, "the source")
    with act("end_working_group_member", person=person, convention=convention, source=source) as doing:
        old = _member(person, convention, pk)
        said = MemberSaid(old.state, old.region, old.start, end, old.term_words)
        _check(said)
        words = f"{old.source_words}; end: {source}" if old.source_words else source
        member = _instead_of(doing, old, said, words=words, reason=f"Ended: {source}", person=person)
        doing.summary = f"Ended: {member}"
    return member


def take_off_member(pk: int, *, convention: str, why: str, person: Any) -> Membership:
    """Undo what put a place on record: an entry goes off, a correction or an end gives way to what stood before it.

    Raises:
        Refusal: no reason, or it does not stand any more.
    """
    reason = require_words(why, "why it is taken off the record")
    with act("take_off_working_group_member", person=person, convention=convention, why=reason) as doing:
        old = _member(person, convention, pk)
        earlier = list(Membership.objects.filter(superseded_by=old))
        supersede(old, None, reason=reason)
        for row in earlier:
            restore(row)
        doing.touch(old, *earlier)
        doing.summary = f"{'Undid the last change of' if earlier else 'Took off the record'}: {old}"
    return old


def group_of_theme(
    convention: str, theme: str, *, label: str, citation: dict[str, Any] | None, sample: bool, person: Any
) -> tuple[WorkingGroup, bool]:
    """The standing group of a theme, and whether it had to be formed, which is done with the passage that speaks of it."""
    found = mandates.standing_groups(convention).filter(theme=theme).first()
    if found is not None:
        return found, False
    name = f"Working group on {label}"
    key = _free_key(convention, name)
    group = services.add_group(convention=convention, theme=theme, name=name, key=key, citation=citation, sample=sample, person=person)
    return group, True


def _free_key(convention: str, name: str) -> str:
    """An address for a group of this name that no standing group has."""
    wanted = slugify(name)[:76]
    taken = set(mandates.standing_groups(convention).filter(key__startswith=wanted).values_list("key", flat=True))
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(key for key in chain([wanted], numbered) if key not in taken)


def themes_kept(who: policy.Standing) -> list[Theme]:
    """The themes whose groups a person keeps."""
    wanted = (theme for theme in Theme if theme is not Theme.PRESIDENCY)
    return [theme for theme in wanted if policy.may(who, PERMISSION, WorkingGroup(theme=theme.value))]


def groups_kept(who: policy.Standing) -> list[WorkingGroup]:
    """The standing groups that a person keeps; one query."""
    return [group for group in mandates.standing_groups(who.convention) if policy.may(who, PERMISSION, group)]


def first_values(passage: Passage) -> dict[str, Any]:
    """What a passage tells of a place in a group, for the form: State's code, region, theme, and the day on which it was told."""
    told = member_in(passage.citation()["quote"])
    paper = MeetingDocument.objects.filter(document=passage.text.version.document, superseded_at__isnull=True)
    meeting = next((row.meeting for row in paper.select_related("meeting")[:1]), None)
    day = meeting.when_earliest if meeting else None
    named = state_named(told["name"]) if told["name"] else None
    return {
        "state": named.iso3 if named else "",
        "region": told["region"],
        "theme": told["theme"],
        "start": day,
        "term_words": told_on(day),
    }


def told_on(day: date | None) -> str:
    """The words of a term of which only the day is known on which it was told."""
    return f"told on {day.day} {day:%B %Y}; since when was not said" if day else ""


def _named(said: GroupSaid) -> tuple[str, str]:
    name = " ".join(said.name.split())[:200]
    key = slugify(name)[:80]
    if not key:
        message = f"“{said.name}” came in as the name of a working group; a name of letters is accepted."
        raise BadInput(message)
    _check_term(said.start, said.end)
    return name, key


def _group(person: Any, convention: str, key: str) -> WorkingGroup:
    group = mandates.standing_groups(convention).select_for_update().filter(key=key).first()
    if group is None:
        message = "This working group is not on record any more. Look it up among the working groups."
        raise NotInThisGroup(message)
    policy.require_of(person, convention, PERMISSION, group)
    return group


def _member(person: Any, convention: str, pk: int) -> Membership:
    found = Membership.objects.filter(convention=convention, superseded_at__isnull=True, pk=pk)
    member = found.select_for_update(of=("self",)).select_related("group", "state").first()
    if member is None:
        message = "Somebody changed this entry in the meantime. Look at the working group and take the present one."
        raise NotInThisGroup(message)
    policy.require_of(person, convention, PERMISSION, member.group)
    return member


def _check(said: MemberSaid) -> None:
    if said.state is None and not said.region.strip():
        message = "Neither a State nor a region came in: choose a State, or write the region that the group has in its care."
        raise BadInput(message)
    _check_term(said.start, said.end)


def _check_term(start: date | None, end: date | None) -> None:
    if start and end and start >= end:
        message = f"The term came in as {start} to {end}; the end is the first day on which it no longer holds, after the start."
        raise BadInput(message)


def _refuse_twice(group: WorkingGroup, said: MemberSaid, *, beside: Membership | None = None) -> None:
    standing = group.memberships.filter(superseded_at__isnull=True, state=said.state)
    others = standing.exclude(pk=beside.pk) if beside else standing
    if any(same_region(row.region, said.region) and _overlap(row, said) for row in others):
        who = said.state.short_name if said.state else said.region
        message = f"{who} is in the {group} for that time already. Correct that entry, or end it first."
        raise NotInThisGroup(message)


def _overlap(row: Membership, said: MemberSaid) -> bool:
    begins_before = row.start is None or said.end is None or row.start < said.end
    return begins_before and (row.end is None or said.start is None or said.start < row.end)


def _add(group: WorkingGroup, said: MemberSaid, *, citation: Any, words: str, sample: bool, person: Any) -> Membership:
    return services.add_membership(
        group,
        state=said.state,
        region=" ".join(said.region.split()),
        start=said.start,
        end=said.end,
        term_words=said.term_words,
        citation=citation,
        source_words=words,
        sample=sample,
        person=person,
    )


def _instead_of(doing: Doing, old: Membership, said: MemberSaid, *, words: str, reason: str, person: Any) -> Membership:
    kept = words.strip() or old.source_words
    member = _add(old.group, said, citation=old.citation, words=kept, sample=old.sample, person=person)
    supersede(old, member, reason=reason)
    doing.touch(member, old)
    return member
