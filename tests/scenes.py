"""Scenes for tests: small functions that put a desk, people and records on the database. Each says what it makes; none has surprises."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.conf import settings

from corcom.facts.meetings import all_meetings
from corcom.facts.treaty_actions import treaty_actions_of
from corcom.kernel.dates import PartialDate
from corcom.kernel.prospects import StageRange
from corcom.kernel.states import all_states
from corcom.kernel.words import ActionStatus, BodyKind, EvidenceGrade, MeetingKind, Office, ProspectStage
from corcom.registers.actions import services as actions
from corcom.registers.actions.models import ActionPoint
from corcom.registers.calendar import services as calendar
from corcom.registers.calendar.models import Event
from corcom.registers.mandates import services as mandates
from corcom.registers.mandates.models import Mandate, Membership, WorkingGroup
from corcom.registers.meetings import services as meetings
from corcom.registers.meetings.models import Meeting
from corcom.registers.parties import services as parties
from corcom.registers.parties.models import Convention, Organisation, State
from corcom.registers.people.models import Person
from corcom.registers.treaty import services as treaty
from corcom.registers.universalization import services as universalization
from corcom.registers.universalization.models import Contact
from corcom.workflows.recomputing import recompute_obligations
from kept_scenes import kept_scene

DESK_DAY = date(2011, 12, 14)
TERM = {"start": date(2011, 9, 16), "end": date(2012, 9, 14)}
SOURCE = "Said by telephone, for this test"


def ccm() -> Convention:
    """The Convention on Cluster Munitions."""
    return parties.keep_convention("CCM", title="Convention on Cluster Munitions", short_title="Convention on Cluster Munitions")


def states(*codes: str) -> list[State]:
    """These States, by ISO code, in the order given; all rows of the shipped table are loaded on the first call."""
    if not State.objects.exists():
        parties.load_states(all_states())
    found = State.objects.in_bulk(codes)
    return [found[code] for code in codes]


def organisation(key: str, name: str, acronym: str = "") -> Organisation:
    """An organisation."""
    return parties.keep_organisation(key, name=name, acronym=acronym, source_words=SOURCE)


def mandate(iso3: str, office: Office, theme: str = "", **term: Any) -> Mandate:
    """A mandate of a State, for the term September 2011 to September 2012 unless another is given."""
    return mandates.add_mandate(convention="CCM", state=states(iso3)[0], office=office, theme=theme, **(term or TERM), source_words=SOURCE)


def membership(iso3: str, region: str = "", **term: Any) -> Membership:
    """A State's place in the working group on universalization."""
    ccm()
    group = WorkingGroup.objects.filter(convention="CCM", theme="universalization").first() or mandates.add_group(
        convention="CCM", theme="universalization", name="Working group on universalization", key="universalization", source_words=SOURCE
    )
    return mandates.add_membership(group, state=states(iso3)[0], region=region, source_words=SOURCE, **(term or TERM))


def person(name: str, *, for_state: str = "", for_organisation: Organisation | None = None, administrator: bool = False) -> Person:
    """Somebody with an account who speaks for a State or an organisation since the start of 2010; without either, for nobody."""
    ccm()
    somebody = Person.objects.create_user(f"{name.lower().replace(' ', '.')}@desk.example", None, name=name, is_administrator=administrator)
    if for_state or for_organisation:
        state = states(for_state)[0] if for_state else None
        parties.affiliate(somebody, convention="CCM", start=date(2010, 1, 1), state=state, organisation=for_organisation)
    return somebody


def isu_officer(name: str = "Ilse Officer") -> Person:
    """Somebody of the ISU."""
    return person(name, for_organisation=organisation("isu", "Implementation Support Unit", "ISU"))


def people_of_every_role() -> dict[str, Person | None]:
    """One person a role of the permission table, by role; nobody for anonymous. Lebanon presides, Ireland coordinates clearance."""
    _held("LBN", Office.PRESIDENT)
    _held("IRL", Office.COORDINATOR, "clearance-and-risk-education")
    return {
        "anonymous": None,
        "no role": person("No Role"),
        "observer": person("Olga Observer", for_organisation=organisation("cmc", "Cluster Munition Coalition", "CMC")),
        "focal point": person("Fred Point", for_state="GHA"),
        "coordinator": person("Cora Coordinator", for_state="IRL"),
        "President": person("Paula President", for_state="LBN"),
        "ISU": isu_officer(),
        "administrator": person("Ada Administrator", administrator=True),
    }


