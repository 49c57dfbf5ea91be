"""What the words of a heading announce: who was there, the agenda, particulars of the meeting; and the signs of labels. No layout."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corcom.engines.reading.context import Zone
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.lexicon.structure import alternatives, structure_words
from corcom.engines.reading.markup import folded_heading
from corcom.engines.reading.names import state_named
from corcom.engines.reading.person_names import is_person_name

RUN_IN = re.compile(r"(?<=\w[\w)])(?:[:.](?=\s)|\s[-\u2013\u2014](?=\s))")
INLINE_LABEL = re.compile(r"([^:;]{3,70}?)\s{0,2}[:;\uff1a]\s*(?=\S)")
COLON = re.compile(r"[:;\uff1a]")
WIDE_GAP = re.compile(r"\s(?:[-\u2013\u2014]\s|\s|(?<=\t))")  # begins with one set of characters, which `re` looks for fast
LABEL_READ = 80
DASH_LABEL = re.compile(r"([^\W\d][\w /&]{3,40}?)(?:\s{1,3}[-\u2013\u2014]\s|\s{2,}|\t)(?=\S)")
BARE_LABEL = re.compile(
    r"((?i:present|apologies|regrets|absent|in attendance))(?:\s?\+:?|(?=\s+(?:Mr|Mrs|Ms|Miss|Dr|Cllrs?|Councillors?|Messrs|Mme|M|"
    r"Sr|Sra)\.?\s[A-Z]))\s+(?=\S)"
)
_CAPITAL_PART = r"[A-Z\u00c0-\u00de][^,:;.!?\n]{0,40}"
LISTED_LABEL = re.compile(
    r"((?i:(?:list of |liste des |lista de )?(?:participants|participantes|attendees|asistentes)|members present|presente?s|pr\u00e9sents|"
    r"in attendance|apologies|regrets|absents?|ausentes|excus\u00e9s))(?:\s(?i:organi[sz]ations?|agencies|partners|members))?\s+"
    rf"(?={_CAPITAL_PART}, {_CAPITAL_PART}, [A-Z\u00c0-\u00de])"
)
NEXT_NAME = re.compile(r", [A-Z\u00c0-\u00de]")
_ANNEX = re.compile(r"^(?:attachment|annex|appendix|annexe|anexo|enclosure)\s?[a-z0-9]{0,3}\s*[-.]?\s")
_INCLUSIVE_SIGN = re.compile(r"[.\- ]e(?:[.\- ]?s)?\b")
_INCLUSIVE = re.compile(r"\b(present|excuse|absent|participant|invite)[.\- ]e(?:[.\- ]?s)?\b")
ANNOUNCES = re.compile(
    r".{0,160}?\b(?:(?P<missed>apolog|regrets|excuse|absent|unable to attend|disculp|ausent)|present|attend|participa|took part|"
    r"represented|"
    r"asist|reunid|membres suivants)"
)
POINTS_ON = re.compile(r"\b(?:following|as follows|siguientes?|suivante?s|below|a continuacion|ci-dessous|ci-apres)\b")
_FULL_NAME = r"[A-Z\u00c0-\u00de][\w.'\u2019-]+(?: [A-Z\u00c0-\u00de][\w.'\u2019-]+){1,2}"
PRESENT_INSIDE = re.compile(
    r"(?<=[\w.\d)])[ \t]+((?:PRESENT|Present|IN ATTENDANCE|In [Aa]ttendance|Attendance|ATTENDANCE|ATTENDING|Attending|Attendees|"
    r"ATTENDEES|Participants|Participating|(?:Members|Agencies|Organi[sz]ations) [Pp]resent|On the [Cc]all|"
    r"Pr[e\u00e9]sents|PR[E\u00c9]SENTS|"
    r"\u00c9taient pr\u00e9sents|Asistentes|ASISTENTES|Asisten|Presentes|Se\u00f1ores|Sres\.)"
    rf"(?:\s?:\s?[-\u2013]?\s?|\s(?={_FULL_NAME}(?: \([^()]{{2,30}}\))?, {_FULL_NAME}\b)))(?=\S)"
)
ACRONYM = re.compile(r"[A-Z0-9]{2,6}(?:[-/&.][A-Z0-9.]{1,6}){0,3}")
LONGEST_HEADING = 200
LONGEST_MARKED = 320
NUMBERED_LABEL = re.compile(
    r"(?:Action|ACTION|Decision|DECISION|Task|TASK|AP|AI|Motion|MOTION)s?(?: (?:point|item))?\s?(?:no\.? ?|#)?\d{1,3}\s?[.:]?"
)
LEAST_ANNOUNCING = 20
GROUP_HEAD = re.compile(
    r"(?i)\b(?:attend\w*|present|participa\w+|represent\w+|members?|observers?|guests?|staff|delegat\w+|panel|voting|voters?|team|committee|"
    r"officers?|trustees?|directors?|maintainers?|contributors?|chairs?|liaisons?|alternates?|invitees|visitors?|roster|editors?)\b"
)
ATTENDANCE_HEAD = re.compile(
    r"(?i)\b(?:attend(?:ees?|ance|ing)|present|participants?|representatives?|members?|observers?|guests?|staff|delegates?)\s*:?$"
)
FIRST_NAME = re.compile(r"\s*[,(;:]|\s/\s|\s[-\u2013\u2014]\s")
ROLE_BEFORE = re.compile(r"^\([A-Za-z -]{3,30}\)\s+")
LEAST_STANDING = 2
LONG_LINE = 40
MOST_STANDING = 7
MOST_LOOSE = 13
SET_IN = 4
STANDING = 0.6
TIMED = re.compile(
    r"[(\[]?(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?:\s?(?:[ap]\.?m\.?|hrs?|h))?(?:\s?[-\u2013]\s?\d{1,2}[:.h]\d\d)?[)\]]?"
    r"(?:\s?[:\u2013-])?[ \t]+(?=[A-Z\u00c0-\u00de])"
)
WORDS_BELOW = 6
SURE = 0.8
LONE = 1.0
BEFORE_TOLD = re.compile(
    r"\s(?=(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Sir|Mme)\.? (?:[A-Z]\.? )?[A-Z][\w'\u2019-]+|[A-Z] [A-Z][a-z]+|"
    r"(?:The|This|There|It|We|No) (?:\w+ ){0,3}?\w+) "
    r"(?:stated|said|reported|asked|told|noted|explained|gave|informed|advised|presented|raised|confirmed|has|had|was|were|is|are|will)\b)"
)
BEFORE_VERB = re.compile(r"\s(?:is|was|are|were|will be|has been|to be)\s")
FIRST_LINES = 40
HEADER_ROW = re.compile(
    r"(?:name|full name|first name|last name)(?:\s+(?:and |of )?(?:name|organi[sz]ation|role|affiliation|company|country|state|"
    r"delegation|title|position|"
    r"e-?mail|office|representing|institution|present|attendance|function|initials|phone|status))+"
)
STRONG_LABELS = frozenset(
    (
        "apologies",
        "apologies for absence",
        "regrets",
        "absent",
        "excused",
        "not present",
        "ausentes",
        "excusados",
        "absents",
        "excuses",
        "absences",
    )
)
LABELS_BEFORE_DASH = frozenset(
    (
        "present",
        "apologies",
        "absent",
        "in attendance",
        "attendees",
        "attendance",
        "attending",
        "participants",
        "members present",
        "also present",
        "excused",
        "regrets",
        "presents",
        "excuses",
        "absents",
        "asistentes",
        "ausentes",
    )
)
CONTENTS = re.compile(r"(?:table of )?contents?|sommaire|indice")
OFFICE_ALONE = re.compile(
    r"(?:co-?)?chairs?|scribes?|secretary|facilitators?|moderators?|(?:note|minute)[- ]?takers?|hosts?|organi[sz]er|rapporteur|"
    r"clerk|editors?"
)
LEAST_RUN_IN = 3
TOPIC_WORD = re.compile(r"(?:[Ss]ub-?)?[Tt]opic\s?:\s+")
TOPIC_LINE = re.compile(r"(?:[Ss]ub-?)?[Tt]opic\s?:\s+\S[^.!?]{2,80}")
RUN_IN_LABEL = re.compile(
    r"([A-Z\u00c0-\u00de][^:.;\n]{2,65}?)(?:\s?:(?:\s+(?=\S)|\s*$)|\.\s+(?=[A-Z])|\s\u2014\s+(?=[A-Z])|\s/\s+(?=[A-Z\d]))"
)
SHOUTED_LABEL = re.compile(r"([A-Z\u00c0-\u00de][A-Z\u00c0-\u00de0-9 ,&'\u2019/()-]{4,70}):\s+(?=\S)")
_SHOUTED_WORDS = r"(?:[ ,&/][ ,&/-]?[A-Z\u00c0-\u00de0-9][A-Z\u00c0-\u00de0-9'\u2019-]*)"
SHOUTED_INTO = re.compile(
    r"((?!(?:ACTIONS?|DECISIONS?|DECIDED|RESOLVED|AGREED|MOTIONS?|NOTES?|TODO|TASKS?|PRESENT|"
    r"APOLOGIES)\b)(?=[^a-z]{8})(?:[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'\u2019-]+"
    + _SHOUTED_WORDS
    + r"{1,9}|[A-Z\u00c0-\u00de][A-Z\u00c0-\u00de'\u2019]*-[A-Z\u00c0-\u00de0-9][A-Z\u00c0-\u00de0-9'\u2019-]*"
    + _SHOUTED_WORDS
    + r"{0,9})) "
    r"(?=(?:[A-Z\u00c0-\u00de]|[A-Z\u00c0-\u00de][a-z]+\.?) [A-Za-z])"
)
CIVIC = re.compile(
    r"(?:minutes|planning|finance|payments?|accounts|highways?|footpaths?|police|allotments?|cemetery|burial ground|playing field|"
    r"village hall|roads?|"
    r"budget|membership|election of .{2,40}|reports?|events?|projects?|website|insurance|precept|policies|staffing|"
    r"trees|litter|dog bins?|grass cutting|street ?lights?|lighting|traffic|neighbourhood watch|chair\w* s report|"
    r"clerk s report)(?: .{2,40})?"
)
LONGEST_HEADS = 90
_OF_BOTH = re.compile(
    r"(?:(?:welcome|introductions),? (?:and )?)?(?:the )?(?:those |members |councillors )?(?:present|attendance|attendees|"
    r"roll ?call|in attendance)(?:,? |\s?/\s?)"
    r"(?:and )?(?:apologies|absences?|absentees|excuses|regrets|introductions)(?: for absence| received)?"
)
_MISSED_BEHIND = re.compile(r"\s[-\u2013\u2014]\s(?=(?:[Aa]bsent|[Aa]polog|[Ee]xcus|[Rr]egrets))")
_COPULA = re.compile(r"(?<=\w) (?:were|was|are|included?|includes)$")
REVIEWED_TASK = re.compile(
    r"[A-Z][^:;.]{1,50} to (?!the\b|be\b|a\b)[a-z]+ .*\s[-\u2013\u2014]\s*(?:open|closed|done|pending|on-?going|complete|"
    r"in progress|deferred)"
)
_COLUMN_HEADS = re.compile(
    r"(?:(?:agenda|item|topic|subject|point|no)s?|n[o\u00ba]\.?)(?: (?:items?|points?|topics?|no))?(?: (?:and|/|"
    r"&)? ?(?:discussions?|notes?|minutes|"
    r"decisions?|outcomes?|actions?|action (?:items?|points?)|who|whom|by whom|by|when|owners?|responsible|lead|deadlines?|"
    r"due(?: date)?|status|"
    r"comments?|presenters?|time)){1,6}"
)
GENERIC = re.compile(
    r"(?:items|discussions?|notes?|minutes?(?: of (?:the |this )?(?:meeting|discussions?))?|summary(?: of (?:the )?discussions?)?|"
    r"meeting (?:notes|minutes)|details?|background|documents?|contents|proceedings|"
    r"record|main points|top secret|secret|(?:strictly )?confidential|restricted|unclassified|for official use only|draft|final|"
    r"(?:in )?confidence|matter omitted)"
)
ANNEX_HEAD = re.compile(
    r"(?:Attachment|Annex|Appendix|Annexe|Anexo|Enclosure|ATTACHMENT|ANNEX|APPENDIX)\s(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?:\s?[:\u2013\u2014-]|\.\s+\S|$)"
)
LONG_WORD = re.compile(r"[^\W\d_]{4}|[^\W\d_][\w'\u2019/&-]{2,40}[^\W\d_]")
ADDRESS = re.compile(r"-->|\bwww\.|https?:|\b\w+\.(?:com|org|net|int|io)\b")
INTO_TEXT = re.compile(
    r"((?:[A-Z][\w'\u2019-]+)(?: (?:[A-Z][\w'\u2019-]+|of|the|and|on|for|with|in|to|from|de)){1,8}) "
    r"(?=(?:The|This) (?:\w+ ){0,2}?(?:committee|meeting|board|group|council|bureau|conference|commission|panel|members|chair\w*|"
    r"president|secretary|delegat\w+|"
    r"representatives?)\b(?: [a-z]+ly)? (?:\w+ed|was|were|had|took|met|held|felt|heard)\b)"
)
REVIEWS = re.compile(r"\b(?:review|status|follow[- ]?up)\b.*\bactions?\b|\bactions?\b.*\b(?:review|status|follow[- ]?up)\b", re.IGNORECASE)
NAMED_TASK = re.compile(r"(?:#\d+\s)?[A-Z][\w/&]*(?: [A-Z][\w/&]*){0,2}:\s")
ACTS = re.compile(r"\b([A-Z][\w'\u2019-]+) (?:to (?!the\b|an?\b)[a-z]|will |has |said |noted |reported |agreed |asked )")
DID = re.compile(
    r"([A-Z][\w'\u2019-]+) (?:[a-z]+(?:ed|ly)|brought|gave|has|had|is|was|will|would|did|wants|needs|"
    r"thinks|sent|said|took|made|led|spoke|held)\b"
)
GAP_IN_ROW = re.compile(r"\S(?: {4,}|\t+)\S")
LEADS_LIST = re.compile(
    r"^(?!.*\b(?:agenda|order of business|items)\b).{0,120}\b"
    r"(?:agreed|decided|resolved|recommended|concluded|decisions|conclusions)\b[^.:]{0,60}:$",
    re.IGNORECASE,
)
LEAST_PARAGRAPHS = 3
NEXT_MEETING = re.compile(
    r"(?:(?:date|time|dates|date and time)(?: of| for)? )?(?:the )?next (?:meetings?|call|session|telecon\w*)(?: date)?|"
    r"(?:date de la )?prochaine (?:reunion|seance)|(?:fecha de la )?(?:proxima|siguiente) (?:reunion|sesion)"
)
_NEXT_AGENDA = re.compile(
    r"(?:(?:draft |proposed |suggested )?(?:agenda(?: items?)?|items?|topics?|points?|subjects?) )+"
    r"(?:for|on|of) (?:the )?next (?:agenda|meetings?|call|session|time)|"
    r"next (?:meeting|call) agenda|(?:ordre du jour|points?) (?:de|pour) la prochaine (?:reunion|seance)|"
    r"(?:orden del dia|puntos?|temas?) (?:de|para) la (?:proxima|siguiente) (?:reunion|sesion)"
)
TIME_AND_DATE = re.compile(r"\d{1,2}[:.h]\d\d\b.{0,30}\b(?:19|20)\d\d\b")  # when another meeting is, and no title
_ACTIONS_OF = re.compile(
    r"(?:actions? (?:points?|items?)|actions?(?: (?:points?|items?))? (?:noted|agreed|arising|identified|taken|assigned)|actions) "
    r"(?:for|from|on|under|regarding|by) .{2,60}"
)
NEAR_NEXT = 4
LIKE_TITLE = 0.5
_AND = re.compile(r" (?:and|et|y) | / ")
_SHORT = 30
_BESIDE_LABEL = re.compile(r"contribut\w+|written(?: \w+)?|online|remote|virtual|in person|by phone|notes")


@cache
def _zone_patterns() -> tuple[tuple[Zone, re.Pattern[str]], ...]:
    words = structure_words()
    return (
        (Zone.ABSENCE, re.compile(alternatives(words.absence))),
        (Zone.ATTENDANCE, re.compile(alternatives(words.attendance))),
        (Zone.AGENDA, re.compile(alternatives(words.agenda))),
        (Zone.ACTIONS, re.compile(alternatives(words.actions))),
        (Zone.DECISIONS, re.compile(alternatives(words.decisions))),
    )


@cache
def _particulars() -> re.Pattern[str]:
    return re.compile(alternatives(structure_words().particulars))


@cache
def _status() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{any_of('DONE')}|{any_of('OPEN')}|{any_of('DROPPED')})\W*", re.IGNORECASE)


def states_status(words: str) -> bool:
    """Whether words only say how far an action is: "--ONGOING"."""
    return len(words) < _SHORT and bool(_status().fullmatch(words))


def heads_columns(words: str) -> bool:
    """Whether a line is nothing but the heads of columns that lost their table: "Item Discussion Action Who"."""
    return len(words) < LONGEST_HEADS and bool(_COLUMN_HEADS.fullmatch(folded_heading(words)))


def names_next_agenda(words: str) -> bool:
    """Whether a heading stands over what another meeting will be about: "Items for the next agenda"."""
    lowered = words.lower() if len(words) < LONGEST_HEADS else ""
    return ("next" in lowered or "pr" in lowered or "siguiente" in lowered) and bool(_NEXT_AGENDA.fullmatch(folded_heading(words)))


def names_particulars(words: str) -> bool:
    """Whether a label announces particulars of the meeting or the record: "Date", "Duration", "Notes taken by"."""
    return bool(_particulars().fullmatch(folded_heading(words)))


@lru_cache(maxsize=4_000)
def zone_announced(words: str) -> Zone | None:
    """What a heading announces, when it is nothing but such an announcement: "Present:", "APOLOGIES RECEIVED", "Action points"."""
    folded = _ANNEX.sub("", folded_heading(words.replace("(e)s", "s").replace("(e)", "") if "(e)" in words else words))
    if not folded or len(folded) > 90 or (_MISSED_BEHIND.search(words) and _names_somebody(_MISSED_BEHIND.split(words)[0])):
        return None
    folded = _COPULA.sub("", folded)
    folded = _INCLUSIVE.sub(r"\1s", folded) if _INCLUSIVE_SIGN.search(folded) else folded
    if _OF_BOTH.fullmatch(folded):
        return Zone.ATTENDANCE
    if folded.startswith("action") and _ACTIONS_OF.fullmatch(folded):
        return Zone.ACTIONS
    first, stroke, second = folded.partition("/")
    if stroke and _BESIDE_LABEL.fullmatch(second.strip()):
        folded = first.strip()  # "Apologies/Contributing"
    return _zone_of(folded) or _zone_of_all(_AND.split(folded))


def _names_somebody(words: str) -> bool:
    """Whether a line says of somebody that it was missed: "Malta - absent"; "Members - absent" announces a list."""
    return state_named(words.strip(" -*")) is not None or is_person_name(words.strip(" -*"))


def _zone_of(folded: str) -> Zone | None:
    return next((zone for zone, pattern in _zone_patterns() if pattern.fullmatch(folded)), None)


def _zone_of_all(labels: list[str]) -> Zone | None:
    """What several labels announce together: "Guests and speakers"; nothing where they differ."""
    zones = {_zone_of(label.strip()) for label in labels}
    return zones.pop() if len(labels) > 1 and len(zones) == 1 and zones <= {Zone.ATTENDANCE, Zone.ABSENCE} else None
