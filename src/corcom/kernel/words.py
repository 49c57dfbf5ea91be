"""The one table of words: enums whose values are the words of files, addresses and the command line.

Knows nothing of pages or languages: labels for people live where they are shown.
"""

from enum import StrEnum


class StateStatus(StrEnum):
    """Where a State stands with a convention on a day."""

    STATE_PARTY = "state-party"
    CONSENTED_NOT_IN_FORCE = "consented-not-in-force"
    SIGNATORY = "signatory"
    WITHDRAWN = "withdrawn"
    NOT_JOINED = "not-joined"


# Who has deposited an instrument and has not left.
JOINED = (StateStatus.STATE_PARTY, StateStatus.CONSENTED_NOT_IN_FORCE)


class TreatyActionKind(StrEnum):
    """An act of a State towards a convention that the depositary records."""

    SIGNATURE = "signature"
    RATIFICATION = "ratification"
    ACCEPTANCE = "acceptance"
    APPROVAL = "approval"
    ACCESSION = "accession"
    SUCCESSION = "succession"
    PROVISIONAL_APPLICATION = "provisional-application"
    WITHDRAWAL = "withdrawal"


class ObligationStatus(StrEnum):
    """How a duty with a date stands on a day.

    The first seven are for reports: `due` while the paper can be handed in and the day has not passed, `missing` when a register
    of reports was asked and holds none, `voluntary` when it came from a State that need not report. `unrecorded` says that the
    day has passed and that the facts at hand do not tell what happened. `completed` is for destruction and clearance.
    """

    NOT_DUE = "not-due"
    DUE = "due"
    ON_TIME = "on-time"
    LATE = "late"
    MISSING = "missing"
    VOLUNTARY = "voluntary"
    UNRECORDED = "unrecorded"
    COMPLETED = "completed"


class RequestOutcome(StrEnum):
    """What became of a request for more time."""

    GRANTED = "granted"
    REFUSED = "refused"
    PENDING = "pending"
    OUTCOME_NOT_FOUND = "outcome-not-found"


class Theme(StrEnum):
    """Work areas of the convention."""

    GENERAL_STATUS = "general-status-and-operation"
    UNIVERSALIZATION = "universalization"
    VICTIM_ASSISTANCE = "victim-assistance"
    CLEARANCE = "clearance-and-risk-education"
    RISK_EDUCATION = "risk-education"
    STOCKPILES = "stockpile-destruction-and-retention"
    COOPERATION = "cooperation-and-assistance"
    NATIONAL_MEASURES = "national-implementation-measures"
    TRANSPARENCY = "transparency-reporting"
    PRESIDENCY = "presidency"


class Office(StrEnum):
    """A charge that a mandate gives."""

    PRESIDENT = "president"
    PRESIDENT_DESIGNATE = "president-designate"
    COORDINATOR = "coordinator"
    FRIEND_OF_THE_PRESIDENT = "friend-of-the-president"
    SECRETARIAT = "secretariat"
    OBSERVER = "observer"

    @property
    def is_held_alone(self) -> bool:
        """Whether one at a time holds it; Coordinators are usually two, and Friends of the President several."""
        return self in (Office.PRESIDENT, Office.PRESIDENT_DESIGNATE)


class BodyKind(StrEnum):
    """Kinds of body that meet."""

    COORDINATION_COMMITTEE = "coordination-committee"
    STATES_PARTIES = "states-parties"
    WORKING_GROUP = "working-group"
    OTHER = "other"


class MeetingKind(StrEnum):
    """Kinds of meeting."""

    MSP = "MSP"
    REVIEW_CONFERENCE = "review-conference"
    INTERSESSIONAL = "intersessional"
    PREPARATORY = "preparatory"
    COORDINATION_COMMITTEE = "coordination-committee"
    OPEN_ENDED_CONSULTATION = "open-ended-consultation"
    BRIEFING = "briefing"
    WORKING_GROUP = "working-group"
    OTHER = "other"


