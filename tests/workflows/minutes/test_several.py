"""Several files at once: what becomes of the others when one cannot be read, whoever's fault that is."""

from __future__ import annotations

from typing import Any, cast

import pytest
from tests import scenes
from tests.workflows.minutes.record import TEXT

from corcom.registers.proposals.models import ReadingRecord
from corcom.workflows.minutes import Upload, read_several
from corcom.workflows.minutes.several import FAULT

pytestmark = pytest.mark.django_db


def test_a_fault_of_ours_in_one_file_keeps_the_others_and_is_said() -> None:
    scenes.ccm()
    no_bytes = cast("Any", None)  # stands for a fault: nothing that is read can be this
    uploads = [Upload("first.txt", TEXT.encode()), Upload("faulty.txt", no_bytes), Upload("last.txt", b"Minutes of 3 May 2011\n")]
    arrivals = read_several(uploads, convention="CCM", person=scenes.isu_officer())
    assert [reading.version.file_name for reading in ReadingRecord.objects.order_by("pk")] == ["first.txt", "last.txt"]
    assert arrivals.refused == [("faulty.txt", FAULT)]
