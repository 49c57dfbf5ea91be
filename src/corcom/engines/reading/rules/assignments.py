"""Parting the words of one action into owners, task, due date, status, addressees and purpose.

The words stay where they are: every part is a span of the text, and what is left over in the middle is the task.
"""

from __future__ import annotations

import re

from corcom.engines.reading.context import Context
from corcom.engines.reading.date_values import Leaning
from corcom.engines.reading.lexicon.action_words import any_of
from corcom.engines.reading.owners import OwnerBook, owners_of
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import found_in, may_match, searched
from corcom.engines.reading.record_dates import dates_of
from corcom.engines.reading.rules.action_owners import leading_owners, owners_at_end
from corcom.engines.reading.rules.action_parts import Assignment, trimmed
from corcom.engines.reading.rules.action_patterns import action_patterns, status_of
from corcom.engines.reading.rules.addressees import addressees_in
from corcom.engines.reading.rules.due_dates import due_among, due_in, is_past
from corcom.engines.reading.rules.sentences import flattened
from corcom.kernel.values import altered
from corcom.kernel.words import Precision

_GROUP = re.compile(r"[(\[]([^()\[\]]{1,90})[)\]][\s.*_;,]{0,6}\Z")
_OPENED = re.compile(r"[(\[]([^()\[\]]{1,60})\Z")
_CLOSED = re.compile(r"[)\]]")
_SOON = re.compile(
    r"\s*(?:asap|a\.s\.a\.p\.?|as soon as possible|urgent(?:ly)?|immediately|ongoing|next (?:meeting|call)|tb[cd])\s*", re.IGNORECASE
)
_DASH = re.compile(r"\s[-–—]{1,2}\s+")
_LINK = re.compile(r"\[+[^\[\]|]{0,200}\|([^\[\]|]{1,60})\]+")
_BAR = re.compile(r"\s+\|\s+")
_LONGEST_BARRED = 600
_STRUCK = re.compile(r"~~|</?(?:s|del|strike)>")
_REMARK = re.compile(r"\s(?:[-–—]{1,2}|;)\s+(?=\S)|\s*(?P<arrow>[→\uf0e0\uf0e8]|=+>|-+>)\s*(?=\S)")
_FIRM_STATUS = re.compile(
    r"(?:still |now |is |was |has been |all |partly |mostly |not (?:yet )?)*(?:done|closed|complete[d]?|"
    r"finished|open|pending|on-?going|in progress|outstanding|withdrawn|carried|"
    r"deferred|overdue|cancelled|terminée?|faite?|en cours|hech[oa]|pendiente|en curso|realizad[oa]|close|clos)\b",
    re.IGNORECASE,
)
_VERB_OF_TASK = re.compile(
    r"(?:open|close|complete)\s+(?:up\s+)?(?!(?:since|until|till|pending|and|as|for|on|by|in|at|but|again|with|because|to)\b)[a-z]+",
    re.IGNORECASE,
)
_SHOUTED = re.compile(
    r"[.;!]\s+\**(?P<status>OPEN|CLOSED|DONE|PENDING|ON-?GOING|COMPLETED?|CARRIED OVER|IN PROGRESS)\b(?=\**\s*(?:[-–—:;(.,]))"
)


def assignment_in(context: Context, book: OwnerBook, start: int, end: int, *, marked: bool) -> Assignment:
    """Part the words `[start, end)` of one action.

    Args:
        context: the document.
        book: names of those who met.
        start: first code point after the label.
        end: end of the action's words.
        marked: the text marks this as an action, so that a person's name that nobody announced is taken as an owner.
    """
    part = _struck(context, trimmed(context, Assignment(start, end)))
    part = _with_fields(context, book, _barred(context, book, part))
    part = _status_around(context, book, part)
    part = _groups_at_end(context, book, _due_at_end(context, part))
    part = _groups_at_end(context, book, _status_around(context, book, part))
    part = leading_owners(context, book, part, marked=marked)
    if marked and not part.owners:
        part = _told_at_end(context, book, part)
    if not part.owners and marked:
        part = owners_at_end(context, book, part)
    return _with_results(context, book, part)


