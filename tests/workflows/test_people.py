"""Accounts: invited by a link, passwords by a link, nobody locked out by mistake."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import connection
from django.utils import timezone

import scenes
from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.audit.models import AuditRow
from corcom.registers.people.models import AccountLink, Person
from corcom.workflows import policy
from corcom.workflows.founding import make_first_administrator
from corcom.workflows.people import (
    change_party,
    deactivate_person,
    invite_person,
    reactivate_person,
    reset_password,
    set_password_by_link,
)

pytestmark = pytest.mark.django_db
GOOD = "four words in a row"


@pytest.fixture
def administrator() -> Person:
    return scenes.person("Ada Administrator", administrator=True)


def _invite(administrator: Person, email: str = "ben@mission.example") -> tuple[Person, str]:
    return invite_person(email, "Ben", party=scenes.states("IRL")[0], convention="CCM", person=administrator)


def test_an_invited_person_sets_a_password_once_by_the_link(administrator: Person) -> None:
    invited, token = _invite(administrator)
    assert not invited.has_usable_password()

    person = set_password_by_link(token, password=GOOD)

    assert person.pk == invited.pk
    assert person.check_password(GOOD)
    with pytest.raises(Refusal, match="used already or has ended"):
        set_password_by_link(token, password=GOOD)


def test_only_the_hash_of_a_link_is_kept(administrator: Person) -> None:
    _, token = _invite(administrator)

    assert token not in str(AccountLink.objects.values())
    assert token not in str(list(AuditRow.objects.values()))


def test_a_link_ends_after_seven_days(administrator: Person) -> None:
    _, token = _invite(administrator)
    AccountLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    with pytest.raises(Refusal, match="has ended"):
        set_password_by_link(token, password=GOOD)


def test_a_new_link_ends_the_earlier_one(administrator: Person) -> None:
    invited, first = _invite(administrator)
    second = reset_password(invited, convention="CCM", person=administrator)

    with pytest.raises(Refusal):
        set_password_by_link(first, password=GOOD)
    assert set_password_by_link(second, password=GOOD).check_password(GOOD)


@pytest.mark.parametrize("password", ["short", "1234567890", "password123"])
def test_an_easy_password_is_refused_and_the_link_stays_good(administrator: Person, password: str) -> None:
    _, token = _invite(administrator)

    with pytest.raises(BadInput):
        set_password_by_link(token, password=password)

    assert set_password_by_link(token, password=GOOD).check_password(GOOD)


@pytest.mark.parametrize("email", ["", "no address", "a@b", "x@" + "y" * 300 + ".example"])
def test_what_is_no_address_is_refused_in_words(administrator: Person, email: str) -> None:
    with pytest.raises(BadInput, match="is no e-mail address; something like"):
        _invite(administrator, email)


def test_an_address_is_invited_once_whatever_its_case(administrator: Person) -> None:
    _invite(administrator)

    with pytest.raises(Refusal, match=r"There is an account for BEN@mission\.example already"):
        _invite(administrator, "BEN@mission.example")


def test_what_a_person_may_do_follows_their_party_from_the_day_of_change(administrator: Person) -> None:
    isu = scenes.organisation("isu", "Implementation Support Unit", "ISU")
    invited, _ = _invite(administrator)
    before = policy.standing_of(invited, "CCM").roles

    change_party(invited, isu, convention="CCM", person=administrator)

    assert (before, policy.standing_of(invited, "CCM").roles) == (("focal point",), ("ISU",))


def test_a_closed_account_can_be_opened_again(administrator: Person) -> None:
    invited, _ = _invite(administrator)
    deactivate_person(invited, convention="CCM", person=administrator, why="Left the mission")
    closed = Person.objects.get(pk=invited.pk).is_active
    reactivate_person(invited, convention="CCM", person=administrator)

    assert (closed, Person.objects.get(pk=invited.pk).is_active) == (False, True)
    assert AuditRow.objects.get(act="deactivate_person").why == "Left the mission"


def test_a_closed_account_has_no_link_left_and_gets_none(administrator: Person) -> None:
    invited, invitation = _invite(administrator)
    set_password_by_link(invitation, password=GOOD)
    reset = reset_password(invited, convention="CCM", person=administrator)
    deactivate_person(invited, convention="CCM", person=administrator, why="Left the mission")

    with pytest.raises(Refusal, match="used already or has ended"):
        set_password_by_link(reset, password=GOOD)
    with pytest.raises(Refusal, match=r"is closed\. Open it again first"):
        reset_password(invited, convention="CCM", person=administrator)
    reactivate_person(invited, convention="CCM", person=administrator)
    with pytest.raises(Refusal, match="used already or has ended"):
        set_password_by_link(reset, password=GOOD)
    assert set_password_by_link(reset_password(invited, convention="CCM", person=administrator), password=GOOD).is_active


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="asks PostgreSQL; runs with the tests on PostgreSQL")
def test_a_link_that_two_use_at_once_is_used_by_one() -> None:
    _, token = _invite(scenes.person("Ada Administrator", administrator=True))

    def use(password: str) -> str:
        try:
            return str(set_password_by_link(token, password=password))
        except Refusal as refusal:
            return str(refusal)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(use, [GOOD, f"{GOOD} more"]))
    assert [words.partition(" was used")[0] for words in said] == ["Ben", "This link"]
    assert AuditRow.objects.filter(act="set_password_by_link").count() == 1


def test_nobody_closes_their_own_account(administrator: Person) -> None:
    with pytest.raises(Refusal, match="You cannot close your own account"):
        deactivate_person(administrator, convention="CCM", person=administrator, why="By mistake")


def test_a_mandate_gives_rights_up_to_its_last_day_and_not_after() -> None:
    scenes.ccm()
    scenes.mandate("LBN", policy.Office.PRESIDENT)
    delegate = scenes.person("Dina", for_state="LBN")
    last = scenes.TERM["end"] - timedelta(days=1)

    on_the_last_day = policy.standing_of(delegate, "CCM", day=last)
    the_day_after = policy.standing_of(delegate, "CCM", day=scenes.TERM["end"])

    assert (policy.may(on_the_last_day, "review_minutes"), policy.may(the_day_after, "review_minutes")) == (True, False)


def test_who_founds_the_desk_works_for_its_office_on_every_desk_day() -> None:
    make_first_administrator("ada@isu.example", "Ada", convention="CCM")
    founder = Person.objects.get(email="ada@isu.example")

    on_an_earlier_day = policy.standing_of(founder, "CCM", day=date(2011, 12, 14))

    assert on_an_earlier_day.roles == ("administrator", "ISU")
