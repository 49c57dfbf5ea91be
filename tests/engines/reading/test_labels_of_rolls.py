"""The words that secretariats put over lists of those present and missed, and lists that lost their line ends. Facts invented."""

from __future__ import annotations

import re

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind

NAMES = ("Anna Berg", "Tom Reed", "Max Field")
PRESENT = """\
Agencies present;Agencies represented;Partners in attendance;NGOs present;Sectors present;Municipalities represented;Remote participants
Online participants;In-person attendees;By phone;On Teams;Core team present;Contributors present;Participant list;List of those present
Advisers present;External participants;Participated;Took part;Present Councillors;Élus présents;Conseillers municipaux présents
Délégués titulaires présents;Présents ou représentés;Assistaient également à la réunion;Participaient à la réunion;Structures présentes
Associations représentées;En visioconférence;Autres participants;Étaient invités;Liste des présents;Asistente;Asistentes a la reunión
Socios presentes;Vocales asistentes;Organizaciones participantes;También asisten;Participan asimismo;Invitados especiales;Integrantes
De forma virtual;Conectados"""
MISSED = """\
Absent members;Excused members;Apologies tendered;Leave of absence granted;Invited but unable to attend;Declined
Absents ayant donné pouvoir;Absents excusés ayant donné procuration;Procurations;Non excusés;Élus absents;Personnes excusées
Ausentes justificados;Inasistentes;Vocales ausentes;No asistentes;Se excusan;Con excusa"""
FORMS = {
    "lines": "Harbour Forum\n\n3 May 2021\n\n{}:\n"
    + "\n".join(NAMES)
    + "\n\n1. Fees\n\nThe fees were discussed.\n\n2. Boats\n\nNo boat came.\n",
    "run": "Harbour Forum\n\n3 May 2021\n\n{}: "
    + ", ".join(NAMES)
    + "\n\n1. Fees\n\nThe fees were discussed.\n\n2. Boats\n\nNo boat came.\n",
}
RUN_TOGETHER = {
    "capitals-and-a-first-item": (
        "PRESENT: Anna Berg (Chair), Tom Reed, Max Field APOLOGIES: Ben Lake, Eva Stone IN ATTENDANCE: Rob Hill 1. Fees The fees rose.",
        ("Anna Berg", "Tom Reed", "Max Field", "Rob Hill"),
        ("Ben Lake", "Eva Stone"),
    ),
    "without-colons": (
        "Meeting held in Room 4 Present Anna Berg (Chair), Tom Reed, Max Field Apologies Ben Lake, Eva Stone 1. Fees They rose.",
        NAMES,
        ("Ben Lake", "Eva Stone"),
    ),
    "small-letters": (
        "Members present: Anna Berg; Tom Reed; Max Field Staff present: Rob Hill, Jane Dale Members absent: Ben Lake",
        ("Anna Berg", "Tom Reed", "Max Field", "Rob Hill", "Jane Dale"),
        ("Ben Lake",),
    ),
    "group-behind-a-name": (
        "Present: Anna Berg, Tom Reed, and Max Field Secretariat: Rob Hill, Jane Dale",
        ("Anna Berg", "Tom Reed", "Max Field", "Rob Hill", "Jane Dale"),
        (),
    ),
    "communes": (
        "Présents : Commune d'Aulnoy : Messieurs Leroi, Chabot Commune de Bray : Madame Boyeur Commune de Couxy : Monsieur Béalet",
        ("Leroi", "Chabot", "Madame Boyeur", "Monsieur Béalet"),
        (),
    ),
    "sentence-behind": (
        "Attendees: Anna Berg, Tom Reed, Max Field The meeting was opened by the chair at ten and the agenda was adopted.",
        NAMES,
        (),
    ),
    "title-and-sentence-behind": (
        "Participants: Care, Save the Tides, World Ports, DFAT, Harbour Trust Situation Update This was the first meeting of the group.",
        ("Care", "Save the Tides", "World Ports", "DFAT", "Harbour Trust"),
        (),
    ),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("labels", "kind"), [(PRESENT, ProposalKind.ATTENDEE), (MISSED, ProposalKind.ABSENCE)])
def test_list_is_found_below_many_labels(labels: str, kind: ProposalKind, form: str) -> None:
    """None of the labels loses a name or adds one."""
    lost = [label for label in re.split(r"[;\n]", labels) if _names(FORMS[form].format(label), kind) != NAMES]

    assert lost == []


@pytest.mark.parametrize("form", RUN_TOGETHER)
def test_list_without_line_ends_is_parted_at_labels_and_ends_before_the_record(form: str) -> None:
    """A label takes no name with it, and the record gives no name."""
    words, present, missed = RUN_TOGETHER[form]
    record = f"Harbour Forum\n\n3 May 2021\n\n{words}\n"

    assert (_names(record, ProposalKind.ATTENDEE), _names(record, ProposalKind.ABSENCE)) == (present, missed)


def test_handle_behind_a_name_ends_no_list() -> None:
    """A name with its handle is somebody, on each line."""
    record = (
        "# Harbour 3 May 2021\n\n## Present\n\n* Anna Berg @berg1 (PORT)\n* Tom Reed @Reedfish\n* Max Field @maxf (guest)\n\n## "
        "Fees\n\nThey rose.\n"
    )

    assert _names(record, ProposalKind.ATTENDEE) == NAMES


def _names(record: str, kind: ProposalKind) -> tuple[str, ...]:
    return tuple(p.values["name"] for p in read_document(record.encode(), name="record.txt").of_kind(kind))
