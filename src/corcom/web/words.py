"""What people read for the words that files and addresses use: one table of labels, each marked for translation."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

LABELS: dict[str, str | Promise] = {
    # Where a State stands
    "state-party": _("State Party"),
    "consented-not-in-force": _("consented, not yet in force"),
    "signatory": _("signatory"),
    "withdrawn": _("withdrawn"),
    "not-joined": _("not joined"),
    # Treaty actions
    "signature": _("signature"),
    "ratification": _("ratification"),
    "acceptance": _("acceptance"),
    "approval": _("approval"),
    "accession": _("accession"),
    "succession": _("succession"),
    "provisional-application": _("provisional application"),
    "withdrawal": _("withdrawal"),
    # What the desk does by itself
    "recompute-obligations": _("Compute the obligations of the day"),
    # Declarations, apart from treaty actions
    "interpretative-declaration": _("interpretative declaration"),
    "territorial-declaration": _("territorial declaration"),
    "declaration": _("declaration"),
    "reservation": _("statement described as a reservation"),
    "objection": _("objection"),
    # Obligations: what is owed, and how it stands
    "initial-report": _("Initial transparency report"),
    "annual-report": _("Annual transparency report"),
    "retention-report": _("Report on what is retained or transferred"),
    "stockpile-destruction": _("Destruction of stockpiles"),
    "clearance": _("Clearance"),
    "clearance-new-remnants": _("Clearance of new remnants"),
    "declaration-of-compliance": _("Declaration of compliance"),
    "entry-into-force": _("Entry into force"),
    "obligation": _("Obligation of a State"),
    "not-due": _("to come"),
    "due": _("can be done now"),
    "on-time": _("in time"),
    "missing": _("missing"),
    "voluntary": _("voluntary"),
    "unrecorded": _("not recorded whether done"),
    "completed": _("completed"),
    # Other facts that clocks run from
    "hostilities": _("hostilities that ended"),
    "conflicts": _("armed conflict"),
    "munitions": _("munitions kept, acquired or transferred"),
    "kept": _("kept"),
    "acquired": _("acquired"),
    "transferred": _("transferred"),
    # Requests for more time
    "granted": _("granted"),
    "pending": _("to be decided"),
    "outcome-not-found": _("outcome not found"),
    # Themes
    "general-status-and-operation": _("General status and operation"),
    "universalization": _("Universalization"),
    "victim-assistance": _("Victim assistance"),
    "clearance-and-risk-education": _("Clearance and risk reduction"),
    "risk-education": _("Risk education"),
    "stockpile-destruction-and-retention": _("Stockpile destruction and retention"),
    "cooperation-and-assistance": _("Cooperation and assistance"),
    "national-implementation-measures": _("National implementation measures"),
    "transparency-reporting": _("Transparency reporting"),
    "presidency": _("Presidency"),
    # Offices
    "president": _("President"),
    "president-designate": _("President-Designate"),
    "coordinator": _("Coordinator"),
    "friend-of-the-president": _("Friend of the President"),
    "secretariat": _("Secretariat"),
    "observer": _("Observer"),
    # Meetings
    "MSP": _("Meeting of States Parties"),
    "review-conference": _("Review Conference"),
    "intersessional": _("Intersessional Meeting"),
    "preparatory": _("Preparatory Meeting"),
    "coordination-committee": _("Coordination Committee"),
    "open-ended-consultation": _("Open-ended consultation"),
    "briefing": _("Briefing"),
    "working-group": _("Working group"),
    "states-parties": _("States Parties"),
    # Statements
    "information": _("information"),
    "proposal": _("proposal"),
    "question": _("question"),
    "request": _("request"),
    "answer": _("answer"),
    # Universalization: stages, evidence, where it was heard, who may see it, targets
    "no-contact": _("no contact on record"),
    "contact-made": _("contact made"),
    "under-study": _("under study"),
    "with-cabinet": _("with the cabinet"),
    "with-parliament": _("with the parliament"),
    "law-adopted": _("law adopted"),
    "instrument-signed": _("instrument signed"),
    "in-transit": _("in transit to New York"),
    "deposited": _("deposited"),
    "document-seen": _("document seen"),
    "told-by-state": _("told by the State itself"),
    "told-by-other": _("told by somebody else"),
    "press": _("press"),
    "rumour": _("hearsay, without a name"),
    "in-the-meeting": _("in the meeting"),
    "in-the-margins": _("in the margins of a meeting"),
    "bilateral-talk": _("in a bilateral talk"),
    "in-writing": _("in writing"),
    "by-telephone": _("by telephone"),
    "in-public": _("in public"),
    "whole-desk": _("everybody at the desk"),
    "committee-and-group": _("the Committee and the working group"),
    "committee-only": _("the Committee only"),
    "new-deposits": _("new instruments deposited"),
    "total-by-deposit": _("States counted by deposit"),
    "rate-by-deposit": _("share of the States, by deposit"),
    "next-step": _("Next step with a State"),
    # Action points, proposals, minutes, dates
    "open": pgettext_lazy("status", "open"),
    "done": pgettext_lazy("status", "done"),
    "dropped": pgettext_lazy("status", "dropped"),
    "late": pgettext_lazy("status", "late"),
    "waiting": _("awaits review"),
    "confirmed": _("confirmed"),
    "corrected": _("confirmed, corrected"),
    "rejected": _("rejected"),
    "parked": _("parked"),
    "superseded": _("superseded"),
    "tentative": _("tentative"),
    "cancelled": _("cancelled"),
    "approved": _("approved"),
    "refused": _("refused"),
    "new": pgettext_lazy("compared with the record", "new"),
    "same": _("already on record"),
    "different": _("differs from the record"),
    "confidential": _("confidential"),
    "sample": _("sample"),
    "draft": _("draft"),
    # Kinds of proposal, of attendee and the rest
    "meeting": _("Meeting"),
    "attendee": _("Attendance"),
    "absence": _("Absence"),
    "agenda-item": _("Agenda item"),
    "statement": _("Statement"),
    "action-point": _("Action point"),
    "event": _("Date"),
    "status-news": _("News of a State"),
    "decision": _("Decision"),
    "document": _("Document"),
    "working-group-member": _("Place in a working group"),
    "state": _("State"),
    "organisation": _("organisation"),
    "person": _("person"),
    "other": _("other"),
}


def label_of(value: Any) -> str:
    """The label of an enum member or of its word; a word that the table lacks stands as it is, hyphens as spaces."""
    word = str(getattr(value, "value", value) or "")
    label = LABELS.get(word)
    return word.replace("-", " ") if label is None else str(label)
