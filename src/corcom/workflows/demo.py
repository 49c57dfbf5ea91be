"""The demonstration desk: shipped facts, sample accounts, and two sample minutes read through the same acts as any other.

The minutes of 13 December 2011 state the facts of the real meeting in our own words and are confirmed; those of the meeting before it
are invented, say so, and wait for review.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any

from django.db import transaction

from corcom.kernel.words import ProposalKind
from corcom.registers.parties import services as party_services
from corcom.registers.parties.models import Organisation, State
from corcom.registers.people.models import Person
from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.acts import act
from corcom.workflows.demo_outreach import load_outreach
from corcom.workflows.founding import CCM, found_desk
from corcom.workflows.minutes import Upload, confirm_proposals, read_minutes, reject_proposals

DEMO_DAY = date(2011, 12, 14)
CONFIRMED_SAMPLE = "demo-corcom-2011-12-13.txt"
WAITING_SAMPLE = "demo-corcom-2011-10-25.txt"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A sample account: address, name shown, and for whom it speaks (a State's code or an organisation's key)."""

    email: str
    name: str
    state: str = ""
    organisation: str = ""
    is_administrator: bool = False


ACCOUNTS = (
    DemoAccount("office@demo.example", "Sample officer", organisation="executive-coordination", is_administrator=True),
    DemoAccount("president@demo.example", "Sample delegate of Lebanon", state="LBN"),
    DemoAccount("ireland@demo.example", "Sample delegate of Ireland", state="IRL"),
    DemoAccount("cmc@demo.example", "Sample observer of CMC", organisation="cmc"),
)


def demo_is_loaded() -> bool:
    """Whether the demonstration desk is there already."""
    return ReadingRecord.objects.filter(version__document__sample=True).exists()


def load_demo(password: str) -> Person:
    """Load the demonstration desk, once; returns the account that the terminal shows."""
    found_desk()
    officer = _make_accounts(password)
    if not demo_is_loaded():
        with transaction.atomic():  # several acts: whoever stops them half-way finds none of them, and they come again
            _load_samples(officer)
    return officer


def _load_samples(officer: Person) -> None:
    confirmed = _read_sample(CONFIRMED_SAMPLE, officer)
    _reject_what_is_no_action(confirmed, officer)
    confirm_proposals(confirmed, None, person=officer)
    load_outreach(CCM, officer)
    _read_sample(WAITING_SAMPLE, officer)


def _reject_what_is_no_action(reading: ReadingRecord, officer: Any) -> None:
    """As a person would: what is asked in running text is no action point of this meeting."""
    asked = [p.pk for p in reading.proposals.filter(kind=ProposalKind.ACTION_POINT.value) if p.values.get("implicit")]
    if asked:
        reject_proposals(reading, asked, person=officer, why="Asked in running text, not agreed as an action point")


def _make_accounts(password: str) -> Person:
    people = list(Person.objects.filter(email__in=[account.email for account in ACCOUNTS]))
    if not people:
        with act("make_demo_accounts", person=None, convention=CCM, source="Sample accounts of the demonstration") as doing:
            people = [_make_account(account, password) for account in ACCOUNTS]
            doing.touch(*people)
            doing.summary = "Made the sample accounts"
    return next(p for p in people if p.email == ACCOUNTS[0].email)


def _make_account(account: DemoAccount, password: str) -> Person:
    person = Person.objects.create_user(account.email, password, name=account.name, is_administrator=account.is_administrator)
    party_services.affiliate(
        person,
        convention=CCM,
        start=date(2011, 9, 16),
        state=State.objects.filter(iso3=account.state).first(),
        organisation=Organisation.objects.filter(key=account.organisation).first(),
    )
    return person


def _read_sample(name: str, officer: Any) -> ReadingRecord:
    data = resources.files("corcom.workflows").joinpath("samples", name).read_bytes()
    return read_minutes(Upload(name, data, sample=True, confidential=False), convention=CCM, person=officer)
