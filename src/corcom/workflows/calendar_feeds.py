"""The personal address under which a calendar program fetches the calendar without signing in.

The address carries the person and a signature over convention, password and a number. A new password or a new number ends it; so does
closing the account or losing the place at the desk.
"""

from __future__ import annotations

from typing import Any

from django.utils.crypto import constant_time_compare, salted_hmac

from corcom.registers.calendar import queries, services
from corcom.registers.people.models import Person
from corcom.workflows import policy
from corcom.workflows.acts import act

_SALT = "corcom.calendar-feed"
_SIGNATURE_LENGTH = 40


def feed_token(person: Any, convention: str) -> str:
    """The last part of a person's feed address; the same until they end it."""
    return f"{person.pk}-{_signature(person, convention, queries.feed_number(person.pk))}"


def person_of_feed(token: str, convention: str) -> Person | None:
    """Whose feed address this is; None when it was ended, was never given, or the person has no place at the desk."""
    pk, _, signature = token.partition("-")
    if not (pk.isascii() and pk.isdigit() and len(pk) < 10):
        return None
    person = Person.objects.filter(pk=int(pk), is_active=True).first()
    if person is None or not constant_time_compare(signature, _signature(person, convention, queries.feed_number(person.pk))):
        return None
    return person if policy.may(policy.standing_of(person, convention), "see_desk") else None


def renew_feed_address(*, person: Any, convention: str) -> str:
    """End the feed addresses that a person has given away; returns the token of the new one."""
    with act("renew_feed_address", person=person, convention=convention, summary="Made a new calendar address") as doing:
        policy.require_of(person, convention, "see_desk")
        doing.touch(services.renew_feed_address(person))
    return feed_token(person, convention)


def _signature(person: Any, convention: str, number: int) -> str:
    signed = f"{convention}|{person.pk}|{number}|{person.password}"
    return salted_hmac(_SALT, signed, algorithm="sha256").hexdigest()[:_SIGNATURE_LENGTH]
