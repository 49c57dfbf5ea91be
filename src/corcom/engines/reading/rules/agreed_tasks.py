"""Tasks that the whole meeting takes on, so that nobody is named who is to act: "It was agreed to write to …", "… that a letter be "
"sent"."""

from __future__ import annotations

import re

_MADE_KNOWN = (
    r"(?:sent|written|reported|passed(?: on)?(?= to)|forwarded|circulated|contacted|asked|invited|informed|notified|obtained|sought|"
    r"requested|drafted|prepared|ordered|purchased|bought|investigated|arranged|submitted|chased(?: up)?|reminded|approached|"
    r"distributed|displayed|advertised|consulted|drawn up|looked into|followed up|raised with|taken up with|translated|printed)"
)
_ACT = (
    r"(?:write|ask|contact|send|report|inform|invite|request|approach|chase|seek|obtain|draft|prepare|circulate|order|purchase|buy|"
    r"investigate|arrange|notify|remind|complain|apply|submit|forward|pass on|respond|reply|look into|follow up|consult|liaise|"
    r"enquire|inquire|advertise|translate|print|email|e-mail|get (?:a |an |some |three |two |further )?(?:quotes?|quotations?|prices?))"
)
_WHOLE = (
    r"(?:it (?:was|is|has been)|(?:the )?(?:[\w\-]+ ){0,2}?(?:committee|council|board|meeting|group|team|members|bureau|commission|panel|"
    r"conference|assembly|trustees|directors|parties|delegations|participants|councillors|councilors|association|working group|TSC|"
    r"WG|TC|SC)|"
    r"we|all|everyone)"
)
_ADVERBS = r"(?: (?:also|then|further|therefore|unanimously|generally|all|now|accordingly|has|have|had|again))*"
AGREED_TO = re.compile(
    rf"(?:.{{0,160}}?\bit (?:was|is|has been){_ADVERBS}\s|"
    rf"(?:\W{{0,4}}|.{{0,160}}?(?:\b(?:and|that|while)|[,;\u2013\u2014-])\s)(?:{_WHOLE}{_ADVERBS}\s)?)(?:agreed|decided|resolved)"
    rf"(?: unanimously| also| further)?\s(?:again )?to\s(?P<rest>{_ACT}\b)",
    re.IGNORECASE,
)
AGREED_DONE = re.compile(
    rf".{{0,160}}?\b(?:agreed|decided|resolved)(?: unanimously| also| further)?,?\s(?:that\s)?(?P<rest>(?!it\b|to\b)[^;:]{{3,140}}?\s"
    rf"(?:(?:should|would|will|shall|must)\s)?(?<!may )(?<!might )(?<!could )(?<!can )(?<!to )be\s(?:\w+ly\s|again\s|"
    rf"also\s)?{_MADE_KNOWN}\b)",
    re.IGNORECASE,
)
LABEL_TO = re.compile(rf"\W{{0,4}}(?:that we |we (?:will|shall|should) |to )(?P<rest>{_ACT}\b)", re.IGNORECASE)
_STEM = re.compile(r"\b(?:agreed|decided|resolved)\b")
_TOLD_OF_PAST = re.compile(r"\b(?:already|last meeting|previously|had been)\b", re.IGNORECASE)


def agreed_task(flat: str, lowered: str, *, labelled: bool) -> tuple[int, str] | None:
    """Where the words of a task begin that the meeting as a whole takes on, and the name of the form.

    Args:
        flat: a sentence with single blanks.
        lowered: its small letters.
        labelled: the sentence stands behind "AGREED:" or the like.
    """
    if labelled:
        found = LABEL_TO.match(flat)
        if found:
            return found.start("rest"), "agreed-to"
    if not _STEM.search(lowered):
        return None
    for form, rule in ((AGREED_TO, "agreed-to"), (AGREED_DONE, "agreed-done")):
        found = form.match(flat)
        if found and not _TOLD_OF_PAST.search(flat, 0, found.end()):
            return found.start("rest"), rule
    return None
