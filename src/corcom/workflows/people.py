"""Accounts: the administrator invites by a link, resets passwords, and says for whom a person speaks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.parties import services as party_services
from corcom.registers.parties.models import Affiliation, Organisation, State
from corcom.registers.people import queries as people
from corcom.registers.people import services as people_services
from corcom.registers.people.models import AccountLink, Person
from corcom.workflows.acts import act, require_words
from corcom.workflows.desk_day import desk_day

LINK_HOLDS_FOR = timedelta(days=7)


def invite_person(
    email: str,
    name: str,
    *,
    party: State | Organisation,
    convention: str,
    person: Any,
    is_administrator: bool = False,
    founds_the_desk: bool = False,
) -> tuple[Person, str]:
    """Make an account for a colleague and a link by which they set their password; the link holds for seven days, once.

    Who founds the desk speaks for its office on every desk day, also on one before the day of founding.

    Returns:
        The new person and the token of the link, which is shown once and not kept.

    Raises:
        BadInput: no address, or none that mail could reach.
        Refusal: there is an account with this address.
    """
    address = _checked_address(email)
    full_name = require_words(name, "the name")
    if people.person_with_email(address):
        message = f"There is an account for {address} already. In the list of people, make a new link for it, or say for whom they speak."
        raise Refusal(message)
    with act("invite_person", person=person, convention=convention) as doing:
        invited = people_services.add_person(address, full_name, is_administrator=is_administrator)
        _affiliate(invited, party, convention, start=None if founds_the_desk else desk_day())
        token = people_services.make_link(invited, kind=AccountLink.INVITATION, made_by=person, expires_at=timezone.now() + LINK_HOLDS_FOR)
        doing.touch(invited)
        doing.summary = f"Invited {full_name} for {party}"
    return invited, token


def reset_password(account: Person, *, convention: str, person: Any) -> str:
    """A link by which a person sets a new password; returns its token. The old password holds until the link is used.

    Raises:
        Refusal: the account is closed.
    """
    if not account.is_active:
        message = f"The account of {account} is closed. Open it again first, then make a link."
        raise Refusal(message)
    with act("reset_password", person=person, convention=convention) as doing:
        token = people_services.make_link(account, kind=AccountLink.RESET, made_by=person, expires_at=timezone.now() + LINK_HOLDS_FOR)
        doing.touch(account)
        doing.summary = f"Made a link for a new password for {account}"
    return token


def set_password_by_link(token: str, *, password: str, name: str = "") -> Person:
    """Use a link: the person chooses their password.

    Raises:
        Refusal: the link is used up or over.
        BadInput: the password is too easy; the message says why.
    """
    link = _usable(people.usable_link(token))
    try:
        validate_password(password, user=link.person)
    except ValidationError as error:
        raise BadInput(" ".join(error.messages)) from error
    with act("set_password_by_link", person=link.person, convention="") as doing:
        link = _usable(people.usable_link(token, held=True))  # two may have come at once
        account = people_services.use_link(link, password=password, name=name.strip())
        doing.touch(account)
        doing.summary = f"{account} set a password"
    return account


def _usable(link: AccountLink | None) -> AccountLink:
    if link is None:
        message = "This link was used already or has ended. Ask the administrator for a new one; it takes them a minute."
        raise Refusal(message)
    return link


def deactivate_person(account: Person, *, convention: str, person: Any, why: str) -> Person:
    """Keep a person out from now on, their links too; what they did stays on record.

    Raises:
        Refusal: it is oneself.
    """
    if account.pk == person.pk:
        message = "You cannot close your own account; another administrator can."
        raise Refusal(message)
    with act("deactivate_person", person=person, convention=convention, why=require_words(why, "why the account is closed")) as doing:
        people_services.set_active(account, active=False)
        people_services.end_links(account)
        doing.touch(account)
        doing.summary = f"Closed the account of {account}"
    return account


def reactivate_person(account: Person, *, convention: str, person: Any) -> Person:
    """Let a person in again."""
    with act("reactivate_person", person=person, convention=convention) as doing:
        people_services.set_active(account, active=True)
        doing.touch(account)
        doing.summary = f"Opened the account of {account} again"
    return account


def change_party(account: Person, party: State | Organisation, *, convention: str, person: Any) -> Affiliation:
    """From the desk day on a person speaks for another State or organisation; what held before stays on record."""
    with act("change_party", person=person, convention=convention) as doing:
        party_services.end_affiliations(account, convention=convention, on=desk_day())
        affiliation = _affiliate(account, party, convention, start=desk_day())
        doing.touch(account, affiliation)
        doing.summary = f"{account} speaks for {party}"
    return affiliation


def _affiliate(account: Person, party: State | Organisation, convention: str, *, start: date | None) -> Affiliation:
    return party_services.affiliate(
        account,
        convention=convention,
        start=start,
        state=party if isinstance(party, State) else None,
        organisation=party if isinstance(party, Organisation) else None,
    )


def _checked_address(email: str) -> str:
    address = email.strip()
    try:
        validate_email(address)
        Person._meta.get_field("email").run_validators(address)
    except ValidationError as error:
        message = f"“{address[:80]}” is no e-mail address; something like anna@mission.example is accepted."
        raise BadInput(message) from error
    return address
