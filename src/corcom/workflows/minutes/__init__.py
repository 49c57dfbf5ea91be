"""Minutes in, confirmed records out: the acts on a reading and its proposals."""

from corcom.workflows.minutes.deciding import (
    NothingConfirmed,
    Outcome,
    SomebodyElseHasIt,
    confirm_proposals,
    correct_proposal,
    park_proposals,
    reject_proposals,
    summary_of,
    take_proposal,
    take_up_proposals,
)
from corcom.workflows.minutes.editing import (
    Selection,
    add_proposal,
    merge_proposals,
    selection_of_lines,
    split_proposal,
    values_from_selection,
)
from corcom.workflows.minutes.reading import AlreadyHere, Upload, read_again, read_minutes
from corcom.workflows.minutes.undoing import undo_decision
from corcom.workflows.minutes.withdrawing import settle_name, withdraw_reading

__all__ = [
    "AlreadyHere",
    "NothingConfirmed",
    "Outcome",
    "Selection",
    "SomebodyElseHasIt",
    "Upload",
    "add_proposal",
    "confirm_proposals",
    "correct_proposal",
    "merge_proposals",
    "park_proposals",
    "read_again",
    "read_minutes",
    "reject_proposals",
    "selection_of_lines",
    "settle_name",
    "split_proposal",
    "summary_of",
    "take_proposal",
    "take_up_proposals",
    "undo_decision",
    "values_from_selection",
    "withdraw_reading",
]
