"""Answers to acts on the review page: the rows that changed to a page with script, the whole page again to one without."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh, trigger_client_event

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.proposals import queries as proposals
from corcom.web.access import page
from corcom.web.minutes.left_over import left_over_views
from corcom.web.minutes.line_drawing import drawn_lines
from corcom.web.minutes.numbers import packed
from corcom.web.minutes.row_drawing import drawn_row
from corcom.web.minutes.rows import Trouble, groups_of, seen_of
from corcom.web.words import label_of
from corcom.workflows.overviews.review import Review, review_of


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for the person, with the address that takes back what it tells."""

    text: str
    level: str = "success"
    undo: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What an act did: in words, which proposals changed, how to take it back, which printed names were settled, where to go on.

    `lines` says that the unread lines changed, `anew` that rows came or went, so that the page is drawn anew.
    """

    text: str
    changed: Sequence[int] = ()
    undo: str = ""
    names: Sequence[str] = ()
    go_to: int | None = None
    warning: str = ""
    lines: bool = False
    anew: bool = False


class NotUnderstood(BadInput):
    """Fields that could not be read; `trouble` says which."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.message)
        self.trouble = trouble


def review_context(
    request: Any,
    review: Review,
    *,
    troubles: Mapping[int, Trouble] | None = None,
    told: Sequence[Told] = (),
    opened: int | None = None,
) -> dict[str, Any]:
    """What the templates of the review need."""
    groups = groups_of(review, troubles, opened=opened)
    waiting = [row for group in groups for row in group.waiting]
    differing = [row for group in groups for row in group.differing]
    at, token = _page_of(request, review.reading.pk), get_token(request)
    for row in (row for group in groups for row in group.rows):
        row.draw = partial(drawn_row, convention=request.convention.slug, at=at, token=token)
    return {
        "review": review,
        "groups": groups,
        "at": at,
        "csrf_token": token,
        "told": told,
        "left_over": left_over_views(review, request.convention.slug),
        "progress_words": progress_words(review),
        "remaining": len(waiting),
        "remaining_label": remaining_label(len(waiting), settled=review.settled),
        "all_seen": seen_of(waiting),
        "differing": len(differing),
        "differing_label": differing_label(len(differing)),
        "differing_seen": seen_of(differing),
        "unread_numbers": packed([number for number, _words in review.unread]),
    }


def progress_words(review: Review) -> str:
    """`41 of 63 settled, 2 parked`."""
    words = [_("%(settled)s of %(total)s settled") % {"settled": review.settled, "total": review.total}]
    words += [_("%(count)s parked") % {"count": review.parked}] if review.parked else []
    words += [_("%(count)s differ from the record") % {"count": review.differing}] if review.differing else []
    return ", ".join(words)


def remaining_label(count: int, *, settled: int) -> str:
    """What the button for all the rest says."""
    if settled:
        return ngettext("Confirm the remaining %(count)s", "Confirm the remaining %(count)s", count) % {"count": count}
    return ngettext("Confirm %(count)s", "Confirm all %(count)s", count) % {"count": count}


def differing_label(count: int) -> str:
    """What the button says that puts all those that differ in place of what is on record."""
    return ngettext("Record the %(count)s that differs", "Record all %(count)s that differ", count) % {"count": count}


def page_answer(request: Any, review: Review, *, troubles: Mapping[int, Trouble] | None = None, status: int = 200) -> HttpResponse:
    """The whole page."""
    told = [_told(message) for message in messages.get_messages(request)]
    opened = _number(request.GET.get("open", ""))
    context = review_context(request, review, troubles=troubles, told=told, opened=opened)
    items = review.of_kind(ProposalKind.AGENDA_ITEM)
    context |= {
        "messages": [],
        "heading": review.document.title,
        "lines_drawn": drawn_lines(review),
        "add_kinds": [(kind.value, label_of(kind)) for kind in ProposalKind],
        "add_line": _number(request.GET.get("add", "")) or "",
        "opened": opened,
        "party_names": review.party_names if opened else (),
        "item_names": [str(row.proposal.settled_values.get("number") or row.proposal.settled_values.get("title") or "") for row in items],
        "newer": proposals.latest_reading_of(review.reading.version_id) if review.reading.withdrawn_at else None,
    }
    return render(request, "corcom/minutes/review.html", context, status=status)


def _number(words: str) -> int | None:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 13 else None


def row_answer(request: Any, review: Review, number: int) -> HttpResponse:
    """One row with its fields, to htmx; the page opened at it otherwise."""
    if number not in review.by_number:
        raise Http404
    if not request.htmx:
        return redirect(f"{_page_of(request, review.reading.pk)}?open={number}#r-{number}")
    context = review_context(request, review, opened=number)
    row = next(row for group in context["groups"] for row in group.rows if row.number == number)
    return HttpResponse(row.drawn)


def _told(message: Any) -> Told:
    tags = str(message.extra_tags or "")
    return Told(str(message), message.level_tag, tags.removeprefix("undo ") if tags.startswith("undo ") else "")


def under_review(request: Any, pk: int, *, with_names: bool = True) -> Review:
    """The review of a reading of this convention; 404 where there is none."""
    found = review_of(request.convention.code, pk, person=request.user, with_names=with_names)
    if found is None:
        raise Http404
    return found


