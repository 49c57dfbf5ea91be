"""A question that is written once answers for the values of each time."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.kernel.words import Office
from corcom.registers.mandates.queries import Charges, charges_of
from scenes import mandate, person

pytestmark = pytest.mark.django_db


def test_charges_are_those_of_the_person_the_convention_and_the_day() -> None:
    mandate("IRL", Office.COORDINATOR, "clearance-and-risk-education")
    cora, fred = person("Cora Coordinator", for_state="IRL"), person("Fred Point", for_state="GHA")
    of_ireland = frozenset({(Office.COORDINATOR.value, "clearance-and-risk-education")})
    asked = [
        (cora.pk, "CCM", date(2011, 12, 14)),
        (cora.pk, "CCM", date(2012, 9, 14)),
        (cora.pk, "APMBC", date(2011, 12, 14)),
        (fred.pk, "CCM", date(2011, 12, 14)),
    ]
    assert [charges_of(*question) for question in asked] == [
        Charges(frozenset({"IRL"}), frozenset(), of_ireland),
        Charges(frozenset({"IRL"}), frozenset(), frozenset()),
        Charges(frozenset(), frozenset(), frozenset()),
        Charges(frozenset({"GHA"}), frozenset(), frozenset()),
    ]
