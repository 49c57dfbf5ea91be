"""Writes of the people register."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

from django.utils import timezone

from corcom.registers.people.models import AccountLink, Person


def add_person(email: str, name: str, *, is_administrator: bool = False) -> Person:
    """A person who cannot sign in until they set a password by a link."""
    return Person.objects.create_user(email, None, name=name, is_administrator=is_administrator)


def make_link(person: Person, *, kind: str, made_by: Person | None, expires_at: datetime) -> str:
    """A new link for a person; earlier unused links of theirs end. Returns the token, which is not kept."""
    end_links(person)
    token = secrets.token_urlsafe(32)
    AccountLink.objects.create(kind=kind, token_hash=hash_of(token), person=person, made_by=made_by, expires_at=expires_at)
    return token


def end_links(person: Person) -> None:
    """No link of a person that is not used yet can be used any more."""
    person.account_links.filter(used_at__isnull=True, expires_at__gt=timezone.now()).update(expires_at=timezone.now())


def hash_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def use_link(link: AccountLink, *, password: str, name: str) -> Person:
    """Set the password (and name) of the link's person; the link is used up."""
    person = link.person
    person.name = name or person.name
    person.set_password(password)
    person.save()
    link.used_at = timezone.now()
    link.save(update_fields=["used_at"])
    return person


def set_active(person: Person, active: bool) -> Person:
    """Let a person in, or keep them out; nothing of theirs is deleted."""
    person.is_active = active
    person.save(update_fields=["is_active"])
    return person