def done_answer(request: Any, reading: int, done: Done) -> HttpResponse:
    """After an act: the changed rows to htmx, else the page again, at the next proposal that waits."""
    if not request.htmx or done.anew:
        messages.success(request, done.text, extra_tags=f"undo {done.undo}" if done.undo else "")
        if done.warning:
            messages.warning(request, done.warning)
        if request.htmx:
            return HttpResponseClientRefresh()
        return redirect(f"{_page_of(request, reading)}{_anchor(request, reading, done)}")
    review = under_review(request, reading)
    told = [Told(done.text, undo=done.undo)] + ([Told(done.warning, "warning")] if done.warning else [])
    answer = HttpResponse(_fragments(request, review, changed=_also_named(review, done), told=told, lines=done.lines))
    if done.go_to is not None and not request.headers.get("HX-Target", "").startswith("r-"):
        trigger_client_event(answer, "review:go", {"row": done.go_to}, after="settle")
    return answer


def _page_of(request: Any, reading: int) -> str:
    return reverse("review", kwargs={"convention": request.convention.slug, "pk": reading})


def _anchor(request: Any, reading: int, done: Done) -> str:
    if done.go_to is not None:
        return f"#r-{done.go_to}"
    if not done.changed:
        return ""
    following = under_review(request, reading).after(done.changed[0])
    return f"#r-{following.proposal.pk}" if following else "#review-bar"


def _also_named(review: Review, done: Done) -> list[int]:
    """The changed rows, and those that name somebody whose name was settled."""
    names = set(done.names)
    if not names:
        return list(done.changed)
    also = [row.proposal.pk for row in review.rows if names & _names_in(row.proposal.settled_values)]
    return list(dict.fromkeys([*done.changed, *also]))


def _names_in(values: Mapping[str, Any]) -> set[str]:
    owners = values.get("owners") or []
    return {str(name) for name in [*owners, values.get("name"), values.get("state")] if name}


def refused_answer(request: Any, reading: int, number: int, problem: BadInput | Refusal) -> HttpResponse:
    """After a refusal: the row with the reason in words and what had been typed."""
    trouble = problem.trouble if isinstance(problem, NotUnderstood) else Trouble(str(problem))
    review = under_review(request, reading)
    if not request.htmx:
        return page_answer(request, review, troubles={number: trouble}, status=422)
    told = [] if number in review.by_number else [Told(str(problem), "error")]  # the row says it
    return HttpResponse(_fragments(request, review, changed=[number], told=told, troubles={number: trouble}))


def _fragments(
    request: Any,
    review: Review,
    *,
    changed: Iterable[int],
    told: Sequence[Told],
    troubles: Mapping[int, Trouble] | None = None,
    lines: bool = False,
) -> str:
    """The first changed row takes the place of the one acted on; the others, the heads of their groups and the bar go by their ids."""
    context = review_context(request, review, troubles=troubles, told=told)
    wanted = list(changed)
    rows = {row.number: (row, group) for group in context["groups"] for row in group.rows}
    here = [rows[number] for number in wanted if number in rows]
    target = request.headers.get("HX-Target", "")
    parts: list[str] = [row.draw(row, oob="" if f"r-{row.number}" == target else "true") for row, _group in here]
    parts += [_part(request, "group_head", context, group=group) for group in {id(g): g for _row, g in here}.values()]
    parts += [_part(request, name, context) for name in _beside(review, lines=lines)]
    return "".join(parts)


def _beside(review: Review, *, lines: bool) -> list[str]:
    """The parts of the page that change with any row, and those that may."""
    no_longer = ["no_longer"] if review.reading.version.number > 1 else []
    return ["bar", "confirm_all", "differing", *no_longer, *(["unread"] if lines else [])]


def _part(request: HttpRequest, name: str, context: dict[str, Any], **more: Any) -> str:
    return render_to_string(f"corcom/minutes/{name}.html", {**context, "oob": "true", **more}, request)


def on_row(act: Callable[[Any, Any], Done]) -> Callable[..., HttpResponse]:
    """A view for an act on one proposal (POST): calls `act(request, proposal)` and answers, or says on the row why not."""

    @page("review_minutes")
    @require_POST
    @wraps(act)
    def view(request: Any, reading: int, pk: int) -> HttpResponse:
        proposal = proposals.proposal_with_id(request.convention.code, reading, pk)
        if proposal is None:
            raise Http404
        try:
            done = act(request, proposal)
        except (BadInput, Refusal) as problem:
            return refused_answer(request, reading, pk, problem)
        return done_answer(request, reading, done)

    return view


def on_reading(act: Callable[[Any, Any], Done]) -> Callable[..., HttpResponse]:
    """A view for an act on a reading (POST): calls `act(request, reading)` and answers; a refusal becomes a message."""

    @page("review_minutes")
    @require_POST
    @wraps(act)
    def view(request: Any, pk: int) -> HttpResponse:
        reading = proposals.reading_with_id(request.convention.code, pk)
        if reading is None:
            raise Http404
        try:
            done = act(request, reading)
        except (BadInput, Refusal) as problem:
            return refused_reading(request, pk, problem)
        return done_answer(request, pk, done)

    return view


def refused_reading(request: Any, pk: int, problem: BadInput | Refusal) -> HttpResponse:
    """After a refusal that belongs to no single row."""
    if request.htmx:
        review = under_review(request, pk)
        return HttpResponse(_fragments(request, review, changed=(), told=[Told(str(problem), "error")]))
    messages.error(request, str(problem))
    return redirect(_page_of(request, pk))
