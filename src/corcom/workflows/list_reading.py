"""What the fork does with a list of others: read it, and answer with what it says or with why it is refused. Loads no Django."""

from __future__ import annotations

from typing import Any

from corcom.engines.law.depositary_list import load_depositary_list
from corcom.engines.law.list_exchange import acts_as_dict, dues_as_dict
from corcom.engines.law.published_dues import load_published_dues
from corcom.engines.law.rulebook_file import rulebook
from corcom.kernel.errors import BadInput

DUES, ACTS = "dues", "acts"


def list_as_dict(data: bytes, settings: dict[str, Any]) -> dict[str, Any]:
    """A list of due dates (`task` is `dues`; with `convention` and `article`) or of acts; `refused` holds the reason where it is none."""
    try:
        if settings["task"] == ACTS:
            return acts_as_dict(load_depositary_list(data))
        return dues_as_dict(*load_published_dues(data, rulebook(settings["convention"]), article=settings["article"]))
    except BadInput as refusal:
        return {"refused": str(refusal)}
