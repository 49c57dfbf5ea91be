"""Who attended: lists under a heading, tables, and sentences that say who was there or who was in the chair."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from corcom.engines.reading.chairs import chairs_said
from corcom.engines.reading.context import Context, Zone
from corcom.engines.reading.name_phrases import names_after, names_within
from corcom.engines.reading.names import state_named
from corcom.engines.reading.person_names import is_person_name, title_end
from corcom.engines.reading.presiding import presides_by
from corcom.engines.reading.quick_look import may_match, searched
from corcom.engines.reading.roster_entry import entry_of
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.running_text import Sentence, running_sentences
from corcom.kernel.proposals import Proposal
from corcom.kernel.states import folded
from corcom.kernel.words import ProposalKind

_WERE_PRESENT = re.compile(
    r"^(?:(?:tambi\u00e9n|asimismo|igualmente) (?:estuvieron|est\u00e1n|asisten|asistieron|participan|participaron|acuden)(?: presentes)?|"
    r"(?:participan|asisten|participaron|asistieron|estuvieron presentes|est\u00e1n presentes)(?: (?:tambi\u00e9n|asimismo|igualmente|"
    r"adem\u00e1s))?"
    r"(?: (?:en|a) la reuni\u00f3n)?|(?:(?:\u00e9taient|sont) (?:\u00e9galement |aussi )?pr\u00e9sente?s|(?:assist|particip)(?:aient|ent)|"
    r"ont (?:\u00e9galement |aussi )?(?:particip\u00e9|assist\u00e9))(?: \u00e9galement| aussi)?(?: \u00e0 la (?:r\u00e9union|"
    r"s\u00e9ance))?|"
    r"we(?= were\b)|(?:there were |there was )(?:also )?(?:present|in attendance)|"
    r"(?:also )?on the (?:call|line)|(?:also )?(?:in attendance|present|attending|participating|taking part|joining|"
    r"represented)(?: (?:at|in|"
    r"for) [^:.,]{1,60}?(?= (?:were|was|included?|"
    r"are)\b|\s?:))?|(?:those|members|persons|"
    r"states|delegations) "
    r"(?:present|attending|in attendance|participating)|(?:participants|attendees)(?: (?:in|at|of) "
    r"[^:.,]{1,60}?(?= (?:were|was|are|included?)\b))?|(?:the )?(?:meeting|session|call|\w+ )?(?:was )?attended by)"
    r"(?: (?:were|was|included?|are))?\s?[:,]?\s",
    re.IGNORECASE,
)
_ATTENDED_BY = re.compile(
    r"\b(?:was|were|and) (?:also )?(?:attended|joined) by |\b(?:also )?(?:around the table|in the room|on "
    r"the call|at the table|online) (?:were|was) |\bse sont réunie?s |\bse réunissent |\bse reun(?:ieron|en) |\bse reúnen |"
    r"\bcon la (?:asistencia|participación) de |"
    r"\b(?:was|were) (?:also )?represented by |\bavec la participation d[eu] |\ben présence d[eu] |\bwith the participation of |"
    r"\bin attendance (?:were|was) |"
    r"\balso present (?:were|was) ",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"\b(?:(?:following|these) .{0,80}?|(?:representatives?|delegat\w+|members?) (?:of|from) .{0,60}?)(?:took part|attended|participated|"
    r"(?:were|was) (?:present|represented|in attendance)|present|represented)[^:.]{0,80}:\s|"
    r"\b(?:attended|participated in|took part in)\b[^:.]{0,60}:\s|"
    r"\b(?:organisations?|partenaires|membres|personnes|structures|repr[\u00e9e]sentants|organizaciones|entidades|miembros|personas|"
    r"delegad[oa]s|"
    r"representantes)\b[^.:;]{0,60}\b(?:suivante?s|siguientes|ci-(?:dessous|apr\u00e8s)|a continuaci[o\u00f3]n)\b[^.:;]{0,60}:\s|"
    r"\b(?:siguientes|suivante?s) [^.:;]{2,80}?\b(?:estuvieron|estaban|se encontraban|asistieron|participaron|\u00e9taient|ont "
    r"particip\u00e9|"
    r"ont assist\u00e9)\b[^:;]{0,60}:\s|"
    r"\b(?:participation|presence|attendance) of the following\b[^:.]{0,90}:\s|"
    r"\b(?:everyone|everybody|all|those|people|members) (?:who|that) (?:joined|attended|came|took part|participated)[^:.]{0,40}:\s",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:held|met|meeting|call|convened)\b.{0,120}? with (?P<names>[A-Z][^.;:]{5,300}?) (?:participating|attending|present|"
    r"in attendance|taking part)\b"
)
_BESIDE_CHAIR = re.compile(
    r"\b(?:accompagn\u00e9e?s? (?:par|de)|assist\u00e9e?s? (?:par|de)|accompanied by|assisted by|acompa\u00f1ad[oa]s? (?:por|de)) ",
    re.IGNORECASE,
)
_SERVED = re.compile(
    r" (?:(?:acted|served) as (?:the )?(?P<office>secretary|rapporteur|clerk|scribe|minute[- ]taker|recorder|note[- ]taker)|"
    r"took (?:the )?minutes)\b"
)
_WERE = re.compile(
    r" (?:(?:was|were) (?:also )?(?:present|in attendance)\b|met (?:in|at|on|by|via)\b|"
    r"(?:also )?(?:attended|participated in|joined|"
    r"took part in)(?: the| this)? "
    r"(?:meeting|call|session|teleconference|telecon|discussions?)\b|(?:also )?attended (?:on behalf of|for|representing)\b|"
    r"(?:also )?(?:took part|participated|attended|joined) (?:in person|online|remotely|by (?:video|phone|telephone)\w*)\b|"
    r"(?:also )?(?:took part|participated|attended|(?:was|were) represented)"
    r"(?: (?P<capacity>as (?:an? )?(?:\w+ )?(?:observers?|guests?|invitees?|resource persons?)))?(?: only)?\.?$)"
)


_BEHIND_OFFICE = re.compile(r"\(((?:Mr|Mrs|Ms|Miss|Dr|Sir|Prof)\.? [A-Z][\w.'\u2019-]*(?: [A-Z][\w'\u2019-]*){0,3})\)")
_MESSRS = re.compile(r"\bMessrs\.? ((?:[A-Z][\w'\u2019-]+, ){0,5}[A-Z][\w'\u2019-]+ and [A-Z][\w'\u2019-]+)")
_SURNAME = re.compile(r"[A-Z][\w'\u2019-]+")
_TELLING = re.compile(
    r"pr[e\u00e9]sent|attend| met |participan\b|participaron|"
    r"participaient|participent|particip\u00e9|participation of|"
    r"estuvieron|around the table|in the room|on the call|participat|joined|joining|taking part|"
    r"accompa|assist|acompa|suivante?s|siguientes|ci-dessous|ci-après|a continuaci|r[ée]uni|reun|reún|asistenc|présence|"
    r"took (?:part|minutes|the minutes)|"
    r"(?:acted|served) as",
    re.IGNORECASE,
)


def attendees_listed(context: Context) -> Iterator[Proposal]:
    """Names in the lists that a heading announces ("Present:", "List of attendees"); whoever a sentence says presided, presides."""
    chairs = {key: office for piece, office in chairs_said(context) if presides_by(office) for key in _keys(piece)}
    pieces = [piece for piece in context.attending if not piece.entry.absent]
    pieces = _once_by_given_name(pieces)
    presided = any(piece.entry.presides for piece in pieces)
    for piece in pieces:
        office = _office_said(piece, chairs) if not presided else None
        entry = replace(piece.entry, presides=True, role=piece.entry.role or office) if office else piece.entry
        yield _proposal(context, replace(piece, entry=entry), "attendees-listed", 0.9)


def chairs_named(context: Context) -> Iterator[Proposal]:
    """Whoever a sentence or a label of the head gives an office to, and who is on no list."""
    known = {key for roster in context.roster for key in (name_key(roster.name), *(name_key(s) for s in roster.short))}
    for piece, office in chairs_said(context):
        key = name_key(piece.entry.name)
        if any(held.start <= piece.start < held.end for held in context.attending):
            continue  # read as part of a list already
        if key and known.isdisjoint(_keys(piece)) and not _is_given_name(key, known):
            known.add(key)
            entry = replace(piece.entry, role=piece.entry.role or office, presides=presides_by(office))
            yield _proposal(context, replace(piece, entry=entry), "chairs-named", 0.7)


def _keys(piece: Piece) -> tuple[str, ...]:
    """The name, and the State that somebody is of: "Chair: Ms Anna Berg (Peru)" says that Peru, which is listed, presides."""
    of = piece.entry.organisation
    return (name_key(piece.entry.name), *((name_key(of),) if of and state_named(of) else ()))


def attendees_said(context: Context) -> Iterator[Proposal]:
    """Names in sentences such as "In attendance were A, B and C" or "A and B attended the meeting"."""
    known = {name_key(roster.name) for roster in context.roster}
    if not may_match(_TELLING, context.lowered):
        return
    listed = sorted(piece.start for piece in context.attending)
    for block, sentence in running_sentences(context):
        if not may_match(_TELLING, sentence.small) or context.zone_of(block.line) in (Zone.ABSENCE, Zone.AGENDA):
            continue
        if bisect_left(listed, sentence.start) < bisect_left(listed, sentence.end):
            continue
        for piece in _said(context, sentence):
            key = name_key(piece.entry.name)
            if key not in known:
                known.add(key)
                yield _proposal(context, piece, "attendees-said", 0.7)


def _once_by_given_name(pieces: list[Piece]) -> list[Piece]:
    """ "Notes: Tom" in a list that has Tom Reed gives Tom Reed the office, and nobody else."""
    keys = [name_key(piece.entry.name) for piece in pieces]
    kept = dict(enumerate(pieces))
    for place, (key, piece) in enumerate(zip(keys, pieces, strict=True)):
        full = [n for n, other in enumerate(keys) if " " not in key and other.startswith(f"{key} ")]
        if len(full) == 1 and piece.entry.role:
            whole = kept[full[0]].entry
            named = replace(whole, role=whole.role or piece.entry.role, presides=whole.presides or piece.entry.presides)
            kept[full[0]] = replace(kept[full[0]], entry=named)
            del kept[place]
    return list(kept.values())


def _is_given_name(key: str, known: set[str]) -> bool:
    """Whether a single name is the given name of somebody known: "Facilitator: Tom" where Tom Reed is on the list."""
    return " " not in key and any(name.startswith(f"{key} ") for name in known)


def name_key(name: str) -> str:
    """A name for comparison, without title."""
    return folded(name[title_end(name) :])


def _said(context: Context, sentence: Sentence) -> list[Piece]:
    start, words = sentence.start, sentence.words
    if len(words) > 3000 or not searched(_TELLING, words, sentence.small):
        return []
    following = searched(_FOLLOWING, words, sentence.small)
    if following:
        return names_after(context, start + following.end(), start + len(words), longest=3000, given=True)
    beside = searched(_BESIDE_CHAIR, words, sentence.small)
    if beside:
        return _titled_only(names_after(context, start + beside.end(), start + len(words)))
    for pattern in (_WERE_PRESENT, _ATTENDED_BY):
        found = searched(pattern, words, sentence.small)
        if found:
            return names_after(context, start + found.end(), start + len(words), longest=3000)
    held = searched(_WITH, words, sentence.small)
    if held:
        return names_within(context, start + held.start("names"), start + held.end("names"))
    found = searched(_WERE, words, sentence.small)
    if found:
        role = found.group("capacity")
        pieces = names_within(context, start, start + found.start()) or _titled(words[: found.start()], start)
        if found.group().startswith(" met") and (len(pieces) < 2 or not all(is_person_name(p.entry.name) for p in pieces)):
            return []  # a body met
        return _in_office(pieces, role.split()[-1] if role else None)
    served = searched(_SERVED, words, sentence.small)
    return _in_office(names_within(context, start, start + served.start()), served.group("office") or "minutes") if served else []


def _titled_only(pieces: list[Piece]) -> list[Piece]:
    """Without the offices between persons with titles: "Dr Berg, Nutrition Officer and Mr Reed"."""
    return [p for p in pieces if title_end(p.entry.name)] if pieces and title_end(pieces[0].entry.name) else pieces


def _titled(words: str, start: int) -> list[Piece]:
    """ "The Comptroller-General (Mr Adair) and Messrs Bell and Cox of Trade": persons behind their offices, or several behind one title."""
    found = [(hit.start(1), hit.end(1)) for hit in _BEHIND_OFFICE.finditer(words)]
    for hit in _MESSRS.finditer(words):
        found += [(hit.start(1) + name.start(), hit.start(1) + name.end()) for name in _SURNAME.finditer(hit.group(1))]
    entries = [(low, high, entry_of(words[low:high])) for low, high in sorted(found)]
    return [Piece(start + low, start + high, 0, entry) for low, high, entry in entries if entry]


def _in_office(pieces: list[Piece], office: str | None) -> list[Piece]:
    return [replace(p, entry=replace(p.entry, role=p.entry.role or office)) for p in pieces]


def _office_said(piece: Piece, chairs: dict[str, str]) -> str | None:
    names = (piece.entry.name, *(person for person, _ in piece.entry.persons))
    return next((chairs[name_key(name)] for name in names if name_key(name) in chairs), None)


def _proposal(context: Context, piece: Piece, rule: str, confidence: float) -> Proposal:
    return context.propose(
        ProposalKind.ATTENDEE, piece.entry.attendee_values(), rule=rule, start=piece.start, end=piece.end, confidence=confidence
    )
