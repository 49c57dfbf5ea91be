"""News of States on their way to a treaty: who ratified, signed, is about to, or is not to, as the minutes say it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from corcom.engines.reading.context import Context, Section
from corcom.engines.reading.lexicon.status_words import BY, DENIED, OTHER_SUBJECT, STAGES, STEMS, TOPIC, TREATY_WORDS, WISHED
from corcom.engines.reading.names import NameHit, names_in
from corcom.engines.reading.pattern_family import Family
from corcom.engines.reading.pattern_needs import small_letters
from corcom.engines.reading.quick_look import found_in, holds_need, searched
from corcom.engines.reading.rules.sentences import looked_at, sentences_in
from corcom.engines.reading.rules.told import told_blocks
from corcom.kernel.proposals import Proposal
from corcom.kernel.sources import Span
from corcom.kernel.values import altered, value
from corcom.kernel.words import ProposalKind

_FARTHEST = 220
_JOIN = re.compile(
    r"(?:\s\((?:\d|(?-i:[A-Z])[a-z]+\s\d)[^()]{0,30}\))?\s{0,3}(?:[,;/&]|\band\b|\bas well as\b|\bet\b|\by\b|\band also\b|"
    r",\s{0,3}(?:and|et|y)\b)\s{0,3}(?:the\s|la\s|le\s|el\s|les\s|l['’])?",
    re.IGNORECASE,
)
_HISTORY = frozenset({"signed", "not_signed", "not_party"})
_ACTS = frozenset({"ratified", "acceded", "signed", "joined", "expected"})
_WHEN = re.compile(
    r"\s(?:by\s(?:the\s(?:beginning|end|middle|start)\sof\s)?(?:[A-Z]\w+\s)?\d{4}|by\s(?:early|mid|late)[\s-]\d{4}|on\s\d{1,2}\s\w+(?:\s\d{4})?|on\s[A-Z]\w+\s\d{1,2}|in\s(?:[A-Z]\w+|\d{4})(?:\s\d{4})?)(?=\s*[,;.]|\sand\b|\s*\Z)"
)
_LISTED = re.compile(r"(?:[,;]\s(?:and\s)?|\sand\s)(?:the\s)?\Z")
_PARTICIPLE = re.compile(r"\W{0,3}(?:\w+ing|En \w+ant)\b")
_CLAUSE_OVER = re.compile(r"[^;:]{0,80}?,\s{1,2}(?:the\s)?", re.IGNORECASE)
_ANY_QUOTE = re.compile("['\u2018\u2019\u201c\u201d\"]")
_QUOTE = re.compile(r"(?<!\w)['\u2018\u201c\"](?=\w)|(?<=\w)['\u2019\u201d\"](?!\w)")
_TOLD_TO = re.compile(r"\b(?:told|informed|assured|notified|advised)\s(?:the\s)?\Z", re.IGNORECASE)
_THAT = re.compile(r"\sthat\b")
_CLAUSE_END = re.compile(r"[;:.]\s|\s[–—]\s|,\s(?:while|whereas|but)\b|\Z")


@value
class _Cluster:
    """States named side by side: "X, Y and Z"."""

    start: int
    end: int
    states: tuple[NameHit, ...]


_Said = tuple[str, _Cluster, int, int]


@value
class _News:
    state: NameHit
    code: str
    start: int
    end: int


_Step = tuple[str, re.Pattern[str]]


@cache
def _stages() -> Family[_Step]:
    return _family((code, re.compile(rf"\b(?:{form})", re.IGNORECASE)) for code, form in STAGES)


@cache
def _passives() -> Family[_Step]:
    return _family((code, re.compile(rf"\b(?:{form})\Z", re.IGNORECASE)) for code, form in BY)


def _family(steps: Iterable[_Step]) -> Family[_Step]:
    return Family((step, step[1]) for step in steps)


@cache
def _clue(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


def read_status_news(context: Context) -> Iterable[Proposal]:
    """The news of States, one a State and sentence."""
    seen: set[tuple[str, str]] = set()
    for sentence in _sentences(context):
        for news in _news_in(context, sentence):
            if (news.state.key, news.code) not in seen:
                seen.add((news.state.key, news.code))
                yield _proposal(context, sentence, news)


def _sentences(context: Context) -> Iterator[Span]:
    topical: dict[int, bool] = {}
    for block in told_blocks(context):
        section = context.section_of(block.line)
        first = section.line if section else 0
        if first not in topical:
            topical[first] = _is_topical(context, section)
        if topical[first] or searched(_clue(TREATY_WORDS), context.text, context.lowered, block.start, block.end):
            yield from sentences_in(context.text, block.body, block.end)


def _is_topical(context: Context, section: Section | None) -> bool:
    """Whether a section is about joining the treaty."""
    if section is None:
        return False
    end = context.lines[min(section.last_line, len(context.lines)) - 1].end
    return searched(_clue(TOPIC), context.text, context.lowered, section.start, end) is not None


def _news_in(context: Context, sentence: Span) -> list[_News]:
    words, small, places = looked_at(context.text[sentence.start : sentence.end])
    if not holds_need(_clue(STEMS), small):
        return []
    words = _QUOTE.sub("_", words) if _ANY_QUOTE.search(words) else words  # "will 'almost certainly' ratify": quotes part no words
    clusters = _clusters(words, context.language)
    if not clusters:
        return []
    said = [*_active(words, clusters), *_passive(words, clusters)]
    found: dict[str, _News] = {}
    for code, cluster, start, end in [*said, *_likewise(words, clusters, said)]:
        for state in cluster.states:
            news = _News(altered(state, start=places[state.start], end=places[state.end]), code, places[start], places[end])
            first = found.setdefault(state.key, news)
            if first.code in _HISTORY and _is_later_clause(words, first, news):
                found[state.key] = news
    return sorted(found.values(), key=lambda news: news.state.start)


def _is_later_clause(words: str, first: _News, news: _News) -> bool:
    """Whether a step is told after a semicolon behind another one: "signed in 1995; the review has started"."""
    return news.code not in _HISTORY and ";" in words[first.end : news.start]


def _likewise(words: str, clusters: list[_Cluster], said: list[_Said]) -> Iterator[_Said]:
    """States that share the verb of the one before: "Iraq acceded on 3 May, Kuwait on 4 June"."""
    told = {cluster.start: (code, start, end) for code, cluster, start, end in reversed(said)}
    for before, cluster in pairwise(clusters):
        if before.start not in told or cluster.start in told or not cluster.states:
            continue
        code = told[before.start][0]
        when = _WHEN.match(words, cluster.end)
        if code in _ACTS and when and _LISTED.search(words[before.end : cluster.start]):
            told[cluster.start] = (code, cluster.end, when.end())
            yield code, cluster, cluster.end, when.end()


def _clusters(words: str, language: str) -> list[_Cluster]:
    clusters: list[_Cluster] = []
    for hit in names_in(words, language=language):
        state = (hit,) if hit.iso3 else ()
        if clusters and _JOIN.fullmatch(words[clusters[-1].end : hit.start]):
            last = clusters[-1]
            clusters[-1] = _Cluster(last.start, hit.end, (*last.states, *state))
        else:
            clusters.append(_Cluster(hit.start, hit.end, state))
    return clusters


def _active(words: str, clusters: list[_Cluster]) -> Iterator[tuple[str, _Cluster, int, int]]:
    """Steps whose subject stands before them: "Iraq is at the final stage"."""
    lowered = small_letters(words)
    for code, pattern in _stages().among(lowered):
        for hit in found_in(pattern, words, lowered):
            subject = _subject(words, clusters, hit)
            if subject and subject.states and _is_subject(words, subject, max(hit.start(), subject.end)):
                yield code, subject, hit.start(), hit.end()
            elif words[hit.end() :].lstrip()[:1] == ":":
                yield from _listed_after(code, words, clusters, hit)


def _subject(words: str, clusters: list[_Cluster], hit: re.Match[str]) -> _Cluster | None:
    """The States that a step is said of: those named inside it or right behind it after "in" or "by", else the nearest before it."""
    inside = [cluster for cluster in clusters if hit.start() <= cluster.start and cluster.end <= hit.end()]
    if inside:
        return inside[-1]
    after = next((cluster for cluster in clusters if cluster.start >= hit.end()), None)
    if after and re.fullmatch(r"[^.;]{0,25}\s(?:in|by|of|from|for)\s(?:the\s)?", words[hit.end() : after.start]):
        before = [cluster for cluster in clusters if cluster.end <= hit.start()]
        if not before or words[before[-1].end : before[-1].end + 1] == ":":
            return after
    before = [cluster for cluster in clusters if cluster.end <= hit.start()]
    if not before and after and _PARTICIPLE.match(words) and _CLAUSE_OVER.fullmatch(words[hit.end() : after.start]):
        return after  # "Noting that it is ratifying the treaty, Peru urged …"
    if len(before) > 1 and _TOLD_TO.search(words[before[-2].end : before[-1].start]) and _THAT.match(words, before[-1].end):
        return before[-2]  # "Oman informed Jordan that accession was under study"
    return before[-1] if before else None


def _listed_after(code: str, words: str, clusters: list[_Cluster], hit: re.Match[str]) -> Iterator[tuple[str, _Cluster, int, int]]:
    after = [cluster for cluster in clusters if cluster.start >= hit.end()]
    if after and len(words[hit.end() : after[0].start].strip()) <= 4:
        yield code, after[0], hit.start(), hit.end()


def _is_subject(words: str, cluster: _Cluster, place: int) -> bool:
    between = words[cluster.end : place]
    if len(between) > _FARTHEST or searched(_clue(OTHER_SUBJECT), between):
        return False
    wished = _clue(WISHED)
    if searched(_clue(DENIED), words, None, max(0, cluster.start - 60), cluster.start):
        return False
    return not searched(wished, between) and not searched(wished, words[max(0, cluster.start - 40) : cluster.start])


def _passive(words: str, clusters: list[_Cluster]) -> Iterator[tuple[str, _Cluster, int, int]]:
    """Steps followed by who took them: "the ratification by Iraq"."""
    for cluster in clusters:
        before = words[max(0, cluster.start - 90) : cluster.start]
        for code, pattern in _passives().among(small_letters(before)):
            hit = pattern.search(before)
            if (
                hit
                and cluster.states
                and not re.search(
                    r"\b(?:promot\w+|encourag\w+|toward\w*|for|urg\w+|demand\w*|seek\w*|sought|request\w*|press\w*\sfor|"
                    r"advocat\w+|recommend\w*|support\w*|of\sthe\sneed\sfor|without)\s(?:the\s)?(?:(?:immediate|early|speedy|prompt|rapid|universal|swift|full|quick)\s)?\Z",
                    before[: hit.start()],
                )
            ):
                yield code, cluster, cluster.start - (len(before) - hit.start()), cluster.end


def _proposal(context: Context, sentence: Span, news: _News) -> Proposal:
    start = min(news.start, news.state.start) + sentence.start
    rest = context.text[sentence.start + news.end : sentence.end]
    ended = _CLAUSE_END.search(rest)
    stage_end = sentence.start + news.end + (ended.start() if ended else len(rest))
    values = {
        "state": news.state.printed,
        "iso3": news.state.iso3,
        "stage": " ".join(context.text[sentence.start + news.start : stage_end].split()).rstrip(" ."),
        "stage_code": news.code,
    }
    return context.propose(
        ProposalKind.STATUS_NEWS,
        values,
        rule="status-news",
        start=start,
        end=max(stage_end, sentence.start + news.state.end),
        confidence=0.8,
    )
