"""Every address, asked as every role: let in exactly where the policy says so, and told why where not."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern
from django.utils.html import escape

from corcom.registers.documents import services
from corcom.workflows import policy
from scenes import DESK_DAY, people_of_every_role
from walking import declared_routes

OPEN_TO_ANYBODY = {"calendar-feed", "front", "sign-in", "sign-out", "use-link", "theme", "style-guide", "style-guide-example"}


def _address(pattern: str) -> str:
    """The address with the Convention filled in, and things that do not exist: a door decides before it looks for them."""
    pattern = pattern.replace("<slug:convention>", "ccm")
    return re.sub(r"<\w+:\w+>", "no-such-thing", re.sub(r"<int:\w+>", "999999", pattern))


ROUTES = {entry.name: (_address(pattern), entry) for pattern, entry in declared_routes()}
GUARDED = {name: route for name, route in ROUTES.items() if hasattr(route[1].callback, "permission")}


def _needs_an_account(entry: URLPattern) -> bool:
    """Django marks a view behind `login_required` with the name of the field that leads back."""
    return hasattr(entry.callback, "redirect_field_name")


def test_every_address_has_a_permission_an_account_or_is_named_here_as_open() -> None:
    for_an_account = {name for name, (_, entry) in ROUTES.items() if _needs_an_account(entry)}
    assert set(ROUTES) - set(GUARDED) - for_an_account == OPEN_TO_ANYBODY & set(ROUTES)


def test_every_permission_of_a_door_stands_in_the_policy() -> None:
    assert {entry.callback.permission for _, entry in GUARDED.values()} - set(policy.PERMISSIONS) == set()


@pytest.fixture
def people(db: None, settings: Any) -> dict[str, object]:
    """One person a role, on the desk day of the scenes."""
    settings.CORCOM_TODAY = DESK_DAY
    return people_of_every_role()


@pytest.mark.parametrize("role", ["no role", "observer", "focal point", "coordinator", "President", "ISU", "administrator"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_person_gets_through_exactly_the_doors_of_their_role(client: Client, people: dict[str, object], role: str, method: str) -> None:
    person = people[role]
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    standing = policy.standing_of(person, "CCM")
    assert role in standing.roles
    shut = {name for name, (_, entry) in GUARDED.items() if not policy.may(standing, entry.callback.permission)}
    refused = {name for name, (address, _) in GUARDED.items() if getattr(client, method)(address).status_code == 403}
    assert refused == shut


@pytest.mark.parametrize("role", ["no role", "observer", "focal point", "coordinator", "President", "ISU", "administrator"])
def test_confidential_evidence_opens_to_those_who_see_the_document(client: Client, people: dict[str, Any], role: str) -> None:
    client.force_login(people[role], backend="django.contrib.auth.backends.ModelBackend")
    answers = {}
    for name in ("focal point", "ISU"):
        version = services.add_document(
            convention="CCM",
            kind="evidence",
            title=name,
            data=name.encode(),
            file_name="a.txt",
            media_type="text/plain",
            person=people[name],
        )
        where = f"/ccm/documents/{version.document_id}/"
        answers[name] = [client.get(address).status_code for address in (where, f"{where}file/1/")]
    let_in, shut = [200, 200], [403, 403]
    sees_all = role in ("coordinator", "President", "ISU", "administrator")
    assert answers == {"focal point": let_in if sees_all or role == "focal point" else shut, "ISU": let_in if sees_all else shut}


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_gets_further_than_the_sign_in_page(client: Client, people: dict[str, object], method: str) -> None:
    asked = [(name, address) for name, (address, entry) in ROUTES.items() if name in GUARDED or _needs_an_account(entry)]
    let_in = [name for name, address in asked if not getattr(client, method)(address).headers.get("Location", "").startswith("/sign-in/")]
    assert let_in == []


@pytest.mark.parametrize("permission", sorted({entry.callback.permission for _, entry in GUARDED.values()}))
def test_a_refusal_gives_its_reason(client: Client, people: dict[str, object], permission: str) -> None:
    client.force_login(people["no role"], backend="django.contrib.auth.backends.ModelBackend")
    address = next(address for address, entry in GUARDED.values() if entry.callback.permission == permission)
    answer = client.get(address)
    assert answer.status_code == 403
    assert escape(policy.PERMISSIONS[permission][1]) in answer.content.decode()
