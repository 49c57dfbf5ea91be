"""Where action points stand: labels such as `ACTION:`, `AP 3`, `AI @Name`, check boxes, and the items of a section of actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from corcom.engines.reading.context import Block, BlockKind, Context, Zone
from corcom.engines.reading.heading_words import zone_announced
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.quick_look import found_in
from corcom.engines.reading.rules.action_patterns import status_of
from corcom.engines.reading.rules.sentences import sentences_in

_IDENTIFIER = (
    r"(?:(?:AP|AI|ACT|ACTION|A|Action|DA|AR)[ \-.#]{0,2}\d{1,4}(?:[./\-]\d{1,4}){0,3}[a-z]?|#\d{1,4}|(?:no\.?|n°|nº) ?\d{1,3}"
    r"|\d{1,4}(?:[./\-](?:\d{1,4}|[A-Z]\d?)){0,2}[a-z]?|[A-Z](?=[:.)]))"
)
_NOTHING = re.compile(r"\W*(?:none|nil|no (?:new |further |outstanding )?actions?\b.{0,40}|n/?a|aucune?|ninguna|néant)\W*", re.IGNORECASE)
_ASIDE = re.compile(r"[\s*_]*\([^()]{10,400}\)[\s*_.]*")
_SITTING = re.compile(
    r"(?:[A-Z][^.;:]{0,120}, )?(?:[Tt]he |[Oo]ur )?(?:next|following|\w+) (?:meeting|call|telecon\w*|session)s? (?:will|is|are|was)\b",
    re.DOTALL,
)
_CHECK_BOX = re.compile(r"\s*[-*+•]?\s*(?:\[(?P<mark>[ xX✓✔])\]|(?P<sign>[☐☑☒✅]))\s+")
_OTHER_LABEL = re.compile(
    r"\n[ \t]*(?:[*_#]{0,3}(?:[A-Z]{4,14}|Decision|Motion|Note|Discussion|Update|Status|Resolved)\b[*_]{0,2}\s*:"
    r"|(?:[A-Z][\w.'’\-]{0,20} ?){1,4}(?::|--|[–—])\s|(?:[o•·▪●○◦*\-–]|\uf0b7|\uf0a7)\s|\d{1,2}[.)]\s)"
)
_ANY_DIGIT = re.compile(r"\d")
_LONGEST = 900
_LONGEST_NAMED = 60


@dataclass(frozen=True, slots=True)
class MarkedAction:
    """One action that the layout marks: its code points with the label, where its words begin, what the label says.

    `status` is what a check box says; `needs_owner`: without an owner it is no action; `owners` are those named in the label;
    `depth` is the indent; `rule` names what found it.
    """

    start: int
    body: int
    end: int
    rule: str
    identifier: str | None = None
    owners: tuple[str, ...] = ()
    status: str | None = None
    depth: int = 0
    confidence: float = 0.9
    needs_owner: bool = False


@cache
def _label() -> re.Pattern[str]:
    before = (
        r"(?:\A|(?<=[.;!?)\]\n])|(?<=\n\*\*)|(?<=\s\s)|(?<=[.;!?)] \*)|"
        r"(?<=[.;!?)] \*\*))[\s*_\[(>#•▪●○◦→\-–\uf000-\uf0ff]{0,8}(?:o\s{1,4})?"
    )
    label = rf"(?P<label>{any_of('LABELS')})"
    number = rf"(?:[ \-]?(?P<number>{_IDENTIFIER}))?"
    owner = (
        r"(?:\s{0,2}[(\[](?P<owner>[^()\[\]\n:]{2,60})[)\]]|\s(?:taken |required |needed )?(?:by|on|for|assigned to)\s(?P<by>[^:\n]{2,50})"
    )
    owner += r"|[*_]{0,3}\s(?P<named>[A-Z][\w/&,.]{0,12}(?:\s?[/&,]\s?[A-Z]\w{0,12}){0,4}))?"
    close = r"[*_)\]]{0,3}\s{0,2}(?P<sep>[:–—]|-(?=\s)|\.(?=\s)|(?=@)|\s(?=@)|=>|→|-?>)[*_]{0,3}"
    return re.compile(rf"{before}(?:{label}{number}|(?P<code>{_code()})){owner}{close}", re.IGNORECASE)


def _code() -> str:
    one = r"(?:AP|AI|ACT|ACTION|A|AR|DA)(?:[ \-.#]{0,2}|(?:-[A-Z]{2,8}){1,3}-)\d{1,4}(?:[./\-]\d{1,4}){0,3}[a-z]?"
    return rf"{one}(?:(?:, ?| and | ?& ?){one}){{0,4}}"


_SHOUTED = re.compile(
    r"(?:\A|(?<=\n))[ \t]{0,60}(?:[*_\[(>#•\-–]{1,4}[ ]?){0,2}(?:ACTION(?: (?:POINT|ITEM))?|"
    r"TODO|(?<=\*\*)(?:Action|To do)(?=\*\*))[\])*_]{0,4}[ \t]+(?!POINT|ITEM|PLAN|LIST|LOG)(?=[\w@(\[])"
)
_OWNED = re.compile(
    r"\A[\s*_\[(>#•\-–]{0,8}(?:(?P<label>[A-Z@][\w/&., ]{1,40}?)(?:['’]s)? (?:ACTION|Action|action)(?: (?:item|"
    r"point))?[\])*_]{0,3}\s?[:–—-][*_]{0,3}\s+"
    r"|@(?P<handle>[\w.\-]{2,40})[,:]?\s+(?:please|kindly|could you|can you|would you)\s+)(?=\S)"
)
_NUMBERED_TASK = re.compile(r"(?:Action|ACTION|Task|AP|AI)(?: (?:point|item))? ?(?:no\.? ?|#)?\d{1,3}")
_BEFORE_CODE = re.compile(
    r"\A[\s*_(>#•\-–]{0,8}(?P<who>[A-Z][\w/&,. ]{0,40}?)\s?(?:[:–—-]\s?)?\[?(?P<code>(?:ACTION|Action|"
    r"ACT|AP|AI)(?:-[A-Z]{2,8}){0,3}[- ]?\d[\d./-]{0,9})"
    r"[\])]?\s?(?:[:–—-]\s)?(?=\s?[A-Za-z])(?P<what>[^\[\]]{5,400}?)(?=\]\(|\s*\Z)"
)
_INITIALS_AT_END = re.compile(
    r"(?<=[.;)!])\s+[(\[*]{0,3}(?:Action|ACTION):?[*]{0,2}\s+(?P<who>[A-Z]{2,4}(?:\s?[/&,]\s?[A-Z]{2,4}){0,4})[)\]*.]{0,3}\s*\Z"
)
_ARROW = re.compile(r"(?:\A|(?<=[.;!?]\s)|(?<=\n))[ \t]{0,8}(?:-{1,2}>|={1,3}>|\u2192)\s+(?=\w)")
_TASK_END = re.compile(r"\)\s*;\s*")
_NEXT_TASK = re.compile(r";\s+(?=(?:[A-Z][\w.'’-]*(?: and |, | )){1,3}to (?!the\b|an?\b)[a-z]{2,})")
_WITH_OWNER = re.compile(r"\([^()\n]{2,60}\)[\s;.]*\Z")
_TOLD_BACK = re.compile(
    r"\b(?P<label>ACTION|Action|AP|Action point|Action item|Task) (?P<code>\d{1,4}(?:[/.\-]\d{1,4}){0,2}) \((?P<owner>[^():]{2,60}):\s+"
    r"(?P<what>[^()]{5,200})\),?\s(?:had|has|have|was|were|is|are|remain(?:s|ed)?)\s(?:(?:now|since|still|also)\s)?(?:been\s)?(?P<status>[^.;,]{2,60})"
)
_FOR_WHOM = re.compile(
    r"\A[\s*_\[(>#•\-–]{0,8}(?:Action|ACTION|Task|TASK|To[ -]?do|TODO)s?(?: (?:item|point))?[*_]{0,3} (?:for|on|by)[*_]{0,3} (?=[\w@])"
    r"(?=[^:.;\n]{2,60}? to [a-z])"
)
_TRAILING_CODE = re.compile(
    r"\A[\s*_\[(]{0,4}(?P<code>[A-Z]{1,6}\d{0,4}[-/.]?\d{2,4}(?:[-/.]\d{1,4}){0,2}|(?:AP|AI|ACT|AR|"
    r"A)[ \-.#]?\d{1,3}|\d{1,3}/[A-Z]\d?|#\d{1,3})[\])*_]{0,3}\s{0,3}[:.–—-]?\s+"
)


def marked_actions(context: Context, book: OwnerBook) -> Iterator[MarkedAction]:
    """Every action that its layout marks, from the top of the text; tables are read elsewhere."""
    blocks = [block for block in context.blocks if block.zone is not Zone.FURNITURE]
    group: tuple[str, ...] = ()
    for place, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE_ROW:
            continue
        labelled = list(_labelled(context, book, blocks, place))
        if labelled:
            yield from labelled
        elif block.zone in (Zone.ATTENDANCE, Zone.ABSENCE):
            continue
        elif _CHECK_BOX.match(context.text, _line_start(context, block), block.end):
            yield _ticked(context, block)
        elif block.kind is not BlockKind.HEADING or block.zone is Zone.ACTIONS:
            if block.zone is Zone.ACTIONS:
                named = _heads_tasks(context, book, blocks, place)
                group = named or (group if block.kind is BlockKind.LIST_ITEM else ())
                if not named and block.kind is not BlockKind.HEADING:
                    yield from (replace(mark, owners=mark.owners or group) for mark in _listed(context, book, block))
            elif reviews_actions(context, block):
                yield from _listed(context, book, block, rule="action-review")


_REVIEW = re.compile(
    r"\b(?:actions?|action (?:items?|points?)|APs?|tasks|undertakings|follow[ -]?ups?|suivi|acciones|matters arising|mesures)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:from|last|previous|earlier|review|status|progress|arising|outstanding|open|pending|ongoing|"
    r"prior|past|follow|suivi|anterior\w*|précédent\w*)\b",
    re.IGNORECASE,
)


def reviews_actions(context: Context, block: Block) -> bool:
    """Whether a block stands under a heading that goes through earlier actions ("Status of previous action items")."""
    section = context.section_of(block.line)
    return section is not None and len(section.title) < 90 and bool(_REVIEW.search(section.title) and _EARLIER.search(section.title))


def _line_start(context: Context, block: Block) -> int:
    return context.lines[block.line - 1].start


def _labelled(context: Context, book: OwnerBook, blocks: list[Block], place: int) -> Iterator[MarkedAction]:
    block, text = blocks[place], context.text
    start = min(block.start, block.body)
    start += len(text[start : block.body]) - len(text[start : block.body].lstrip())
    words = text[start : min(block.end, start + 6000)]
    found = [hit for hit in found_in(_label(), words) if _is_label(hit)]
    at_end = _INITIALS_AT_END.search(words) if not found and "ction" in words[-40:].lower() else None
    if at_end:
        task = list(sentences_in(text, block.body, start + at_end.start() + 1))[-1]
        owners = owners_of(at_end["who"], book)
        if owners:
            yield MarkedAction(task.start, task.start, task.end, "action-beside", owners=owners, depth=block.depth, confidence=0.75)
            return
    told = list(_TOLD_BACK.finditer(words)) if "(" in words else []
    if told:
        yield from (_from_review(book, hit, start, block) for hit in told)
        return
    owned = _OWNED.match(words) if not found and block.kind is not BlockKind.HEADING else None
    if owned:
        owners = (owned["handle"],) if owned["handle"] else owners_of(owned["label"], book, known_only=True)
        if owners:
            yield MarkedAction(start, start + owned.end(), block.end, "action-label", None, owners, depth=block.depth)
            return
    label = words.strip(" #*_=:.")
    if block.kind is BlockKind.HEADING and block.zone is not Zone.ACTIONS and _NUMBERED_TASK.fullmatch(label):
        mark = MarkedAction(start, block.end, block.end, "action-label", label, depth=block.depth)
        yield from (replace(below, identifier=label) for below in _following(context, book, blocks, place, mark))
        return
    coded = _BEFORE_CODE.match(words) if not found and block.kind is not BlockKind.HEADING and _ANY_DIGIT.search(words, 0, 60) else None
    owners = owners_of(coded["who"], book) if coded else ()
    if coded and owners:
        low, high = start + coded.start("what"), start + coded.end("what")
        yield MarkedAction(start, low, high, "action-label", coded["code"], owners, depth=block.depth)
        return
    if not found:
        arrows = list(_ARROW.finditer(words)) if ">" in words or "\u2192" in words else []
        if arrows and block.kind is not BlockKind.HEADING:
            for hit, after in zip(arrows, [*arrows[1:], None], strict=True):
                end = start + after.start() if after else block.end
                yield MarkedAction(start + hit.start(), start + hit.end(), end, "action-label", depth=block.depth, needs_owner=True)
            return
        whom = _FOR_WHOM.match(words) if block.kind is not BlockKind.HEADING else None
        if whom:
            yield MarkedAction(start, start + whom.end(), block.end, "action-label", depth=block.depth)
            return
        shouted = _SHOUTED.match(words) if block.kind is not BlockKind.HEADING else None
        if shouted:
            starts = list(_SHOUTED.finditer(words))
            for hit, after in zip(starts, [*starts[1:], None], strict=True):
                end = start + after.start() if after else block.end
                yield MarkedAction(start + hit.start(), start + hit.end(), end, "action-label", depth=block.depth)
        return
    floor = block.body
    for hit, following in zip(found, [*found[1:], None], strict=True):
        end = start + following.start() if following else block.end
        other = _OTHER_LABEL.search(text, start + hit.end(), end)
        end = min(other.start() if other else end, start + hit.end() + _LONGEST)
        action = _from_label(book, hit, start, end, block)
        pointed = _pointing_back(context, book, blocks, place, action, floor)
        if pointed is not None:
            floor = max(text.find("\n", action.body, action.end), action.body)
            yield pointed
            continue
        several = _each_with_owner(text, action)
        if several:
            yield from several
            continue
        if text[action.body : action.end].strip(" \t\n*_:.-–[]()"):
            if not _NOTHING.fullmatch(text[action.body : action.end]):
                yield action
        elif block.zone is not Zone.ACTIONS:
            yield from _following(context, book, blocks, place, action)


def _pointing_back(
    context: Context, book: OwnerBook, blocks: list[Block], place: int, label: MarkedAction, floor: int
) -> MarkedAction | None:
    """A label that only names who acts ("… report back.    ACTION: PW"): its task is what stands before it."""
    text = context.text
    line_end = text.find("\n", label.body, label.end)
    end = line_end if line_end > 0 and text[label.body : line_end].strip() else label.end
    named = text[label.body : end].strip(" \t\n*_[]().")
    owners = owners_of(named, book) if 0 < len(named) < _LONGEST_NAMED else ()
    if not owners:
        return None
    if re.search(r"\w{3}", text[floor : label.start]):
        task = list(sentences_in(text, floor, label.start))[-1]
    elif (
        place
        and blocks[place - 1].kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and blocks[place].line - blocks[place - 1].last_line <= 2
    ):
        task = list(sentences_in(text, blocks[place - 1].body, blocks[place - 1].end))[-1]
    else:
        return None
    return replace(label, start=task.start, body=task.start, end=task.end, owners=owners, rule="action-beside", confidence=0.75)


def _each_with_owner(text: str, action: MarkedAction) -> list[MarkedAction]:
    """ "To do: annual report (Anna); letter to the host (Tom)": the tasks of one label, each with its owner in brackets."""
    bounds = [action.body, *(hit.end() for hit in _TASK_END.finditer(text, action.body, action.end)), action.end]
    parts = list(pairwise(bounds))
    if len(parts) < 2 or not all(_WITH_OWNER.search(text[low:high]) for low, high in parts):
        return []
    return [replace(action, start=action.start if low == action.body else low, body=low, end=high) for low, high in parts]


def _heads_tasks(context: Context, book: OwnerBook, blocks: list[Block], place: int) -> tuple[str, ...]:
    """Whoever a short line or heading in a list of actions names, with their tasks as bullets below it."""
    block, below = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    words = context.text[block.body : block.end].strip(" :*_=#")
    if len(words) > _LONGEST_NAMED or "\n" in words or block.kind is BlockKind.TABLE_ROW:
        return ()
    deeper = below is not None and below.kind is BlockKind.LIST_ITEM and below.depth > block.depth
    if block.kind is BlockKind.LIST_ITEM and not deeper:
        return ()
    named = block.kind is BlockKind.HEADING and " " in words and not zone_announced(words)
    return owners_of(words, book, known_only=not named)


def _from_review(book: OwnerBook, hit: re.Match[str], start: int, block: Block) -> MarkedAction:
    """ "Action 13/2 (Peru: name an expert) had been carried out"."""
    status = status_of(hit["status"]) or "open"
    code = f"{hit['label']} {hit['code']}"
    owners = owners_of(hit["owner"], book)
    return MarkedAction(
        start + hit.start(), start + hit.start("what"), start + hit.end("what"), "action-review", code, owners, status, block.depth
    )


def _is_label(hit: re.Match[str]) -> bool:
    """A label is capitalised; "task:" in running text is none, and a code needs its number beside a separator."""
    printed = hit["label"] or hit["code"]
    if hit["code"]:
        return hit["code"][0].isupper() and hit["code"][:2] not in ("A.", "A ")
    if printed in ("ai", "ap", "Ai", "Ap") or (printed == "AI" and hit["named"] and hit["named"][1:2].islower()):
        return False
    return printed[0].isupper() or hit.group().lstrip()[:1] in "*_["


def _from_label(book: OwnerBook, hit: re.Match[str], start: int, end: int, block: Block) -> MarkedAction:
    printed = (hit["owner"] or hit["by"] or hit["named"] or "").strip()
    number = hit["code"] or hit["number"]
    identifier = hit["code"] or (f"{hit['label']} {number}" if number else None)
    owners = owners_of(printed, book) if printed else ()
    body = start + hit.end()
    if printed and not owners and hit["by"]:
        body = start + hit.start("by")
    return MarkedAction(start + hit.start(), body, end, "action-label", identifier, owners, depth=block.depth)


def _following(context: Context, book: OwnerBook, blocks: list[Block], place: int, label: MarkedAction) -> Iterator[MarkedAction]:
    """A label that stands alone: the blocks below it, as long as they are of one kind and close by."""
    kind, last = None, blocks[place].last_line
    for block in blocks[place + 1 : place + 25]:
        if block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW) or block.line - last > 2 or kind not in (None, block.kind):
            return
        if _label().match(context.text[block.start : block.end]):
            return
        kind, last = block.kind, block.last_line
        yield from _listed(context, book, block, rule="action-below-label")
        if kind is BlockKind.PARAGRAPH and not label.owners:
            return


def _ticked(context: Context, block: Block) -> MarkedAction:
    start = _line_start(context, block)
    found = _CHECK_BOX.match(context.text, start, block.end)
    sign = ((found["mark"] or found["sign"] or "") if found else "").strip()
    body = found.end() if found else block.body
    status = "done" if sign in ("x", "X", "✓", "✔", "☑", "☒", "✅") else "open"
    return MarkedAction(block.start, body, block.end, "action-check-box", status=status, depth=block.depth)


def _listed(context: Context, book: OwnerBook, block: Block, *, rule: str = "action-section") -> Iterator[MarkedAction]:
    """The items of a section of actions; a paragraph whose lines each begin with an owner is several."""
    text = context.text
    words = text[block.body : block.end]
    if _NOTHING.fullmatch(words) or not re.search(r"\w{2}", words) or _ASIDE.fullmatch(words) or _SITTING.match(words):
        return
    loose = rule == "action-review" or (rule == "action-section" and block.kind is BlockKind.PARAGRAPH and not block.marker)
    for start, end in _assigned_lines(context, book, block):
        code = _TRAILING_CODE.match(text[start:end])
        identifier = code["code"] if code and any(c.isdigit() for c in code["code"]) else None
        body = start + code.end() if code and identifier else start
        marker = block.marker if start == block.body and re.search(r"[A-Za-z]+.?\d", block.marker) else None
        yield MarkedAction(start, body, end, rule, identifier or marker, depth=block.depth, confidence=0.8, needs_owner=loose)


def _assigned_lines(context: Context, book: OwnerBook, block: Block) -> list[tuple[int, int]]:
    starts = [block.body, *(hit.end() for hit in _NEXT_TASK.finditer(context.text, block.body, block.end))]
    for line in context.lines[block.line : block.last_line]:
        code = _TRAILING_CODE.match(line.text)
        if code and any(c.isdigit() for c in code["code"]) and _TRAILING_CODE.match(context.text[block.body : block.body + 60]):
            starts.append(line.start)
            continue
        if not re.search(
            r"[.!)\]:;]\s*\Z|\b(?:done|closed|open|ongoing|pending|completed)\W*\Z", context.text[starts[-1] : line.start - 1]
        ):
            continue
        opening = re.match(rf"\s*([^.;:\n]{{2,80}}?)\s+(?:{any_of('TO')}|{any_of('SHALL')})\s", line.text)
        if opening and owners_of(opening[1], book):
            starts.append(line.start)
    starts = sorted(set(starts))
    return list(zip(starts, [*starts[1:], block.end], strict=True))
