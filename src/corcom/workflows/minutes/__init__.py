"""Minutes in, confirmed records out: the acts on a reading and its proposals."""

from corcom.workflows.minutes.attaching import attach_document
from corcom.workflows.minutes.board import meeting_day
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
from corcom.workflows.minutes.editing import add_proposal, merge_proposals, split_proposal, values_from_selection
from corcom.workflows.minutes.history import Decided, Edited, acts_of, undo_last_act
from corcom.workflows.minutes.reading import AlreadyHere, Upload, read_again, read_minutes
from corcom.workflows.minutes.settling import NameSaid, confirm_as_seen, correct_as_seen
from corcom.workflows.minutes.several import Arrivals, read_several
from corcom.workflows.minutes.taking_back import take_back_edit
from corcom.workflows.minutes.taking_off import put_back_no_longer_said, take_off_no_longer_said
from corcom.workflows.minutes.telling_apart import CAN_BE_ANOTHER, tell_apart
from corcom.workflows.minutes.undoing import Undone, undo_decision, undo_decisions
from corcom.workflows.minutes.unread import look_at_lines_again, nothing_in_lines
from corcom.workflows.minutes.withdrawing import settle_name, withdraw_reading
from corcom.workflows.passages import Selection, selection_between, selection_of_lines

__all__ = [
    "CAN_BE_ANOTHER",
    "AlreadyHere",
    "Arrivals",
    "Decided",
    "Edited",
    "NameSaid",
    "NothingConfirmed",
    "Outcome",
    "Selection",
    "SomebodyElseHasIt",
    "Undone",
    "Upload",
    "acts_of",
    "add_proposal",
    "attach_document",
    "confirm_as_seen",
    "confirm_proposals",
    "correct_as_seen",
    "correct_proposal",
    "look_at_lines_again",
    "meeting_day",
    "merge_proposals",
    "nothing_in_lines",
    "park_proposals",
    "put_back_no_longer_said",
    "read_again",
    "read_minutes",
    "read_several",
    "reject_proposals",
    "selection_between",
    "selection_of_lines",
    "settle_name",
    "split_proposal",
    "summary_of",
    "take_back_edit",
    "take_off_no_longer_said",
    "take_proposal",
    "take_up_proposals",
    "tell_apart",
    "undo_decision",
    "undo_decisions",
    "undo_last_act",
    "values_from_selection",
    "withdraw_reading",
]
