"""Parting the words of one action into owners, task, due date, status, addressees and purpose.

The words stay where they are: every part is a span of the text, and what is left over in the middle is the task.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from corcom.engines.reading.context import Context
from corcom.engines.reading.date_values import Leaning
from corcom.engines.reading.dates import DateHit, dates_in, known_years, parse_date
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import LONGEST_OWNER, OwnerBook, owners_of
from corcom.engines.reading.rules.sentences import flattened
from corcom.kernel.dates import PartialDate
from corcom.kernel.words import Precision

_LEAD = re.compile(r"[\s*_>•·▪●○◦\-–—:.)\]|\uf0b7\uf0a7]{1,20}")
_TAIL = re.compile(r"[\s*_|]{1,20}\Z|\]\([^()\s]{0,400}\)[\s*_.]{0,6}\Z")
_GROUP = re.compile(r"[(\[]([^()\[\]]{1,90})[)\]][\s.*_;,]{0,6}\Z")
_STRUCK = re.compile(r"~~|</?(?:s|del|strike)>")
_REMARK = re.compile(r"\s(?:[-–—]{1,2}|;)\s+(?=\S)|\s*(?P<arrow>[→\uf0e0\uf0e8]|=+>|-+>)\s*(?=\S)")
_FIRM_STATUS = re.compile(
    r"(?:still |now |is |was |has been |all |partly |mostly |not (?:yet )?)*(?:done|closed|complete[d]?|finished|open|pending|on-?going|in progress|outstanding|withdrawn|carried|"
    r"deferred|overdue|cancelled|terminée?|faite?|en cours|hech[oa]|pendiente|en curso|realizad[oa]|close|clos)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(?:meeting|session|telecon\w*|call|conference|intersessionals?|plenary|workshop|briefing|réunion|reunión)\b", re.IGNORECASE
)
_AT = re.compile(r"(?:\b(?:on|in|for|at|during|around|about|le|en|el|vers|hacia|week of|w/c)\s{1,3}(?:the |about |around )?|[(,]\s?(?:week of )?)\Z", re.IGNORECASE)
_NO_VERBS = frozenset("and or of for in on at with from by the a an to et y e de du des del la le les el los las au aux en pour para por".split())
_TWO_OBJECTS = frozenset({"send", "give", "show", "offer", "lend", "email", "e-mail", "write"})
_NOTHING_MORE = re.compile(r"\W{0,3}(?:tbc|tentative|provisional|to be confirmed|at the latest)?\W{0,3}", re.IGNORECASE)
_STATUS_EDGES = " \t\n*_()[].,:;-–—!~"
_TO_VERB = r"(?P<rest>[a-zà-ÿ][\w'’\-]{0,30}\b)"


@dataclass(frozen=True, slots=True)
class Assignment:
    """One action in parts. `start`/`end` are the code points of the task; `due_words` as printed."""

    start: int
    end: int
    owners: tuple[str, ...] = ()
    due: PartialDate | None = None
    status: str | None = None
    addressees: tuple[str, ...] = ()
    purpose: str | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    status_end: re.Pattern[str]
    status_start: re.Pattern[str]
    status_all: re.Pattern[str]
    owners_verb: tuple[re.Pattern[str], ...]
    owners_mark: tuple[re.Pattern[str], ...]
    owners_end: re.Pattern[str]
    field: re.Pattern[str]
    gives: re.Pattern[str]
    gives_abroad: re.Pattern[str]
    gives_whom: re.Pattern[str]
    purpose: re.Pattern[str]
    done: re.Pattern[str]
    dropped: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    status = f"(?:{any_of('DONE')}|{any_of('OPEN')}|{any_of('DROPPED')})"
    owner = rf"(?P<owners>[^;:!?\n|]{{2,{LONGEST_OWNER}}}?(?:\n[^;:!?\n|]{{2,60}}?)?)"
    clue = re.IGNORECASE
    return _Patterns(
        status_end=re.compile(
            rf"(?:\s*[-–—:;,]{{1,3}}\s*|\s*[(\[{{]\s*|[.;]\s+|\s+status\s*[:=]\s*|\s*[→=]>?\s*|\s{{3,}})\**(?:status\s*[:=]\s*|this is |now |was |item |action )?"
            rf"(?P<status>{status})(?:\s+(?:on|in|by)\s[^.()]{{1,30}})?\**[\s)\]}}.!*_]*\Z",
            clue,
        ),
        status_start=re.compile(
            rf"(?:[(\[]\s*(?P<bracketed>{status}|x|X| |✓|✔)\s*[)\]]|(?P<plain>{status}))\s*(?:[:–—]|-\s|\b(?<=[\])]))\s*", clue
        ),
        status_all=re.compile(rf"[\s*_(\[]*(?P<status>{status})(?:\s*[,;:.(–—-].{{0,160}}|\s+(?:by|on|in|for|at|since|and|but|as|with|see|until|during|this|last|before|after|to|a|the|\d).{{0,160}})?", clue | re.DOTALL),
        owners_verb=(
            re.compile(rf"@?{owner}\s+{any_of('SHALL')}\s+{_TO_VERB}", clue),
            re.compile(rf"@?{owner}\s+{any_of('TO')}\s+{_TO_VERB}"),
            re.compile(rf"@?{owner}\s+(?:{any_of('UNDERTAKES')}|{any_of('REQUESTED')})\s+(?:to|de|d['’]|à|a)?\s*{_TO_VERB}", clue),
        ),
        owners_mark=(
            re.compile(r"@(?P<owners>[^:;!?\n]{2,80}?)\s*[:–—]\s*(?=\S)"),
            re.compile(r"@(?P<owners>[\w.\-]{2,40}(?:(?:[,&]|\s|\sand)\s{0,2}@[\w.\-]{2,40}){0,6})\s+(?:to\s+)?(?=\S)"),
            re.compile(r"[(\[](?P<owners>[^()\[\]\n]{2,80})[)\]]\s*[:–—-]?\s*(?:to\s+)?(?=\S)"),
            re.compile(rf"\**(?P<owners>[^:;!?\n]{{2,{LONGEST_OWNER}}}?)\**\s*(?::\**|\s[–—-])\s+(?:to\s+)?(?=\S)"),
        ),
        owners_end=re.compile(r"(?:\s+[–—-]{1,3}\s+|[.:;]\s+|\s{3,}|→\s*|\s@|\.\s*\[)(?P<owners>[^.:;–—\n]{2,60}?)[\s.*_)\]]*\Z"),
        field=re.compile(
            rf"(?:^|[;,|(\[.–—-]\s*|\s{{2,}}|\n\s*)\**(?:(?P<owner>{any_of('OWNER_LABELS')})|(?P<due>{any_of('DUE_LABELS')})|(?P<status>{any_of('STATUS_LABELS')}))\**\s*[:=]\**\s*"
            rf"(?P<value>[^;|)\]\n]{{1,80}}?)(?=\s*(?:[;|)\]\n]|\.\s|\.?\Z|,\s*(?:{any_of('OWNER_LABELS')}|{any_of('DUE_LABELS')}|{any_of('STATUS_LABELS')})\s*:|[–—-]\s))",
            clue,
        ),
        gives=_gives(r"(?:to|among|amongst)", r"for|by|on|in|at|before|as|and|with|about|to|regarding|that|who|which|of"),
        gives_abroad=_gives(r"(?:aux?|à|a|al|ante)", r"pour|avant|para|le|la|les|el|los|las|un|une|una|des|su|son|sa|ses|sus|de|du|del|d['’]\w+|l['’]\w+|por|que|en"),
        gives_whom=re.compile(
            r"\b(?i:ask|invite|remind|inform|notify|tell|contact|approach|consult|thank|send|give|show|offer|e-?mail|lend|urge|brief|query|request|write)\s+"
            r"(?P<to>(?:the |all )?[\w'’\-]+(?: (?:and )?[\w'’\-]+){0,3}?)(?=\s+(?:to|of|about|for|that|whether|the|a|an|on|regarding|if|when|at|by|with|not)\b|\s*[,;.(]|\s*\Z)"
        ),
        purpose=re.compile(rf"\b(?:{any_of('PURPOSES')})\b[^.;\n]{{0,160}}", clue),
        done=re.compile(any_of("DONE"), clue),
        dropped=re.compile(any_of("DROPPED"), clue),
    )


def _gives(to: str, following: str) -> re.Pattern[str]:
    """A verb that gives, and after "to" whoever receives."""
    name = r"(?P<to>(?:all |the |la |les |los |las |every )?[\w'’\-]+(?: [\w'’\-]+){0,4}?)"
    return re.compile(rf"\b{any_of('GIVES')}\b[^.;:]{{0,90}}?\b{to}\s+{name}(?=\s+(?:{following})(?!\w)|[\s]*[,;.()–—]|\s*\Z)", re.IGNORECASE)


def status_of(words: str) -> str | None:
    """`done`, `open` or `dropped` for the words of a status; None when they say none."""
    bare = re.sub(r"\A(?:(?:status|still|now|is|was|were|has been|all|partly|mostly|item|this|action)\b[\s:]*)+(?=\w)", "", words.strip(_STATUS_EDGES), flags=re.I)
    if bare.lower() in ("x", "✓", "✔", "☑", "☒", "yes", "✅"):
        return "done"
    found = _patterns().status_all.fullmatch(bare)
    if not found:
        return None
    if _patterns().done.fullmatch(found["status"]):
        return "done"
    return "dropped" if _patterns().dropped.fullmatch(found["status"]) else "open"


def assignment_in(context: Context, book: OwnerBook, start: int, end: int, *, marked: bool) -> Assignment:
    """Part the words `[start, end)` of one action.

    Args:
        context: the document.
        book: names of those who met.
        start: first code point after the label.
        end: end of the action's words.
        marked: the text marks this as an action, so that a person's name that nobody announced is taken as an owner.
    """
    part = _struck(context, _trimmed(context, Assignment(start, end)))
    part = _with_fields(context, book, part)
    part = _status_around(context, part)
    part = _groups_at_end(context, book, _due_at_end(context, part))
    part = _groups_at_end(context, book, _status_around(context, part))
    part = _leading_owners(context, book, part, marked=marked)
    if not part.owners and marked:
        part = _owners_at_end(context, book, part)
    return _with_results(context, book, part)


def _trimmed(context: Context, part: Assignment) -> Assignment:
    text, start, end = context.text, part.start, part.end
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    for _ in range(4):
        tail = _TAIL.search(text, max(start, end - 420), end)
        if not tail or tail.start() == end:
            break
        end = tail.start()
    if text[start : start + 1] == "[" and "]" not in text[start:end]:
        start += 1
    return replace(part, start=start, end=max(start, end))


def _struck(context: Context, part: Assignment) -> Assignment:
    """Words struck through are done."""
    words = context.text[part.start : part.end]
    if not _STRUCK.match(words):
        return part
    marks = list(_STRUCK.finditer(words))
    end = part.start + marks[-1].start() if len(marks) > 1 and marks[-1].end() > len(words) - 3 else part.end
    return replace(part, start=part.start + marks[0].end(), end=end, status="done")


def _with_fields(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    """Take "Owner: X; Due: Y; Status: Z" out of the words."""
    text, first = context.text, None
    for found in _patterns().field.finditer(text, part.start, part.end):
        changed = _with_field(context, book, part, found)
        if changed is not None:
            part, first = changed, found.start() if first is None else first
    if first is None:
        return part
    following = [found.end() for found in _patterns().field.finditer(text, first, part.end)]
    if first <= part.start + 2:
        return _trimmed(context, replace(part, start=min(following[-1] + 1, part.end)))
    return _trimmed(context, replace(part, end=first))


def _with_field(context: Context, book: OwnerBook, part: Assignment, found: re.Match[str]) -> Assignment | None:
    if found["owner"]:
        owners = owners_of(found["value"], book)
        return replace(part, owners=owners) if owners else None
    if found["due"]:
        due = due_in(context, found["value"])
        return replace(part, due=due) if due is not None else None
    status = status_of(found["value"])
    return replace(part, status=status) if status else None


def due_in(context: Context, words: str) -> PartialDate | None:
    """The due date that a cell or a field says; dates in words only ("next meeting") are kept as words."""
    return parse_date(words, anchor=context.meeting_on, language=context.language, known=known_years(context.text, context.language), leaning=Leaning.AHEAD)


def _status_around(context: Context, part: Assignment) -> Assignment:
    text = context.text
    remark = _REMARK.search(text, max(part.start + 3, part.end - 220), part.end)
    if remark:
        firm = _FIRM_STATUS.match(text, remark.end(), part.end)
        if firm or remark["arrow"]:
            status = status_of(text[remark.end() : part.end]) if firm else None
            told = due_in(context, text[remark.end() : part.end]) if firm and status == "open" else None
            due = part.due or (told if told and told.precision is not Precision.WORDS else None)
            return _trimmed(context, replace(part, end=remark.start(), status=part.status or status, due=due))
    found = _patterns().status_end.search(text, max(part.start, part.end - 80), part.end)
    if found and found.start() > part.start:
        return _trimmed(context, replace(part, end=found.start(), status=part.status or status_of(found["status"])))
    lead = _patterns().status_start.match(text, part.start, part.end)
    if lead:
        words = lead["bracketed"] if lead["bracketed"] is not None else lead["plain"]
        status = part.status or ("open" if not words.strip() else status_of(words))
        return _trimmed(context, replace(part, start=lead.end(), status=status))
    return part


def _groups_at_end(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    """Take "(Deadline: …)", "(JS)" and "[done]" off the end."""
    for _ in range(3):
        found = _GROUP.search(context.text, max(part.start, part.end - 110), part.end)
        if not found or found.start() <= part.start:
            return part
        changed = _from_group(context, book, part, found[1])
        if changed is None:
            return part
        part = _trimmed(context, replace(changed, end=found.start()))
    return part


def _due_at_end(context: Context, part: Assignment) -> Assignment:
    """Take "by 19 June" off the end where it follows the owners in brackets."""
    low = max(part.start, part.end - 90)
    hits = dates_in(
        context.text[low : part.end],
        anchor=context.meeting_on,
        language=context.language,
        known=known_years(context.text, context.language),
        leaning=Leaning.AHEAD,
    )
    if not hits or part.end - (low + hits[-1].end) > 2 or hits[-1].relation != "by":
        return part
    before = context.text[low : low + hits[-1].start].rstrip(" ,;-–")
    if not before.endswith((")", "]")):
        return part
    return _trimmed(context, replace(part, end=low + len(before), due=part.due or hits[-1].date))


def _from_group(context: Context, book: OwnerBook, part: Assignment, words: str) -> Assignment | None:
    owners = owners_of(words, book)
    if owners and not part.owners:
        return replace(part, owners=owners)
    status = status_of(words)
    if status:
        return replace(part, status=part.status or status)
    pieces = re.split(r"[,;–—]\s*|\s-\s", words, maxsplit=1)
    if len(pieces) == 2:
        first = owners_of(pieces[0], book)
        due = due_in(context, pieces[1])
        if first and due is not None:
            return replace(part, owners=part.owners or first, due=part.due or due)
    labelled = re.match(rf"\W*{any_of('DUE_LABELS')}\b", words, flags=re.IGNORECASE)
    hits = dates_in(words, anchor=context.meeting_on, language=context.language, known=known_years(context.text, context.language), leaning=Leaning.AHEAD)
    if hits and not labelled and (_is_past(context, hits[0]) or hits[0].date.precision is Precision.WORDS):
        return None
    dated = sum(hit.end - hit.start for hit in hits)
    if hits and dated >= 0.5 * len(re.sub(rf"{any_of('DUE_LABELS')}\s*:?", "", words, flags=re.IGNORECASE).strip()):
        return replace(part, due=part.due or hits[0].date)
    return None


def _is_past(context: Context, hit: DateHit) -> bool:
    """Whether a date lies before the meeting, so that it cannot be when a new task falls due."""
    return bool(context.meeting_on and hit.plain.latest and hit.plain.latest < context.meeting_on)


def _leading_owners(context: Context, book: OwnerBook, part: Assignment, *, marked: bool) -> Assignment:
    if part.owners:
        return _without_infinitive(context, part)
    text = context.text
    for pattern in _patterns().owners_verb:
        found = pattern.match(text, part.start, part.end)
        owners = owners_of(found["owners"], book, known_only=not marked) if found else ()
        if found and owners:
            return replace(part, owners=owners, start=found.start("rest"))
    for pattern in _patterns().owners_mark if not _opens_with_owner(context, book, part, marked=marked) else ():
        found = pattern.match(text, part.start, part.end)
        owners = owners_of(found["owners"].replace("@", ", "), book, known_only=not marked and text[part.start] != "@") if found else ()
        if found and owners:
            inner = _leading_owners(context, book, replace(part, start=found.end()), marked=False)
            return replace(inner, owners=owners) if inner.owners else replace(part, owners=owners, start=found.end())
    opening = _opens_with_owner(context, book, part, marked=marked)
    return opening or part


def _opens_with_owner(context: Context, book: OwnerBook, part: Assignment, *, marked: bool) -> Assignment | None:
    """A marked action that begins with a known owner and goes on with its verb: "Peru circulates …", "Le Secrétariat établit …"."""
    words = list(re.finditer(r"[^\s,;:]+[,]?", context.text[part.start : min(part.end, part.start + 90)]))[:8]
    for count in range(min(7, len(words) - 1), 0, -1) if marked else ():
        end, verb = words[count - 1].end(), words[count]
        if not verb.group()[0].islower() or verb.group() in _NO_VERBS or words[count - 1].group().endswith(","):
            continue
        owners = owners_of(context.text[part.start : part.start + end], book, known_only=True)
        if owners:
            return replace(part, owners=owners, start=part.start + verb.start())
    return None


def _without_infinitive(context: Context, part: Assignment) -> Assignment:
    found = re.compile(r"to\s+(?=[a-z])").match(context.text, part.start, part.end)
    return replace(part, start=found.end()) if found else part


def _owners_at_end(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    found = _patterns().owners_end.search(context.text, max(part.start, part.end - 70), part.end)
    owners = owners_of(found["owners"], book) if found and found.start() > part.start else ()
    if found and owners and not _only_a_month(found["owners"], context):
        return replace(part, owners=owners, end=found.start())
    return part


def _only_a_month(words: str, context: Context) -> bool:
    return bool(dates_in(words, language=context.language))


def _receivers(book: OwnerBook, words: str) -> tuple[str, ...]:
    """Those named right after a verb that gives: "remind Lithuania of", "send CorCom the draft", "ask the host for"."""
    found = [(hit.group().split()[0].lower(), hit["to"]) for hit in _patterns().gives_whom.finditer(words)]
    return tuple(
        name
        for verb, name in found
        if name[0].isupper() or book.knows(name) or (verb not in _TWO_OBJECTS and name.startswith(("the ", "all ")))
    )


def _with_results(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    words = context.text[part.start : part.end]
    due = part.due or due_among(context, words)
    flat, _ = flattened(words)
    giving = _patterns().gives if context.language == "en" else _patterns().gives_abroad
    addressees = tuple(dict.fromkeys(found["to"] for found in giving.finditer(flat)))
    purpose = _patterns().purpose.search(words)
    receivers = _receivers(book, flat)
    return replace(part, due=due, addressees=(*addressees, *receivers)[:4], purpose=purpose.group().strip() if purpose else None)


def due_among(context: Context, words: str) -> PartialDate | None:
    """The date by which a task is to be done, among the dates that its words name; None when they only name other dates."""
    hits = dates_in(words, anchor=context.meeting_on, language=context.language, known=known_years(context.text, context.language), leaning=Leaning.AHEAD)
    dated = [hit for hit in hits if hit.date.precision not in (Precision.WORDS, Precision.YEAR)]
    for hit in dated:
        if hit.relation in ("by", "before"):
            return hit.date
    for hit in dated:
        if hit.relation == "" and not _is_past(context, hit) and _says_when(words, hit):
            return hit.date
    spoken = [hit for hit in hits if hit.date.precision is Precision.WORDS]
    return spoken[0].date if spoken and not dated else None


def _says_when(words: str, hit: DateHit) -> bool:
    """Whether a date names the meeting at which the task falls due, or ends the task ("on 5 May")."""
    before = words[max(0, hit.start - 70) : hit.start]
    meeting = None
    for meeting in _MEETING.finditer(before):
        pass
    if (
        meeting is not None
        and len(before) - meeting.end() < 30
        and re.search(r"\b(?:at|for|during|by|before|in time for|à|pour|en|para)\b", before)
    ):
        return True
    at_end = bool(_NOTHING_MORE.fullmatch(words, hit.end))
    return at_end and (bool(_AT.search(before)) or hit.date.precision is Precision.PART_OF_MONTH)
