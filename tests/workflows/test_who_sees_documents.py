"""Who sees which document: what the predicate says of one, the filter says of all."""

from __future__ import annotations

from typing import Any

import pytest

import scenes
from corcom.registers.documents.models import Document
from corcom.workflows import policy

pytestmark = pytest.mark.django_db

PRIVILEGED = {"ISU", "President", "coordinator", "administrator"}


def test_predicate_and_filter_say_the_same_to_every_role(settings: Any) -> None:
    settings.CORCOM_TODAY = scenes.DESK_DAY
    people = scenes.people_of_every_role()
    fred, colleague = people["focal point"], scenes.person("Freda Point", for_state="GHA")
    for title, kind, confidential, added_by in (
        ("open", "letter", False, people["ISU"]),
        ("closed", "letter", True, people["ISU"]),
        ("own closed letter", "letter", True, fred),
        ("own closed evidence", "evidence", True, fred),
        ("evidence of a colleague", "evidence", True, colleague),
        ("evidence of the desk itself", "evidence", True, None),
        ("evidence of nobody at the desk", "evidence", True, people["no role"]),
    ):
        Document.objects.create(convention="CCM", title=title, kind=kind, confidential=confidential, added_by=added_by)
    seen = {}
    for role, person in people.items():
        standing = policy.standing_of(person, "CCM")
        listed = set(Document.objects.filter(policy.visible_documents(standing)).values_list("title", flat=True))
        assert listed == {document.title for document in Document.objects.all() if policy.may(standing, "see_document", document)}
        seen[role] = listed
    everything = set(Document.objects.values_list("title", flat=True))
    assert seen == dict.fromkeys(PRIVILEGED, everything) | {
        "anonymous": set(),
        "no role": set(),
        "observer": {"open"},
        "focal point": {"open", "own closed evidence"},
    }
