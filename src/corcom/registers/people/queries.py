"""Reads of the people register."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from corcom.registers.people.models import AccountLink, Person
from corcom.registers.people.services import hash_of


def people() -> QuerySet[Person]:
    """Everybody with an account, by name, with the parties that they speak for."""
    return Person.objects.prefetch_related("affiliations__state", "affiliations__organisation", "account_links")


def names_of_people() -> QuerySet[Person, tuple[int, str, str]]:
    """Number, name and address of everybody with an account that works, by name."""
    return Person.objects.filter(is_active=True).order_by("name", "pk").values_list("pk", "name", "email")


def person_with_id(pk: int) -> Person | None:
    """One person, or None."""
    return Person.objects.filter(pk=pk).first()


def person_with_email(email: str) -> Person | None:
    """The person with this address, in any case, or None."""
    return Person.objects.filter(email__iexact=email.strip()).first()


def usable_link(token: str, *, held: bool = False) -> AccountLink | None:
    """The link of a token, when it is not used up, not over, and its person's account not closed; None otherwise.

    Args:
        held: nobody else uses it until the transaction ends.
    """
    links = AccountLink.objects.filter(token_hash=hash_of(token), used_at__isnull=True, expires_at__gt=timezone.now())
    rows = links.filter(person__is_active=True).select_related("person", "made_by")
    return (rows.select_for_update(of=("self",)) if held else rows).first()