class AttendeeKind(StrEnum):
    """Who a name on a list of attendees is."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"


class StatementKind(StrEnum):
    """What a statement does."""

    INFORMATION = "information"
    PROPOSAL = "proposal"
    QUESTION = "question"
    REQUEST = "request"
    ANSWER = "answer"


class ActionStatus(StrEnum):
    """Where an action point stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Precision(StrEnum):
    """How exactly a date is said."""

    DAY = "day"
    MONTH = "month"
    PART_OF_MONTH = "part-of-month"
    YEAR = "year"
    BEFORE = "before"
    AFTER = "after"
    RANGE = "range"
    WORDS = "words"


class Certainty(StrEnum):
    """Whether a date is fixed. Order of caution: tentative before confirmed."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"


class ProposalKind(StrEnum):
    """What a proposal would put on record."""

    MEETING = "meeting"
    ATTENDEE = "attendee"
    ABSENCE = "absence"
    AGENDA_ITEM = "agenda-item"
    STATEMENT = "statement"
    ACTION_POINT = "action-point"
    EVENT = "event"
    STATUS_NEWS = "status-news"
    DECISION = "decision"
    DOCUMENT = "document"
    GROUP_MEMBER = "working-group-member"


class SearchKind(StrEnum):
    """What can be found on a desk, in the order in which it is shown."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"
    MEETING = "meeting"
    AGENDA_ITEM = "agenda-item"
    ACTION_POINT = "action-point"
    DECISION = "decision"
    STATEMENT = "statement"
    STATUS_NEWS = "status-news"
    CONTACT = "contact"
    NEXT_STEP = "next-step"
    TARGET = "target"
    EVENT = "event"
    MANDATE = "mandate"
    WORKING_GROUP = "working-group"
    ATTENDANCE = "attendee"
    DOCUMENT = "document"


class ProspectStage(StrEnum):
    """How far a State is on its way to the deposit of its instrument; in this order.

    The first two follow from what was heard at all, the last from the depositary's record, those between from what somebody said.
    """

    NO_CONTACT = "no-contact"
    CONTACT_MADE = "contact-made"
    UNDER_STUDY = "under-study"
    WITH_CABINET = "with-cabinet"
    WITH_PARLIAMENT = "with-parliament"
    LAW_ADOPTED = "law-adopted"
    INSTRUMENT_SIGNED = "instrument-signed"
    IN_TRANSIT = "in-transit"
    DEPOSITED = "deposited"


class EvidenceGrade(StrEnum):
    """How good the evidence for a claim is; best first."""

    DOCUMENT_SEEN = "document-seen"
    TOLD_BY_STATE = "told-by-state"
    TOLD_BY_OTHER = "told-by-other"
    PRESS = "press"
    RUMOUR = "rumour"


class HeardAt(StrEnum):
    """Where something was said or heard."""

    MEETING_ROOM = "in-the-meeting"
    MARGINS = "in-the-margins"
    BILATERAL = "bilateral-talk"
    WRITING = "in-writing"
    TELEPHONE = "by-telephone"
    PUBLIC = "in-public"


class Openness(StrEnum):
    """Who may see a claim, a contact or a next step; from open to closed."""

    DESK = "whole-desk"
    GROUP = "committee-and-group"
    COMMITTEE = "committee-only"


class TargetMeasure(StrEnum):
    """What a target of universalization counts."""

    NEW_DEPOSITS = "new-deposits"
    TOTAL_BY_DEPOSIT = "total-by-deposit"
    RATE_BY_DEPOSIT = "rate-by-deposit"


class Severity(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    WARNING = "warning"
    STOP = "stop"


class RegionalGroup(StrEnum):
    """Regional groups of the United Nations."""

    AFRICAN = "African"
    ASIA_PACIFIC = "Asia-Pacific"
    EASTERN_EUROPEAN = "EEG"
    LATIN_AMERICAN_AND_CARIBBEAN = "GRULAC"
    WESTERN_EUROPEAN_AND_OTHERS = "WEOG"
    NONE = ""
