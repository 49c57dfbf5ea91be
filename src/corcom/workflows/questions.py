"""Questions to the clock that change nothing: more time assumed, a published list of due dates, a list of the depositary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from corcom.engines.law.check_list import CheckedDue, Verdict, check_list
from corcom.engines.law.depositary_list import ListedAct
from corcom.engines.law.reconcile import Difference, reconcile
from corcom.engines.law.rulebook_file import rulebook
from corcom.facts.published_figures import Disagreement, all_disagreements
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import ArticleRef, Finding
from corcom.kernel.states import State, states_by_iso3
from corcom.kernel.treaty import Extension, TreatyAction
from corcom.kernel.words import RequestOutcome
from corcom.workflows.clock import desk_clock, desk_record
from corcom.workflows.consequences import Consequences, consequences
from corcom.workflows.deadlines import extension_findings
from corcom.workflows.desk_day import desk_day
from corcom.workflows.list_process import depositary_list_in_process, published_dues_in_process

LARGEST_LIST = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Granted:
    """What more time would change, and what the rules say of it."""

    follows: Consequences
    findings: Sequence[Finding]


def granted(convention: str, iso3: str, article: str, until: date) -> Granted:
    """What would follow if a State were granted more time until a day.

    Raises:
        NoSuchDuty: the State has no such deadline on the desk day.
    """
    record = desk_record(convention)
    made = [e.number for e in record.extensions if (e.iso3, e.article) == (iso3, article)]
    request = Extension(
        convention, iso3, article, max(made, default=0) + 1, RequestOutcome.GRANTED, asked_to=until, granted_to=until, source="Assumed"
    )
    findings = extension_findings(request)
    after = replace(record, extensions=(*record.extensions, request))
    return Granted(consequences(convention, iso3, before=record, after=after, on=desk_day()), findings)


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A published date with its verdict, ready to be shown. `mark` and `label` are words of a status."""

    due: CheckedDue
    state: State

    @property
    def printed(self) -> str:
        """The article as printed."""
        return ArticleRef.parse("", self.due.published.article).printed

    @property
    def is_vague(self) -> bool:
        """Whether only a month or a year was published."""
        return self.due.published.until is not None

    @property
    def mark(self) -> str:
        """The status word whose sign it carries."""
        return {Verdict.AGREES: "done", Verdict.IMPOSSIBLE: "refused", Verdict.DIFFERS: "waiting"}.get(self.due.verdict, "dropped")

    @property
    def label(self) -> str:
        """The verdict in words."""
        return self.due.verdict.value.replace("-", " ")


@dataclass(frozen=True, slots=True)
class KnownDisagreement:
    """A published figure that differs from the one computed here, with its reason. `of` names State and article, or what it counts."""

    of: str
    disagreement: Disagreement


def known_disagreements(convention: str) -> list[KnownDisagreement]:
    """The published figures of a convention that differ from ours, none left out, in the order of the file."""
    return [KnownDisagreement(_of(figure), figure) for figure in all_disagreements() if figure.convention == convention]


def _of(figure: Disagreement) -> str:
    state = states_by_iso3()[figure.iso3].short_name if figure.iso3 else ""
    try:
        subject = ArticleRef.parse("", figure.subject).printed
    except BadInput:
        subject = figure.subject
    return f"{state}, {subject}" if state else subject


@dataclass(frozen=True, slots=True)
class CheckedList:
    """A published list, checked: its rows, and the lines that could not be read."""

    rows: Sequence[CheckedRow]
    findings: Sequence[Finding]


def checked_list(convention: str, data: bytes, *, day: date, article: str = "") -> CheckedList:
    """Check a list of due dates as known on a day; `article` is that of all dates for which the list names none.

    Raises:
        BadInput: it is no list, or one without a column of States or of due dates.
    """
    published, findings = published_dues_in_process(data, convention, article=article)
    checked = check_list(rulebook(convention), desk_record(convention), published, on=day)
    return CheckedList([CheckedRow(due, states_by_iso3()[due.published.iso3]) for due in checked], findings)


@dataclass(frozen=True, slots=True)
class ShownDifference:
    """A difference between a list and the record, with the number of the row on record."""

    difference: Difference
    state: State
    listed: ListedAct | None
    recorded: TreatyAction | None
    recorded_pk: int | None

    @property
    def kinds_in_words(self) -> str:
        """The kind of act, both where the sides name it differently."""
        kinds = [side.kind.value.replace("-", " ") for side in (self.listed, self.recorded) if side]
        return " / ".join(dict.fromkeys(kinds))


@dataclass(frozen=True, slots=True)
class ReconciledList:
    """A depositary list against the record.

    `missing` are acts on record that the list lacks, `later` those after its last day; both are no fault of the record.
    """

    same: int
    differences: Sequence[ShownDifference]
    missing: Sequence[ShownDifference]
    later: Sequence[ShownDifference]
    last_listed_on: date | None
    findings: Sequence[Finding]


def reconciled(convention: str, data: bytes, *, name: str) -> ReconciledList:
    """Compare a list of the depositary with the record.

    Raises:
        BadInput: the file is no such list; `name` is named in the message.
    """
    try:
        listed = depositary_list_in_process(data)
    except BadInput as error:
        message = f"{name}: {error}"
        raise BadInput(message) from error
    clock = desk_clock(convention)
    found, known = reconcile(listed, clock.record.actions), clock.provenance
    shown = [
        ShownDifference(
            row.difference,
            states_by_iso3()[row.iso3],
            row.listed,
            row.recorded,
            known[row.recorded].pk if row.recorded in known else None,
        )
        for row in found.different
    ]
    return ReconciledList(
        same=found.same,
        differences=[row for row in shown if row.difference not in (Difference.AFTER_THE_LIST, Difference.NOT_IN_LIST)],
        missing=[row for row in shown if row.difference is Difference.NOT_IN_LIST],
        later=[row for row in shown if row.difference is Difference.AFTER_THE_LIST],
        last_listed_on=max((act.on for act in listed.acts), default=None),
        findings=listed.findings,
    )
