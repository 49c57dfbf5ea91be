"""Who speaks in a block or a sentence: labels ("Norway:", "WQ - ") and subjects of verbs of speech ("The Philippines said that")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.engines.reading.lexicon import speech
from corcom.engines.reading.markup import accentless, plain, unaccented
from corcom.engines.reading.name_phrases import names_within
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.person_names import is_person_name, title_end
from corcom.engines.reading.quick_look import searched
from corcom.engines.reading.running_text import Sentence
from corcom.engines.reading.sentences import flattened
from corcom.engines.reading.speaker_names import are_names, is_office, name_kind, split_names
from corcom.kernel.words import StatementKind

_LABEL = re.compile(
    r"[*_\s]{0,4}([^:\n*]{1,90}?)[*_]{0,3}\s?(?::[*_]{0,3}(?=\s|$)|\s[-\u2013\u2014]{1,2}(?=\s)|(?<=[A-Z])-(?=\s))[*_]{0,3}\s*"
)
_LABEL_SIGN = re.compile(r"[:\-\u2013\u2014](?:(?<=:)|(?=[\-\u2013\u2014]?\s))")
_FOR_WHOM = re.compile(r"\s*\([^()]{2,40}\)?\s*\Z")  # "Chair (for Peru):"
_BRACKETED = re.compile(r"\(([A-Z\u00c0-\u00de][^()\n]{1,60})\)\s+(?=\S)")
_INITIALS = re.compile(r"[A-Z]{2,4}[a-z]?|[A-Z][A-Z]?[a-z]")
_LED_BY_INITIALS = re.compile(r"[\s\-*\u2022\d.]{0,12}[A-Z]{2,3}[a-z]?\s?[-\u2013:]\s")
_ALL_VERBS = "|".join(verbs for _, verbs in speech.KINDS)
_SPOKE = re.compile(
    r"^(?:(?:(?![^,;:.]{2,60}, (?:for|on behalf of|speaking for|supported by|opposed by|seconded by) )[A-Z][^;:.()]{2,70}, |"
    r"Turning to [^,;:.]{2,60}, |On (?:the )?[a-z ]{2,40} |"
    r"(?:In (?:view|light|spite) of|Given|Regarding|Concerning|As for) [^,;:.]{3,70} (?=the (?:President|Chair|Secretar|Coordinator)))"
    r"(?=(?:the |la |el |le |[A-Z])))?"
    r"(?P<subject>(?:[Tt]he |[Ll][ae] |[Ee]l |L')?(?:(?:delegates?|delegation|representatives?|observers?|experts?) (?:of|from|"
    r"for) (?:the )?)?[A-Z\u00c0-\u00de][^;:!?]{1,110}?),? "
    r"(?:also |then |further(?:more)? |briefly |again |in turn |first |finally |later |subsequently )?(?:(?:opened|closed|"
    r"welcomed|thanked)\b[^.;]{1,90}? and )?(?:(?P<verb>" + _ALL_VERBS + r")|(?:had|has|have) (?:also )?"
    r"(?!sign|ratif|acced|join|deposit|adopt)(?:\w{2,12}ed|met|held|sent|given|made|begun|written|taken|been|found|spoken))\b"
)
_VERBS_OF_KIND = tuple((StatementKind(kind), re.compile(r"\b(?:" + verbs + r")\b")) for kind, verbs in speech.KINDS)
_KINDS = Family((pair, pair[1]) for pair in _VERBS_OF_KIND)
_OF = re.compile(
    r"^(?:the )?(?:representatives?|delegates?|delegations?|coordinators?|ambassadors?|observers?|experts?) (?:of|from|for|on) (?:the )?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\s(?:representatives?|delegates?|delegations?|observers?)\Z")  # "The UNDP representative"
_OFFICE_AND_NAME = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w\-]+ ){0,4}?(?:President|Chair(?:man|woman|person)?|Secretary(?:-General)?|"
    r"Director(?:-General)?|Minister|Mayor|Administrator|Commissioner|Rapporteur|Coordinator) "
    r"(?P<name>[A-Z\u00c0-\u00de][\w.'\u2019-]*(?: [A-Z\u00c0-\u00de][\w.'\u2019-]*){1,3})"
)
_CLERICAL = frozenset(
    (
        "action",
        "question",
        "answer",
        "note",
        "decision",
        "date",
        "time",
        "place",
        "venue",
        "motion",
        "yes",
        "no",
        "ok",
        "ai",
        "ap",
        "tbc",
        "tbd",
    )
)
_OF_OFFICES = frozenset(("depositary", "secretariat", "presidency"))
_REPEATED = 4


@dataclass(frozen=True)
class Speakers:
    """Recognises speakers in one text."""

    context: Context

    @cached_property
    def _short_forms(self) -> frozenset[str]:
        names = {unaccented(form) for who in self.context.roster for form in (who.name, who.name[title_end(who.name) :], *who.short)}
        return frozenset(name for name in names if len(name) > 1)

    @cached_property
    def _labels_initials(self) -> bool:
        """Whether initials with a dash or colon begin lines again and again."""
        found = sum(1 for line in self.context.lines if not line.is_blank and _LED_BY_INITIALS.match(line.text[:40]))
        return found >= _REPEATED

    def label_of(self, block: Block) -> tuple[tuple[str, ...], int] | None:
        """The speakers that a block begins with, and the code point where their words begin."""
        words = self.context.text[block.body : min(block.end, block.body + 130)]
        found = _LABEL.match(words) if _LABEL_SIGN.search(words) else None
        if block.kind is BlockKind.PARAGRAPH and block.end - block.body < 60 and not found and self._leads_list(block):
            label = plain(words)
            return (self._names(label), block.end) if self._speaks(label) else None
        if not found:
            return self._in_brackets(block, words) if words.startswith("(") else None
        label = plain(found.group(1)).strip(" ()")
        if not self._speaks(label):
            label = _FOR_WHOM.sub("", label) if "(" in label else ""
        return (self._names(label), block.body + found.end()) if label and self._speaks(label) else None

    def heads_turn(self, block: Block) -> bool:
        """Whether a heading is no item but a label on a line of its own: "Chair:"."""
        section = self.context.section_of(block.line)
        is_label = section is not None and section.line == block.line and not section.is_item and section.zone is Zone.BODY
        return is_label and self.context.text[block.body : block.end].rstrip(" *_").endswith(":")

    def _in_brackets(self, block: Block, words: str) -> tuple[tuple[str, ...], int] | None:
        """ "- (Anna, Tom) a shorter form would do": those on the roster in brackets before what they said."""
        found = _BRACKETED.match(words) if block.kind is BlockKind.LIST_ITEM else None
        names = split_names(found.group(1)) if found else ()
        if not found or not names or not all(unaccented(name) in self._short_forms for name in names):
            return None
        return names, block.body + found.end()

    def _leads_list(self, block: Block) -> bool:
        """Whether the next block is a list item set deeper: then a bare name is the label of a turn."""
        after = self._next_block.get(block.line)
        return after is not None and after.kind is BlockKind.LIST_ITEM and after.depth >= block.depth

    @cached_property
    def _next_block(self) -> dict[int, Block]:
        return {block.line: after for block, after in pairwise(self.context.blocks)}

    def _names(self, label: str) -> tuple[str, ...]:
        return split_names(_OF.sub("", label))

    def _speaks(self, label: str) -> bool:
        found = self._labels.get(label)
        if found is None:
            found = self._labels[label] = self._is_of_speakers(label)
        return found

    @cached_property
    def _labels(self) -> dict[str, bool]:
        """What was found of each label so far: the same ones come back all through a record."""
        return {}

    def _is_of_speakers(self, label: str) -> bool:
        bare = _OF.sub("", label)
        if not bare or unaccented(bare) in _CLERICAL or len(bare.split()) > 12:
            return False
        return all(self._is_speaker(part) for part in split_names(bare)) and bool(split_names(bare))

    def _is_speaker(self, name: str) -> bool:
        if unaccented(name) in self._short_forms or name_kind(name) or is_office(name) or unaccented(name) == "all":
            return True
        return self._labels_initials and bool(_INITIALS.fullmatch(name)) and unaccented(name) not in _CLERICAL

    def subject_of(self, sentence: Sentence) -> tuple[str, ...]:
        """Who a sentence reports to have spoken; empty when it reports no speech."""
        words, places = flattened(sentence.words[:400])
        found = _SPOKE.match(accentless(words))
        if not found or re.match(r"(?:Her|His|Their|Its|Our|My|It|He|She|They|This|That|There)\b", words[found.start("subject") :]):
            return ()
        subject = words[found.start("subject") : found.end("subject")]
        bare = _OF.sub("", subject).split(",")[0].strip() if "," in subject and not are_names(subject) else _OF.sub("", subject)
        bare = re.sub(r"\s*\([^()]{0,80}\)", "", bare).rstrip(" ,")
        bare = _BEHIND.sub("", bare) or bare
        if bare != subject and unaccented(bare) in _OF_OFFICES:
            return (re.sub(r"^[Tt]he ", "", subject),)
        if are_names(bare):
            return tuple(re.sub(r"^[Tt]he ", "", name) for name in split_names(bare))
        low, high = sentence.start + places[found.start("subject")], sentence.start + places[found.end("subject")]
        named = _OFFICE_AND_NAME.fullmatch(bare)
        if named and is_person_name(named["name"]):
            return (named["name"],)
        if "," in subject and is_person_name(bare):
            return (bare,)  # "Anna Berg, mayor of the town, welcomed"
        return tuple(piece.entry.name for piece in names_within(self.context, low, high))


def kind_of_statement(words: str) -> StatementKind:
    """What a statement does, by its first verb of speech; words with a question mark ask."""
    folded = unaccented(words[:600])
    small = small_letters(folded)
    hits = [(found.start(), kind) for kind, pattern in _KINDS.among(small) if (found := searched(pattern, folded, small))]
    if hits:
        return min(hits)[1]
    return StatementKind.QUESTION if words.rstrip().endswith("?") else StatementKind.INFORMATION
