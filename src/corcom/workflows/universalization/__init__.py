"""Acts of universalization: contacts with their claims, next steps, targets."""

from corcom.workflows.universalization.claims import ClaimSaid, correct_claim, record_claim, says_only_who
from corcom.workflows.universalization.contacts import ContactSaid, correct_contact, record_contact
from corcom.workflows.universalization.holding import NoSuchRecord, NothingChanged, own_party, take_off_record
from corcom.workflows.universalization.next_steps import NextStepSaid, close_next_step, correct_next_step, plan_next_step, reopen_next_step
from corcom.workflows.universalization.targets import TargetSaid, end_target, set_target

__all__ = [
    "ClaimSaid",
    "ContactSaid",
    "NextStepSaid",
    "NoSuchRecord",
    "NothingChanged",
    "TargetSaid",
    "close_next_step",
    "correct_claim",
    "correct_contact",
    "correct_next_step",
    "end_target",
    "own_party",
    "plan_next_step",
    "record_claim",
    "record_contact",
    "reopen_next_step",
    "says_only_who",
    "set_target",
    "take_off_record",
]
