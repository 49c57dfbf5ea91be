"""What the words of an action look like: status, owners, fields, receivers, purpose. Compiled once from the tables of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import LONGEST_OWNER

_STATUS_EDGES = " \t\n*_()[].,:;-–—!~"
_TO_VERB = r"(?P<rest>[a-zà-ÿ][\w'’\-]{0,30}\b)"


@dataclass(frozen=True, slots=True)
class ActionPatterns:
    status_end: re.Pattern[str]
    status_start: re.Pattern[str]
    status_all: re.Pattern[str]
    owners_verb: tuple[re.Pattern[str], ...]
    owners_mark: tuple[re.Pattern[str], ...]
    owners_end: re.Pattern[str]
    field: re.Pattern[str]
    purpose: re.Pattern[str]
    done: re.Pattern[str]
    dropped: re.Pattern[str]


@cache
def action_patterns() -> ActionPatterns:
    status = f"(?:{any_of('DONE')}|{any_of('OPEN')}|{any_of('DROPPED')})"
    owner = rf"(?P<owners>[^;:!?\n|]{{2,{LONGEST_OWNER}}}?(?:\n[^;:!?\n|]{{2,60}}?)?)"
    clue = re.IGNORECASE
    return ActionPatterns(
        status_end=re.compile(
            rf"(?:\s*[-–—:;,]{{1,3}}\s*|(?<=[)\]])\s+|\s*[(\[{{]\s*|[.;]\s+|\s+status\s*[:=]\s*|\s*[→=]>?\s*|"
            rf"\s{{3,}})\**(?:status\s*[:=]\s*|this is |now |was |item |action )?"
            rf"(?P<status>{status})(?:\s+(?:on|in|by|to|until|till)\s[^.()]{{1,30}}|\s\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?)?\**[\s)\]}}.!*_]*\Z",
            clue,
        ),
        status_start=re.compile(
            rf"(?:[(\[]?\s*\**(?P<bracketed>{status}|x|X| |✓|✔)\**\s*[)\]]\s*[:–—-]?|(?P<plain>{status})\s*(?:[:–—]|-\s))\s*", clue
        ),
        status_all=re.compile(
            rf"[\s*_(\[]*(?P<status>{status})(?:\s*[,;:.(–—-].{{0,160}}|\s+(?:by|on|in|for|at|since|and|but|as|"
            rf"with|see|until|during|this|last|before|after|to|a|the|\d).{{0,160}})?",
            clue | re.DOTALL,
        ),
        owners_verb=(
            re.compile(rf"@?{owner}\s+{any_of('SHALL')}\s+{_TO_VERB}", clue),
            re.compile(rf"@?{owner}\s+{any_of('TO')}\s+{_TO_VERB}"),
            re.compile(rf"@?{owner}\s+(?:{any_of('UNDERTAKES')}|{any_of('REQUESTED')})\s+(?:to|de|d['’]|à|a)?\s*{_TO_VERB}", clue),
        ),
        owners_mark=(
            re.compile(r"@(?P<owners>[^:;!?\n]{2,80}?)\s*[:–—]\s*(?=\S)"),
            re.compile(r"@(?P<owners>[\w.\-]{2,40}(?:(?:[,&]|\s|\sand)\s{0,2}@[\w.\-]{2,40}){0,6})\s+(?:to\s+)?(?=\S)"),
            re.compile(r"[(\[](?P<owners>[^()\[\]\n]{2,80})[)\]]\s*[:–—-]?\s*(?:to\s+)?(?=\S)"),
            re.compile(rf"\**(?P<owners>[^:;!?\n]{{2,{LONGEST_OWNER}}}?)\**\s*(?::\**|\.\.\.|…|\s[–—-]|\s?(?:→|->|=>))\s+(?:to\s+)?(?=\S)"),
        ),
        owners_end=re.compile(r"(?:\s+[–—-]{1,3}\s+|[.:;]\s+|\s{3,}|→\s*|\s@|\.\s*\[)(?P<owners>[^.:;–—\n]{2,60}?)[\s.*_)\]]*\Z"),
        field=re.compile(
            rf"(?:^|[;,|(\[.–—-]\s*|\s{{2,}}|\n\s*)\**(?:(?P<owner>{any_of('OWNER_LABELS')})|"
            rf"(?P<due>{any_of('DUE_LABELS')})|(?P<status>{any_of('STATUS_LABELS')}))\**\s*[:=]\**\s*"
            rf"(?P<value>[^;|)\]\n]{{1,80}}?)(?=\s*(?:[;|)\]\n]|\.\s|\.?\Z|,\s*(?:{any_of('OWNER_LABELS')}|"
            rf"{any_of('DUE_LABELS')}|{any_of('STATUS_LABELS')})\s*:|[–—-]\s))",
            clue,
        ),
        purpose=re.compile(rf"\b(?:{any_of('PURPOSES')})\b[^.;\n]{{0,160}}", clue),
        done=re.compile(any_of("DONE"), clue),
        dropped=re.compile(any_of("DROPPED"), clue),
    )


def status_of(words: str) -> str | None:
    """`done`, `open` or `dropped` for the words of a status; None when they say none."""
    words = re.sub(r"\A[^\w~\[(]+(?=\w)", "", words)
    bare = re.sub(
        r"\A(?:(?:status|still|now|is|was|were|has been|all|partly|mostly|item|this|action)\b[\s:]*)+(?=\w)",
        "",
        words.strip(_STATUS_EDGES),
        flags=re.I,
    )
    if bare.lower() in ("x", "✓", "✔", "☑", "☒", "yes", "✅"):
        return "done"
    found = action_patterns().status_all.fullmatch(bare)
    if not found:
        return None
    if action_patterns().done.fullmatch(found["status"]):
        return "done"
    return "dropped" if action_patterns().dropped.fullmatch(found["status"]) else "open"