def _held(iso3: str, office: Office, theme: str = "") -> None:
    """A mandate for the usual term, which the scene may have already: the same one stands once."""
    standing = Mandate.objects.filter(state_id=iso3, office=office, theme=theme, superseded_at__isnull=True)
    if not standing.filter(**TERM).exists():
        mandate(iso3, office, theme)


def corcom_meeting(day: date, *, number: int | None = None, key: str = "") -> Meeting:
    """A meeting of the Coordination Committee on a day."""
    body = mandates.keep_body("CCM", "Coordination Committee", kind=BodyKind.COORDINATION_COMMITTEE, acronym="CorCom")
    return meetings.add_meeting(
        convention="CCM",
        title=f"CorCom meeting, {day:%d %B %Y}",
        kind=MeetingKind.COORDINATION_COMMITTEE,
        when=PartialDate.of_day(day),
        body=body,
        number=number,
        key=key,
        source_words=SOURCE,
    )


def action_point(what: str = "share the draft strategy", **changes: Any) -> ActionPoint:
    """An open action point of 13 December 2011, owned by nobody and without a due date unless said otherwise."""
    ccm()
    values: dict[str, Any] = {
        "convention": "CCM",
        "what": what,
        "purpose": "",
        "addressees": [],
        "identifier": "",
        "theme": "",
        "meeting": None,
        "item": None,
        "when": None,
        "owners": [],
        "status": ActionStatus.OPEN,
        "status_on": date(2011, 12, 13),
        "citation": None,
        "source_words": SOURCE,
        "person": None,
    }
    return actions.add_action_point(**{**values, **changes})


def event(what: str = "CorCom meeting", when: PartialDate | None = None, **changes: Any) -> Event:
    """A planned event, on 24 January 2012 unless another date is given."""
    ccm()
    values: dict[str, Any] = {
        "convention": "CCM",
        "what": what,
        "kind": "coordination-committee",
        "audience": "",
        "when": when or PartialDate.of_day(date(2012, 1, 24)),
        "meeting": None,
        "read_in": None,
        "citation": None,
        "source_words": SOURCE,
        "person": None,
    }
    return calendar.add_event(**{**values, **changes})


def outreach(iso3: str, day: date) -> Contact:
    """A contact with a State on a day, with a claim that it studies the Convention and a next step due a month later."""
    about: dict[str, Any] = {"convention": "CCM", "state": states(iso3)[0], "source_words": SOURCE, "person": None}
    when = PartialDate.of_day(day)
    contact = universalization.add_contact(**about, when=when, met_by="Norway", said="They study it.")
    study = StageRange(ProspectStage.UNDER_STUDY, ProspectStage.UNDER_STUDY)
    universalization.add_status_news(
        **about, stage="studies it", stages=study, grade=EvidenceGrade.TOLD_BY_STATE, when=when, contact=contact
    )
    due = PartialDate.of_day(day + timedelta(days=30))
    universalization.add_next_step(**about, when=due, what="write again", lead="Norway", planned_on=day, contact=contact)
    return contact


def citation(line: int = 93, quote: str = "words as printed", *, start: int = 0) -> dict[str, Any]:
    """The citation of a passage of a document that is not held."""
    return {
        "sha256": "a" * 64,
        "text_hash": "b" * 64,
        "loader": "text 1",
        "line": line,
        "end_line": line,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "rule": "test",
    }


def treaty_facts(*, until: date) -> None:
    """The shipped acts towards the Convention up to a day, and the meetings that decide; no deadline is known to be met or extended."""
    ccm()
    states()
    treaty.load_treaty_actions(act for act in treaty_actions_of("CCM") if act.on <= until)
    for fact in all_meetings():
        if fact.decides_requests:
            meetings.add_meeting(
                convention="CCM",
                key=fact.key.lower(),
                title=fact.name,
                kind=fact.kind,
                when=PartialDate.of_day(fact.start),
                source_words=SOURCE,
            )


def computed_obligations(*, until: date) -> None:
    """`treaty_facts` up to a day, and the obligations that follow from them, computed for the desk day. For a database without records."""

    def make() -> None:
        treaty_facts(until=until)
        recompute_obligations("CCM")

    kept_scene(f"treaty facts until {until}, computed for {settings.CORCOM_TODAY}", make)
