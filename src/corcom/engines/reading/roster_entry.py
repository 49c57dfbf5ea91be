"""One entry of a list of people: name, office, themes, terms, organisation, short form. Takes the words, knows no list around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corcom.engines.reading.glued_dashes import unglued
from corcom.engines.reading.markup import plain, unaccented
from corcom.engines.reading.names import organisation_named, state_named
from corcom.engines.reading.person_names import (
    are_initials_of,
    holds_office_words,
    is_person_name,
    kind_of_name,
    names_a_group,
    title_end,
)
from corcom.engines.reading.presiding import presides_by
from corcom.engines.reading.roster_values import Entry
from corcom.kernel.themes import theme_named
from corcom.kernel.words import AttendeeKind

_YEAR = re.compile(r"(?:19|20)\d\d")
_TERM_WORDS = re.compile(r"(?:(?:\b(?:in|for|since|until|from|and|to|through|en|para|pour|et|y)\b|,|-|\u2013)\s*)*(?:19|20)\d\d.{0,60}$")
_CAPACITY = re.compile(
    r"\s*,?\s*\b(?:in (?:his |her |its |their |the )?(?:capacity|role) (?:of|as)|acting as|serving as|as (?=(?:the )?[A-Z])|"
    r"en (?:su |sa )?(?:capacidad de|calidad de|qualit[eé] d[e'’])|como (?=observador|invitad)|"
    r"as (?=observers?\b|guests?\b|coordinators?\b|members?\b|experts?\b))\s*(?:the )?"
)
_REPRESENTING = re.compile(
    r"\s*,?\s*\b(?:representing|on behalf of|for(?= the | [A-Z])|from|of(?= the | [A-Z])|representante de)\s+(?:the )?"
)
_GROUP = re.compile(r"\(([^()]{0,200})\)?|\[([^\[\]]{0,200})\]?")
_PARTS = re.compile(r"\s*(?:,|;|:|\s[-\u2013\u2014]+\s|\t|\s{3,}|\u2013|\u2014|\s/\s)\s*")
_LEADING = re.compile(r"^([A-Z][A-Za-z]{1,4}|[A-Z]\.[A-Z]\.)\s?(?:[-\u2013\u2014:=]|\s{2,})\s?(?=[A-Z\u00c0-\u00de])")
_REMARK = re.compile(
    r"\b(?:by (?:tele)?phone|phone|by telephone|remote(?:ly)?|online|on-line|via .{2,20}|on skype|video|in person|"
    r"arrived .{0,40}|left .{0,40}|joined .{0,40}|"
    r"until .{0,30}|from \d.{0,20}|part(?: of the)? (?:meeting|time|call)|items? \d.{0,20}|late|teleconference|call(?:ed)? in|"
    r"tel|zoom|webex|dial.{0,6})",
    re.IGNORECASE,
)
_ABSENT_MARK = re.compile(
    r"^(?:apolog(?:y|ies)|absent|excused|regrets|not present|n/?a|unable to attend|did not attend|no|ausente|absente?|excuse|x)$"
)
_MAIL = re.compile(r"\s*[<(\[]?[\w.+\-]{1,60}@[\w\-]{1,60}\.[\w.\-]{1,60}[>)\]]?")
_AT = re.compile(r"\s@\s(?=[A-Z\u00c0-\u00de])")
_STROKE = re.compile(r"([^/,;:()\[\]]{5,40})/([A-Z\u00c0-\u00de][^/]{1,60})")
_HANDLE = re.compile(r"\s*[(<]?@[\w.\-]{1,40}[)>]?")
_OFFICE_BEFORE = re.compile(
    r"((?:[A-Z][a-z]+ )?(?:President|Vice[- ]President|Chair(?:man|woman|person)?|Vice[- ]Chair\w*|Superintendent|Manager|"
    r"Secretary|Treasurer|Director|Clerk|"
    r"Mayor|Trustee|Commissioner|Supervisor|Alderman|Administrator|Attorney|Principal|Member|Board Member|Council ?[Mm]ember|"
    r"Director|Officer|Minister|Deputy Minister|Commander|Governor)(?: \d{1,2})?)\s+(?=[A-Z])"
)
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'\u2019-]+), ([^\W\d_][\w'\u2019-]+(?: [A-Z]\.?)?)")
_GAP = re.compile(r"(?<=[\w.])(?: {2,8}|\t+)(?=[\w(])")
_SENT = re.compile(
    r"(?:(?:who|which|that|has|had|have|qui|que|but|having) )*(?:sent|sending|submitted|provided|shared|forwarded|"
    r"a (?:transmis|envoy[e\u00e9])|envi[o\u00f3]|transmis)\b\s*(?P<what>.*)"
)
_CAME_OR_WENT = re.compile(r"(?:who |which |that |has |had |have |qui |que )*(?:excused|left|joined)\b")
_EXCUSES = re.compile(r"(?:(?:his|her|their|its|sincere) )*(?:apolog|regret|excus|disculpas)")
_REASON = re.compile(
    r"(?:(?:due|owing) to|because(?: of)?|on (?:leave|mission|travel|holiday|vacation|duty)|(?:sick|maternity|annual|parental) leave|"
    r"ill(?:ness)?\b|sick\b|travel+ing|in hospital|(?:other|work|prior|conflicting) (?:engagement|commitment)s?|(?:schedul\w+ )?conflict|"
    r"en (?:mission|conge|viaje)|malade|enferm[oa]|por motivos|pour (?:des )?raisons?|for (?:health|personal|family) reasons?)\b"
)
_CHAIRING = re.compile(r"(?:chairing|presiding|in the chair|presid(?:ant|iendo|e|es|ed)|assurant la presidence)")
_CONNECTING = re.compile(r"(?:and|et|y|also|as (?:an? )?(?:invited )?(?:guests?|observers?))")
_PART = re.compile(r"(?:host|observ|depositary|signator|non-|not (?:yet )?(?:a )?(?:state )?party|guest|invited)", re.IGNORECASE)
_HANDLE_NAME = re.compile(r"@[\w.\-]{1,40}")
_ARTICLE = re.compile(r"(?:the|The|la|La|le|Le|les|Les|el|El|los|Los)\s+|[lL]['\u2019]")
_CHARGE = re.compile(
    r"((?:co-?)?(?:coordinators?|contacts?|focal points?|leads?|friends?|facilitators?|rapporteurs?|coordonn\w+|coordinador\w*|"
    r"responsible|in charge))"
    r"\s?(?:for|on|of|de|del|pour|des|du|,)\s(?:the )?",
    re.IGNORECASE,
)
_THEME_LIMIT = 90
_STATE_LETTERS = 2


def entry_of(words: str, *, role: str | None = None) -> Entry | None:
    """Read one entry; `role` is the office that a label before it gives. None when no name stands in it.

    Example: entry_of("Austria (Victim Assistance in 2012)") has themes ("Victim Assistance",) and terms ("2012",).
    """
    words = _MAIL.sub("", _AT.sub(", ", words)) if "@" in words else words
    stroke = _STROKE.fullmatch(words.strip()) if "/" in words else None
    if stroke and is_person_name(stroke[1]) and not is_person_name(stroke[2]):
        words = f"{stroke[1]}, {stroke[2]}"  # "Anna Berg/Survey"
    gaps = len(_GAP.findall(words.strip()))
    text = plain(_GAP.sub(", ", words.strip()) if gaps == 1 else words).strip(" ;,.*_|-\u2013\\+")
    text = unglued(text) if "-" in text else text
    if not text or not any(c.isalpha() for c in text):
        return None
    short: tuple[str, ...] = ()
    lead = _LEADING.match(text)
    if lead and _is_short_form(lead, text):
        short, text = (lead.group(1),), text[lead.end() :]
    text, capacity = _cut(text, _CAPACITY)
    groups = [g for found in _GROUP.finditer(text) for g in found.groups() if g is not None]
    bare = _GROUP.sub(" ", text)
    bare, organisation = _cut_organisation(bare) if state_named(bare.strip()) is None else (bare, None)
    parts = [p for p in (part.strip(" .") for part in _PARTS.split(bare)) if p]
    if not parts:
        return None
    entry = _named(parts, Entry("", AttendeeKind.PERSON, role=role, short=short, capacity=capacity, organisation=organisation))
    for group in groups:
        entry = _with_group(entry, group.strip())
    return _finished(entry)


def entry_of_cells(name: str, others: Sequence[str], *, role: str | None = None) -> Entry | None:
    """Read a row: the cell of the name, then cells that say office, organisation or theme."""
    words = plain(name).strip(" ,.*|")
    turned = _SURNAME_FIRST.fullmatch(words)
    if turned and is_person_name(f"{turned.group(2)} {turned.group(1)}") and not holds_office_words(turned.group(2)):
        entry: Entry | None = Entry(words, AttendeeKind.PERSON, role=role)
    else:
        entry = entry_of(words, role=role)
    if entry is None:
        return None
    for other in others:
        entry = _with_group(entry, plain(other).strip(" ()"))
    return _finished(entry)


def _is_short_form(lead: re.Match[str], text: str) -> bool:
    """Initials before a name ("WQ - Weiqing Qu"); an acronym with a colon is a delegation ("UNEP: Mr Holm")."""
    name, letters = _PARTS.split(text[lead.end() :])[0], lead.group(1)
    if not is_person_name(name) or state_named(letters) or organisation_named(letters):
        return False
    glued = lead.group().endswith(("-", "\u2013")) and lead.group()[:-1] == letters  # "Jean-Luc Moor" is one name
    return are_initials_of(letters, name) or (":" not in lead.group() and len(letters) <= 4 and not glued)


def _cut(text: str, pattern: re.Pattern[str]) -> tuple[str, str | None]:
    found = pattern.search(text)
    if not found or found.start() < 2:
        return text, None
    return text[: found.start()], text[found.end() :].strip(" ().") or None


def _cut_organisation(text: str) -> tuple[str, str | None]:
    found = _REPRESENTING.search(text)
    if not found or text.startswith("The ") or not is_person_name(text[: found.start()], single=True):
        return text, None
    return text[: found.start()], text[found.end() :].strip() or None


def _named(parts: list[str], entry: Entry) -> Entry:
    """Choose which part is the name; the others are office or organisation."""
    rest = list(parts)
    if (
        len(rest) >= 2
        and holds_office_words(rest[0])
        and not is_person_name(rest[0])
        and not state_named(rest[0])
        and _can_be_name(rest[1])
    ):
        entry = replace(entry, role=rest.pop(0))
    name = rest.pop(0)
    if rest and _is_surname_first(name, rest[0]):
        name = f"{name}, {rest.pop(0)}"
    entry = replace(entry, name=name)
    for part in rest:
        entry = _with_group(entry, part)
    return entry


def _can_be_name(words: str) -> bool:
    return is_person_name(words) or bool(state_named(words) or organisation_named(words))


def _is_surname_first(name: str, following: str) -> bool:
    return (
        name.isupper()
        and len(name) > 3
        and " " not in name
        and is_person_name(f"{following} {name.title()}")
        and not following.isupper()
        and not title_end(following)
    )


def _with_group(entry: Entry, words: str) -> Entry:
    """Take what stands in parentheses or after a comma: initials, absence, office, theme with years, organisation."""
    if not words:
        return entry
    if _ABSENT_MARK.fullmatch(unaccented(words)) and not (words.isupper() and are_initials_of(words, entry.name)):
        return replace(entry, absent=True)
    if are_initials_of(words, entry.name) or (words.isupper() and len(words) == _STATE_LETTERS and state_named(entry.name)):
        return replace(entry, short=(*entry.short, words))
    if _REMARK.match(words) or _CAME_OR_WENT.match(words):
        return entry
    sent = _SENT.match(words)
    if sent:
        return _with_sent(entry, sent.group("what").strip(" ."))
    if _REASON.match(unaccented(words)):
        return replace(entry, reason=words)
    if ";" in words:
        for part in words.split(";"):
            entry = _with_group(entry, part.strip())
        return entry
    charge = _CHARGE.match(words)
    if charge and kind_of_name(entry.name)[0] is not AttendeeKind.PERSON:
        entry = replace(entry, role=entry.role or charge.group(1))
        return _with_theme(entry, words[charge.end() :])
    if _YEAR.search(words) or (state_named(entry.name) and _is_theme(words)):
        return _with_theme(entry, words)
    if "," in words:
        for part in words.split(","):
            entry = _with_group(entry, part.strip())
        return entry
    return _with_office_or_organisation(entry, words)


def charge_in(words: str) -> tuple[str, str] | None:
    """Office and theme of a charge: "Coordinators on victim assistance"; None where the words name no charge."""
    found = _CHARGE.match(words)
    theme = words[found.end() :].strip(" ,.") if found else ""
    return (found.group(1), theme) if found and theme else None


def _is_theme(words: str) -> bool:
    """Themes of the convention win over names of persons: "Transparency Reporting" is nobody."""
    if theme_named(words) and not title_end(words):
        return not holds_office_words(words)
    return not holds_office_words(words) and not is_person_name(words) and not _CHAIRING.fullmatch(unaccented(words))


def _with_sent(entry: Entry, what: str) -> Entry:
    """What was sent instead; whoever sent only apologies is absent."""
    if _EXCUSES.match(unaccented(what)):
        return replace(entry, absent=True)
    return replace(entry, sent_instead=what or None)


def _with_office_or_organisation(entry: Entry, words: str) -> Entry:
    if state_named(entry.name) and is_person_name(words):
        return replace(entry, persons=(*entry.persons, (words, None)))
    if holds_office_words(words) or _CHAIRING.fullmatch(unaccented(words)):
        return replace(entry, role=words if entry.role is None else f"{entry.role}, {words}")
    if words.isupper() and len(words) <= 12 and not is_person_name(entry.name):
        return replace(entry, short=(*entry.short, words))
    joined = words if entry.organisation is None else f"{entry.organisation}, {words}"
    return replace(entry, organisation=joined)


def _with_theme(entry: Entry, words: str) -> Entry:
    years = tuple(dict.fromkeys(_YEAR.findall(words)))
    found = _TERM_WORDS.search(words)
    theme = words[: found.start()].strip(" ,") if found else words
    terms_words = words[found.start() :].strip(" ,") if found else None
    if _CONNECTING.fullmatch(theme):
        return entry
    if not theme or holds_office_words(theme) or _PART.match(theme):
        return replace(entry, role=theme or entry.role, terms=years, terms_words=terms_words)
    if len(theme) > _THEME_LIMIT:
        return entry
    return replace(entry, themes=(*entry.themes, theme), terms=years, terms_words=terms_words)


def _finished(entry: Entry) -> Entry | None:
    if _HANDLE_NAME.fullmatch(entry.name):
        return replace(entry, kind=AttendeeKind.PERSON, organisation=entry.organisation, presides=presides_by(entry.role))
    name = _without_article(_HANDLE.sub("", entry.name).strip(" -\u2013\u2014:*"))
    office = _OFFICE_BEFORE.match(name)
    if office and is_person_name(name[office.end() :]) and not state_named(name):
        entry, name = replace(entry, role=entry.role or office.group(1)), name[office.end() :]
    if not name or not any(c.isupper() or c.isdigit() for c in name) or not any(c.isalpha() for c in name):
        return None
    kind, iso3 = kind_of_name(name)
    if title_end(name):
        kind, iso3 = AttendeeKind.PERSON, None
    themes = entry.themes if kind is not AttendeeKind.PERSON else ()
    organisation = entry.organisation or (", ".join(entry.themes) if kind is AttendeeKind.PERSON and entry.themes else None)
    presides = presides_by(entry.role or entry.capacity)
    return replace(entry, name=name, kind=kind, iso3=iso3, themes=themes, organisation=organisation, presides=presides)


def _without_article(name: str) -> str:
    """ "the ICBL" is the ICBL; an article that belongs to a name stays ("The Gambia")."""
    found = _ARTICLE.match(name)
    bare = name[found.end() :] if found else ""
    if not bare or (state_named(name) and not name[0].islower()):
        return name
    grouped = names_a_group(bare) and found is not None and found.group()[0].islower()
    return bare if state_named(bare) or organisation_named(bare) or bare.isupper() or grouped else name