def _struck(context: Context, part: Assignment) -> Assignment:
    """Words struck through are done."""
    words = context.text[part.start : part.end]
    if not _STRUCK.match(words):
        return part
    marks = list(_STRUCK.finditer(words))
    end = part.start + marks[-1].start() if len(marks) > 1 and marks[-1].end() > len(words) - 3 else part.end
    return altered(part, start=part.start + marks[0].end(), end=end, status="done")


def _barred(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    """Take " | Tom Reed | 30 April" off the end: an owner, a date or a status behind each bar."""
    words = context.text[part.start : part.end]
    task, *fields = _BAR.split(words) if "|" in words and len(words) < _LONGEST_BARRED else [words]
    if not fields or not re.search(r"\w{2}", task):
        return part
    found = part
    for field in fields:
        owners = owners_of(field, book) if not found.owners else ()
        status, due = status_of(field), due_in(context, field)
        if not (owners or status or due is not None):
            return part
        found = (
            altered(found, owners=owners or found.owners) if owners else altered(found, status=status or found.status, due=due or found.due)
        )
    return trimmed(context, altered(found, end=part.start + len(task)))


def _with_fields(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    """Take "Owner: X; Due: Y; Status: Z" out of the words."""
    text, first = context.text, None
    for found in found_in(action_patterns().field, text, context.lowered, part.start, part.end):
        changed = _with_field(context, book, part, found)
        if changed is not None:
            part, first = changed, found.start() if first is None else first
    if first is None:
        return part
    following = [found.end() for found in action_patterns().field.finditer(text, first, part.end)]
    if first <= part.start + 2:
        return trimmed(context, altered(part, start=min(following[-1] + 1, part.end)))
    return trimmed(context, altered(part, end=first))


def _with_field(context: Context, book: OwnerBook, part: Assignment, found: re.Match[str]) -> Assignment | None:
    if found["owner"]:
        owners = owners_of(found["value"], book)
        return altered(part, owners=owners) if owners else None
    if found["due"]:
        due = due_in(context, found["value"])
        return altered(part, due=due) if due is not None else None
    status = status_of(found["value"])
    return altered(part, status=status) if status else None


def _status_around(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    text = context.text
    remark = _REMARK.search(text, max(part.start + 3, part.end - 220), part.end)
    if remark and not (remark["arrow"] and owners_of(text[part.start : remark.start()], book, known_only=True)):
        firm = _FIRM_STATUS.match(text, remark.end(), part.end)
        firm = None if firm and _VERB_OF_TASK.match(text, remark.end(), part.end) else firm
        if firm or remark["arrow"]:
            status = status_of(text[remark.end() : part.end]) if firm else None
            told = due_in(context, text[remark.end() : part.end]) if firm and status == "open" else None
            due = part.due or (told if told and told.precision is not Precision.WORDS else None)
            cut = trimmed(context, altered(part, end=remark.start(), status=part.status or status, due=due))
            return _owners_in_open_bracket(context, book, cut)
    shouted = _SHOUTED.search(text, part.start + 3, part.end)
    if shouted and shouted.start() > part.start:
        return trimmed(context, altered(part, end=shouted.start() + 1, status=part.status or status_of(shouted["status"])))
    low, ending = max(part.start, part.end - 80), action_patterns().status_end
    is_likely = may_match(ending, small_letters(text[low : part.end]))
    found = ending.search(text, low, part.end) if is_likely else None
    if found and found.start() > part.start:
        status = part.status or status_of(found["status"])
        told = due_in(context, text[found.end("status") : part.end]) if status == "open" and part.due is None else None
        due = told if told and told.precision is not Precision.WORDS else part.due
        cut = trimmed(context, altered(part, end=found.start(), status=status, due=due))
        return _owners_in_open_bracket(context, book, cut)
    is_likely = may_match(action_patterns().status_start, context.lowered[part.start : part.end])
    lead = action_patterns().status_start.match(text, part.start, part.end) if is_likely else None
    if lead:
        words = lead["bracketed"] if lead["bracketed"] is not None else lead["plain"]
        status = part.status or ("open" if not words.strip() else status_of(words))
        return trimmed(context, altered(part, start=lead.end(), status=status))
    return part


def _owners_in_open_bracket(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    """ "… (LH - done)": what stands before a status in the same brackets names the owners."""
    found = _OPENED.search(context.text, max(part.start, part.end - 70), part.end)
    owners = owners_of(found[1], book) if found and found.start() > part.start and not part.owners else ()
    return trimmed(context, altered(part, owners=owners, end=found.start())) if found and owners else part


def _groups_at_end(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    """Take "(Deadline: …)", "(JS)" and "[done]" off the end."""
    for _ in range(3):
        found = _GROUP.search(context.text, max(part.start, part.end - 110), part.end)
        if not found or found.start() <= part.start:
            return part
        changed = _from_group(context, book, part, found[1])
        if changed is None:
            return _before_note(context, book, part, found)
        part = trimmed(context, altered(changed, end=found.start()))
    return part


def _before_note(context: Context, book: OwnerBook, part: Assignment, note: re.Match[str]) -> Assignment:
    """ "… (KL) (draft sent to all)": a note behind the brackets that name the owners belongs to neither owners nor task."""
    found = _GROUP.search(context.text, max(part.start, note.start() - 110), note.start())
    owners = owners_of(found[1], book) if found and found.start() > part.start and not part.owners else ()
    return trimmed(context, altered(part, owners=owners, end=found.start())) if found and owners else part


def _due_at_end(context: Context, part: Assignment) -> Assignment:
    """Take "by 19 June" off the end where it follows the owners in brackets."""
    low = max(part.start, part.end - 90)
    if not _CLOSED.search(context.text, low, part.end):
        return part  # a quick look: dates cost more
    hits = dates_of(context, context.text[low : part.end], leaning=Leaning.AHEAD)
    if not hits or part.end - (low + hits[-1].end) > 2 or hits[-1].relation != "by":
        return part
    before = context.text[low : low + hits[-1].start].rstrip(" ,;-–")
    if not before.endswith((")", "]")):
        return part
    return trimmed(context, altered(part, end=low + len(before), due=part.due or hits[-1].date))


def _told_at_end(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    """Take " - Tom Reed, 30 April" off the end."""
    dashes = list(_DASH.finditer(context.text, max(part.start + 3, part.end - 80), part.end))
    changed = _from_group(context, book, part, context.text[dashes[-1].end() : part.end]) if dashes else None
    if changed is None or not changed.owners:
        return part
    return trimmed(context, altered(changed, end=dashes[-1].start()))


def _from_group(context: Context, book: OwnerBook, part: Assignment, words: str) -> Assignment | None:
    owners = owners_of(words, book)
    if owners and not part.owners:
        return altered(part, owners=owners)
    status = status_of(words)
    if status:
        return altered(part, status=part.status or status)
    several, _, last = words.rpartition(",")
    some = owners_of(several, book) if several else ()
    if some and not part.owners and (_SOON.fullmatch(last) or due_in(context, last) is not None):
        return altered(part, owners=some, due=part.due or (None if _SOON.fullmatch(last) else due_in(context, last)))
    pieces = re.split(r"[,;–—]\s*|\s-\s", words, maxsplit=1)
    if len(pieces) == 2:
        first = owners_of(pieces[0], book)
        due = due_in(context, pieces[1])
        if first and due is not None:
            return altered(part, owners=part.owners or first, due=part.due or due)
        told = status_of(_LINK.sub(r"\1", pieces[1])) if first else None
        if first and told:
            return altered(part, owners=part.owners or first, status=part.status or told)
    labelled = re.match(rf"\W*{any_of('DUE_LABELS')}\b", words, flags=re.IGNORECASE)
    hits = dates_of(context, words, leaning=Leaning.AHEAD)
    if hits and not labelled and (is_past(context, hits[0]) or hits[0].date.precision is Precision.WORDS):
        return None
    dated = sum(hit.end - hit.start for hit in hits)
    if hits and dated >= 0.5 * len(re.sub(rf"{any_of('DUE_LABELS')}\s*:?", "", words, flags=re.IGNORECASE).strip()):
        return altered(part, due=part.due or hits[0].date)
    return None


def _with_results(context: Context, book: OwnerBook, part: Assignment) -> Assignment:
    words = part.task(context.text)
    due = part.due or due_among(context, words)
    flat, _ = flattened(words)
    purpose = searched(action_patterns().purpose, words)
    return altered(part, due=due, addressees=addressees_in(book, flat), purpose=purpose.group().strip() if purpose else None)
