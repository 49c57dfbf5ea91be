"""Who was absent: lists under "Apologies", and sentences that say so; and what they sent instead."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from corcom.engines.reading.context import Block, Context, Zone
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.name_phrases import names_after, names_within
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.roster_values import Piece
from corcom.engines.reading.rules.attendees import name_key
from corcom.engines.reading.running_text import Sentence, running_sentences
from corcom.kernel.proposals import Proposal
from corcom.kernel.words import ProposalKind

_OF = re.compile(
    r"\b(?:absence of|(?:apolog(?:y|ies)|regrets|excuses)(?: for (?:absence|non-attendance|not attending|inability to attend|"
    r"being unable to attend))?"
    r"(?: (?:were|was|had been|have been|has been))?(?: (?:also )?(?:received|given|sent|recorded|noted|tendered|conveyed|"
    r"accepted|offered|made))?"
    r"(?: and (?:accepted|approved|noted|recorded))?"
    r"(?: (?:from|by|on behalf of|for))|se (?:excus(?:aron|ó)|disculp(?:aron|ó))|(?:han? )?excus(?:ado|an?|aron|ó) su (?:asistencia|"
    r"presencia|ausencia)|(?:s['\u2019]étaient|se sont) excusée?s?|"
    r"excused absences? (?:of|for)|leave of absence (?:was granted )?(?:to|for)|"
    r"(?:absent|missing|excused) (?:were|was)|(?:those |members )?(?:absent|excused|missing|apologies(?: for absence| received)?)(?=:)|"
    r"ausencia de|absence de)\s*:?\s",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?:,? who)? (?:had |has |have )?(?:sent|gave|given|conveyed|expressed|tendered|offered|extended|presented|"
    r"submitted) (?:his |her |their |its )?"
    r"(?:sincere )?(?:apologies|regrets|excuses)"
)
_WAS = re.compile(
    r" (?:(?:was|were|is|are) (?:also )?(?:neither present nor|absent|excused|unable to (?:attend|be present|participate|join|make)|"
    r"not (?:present|"
    r"able to (?:attend|join|participate|come|"
    r"be (?:present|there|with)|make it|take part)|"
    r"in attendance|represented|available for)|away\b)|(?:could|did) not (?:attend|join|participate|take part|"
    r"be reached|be (?:present|there))|"
    r"not available for the|missed the meeting|"
    r"(?:had |has |have )?(?:regretted|apologi[sz]ed for) (?:not being able to|being unable to|(?:its|his|her|their) absence|"
    r"that (?:it|he|she|they) (?:could not|was unable|were unable|would not be able))\b|"
    r"(?:was|were) prevented from (?:attending|joining|coming)|"
    r"(?:étaient|était|sont|est) (?:excusée?s?|absente?s?)|(?:estaban?|estuvo|estuvieron) ausentes?|"
    r"failed to attend|(?:had |has |have )?excused (?:itself|himself|herself|themselves)\b|"
    r"(?:did|could) (?:not|n't) (?:come|send anybody)\b|stayed away\b|"
    r"(?:had|have|has) (?:already |since )?(?:been (?:obliged|forced|called away)|left (?:already|before)|"
    r"already left|had to leave)|"
    r"(?:did|had|have|has) (?:not|n't) (?:yet )?(?:reply|replied|respond|responded|answer|answered) to the invitation)"
)
_TOLD_THAT = re.compile(
    r".{0,200}\b(?:noted|said|stated|confirmed|advised|indicated|reported|announced|regretted|informed|recalled|explained|"
    r"mentioned)\b[^,;]{0,60}? that "
)
_ASIDE = re.compile(r", (?:the other|both|all|each|also|who|which|members?|another)\b[^,;]{0,80},?\s*$")
_AND_TOO = re.compile(r"\A.{0,40}?\b(?:and|while|but) [A-Z].{2,60}? (?:did|could|was|were|had|has) (?:not|also|excused)\b")
_CLAUSE_BEFORE = re.compile(r"[^;]*\b(?:was|were|had|has|took|attended|joined|met|came)\b[^;]*;")
_FIRST_VERB = re.compile(r"\s(?:had|has|have|was|were|said|hoped|intended|planned|announced|informed|regretted)\s")
_PRONOUNS = frozenset(("they", "he", "she", "it"))
_MARKED = re.compile(r"(?P<name>[^:.;,]{2,40}): (?:apologies|absent|excused|no reply|regrets|not present|away)\W*", re.IGNORECASE)
_ALL_BUT = re.compile(
    r"(?:\bpresent: |\battend\w+: )?\ball (?:the )?(?:members|coordinators|delegations|states|councillors|trustees|directors|"
    r"representatives|parties)(?P<were>(?: were)? (?:present|in attendance|attended))?,? (?:except(?:ing)?(?: for)?|with the exception of|"
    r"apart from|save for) ",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^:.;]{3,50}:\s+")
_NOBODY = frozenset(("tbc", "tba", "na", "n/a", "nil", "none"))
_NO = re.compile(r"\b(?:no|without) (?:apologies|absence|regrets)", re.IGNORECASE)
_INSTEAD = re.compile(
    r"\b(?:(?:written|short|brief) )?(?:reports?|statements?|updates?|submissions?|inputs?|contributions?|comments|notes?|"
    r"presentations?|papers?|letters?)\b"
    r"[^.;:]{0,40}\b(?:(?:was|were|had been|have been) )?(?:provided|sent|submitted|circulated|received|shared|delivered|"
    r"distributed|read)\b"
    r"|\b(?:sent|provided|submitted|shared) (?:a |an |their |its |his |her )?(?:written )?(?:reports?|statements?|updates?|"
    r"submissions?|inputs?|comments|notes?)\b",
    re.IGNORECASE,
)
_IN_PARENTHESES = re.compile(r"\(([^()]{3,90})\)")
_SAYING = Family((pattern, pattern) for pattern in (_OF, _SENT, _WAS, _ALL_BUT, _MARKED))
_FOR = re.compile(r"^(?:co-?)?[a-z]+s?\s(?:for|on|of)\s(?:the )?", re.IGNORECASE)


def absences_listed(context: Context) -> Iterator[Proposal]:
    """Names in the lists that a heading announces ("Apologies", "Not present"), and those marked absent among the attendees."""
    marked = [piece for piece in context.attending if piece.entry.absent]
    for piece in [*context.missed, *marked]:
        yield _proposal(context, piece, "absences-listed", 0.9, None)


def absences_said(context: Context) -> Iterator[Proposal]:
    """Names in sentences such as "Apologies were received from A" or "informed about the absence of A and B"."""
    missed = [*context.missed, *(p for p in context.attending if p.entry.absent)]
    known = {name_key(p.entry.name) for p in missed} | _NOBODY
    listed = sorted(p.start for p in missed)
    if not _SAYING.among(context.lowered):
        return
    for block, sentence in running_sentences(context):
        likely = _SAYING.among(sentence.small)
        for piece in _said(context, sentence, likely) if likely else ():
            if name_key(piece.entry.name) not in known and bisect_left(listed, piece.start) == bisect_left(listed, piece.end):
                sure = "not available for" not in sentence.words.lower()
                known.add(name_key(piece.entry.name))
                themed = _with_theme(piece, sentence)
                yield _proposal(context, themed, "absences-said", 0.75 if sure else 0.5, _sent_instead(context, block, sentence))


def _said(context: Context, sentence: Sentence, likely: tuple[re.Pattern[str], ...]) -> list[Piece]:
    words = sentence.words
    but = _ALL_BUT.search(words) if _ALL_BUT in likely else None
    if but and (but["were"] or but.group()[:4].lower() != "all "):
        return names_after(context, sentence.start + but.end(), sentence.end)
    marked = _MARKED.fullmatch(words) if _MARKED in likely else None
    if marked:
        return names_within(context, sentence.start, sentence.start + marked.end("name"))
    if len(words) > 3000 or _NO.search(words):
        return []
    found = _OF.search(words) if _OF in likely else None
    if found:
        pieces = names_after(context, sentence.start + found.end(), sentence.end, given=found.group().rstrip().endswith("from"))
        clause = words.find(";", pieces[-1].end - sentence.start) if pieces else -1
        if pieces:
            return [*pieces, *(_of_clauses(context, sentence, _WAS, clause + 1) if clause > 0 else [])]
    for pattern in (_SENT, _WAS):
        found = pattern.search(words) if pattern in likely else None
        if found and (_CLAUSE_BEFORE.match(words, 0, found.start()) or _AND_TOO.search(words, found.end())):
            return _of_clauses(context, sentence, pattern)
        if found:
            lead = _TOLD_THAT.match(words, 0, found.start()) or _announcing(words, found.start())
            aside = _ASIDE.search(words, lead.end() if lead else 0, found.start())
            low = lead.end() if lead else 0
            told = _FIRST_VERB.search(words, 0, low) if words[low : found.start()].strip().lower() in _PRONOUNS else None
            if told:  # "Mali and Niger had announced that they could not come"
                return names_within(context, sentence.start, sentence.start + told.start())
            return names_within(context, sentence.start + low, sentence.start + (aside.start() if aside else found.start()))
    return []


def _announcing(words: str, end: int) -> re.Match[str] | None:
    """A label before a sentence: "Apologies for absence: Anna Berg had sent hers"."""
    label = _LABEL.match(words, 0, end)
    return label if label and zone_announced(label.group()) is Zone.ABSENCE else None


def _of_clauses(context: Context, sentence: Sentence, pattern: re.Pattern[str], low: int = 0) -> list[Piece]:
    """ "…; Austria had excused itself and Peru did not reply": whoever each clause names right before its verb."""
    found: list[Piece] = []
    for hit in pattern.finditer(sentence.words, low):
        cut = max(sentence.words.rfind(";", low, hit.start()) + 1, low)
        joint = re.match(r"[\s,]*(?:and|while|but)\s", sentence.words[cut : hit.start()])
        told = _TOLD_THAT.match(sentence.words, cut, hit.start())
        begin = told.end() if told else cut + (joint.end() if joint else 0)
        first = _FIRST_VERB.search(sentence.words, begin, hit.start())  # "Peru had said it would come but could not be reached"
        found += names_within(context, sentence.start + begin, sentence.start + (first.start() if first else hit.start()))
        low = hit.end()
    return found


def _with_theme(piece: Piece, sentence: Sentence) -> Piece:
    """Parentheses after the names tell what they are in charge of: "(Coordinators for universalization)"."""
    found = _IN_PARENTHESES.search(sentence.words, max(0, piece.start - sentence.start))
    if not found or not _FOR.match(found.group(1)) or piece.entry.themes:
        return piece
    words = found.group(1)
    role, theme = words.split(" ", 1)[0], _FOR.sub("", words)
    return replace(piece, entry=replace(piece.entry, role=role, themes=(theme,)))


def _sent_instead(context: Context, block: Block, sentence: Sentence) -> str | None:
    """What was sent, said later in the same block."""
    found = _INSTEAD.search(context.text, sentence.start, block.end)
    return " ".join(found.group().split()) if found else None


def _proposal(context: Context, piece: Piece, rule: str, confidence: float, sent: str | None) -> Proposal:
    values = piece.entry.absence_values(sent_instead=sent)
    return context.propose(ProposalKind.ABSENCE, values, rule=rule, start=piece.start, end=piece.end, confidence=confidence)
