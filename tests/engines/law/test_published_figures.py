"""Every published figure is reproduced, and the list of disagreements is exactly what disagrees."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from corcom.engines.law.acts import act_findings
from corcom.engines.law.check_list import Verdict, check_list
from corcom.engines.law.extensions import request_findings
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.obligations import obligations_of
from corcom.engines.law.published_dues import PublishedDue
from corcom.engines.law.rulebook_file import rulebook
from corcom.engines.law.shipped import shipped_record
from corcom.engines.law.status import Standing, StateStanding, standing
from corcom.facts.edition import LATEST_SOURCE_ON
from corcom.facts.meetings import meetings_by_key
from corcom.facts.milestones import all_extensions, all_milestones
from corcom.facts.published_figures import PublishedFigure, all_disagreements, all_published_figures
from corcom.facts.treaty_actions import CollectedEffect, collected_effects
from corcom.kernel.states import all_states
from corcom.kernel.words import TreatyActionKind

ON = LATEST_SOURCE_ON
CONVENTION_FIGURES: dict[str, Callable[[Standing], object]] = {
    "entry into force of the Convention": lambda whole: whole.entry.entry_into_force_on,
    "thirtieth deposit": lambda whole: whole.entry.decisive_on,
    "signatures": lambda whole: whole.signatures,
}
NOT_EFFECTIVE = {TreatyActionKind.SIGNATURE, TreatyActionKind.PROVISIONAL_APPLICATION}


def _standings(convention: str) -> dict[str, StateStanding]:
    states = [state.iso3 for state in all_states()]
    found = standing(rulebook(convention), shipped_record(convention).actions, states=states, on=ON)
    return {state.iso3: state for state in found.states}


def _duties() -> dict[tuple[str, str], Obligation]:
    duties = obligations_of(rulebook("CCM"), shipped_record("CCM"), on=ON)
    return {(d.iso3, d.article): d for d in duties if d.covers_year is None}


def _computed_effect(effect: CollectedEffect, standings: dict[str, StateStanding]) -> date | None:
    state = standings[effect.action.iso3]
    is_notice = effect.action.kind is TreatyActionKind.WITHDRAWAL
    return state.withdrawal_effective_on if is_notice else state.entry_into_force_on


def test_every_collected_and_published_day_of_effect_is_reproduced() -> None:
    standings = {convention: _standings(convention) for convention in ("CCM", "APMBC")}
    effects = [e for e in collected_effects() if e.action.kind not in NOT_EFFECTIVE]
    computed = {e: _computed_effect(e, standings[e.action.convention]) for e in effects}
    published = [e for e in effects if e.action.published_effective_on]
    assert [e for e in effects if computed[e] != e.effective_on] == []
    assert [e for e in published if computed[e] != e.action.published_effective_on] == []
    assert (len(effects), len(published)) == (285, 42)


def test_provisional_application_begins_with_the_declaration() -> None:
    declared = [e for e in collected_effects() if e.action.kind is TreatyActionKind.PROVISIONAL_APPLICATION]
    assert [e.action.on for e in declared] == [e.effective_on for e in declared]


def test_every_collected_and_published_deadline_is_reproduced() -> None:
    duties = _duties()
    found = all_milestones()
    bound = {m: duties[m.iso3, m.article] for m in found}
    assert [m for m in found if bound[m].original_due_on != m.original_due_on] == []
    assert [m for m in found if bound[m].basis and bound[m].basis.membership.entry_into_force_on != m.entry_into_force_on] == []
    published = [m for m in found if m.published_due_on]
    assert [m for m in published if bound[m].original_due_on != m.published_due_on] == []
    assert (len(found), len(published)) == (61, 12)


def test_granted_extensions_keep_the_rules_but_for_circumstances_that_no_source_tells() -> None:
    rules, deadlines = rulebook("CCM"), {key: duty.original_due_on for key, duty in _duties().items()}
    meetings = {meeting.key: meeting for meeting in shipped_record("CCM").meetings}
    found = []
    for extension in all_extensions():
        key = extension.iso3, extension.article
        rule, deadline = rules.deadline(extension.article), deadlines[key]
        assert rule
        assert deadline
        found += [
            (extension.iso3, extension.number, finding.code)
            for finding in request_findings(rule, extension, deadline=deadline, meeting=meetings[extension.decided_at])
        ]
        deadlines[key] = extension.granted_to or deadline
    assert found == [("BGR", 2, "circumstances-missing"), ("BGR", 3, "circumstances-missing")]


def test_acts_on_record_keep_the_rules_on_signature_and_consent() -> None:
    found = {convention: act_findings(rulebook(convention), shipped_record(convention).actions) for convention in ("CCM", "APMBC")}
    assert found == {"CCM": (), "APMBC": ()}


def test_the_list_of_disagreements_is_exactly_what_disagrees() -> None:
    listed = [(d.iso3, d.subject, d.published, d.ours) for d in all_disagreements()]
    assert listed == list(_disagreeing())


def test_the_checker_finds_the_listed_cause_of_each_report_date() -> None:
    reports = [d for d in all_disagreements() if d.subject == "7.1"]
    published = [PublishedDue(line, d.iso3, d.subject, date.fromisoformat(d.published)) for line, d in enumerate(reports, 2)]
    checked = check_list(rulebook("CCM"), shipped_record("CCM"), published, on=ON)
    assert [(c.published.iso3, c.cause.code if c.cause else "") for c in checked] == [(d.iso3, d.code) for d in reports]
    impossible = [c.published.iso3 for c in checked if c.verdict is Verdict.IMPOSSIBLE]
    assert impossible == ["GIN", "PSE", "SOM", "ISL", "RWA"]


def _disagreeing() -> Iterator[tuple[str, str, str, str]]:
    for figure in all_published_figures():
        ours = _ours(figure)
        # A published month or year agrees with every day in it.
        if not any(our == figure.published or our.startswith(f"{figure.published}-") for our in ours):
            yield figure.iso3, figure.subject, figure.published, ours[0]


def _ours(figure: PublishedFigure) -> tuple[str, ...]:
    """Our figure, or all that it can be where completions are known to the month or year only."""
    if figure.subject == "signature":
        signed_on = _standings("CCM")[figure.iso3].signed_on
        return (str(signed_on),)
    if figure.subject.startswith("start of "):
        return (str(meetings_by_key()[figure.subject.removeprefix("start of ")].start),)
    if figure.subject in CONVENTION_FIGURES:
        return (str(CONVENTION_FIGURES[figure.subject](_whole(ON))),)
    if figure.subject.startswith("parties by deposit on "):
        return (str(_whole(date.fromisoformat(figure.subject[-10:])).parties_by_deposit),)
    if figure.subject.startswith("completions of ") and " by " in figure.subject:
        return (_completions_by(figure.subject.split()[2], date.fromisoformat(figure.subject[-10:])),)
    if figure.subject.startswith("completions of "):
        return _possible_completions(figure.iso3, figure.subject.split()[2])
    if figure.subject == "parties by deposit with this one":
        return (_parties_with(figure.iso3),)
    return (str(_duties()[figure.iso3, figure.subject].due_on),)


def _whole(on: date) -> Standing:
    return standing(rulebook("CCM"), shipped_record("CCM").actions, states=[state.iso3 for state in all_states()], on=on)


def _parties_with(iso3: str) -> str:
    deposited_on = _standings("CCM")[iso3].deposited_on
    assert deposited_on
    return str(_whole(deposited_on).parties_by_deposit)


def _completions_by(article: str, day: date) -> str:
    done = [c.done.latest for c in shipped_record("CCM").completions if c.article == article]
    return str(sum(1 for latest in done if latest and latest <= day))


def _possible_completions(iso3: str, article: str) -> tuple[str, ...]:
    done = {c.iso3: c.done for c in shipped_record("CCM").completions if c.article == article}
    latest = done[iso3].latest
    assert latest
    surely = sum(1 for d in done.values() if d.latest and d.latest <= latest)
    perhaps = sum(1 for d in done.values() if d.earliest is None or d.earliest <= latest)
    return tuple(str(count) for count in range(surely, perhaps + 1))
