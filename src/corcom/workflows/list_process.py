"""Reading lists of others outside the desk's own process, as documents are: no list, however made, can stop or swell the desk."""

from __future__ import annotations

import json
from typing import Any

from corcom.engines.law.depositary_list import DepositaryList
from corcom.engines.law.list_exchange import acts_from_dict, dues_from_dict
from corcom.engines.law.published_dues import PublishedDue
from corcom.kernel.errors import BadInput
from corcom.kernel.sources import Finding
from corcom.workflows.list_reading import ACTS, DUES
from corcom.workflows.reading_process import Allowance, answer_in_process

FOR_A_LIST = Allowance(seconds=20)


def published_dues_in_process(
    data: bytes, convention: str, *, article: str = "", allowance: Allowance = FOR_A_LIST
) -> tuple[list[PublishedDue], list[Finding]]:
    """As `load_published_dues`, in a process of its own.

    Raises:
        BadInput: it is no such list, or reading it took more than a list may take.
    """
    return dues_from_dict(_answer(data, allowance, task=DUES, convention=convention, article=article))


def depositary_list_in_process(data: bytes, *, allowance: Allowance = FOR_A_LIST) -> DepositaryList:
    """As `load_depositary_list`, in a process of its own.

    Raises:
        BadInput: as `published_dues_in_process`.
    """
    return acts_from_dict(_answer(data, allowance, task=ACTS))


def _answer(data: bytes, allowance: Allowance, **task: str) -> dict[str, Any]:
    said = answer_in_process(data, "list", allowance=allowance, **task)
    if not said:
        took = f"it took more than the {allowance.seconds} seconds or the memory that a list may take, or the file is damaged"
        message = f"Reading the list was stopped: {took}. Take away what is not the list, save it as CSV in UTF-8 and try again."
        raise BadInput(message)
    answer: dict[str, Any] = json.loads(said)
    if "refused" in answer:
        raise BadInput(answer["refused"])
    return answer
