"""The shipped facts are consistent: every code, source, meeting and date fits the others."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from corcom.facts import mandates, meetings, milestones, published_figures, sources, state_points, treaty_actions
from corcom.facts.edition import LATEST_SOURCE_ON
from corcom.facts.table import day, day_or_none, rows_of
from corcom.kernel.errors import BadInput
from corcom.kernel.states import all_states, states_by_iso3
from corcom.kernel.words import Certainty, MeetingKind, RequestOutcome, TreatyActionKind

FILES = (
    "treaty_actions.csv",
    "milestones.csv",
    "extensions.csv",
    "meetings.csv",
    "mandates.csv",
    "state_points.csv",
    "published_figures.csv",
    "disagreements.csv",
)
MAY_HAVE_NO_STATE = {"mandates.csv", "published_figures.csv", "disagreements.csv"}


@pytest.mark.parametrize("name", [name for name in FILES if name != "meetings.csv"])
def test_every_state_code_is_known(name: str) -> None:
    codes = {row["iso3"] for row in rows_of(name)}
    if name in MAY_HAVE_NO_STATE:
        codes.discard("")
    assert codes - set(states_by_iso3()) == set()


@pytest.mark.parametrize("name", FILES)
def test_every_source_label_is_known(name: str) -> None:
    unknown = {label for row in rows_of(name) for label in sources.labels_in(row["source"]) if sources.source_of(label) is None}
    assert unknown == set()


@pytest.mark.parametrize("name", FILES)
def test_every_row_names_a_source(name: str) -> None:
    assert [row for row in rows_of(name) if not row["source"].strip()] == []


def test_countries_and_presidencies_of_meetings_are_known_states() -> None:
    codes = {code for m in meetings.all_meetings() for code in (m.country_iso3, m.presidency_iso3) if code}
    assert codes - set(states_by_iso3()) == set()


def test_meetings_have_one_key_each_and_end_after_they_start() -> None:
    found = meetings.all_meetings()
    assert [key for key, count in Counter(m.key for m in found).items() if count > 1] == []
    assert [m.key for m in found if m.last_day < m.start] == []
    assert [m.start for m in found] == sorted(m.start for m in found)


def test_meeting_on_its_last_day_is_still_running() -> None:
    meeting = meetings.meetings_by_key()["3MSP"]
    assert (meeting.start, meeting.last_day, meeting.end) == (date(2012, 9, 11), date(2012, 9, 14), date(2012, 9, 15))
    assert date(2012, 9, 14) in meeting.days
    assert date(2012, 9, 15) not in meeting.days


def test_planned_and_inferred_meetings_are_tentative() -> None:
    tentative = {m.key for m in meetings.all_meetings() if m.certainty is Certainty.TENTATIVE}
    assert tentative == {"CORCOM-2012-01", "BRIEF-2012-02", "CORCOM-2012-6", "IM-2022", "12MSP", "3RC"}


def test_only_meetings_of_parties_and_review_conferences_decide_requests() -> None:
    deciding = {m.kind for m in meetings.all_meetings() if m.decides_requests}
    assert deciding == {MeetingKind.MSP, MeetingKind.REVIEW_CONFERENCE}


def test_mandates_end_after_they_start_and_name_known_meetings() -> None:
    assert [m for m in mandates.all_mandates() if m.start and m.end and m.end <= m.start] == []
    named = {key for m in mandates.all_mandates() for key in (m.from_meeting, m.to_meeting) if key}
    known = set(meetings.meetings_by_key()) | {"2RC"}
    assert named - known == set()


def test_one_state_presides_on_every_day_of_the_record() -> None:
    presidents = [m for m in mandates.all_mandates() if m.office == "president"]
    days = [date(2010, 11, 12) + timedelta(days=n) for n in range((date(2026, 9, 18) - date(2010, 11, 12)).days)]

    holders = {day: [m.iso3 for m in presidents if day in m.days] for day in days}

    assert {day: states for day, states in holders.items() if len(states) != 1} == {}


def test_mandate_ends_without_its_last_day() -> None:
    japan = next(m for m in mandates.all_mandates() if m.iso3 == "JPN" and m.office == "coordinator")
    assert date(2011, 9, 16) in japan.days
    assert date(2012, 9, 14) not in japan.days
    assert japan.is_derived


def test_office_whose_holder_was_not_found_has_no_state() -> None:
    assert [(m.theme, m.iso3) for m in mandates.all_mandates() if m.iso3 is None] == [("risk-education", None)]


def test_acts_are_dated_before_their_effect_and_none_is_listed_twice() -> None:
    effects = treaty_actions.collected_effects()
    assert [e for e in effects if e.effective_on and e.effective_on < e.action.on] == []
    keys = Counter((e.action.convention, e.action.iso3, e.action.kind) for e in effects)
    assert [key for key, count in keys.items() if count > 1] == []


def test_acts_are_not_later_than_the_youngest_source() -> None:
    assert [act for act in treaty_actions.all_treaty_actions() if act.on > LATEST_SOURCE_ON] == []


def test_only_conventions_with_a_complete_table_are_shipped() -> None:
    assert {act.convention for act in treaty_actions.all_treaty_actions()} == {"CCM", "APMBC"}
    assert treaty_actions.treaty_actions_of("CRPD") == ()


def test_acts_whose_day_was_not_read_are_tentative() -> None:
    tentative = {(a.convention, a.iso3, a.kind) for a in treaty_actions.all_treaty_actions() if a.certainty is Certainty.TENTATIVE}
    assert tentative == {
        ("CCM", "LTU", TreatyActionKind.WITHDRAWAL),
        ("CCM", "NAM", TreatyActionKind.RATIFICATION),
        ("APMBC", "MNE", TreatyActionKind.SUCCESSION),
        ("APMBC", "SSD", TreatyActionKind.SUCCESSION),
    }


def test_extensions_are_numbered_without_gaps_and_grants_move_forward() -> None:
    requests: dict[tuple[str, str], list[int]] = {}
    grants: dict[tuple[str, str], list[date]] = {}
    for extension in milestones.all_extensions():
        key = extension.iso3, extension.article
        requests.setdefault(key, []).append(extension.number)
        if extension.granted_to:
            grants.setdefault(key, []).append(extension.granted_to)
    assert [key for key, numbers in requests.items() if numbers != list(range(1, len(numbers) + 1))] == []
    assert [key for key, days in grants.items() if any(later <= earlier for earlier, later in pairwise(days))] == []


def test_granted_extensions_have_a_date_and_others_have_none() -> None:
    wrong = [e for e in milestones.all_extensions() if (e.outcome is RequestOutcome.GRANTED) != (e.granted_to is not None)]
    assert wrong == []


def test_what_was_only_remembered_stays_tentative() -> None:
    remembered = [e for e in milestones.all_extensions() if "recollection" in e.confidence]
    assert [(e.iso3, e.number, e.certainty) for e in remembered] == [
        ("BIH", 2, Certainty.TENTATIVE),
        ("MRT", 1, Certainty.TENTATIVE),
        ("MRT", 2, Certainty.TENTATIVE),
    ]
    loose = [
        m.iso3
        for m in milestones.all_milestones()
        if m.completion and "recollection" in m.confidence and not m.completion.done.is_tentative
    ]
    assert loose == []


def test_completed_milestones_have_a_completion_and_others_are_open_duties() -> None:
    found = milestones.all_milestones()
    assert {m.status for m in found if m.completion} == {"completed"}
    unclear = {d.iso3 for d in milestones.all_open_duties() if d.certainty is Certainty.TENTATIVE}
    assert unclear == {"GNB", "GIN"}
    assert len(milestones.all_completions()) + len(milestones.all_open_duties()) == len(found)


def test_every_state_has_one_point_on_the_globe() -> None:
    points = state_points.all_state_points()
    assert sorted(p.iso3 for p in points) == sorted(s.iso3 for s in all_states())
    assert [p.iso3 for p in points if not (-180 <= p.longitude <= 180 and -90 <= p.latitude <= 90)] == []


def test_every_disagreement_is_about_a_published_figure() -> None:
    figures = {(f.iso3, f.subject, f.published, f.source) for f in published_figures.all_published_figures()}
    listed = {(d.iso3, d.subject, d.published, d.source) for d in published_figures.all_disagreements()}
    assert listed - figures == set()


@pytest.mark.parametrize("text", ["2011-13-01", "May 2011"])
def test_a_cell_that_is_no_day_is_refused_with_what_is_accepted(text: str) -> None:
    with pytest.raises(BadInput) as refusal:
        day_or_none(text)
    assert str(refusal.value) == f"'{text}' is not a day; write it as YYYY-MM-DD or leave the cell empty."


def test_an_empty_cell_is_no_day_where_one_is_needed() -> None:
    assert day_or_none("") is None
    with pytest.raises(BadInput) as refusal:
        day("")
    assert str(refusal.value) == "A day is missing; write it as YYYY-MM-DD."
