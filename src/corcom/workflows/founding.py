"""Founding a desk: the shipped facts go on record, each with its source. Doing it again changes nothing."""

from __future__ import annotations

from corcom.engines.law.rulebook_file import rulebook
from corcom.facts.mandates import MandateFact, all_mandates
from corcom.facts.meetings import MeetingFact, all_meetings
from corcom.facts.milestones import all_completions, all_extensions, all_open_duties
from corcom.facts.organisations import all_organisations
from corcom.facts.treaty_actions import all_treaty_actions
from corcom.kernel.dates import PartialDate, spelled
from corcom.kernel.errors import Refusal
from corcom.kernel.states import all_states
from corcom.kernel.words import BodyKind, MeetingKind, Office, Precision
from corcom.registers.mandates import services as mandate_services
from corcom.registers.mandates.models import Body, Mandate
from corcom.registers.meetings import services as meeting_services
from corcom.registers.meetings.models import Meeting
from corcom.registers.obligations import services as obligation_services
from corcom.registers.parties import services as party_services
from corcom.registers.parties.models import Convention, State
from corcom.registers.people import queries as people
from corcom.registers.treaty import services as treaty_services
from corcom.workflows.acts import Doing, act
from corcom.workflows.people import invite_person
from corcom.workflows.recomputing import recomputed
from corcom.workflows.searching import index_what_is_missing

CCM = "CCM"  # whose mandates and meetings are shipped


def found_desk(code: str = CCM) -> Convention:
    """Load States, organisations, one convention and what is shipped about it; a second time only what is not there yet.

    A further convention joins the same desk in this way: its treaty actions and clock, and mandates and meetings where they are shipped.

    Raises:
        BadInput: no convention with this code is known.
    """
    rules = rulebook(code)
    with act("found_desk", person=None, convention=rules.convention, source="Facts shipped with corcom, each with its own source") as doing:
        party_services.load_states(all_states())
        for organisation in all_organisations():
            party_services.keep_organisation(
                organisation.key,
                name=organisation.name,
                acronym=organisation.acronym,
                aliases=organisation.aliases,
                source_words=organisation.source,
            )
        convention = party_services.keep_convention(rules.convention, title=rules.title, short_title=rules.title)
        if convention.code == CCM:
            _load_mandates(doing)
            _load_meetings(doing)
        _load_clock(convention.code, doing)
        doing.touch(convention)
        doing.summary = "Loaded the shipped facts"
    index_what_is_missing()
    return convention


def _load_mandates(doing: Doing) -> None:
    states = {state.iso3: state for state in State.objects.all()}
    known = set(Mandate.objects.filter(convention=CCM, citation__isnull=True).values_list("state_id", "office", "theme", "start", "end"))
    for fact in all_mandates():
        theme = "" if fact.office in (Office.PRESIDENT, Office.PRESIDENT_DESIGNATE) else fact.theme.value
        key = (fact.iso3, fact.office.value, theme, fact.start, fact.end)
        if fact.iso3 is None or key in known:
            continue
        doing.touch(_mandate(fact, states[fact.iso3], theme))


def _mandate(fact: MandateFact, state: State, theme: str) -> Mandate:
    return mandate_services.add_mandate(
        convention=CCM,
        state=state,
        office=fact.office.value,
        theme=theme,
        start=fact.start,
        end=fact.end,
        term_words=" to ".join(filter(None, [fact.from_meeting, fact.to_meeting])),
        confidence=fact.confidence,
        note=fact.note,
        source_words=fact.source,
    )


def _load_meetings(doing: Doing) -> None:
    committee = mandate_services.keep_body(CCM, "Coordination Committee", kind=BodyKind.COORDINATION_COMMITTEE, acronym="CorCom")
    parties = mandate_services.keep_body(CCM, "States Parties", kind=BodyKind.STATES_PARTIES)
    known = set(Meeting.objects.filter(convention=CCM).values_list("key", flat=True))
    for fact in all_meetings():
        if fact.key.lower() not in known:
            body = committee if fact.kind is MeetingKind.COORDINATION_COMMITTEE else parties
            doing.touch(_meeting(fact, body))


def _load_clock(code: str, doing: Doing) -> None:
    """Treaty actions of every convention shipped, what is known of deadlines, and the obligations that follow for this one."""
    doing.touch(*treaty_services.load_treaty_actions(all_treaty_actions()))
    doing.touch(*obligation_services.load_duties(all_extensions(), [*all_completions(), *all_open_duties()]))
    recomputed(code, because="Loaded with the shipped facts")


def _meeting(fact: MeetingFact, body: Body) -> Meeting:
    return meeting_services.add_meeting(
        convention=CCM,
        key=fact.key.lower(),
        title=fact.name,
        kind=fact.kind,
        when=_days(fact),
        body=body,
        number=fact.number,
        place=fact.city,
        source_words=fact.source,
    )


def _days(fact: MeetingFact) -> PartialDate:
    precision = Precision.DAY if fact.start == fact.last_day else Precision.RANGE
    words = spelled(fact.start) if precision is Precision.DAY else f"{spelled(fact.start)} to {spelled(fact.last_day)}"
    return PartialDate(words, precision, fact.start, fact.last_day, fact.certainty)


def make_first_administrator(email: str, name: str, *, convention: str) -> str:
    """An administrator of the ISU for a desk that has none; returns the token of the link by which they set a password.

    Raises:
        Refusal: there is an administrator; they invite further people.
    """
    if people.people().filter(is_administrator=True, is_active=True).exists():
        message = "This desk has an administrator already, who invites further people and resets passwords."
        raise Refusal(message)
    office = party_services.keep_organisation(
        "isu", name="Implementation Support Unit", acronym="ISU", source_words="The desk's own office"
    )
    _, token = invite_person(email, name, party=office, convention=convention, person=None, is_administrator=True, founds_the_desk=True)
    return token
