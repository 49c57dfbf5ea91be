"""Heads of records of bodies that the words for bodies do not know, and places in forms that came up in them; the heads are our own."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.engines.reading.export import schema_form

BODIES = {
    "en": "Present: Anna Berg (Chair), Tom Reed\n\n1. Opening\n\nThe chair opened the meeting and the agenda was adopted.\n",
    "fr": (
        "Pr\u00e9sents : Anna Berg (Pr\u00e9sidente), Tom Reed\n\n1. Ouverture\n\n"
        "La pr\u00e9sidente ouvre la s\u00e9ance et remercie les membres de leur pr\u00e9sence.\n"
    ),
    "es": (
        "Asistentes: Anna Berg (Presidenta), Tom Reed\n\n1. Apertura\n\n"
        "La presidenta abre la sesi\u00f3n y agradece la presencia de los miembros.\n"
    ),
}

HEADS = (
    (
        "en",
        "Steering Group \u2013 Seventh Meeting\n3 May 2016\n\nChair: Estonia (President of the Third Meeting of States Parties)",
        "Steering Group",
        "2016-05-03",
        None,
        "7",
    ),
    (
        "en",
        "CLUSTER LEADS MEETING\n\n3 May 2016, 2:00 PM – 3:00 PM\n\n"
        "Port Meeting Room, 30th Floor, Harbour Towers, Northport\n\nMINUTES OF THE MEETING",
        "CLUSTER LEADS",
        "2016-05-03",
        "Port Meeting Room, 30th Floor, Harbour Towers, Northport",
        None,
    ),
    ("en", "Harbour Users Meeting\nTuesday 3 May 2016", "Harbour Users", "2016-05-03", None, None),
    ("en", "Minutes of the Harbour Users' Meeting held on 3 May 2016 in the Town Hall", "Harbour Users", "2016-05-03", "Town Hall", None),
    ("en", "Minutes from PFA meeting held 03 May 2016", "PFA", "2016-05-03", None, None),
    ("en", "HPA Meeting Minutes – 3 May 2016", "HPA", "2016-05-03", None, None),
    ("en", "HPA call, 3 May 2016", "HPA", "2016-05-03", None, None),
    ("en", "# Meeting notes 2016-05-03\n\nHarbour Pilots Association", "Harbour Pilots Association", "2016-05-03", None, None),
    ("en", "CCCM Global Cluster Meeting\nUNHCR Geneva, 3 May 2016", "CCCM Global Cluster", "2016-05-03", "UNHCR Geneva", None),
    ("en", "Harbour Global Cluster\nNorthport, 3-4 May 2016", "Harbour Global Cluster", "2016-05-03", "Northport", None),
    (
        "en",
        "Minutes of the Third Session of the Committee on Berths, Palais Wilson, Geneva, 3 May 2016",
        "Committee on Berths",
        "2016-05-03",
        "Palais Wilson, Geneva",
        "3",
    ),
    ("en", "Harbour Board Files: Lot M-88\n\nMinutes of the Harbour Board, 3 May 2016", "Harbour Board", "2016-05-03", None, None),
    ("en", "# 2016-05-03 Public Board Meeting", "Public Board", "2016-05-03", None, None),
    ("en", "# May 2016 Board Meeting", "Board", "2016-05", None, None),
    ("en", "# Board meeting, May 2016", "Board", "2016-05", None, None),
    ("en", "ET-WDC Meeting Report\n3 May 2016", "ET-WDC", "2016-05-03", None, None),
    ("en", "Report of the Meeting of the Berth Users Group\nNorthport, 3 May 2016", "Berth Users Group", "2016-05-03", "Northport", None),
    (
        "en",
        "Common Berth Framework (CBF) Technical Committee Working Session\n3 May 2016",
        "Common Berth Framework (CBF) Technical Committee",
        "2016-05-03",
        None,
        None,
    ),
    (
        "en",
        "LONDON, 3 May 2016, 11.30 a.m.\n\nMOST SECRET\n\nNote of Meeting of U.K. and Dominions Representatives",
        "U.K. and Dominions Representatives",
        "2016-05-03",
        "LONDON",
        None,
    ),
    ("en", "Harbour Task Force\nDate: 3 May 2016\nLocation: Zoom", "Harbour Task Force", "2016-05-03", "Zoom", None),
    (
        "en",
        "Harbour Task Force\nDate | 3 May 2016\nVenue | Delegation of Peru, room 3 / MS Teams",
        "Harbour Task Force",
        "2016-05-03",
        "Delegation of Peru, room 3 / MS Teams",
        None,
    ),
    (
        "en",
        "Harbour Task Force\nWhen: 3 May 2016, 10:00\nWhere: Town Hall, Northport",
        "Harbour Task Force",
        "2016-05-03",
        "Town Hall, Northport",
        None,
    ),
    (
        "en",
        "Harbour Task Force – 3 May 2016 – MS Teams video-conference",
        "Harbour Task Force",
        "2016-05-03",
        "MS Teams video-conference",
        None,
    ),
    ("en", "Harbour Task Force, 3 May 2016, via Zoom", "Harbour Task Force", "2016-05-03", "Zoom", None),
    ("en", "Harbour Task Force\n3 May 2016\nThe meeting is held online.", "Harbour Task Force", "2016-05-03", "online", None),
    (
        "en",
        "Meeting of the Harbour Task Force\nVillage Hall at 7.30p.m\n3 May 2016",
        "Harbour Task Force",
        "2016-05-03",
        "Village Hall",
        None,
    ),
    (
        "en",
        "Northport Parish Council\nMinutes of the meeting held in the Village Hall at 7.30 pm on Tuesday 3 May 2016",
        "Northport Parish Council",
        "2016-05-03",
        "Village Hall",
        None,
    ),
    (
        "en",
        "NORTHPORT PARISH COUNCIL\nMinutes of the meeting held on 3rd May 2016 at the Church Rooms, High Street",
        "NORTHPORT PARISH COUNCIL",
        "2016-05-03",
        "Church Rooms, High Street",
        None,
    ),
    ("en", "Faculty Senate Minutes\nMay 3, 2016\nHill Hall 300", "Faculty Senate", "2016-05-03", "Hill Hall 300", None),
    ("en", "Friends of the Harbour AGM, 3 May 2016", "Friends of the Harbour", "2016-05-03", None, None),
    (
        "en",
        "Minutes of the Annual General Meeting of the Friends of the Harbour, 3 May 2016, Old Mill",
        "Friends of the Harbour",
        "2016-05-03",
        "Old Mill",
        None,
    ),
    ("en", "14th meeting of the Steering Board of Coordinators, 3 May 2016", "Steering Board of Coordinators", "2016-05-03", None, "14"),
    (
        "en",
        "CONVENTION ON BERTHS\nSteering Board of Coordinators – 14th meeting\n3 May 2016",
        "Steering Board of Coordinators",
        "2016-05-03",
        None,
        "14",
    ),
    ("en", "Steering Board meeting #14 (3 May 2016)", "Steering Board", "2016-05-03", None, "14"),
    ("en", "Steering Board, Meeting No. 14, 3 May 2016", "Steering Board", "2016-05-03", None, "14"),
    ("en", "Village Liaison Minutes\nTuesday 3rd May 2016", "Village Liaison", "2016-05-03", None, None),
    ("en", "Berth WG - notes of 3 May 2016", "Berth WG", "2016-05-03", None, None),
    ("en", "Notes from the Berth SIG call on 3 May 2016", "Berth SIG", "2016-05-03", None, None),
    ("en", "Berth Interest Group Meetup - 2016/05/03", "Berth Interest Group", "2016-05-03", None, None),
    ("en", "Harbour Stewards: Minutes of Meeting 3 May 2016", "Harbour Stewards", "2016-05-03", None, None),
    ("en", "Minutes, Harbour Stewards, 3 May 2016", "Harbour Stewards", "2016-05-03", None, None),
    ("en", "Harbour Core Team Meeting\n\nMay 3rd, 2016 - Google Hangout", "Harbour Core Team", "2016-05-03", "Google Hangout", None),
    ("en", "Harbour Trustees’ Meeting held by Skype on 3 May 2016", "Harbour Trustees", "2016-05-03", "Skype", None),
    (
        "fr",
        "Procès-verbal – Réunion du Conseil d’Administration – Lancement saison\n**Date** : 3 mai 2016\n**Lieu** : Salle des fêtes",
        "Conseil d’Administration",
        "2016-05-03",
        "Salle des fêtes",
        None,
    ),
    (
        "fr",
        "Compte rendu de la réunion du Comité des usagers du 3 mai 2016\nLieu : Mairie de Nantes",
        "Comité des usagers",
        "2016-05-03",
        "Mairie de Nantes",
        None,
    ),
    ("fr", "PV du Conseil d'Administration du 3 mai 2016", "Conseil d'Administration", "2016-05-03", None, None),
    (
        "fr",
        "Compte-rendu du bureau de l'association des Amis du Port\nMardi 3 mai 2016, salle de la mairie",
        "bureau de l'association des Amis du Port",
        "2016-05-03",
        "salle de la mairie",
        None,
    ),
    ("fr", "Réunion du Collectif du Port\nLe 3 mai 2016 à 18h30", "Collectif du Port", "2016-05-03", None, None),
    ("es", "Acta n.º 8 del Comité de Coordinadores\nLima, 3 de mayo de 2016", "Comité de Coordinadores", "2016-05-03", "Lima", "8"),
    (
        "es",
        "ACTA DE LA REUNIÓN ORDINARIA DE LA ASOCIACIÓN DE VECINOS\nFecha: 3 de mayo de 2016\nLugar: Centro cívico",
        "ASOCIACIÓN DE VECINOS",
        "2016-05-03",
        "Centro cívico",
        None,
    ),
    (
        "es",
        "Minuta de la sesión del Grupo de Trabajo de Puertos, 3 de mayo de 2016",
        "Grupo de Trabajo de Puertos",
        "2016-05-03",
        None,
        None,
    ),
)


@pytest.mark.parametrize(("language", "head", "body", "day", "place", "number"), HEADS)
def test_a_head_names_body_day_and_place(language: str, head: str, body: str, day: str, place: str | None, number: str | None) -> None:
    reading = read_document(f"{head}\n\n{BODIES[language]}".encode(), name="record.txt")

    meeting = schema_form(reading)["meeting"]
    assert (meeting["body"], meeting["date"], meeting["place"], meeting["number"]) == (body, day, place, number)


STRANGE = (
    ("Minutes of the Harbour Board meeting 17-May-2016", "Harbour Board", "2016-05-17", None, None),
    ("# Harbour Board Notes\n\n2016 05 03", "Harbour Board", "2016-05-03", None, None),
    ("# Minutes\n## Harbour Board Meeting 11\n**Minutes of: 2016-05-03T09:00-4:00**", "Harbour Board", "2016-05-03", None, "11"),
    ("# Harbour Board <!-- omit in toc -->\n### Meeting Date: 2016/05/03 <!-- omit in toc -->", "Harbour Board", "2016-05-03", None, None),
    (
        "## Harbour Association Meeting Summary\n\n3 May 2016\n\nThe group then cancelled the meetings scheduled for June 25th.",
        "Harbour Association",
        "2016-05-03",
        None,
        None,
    ),
    (
        "Harbour Parish Council \u2013 Ordinary Meeting DRAFT FOR CONSIDERATION AT THE NEXT MEETING Tuesday 3rd May 2016",
        "Harbour Parish Council",
        "2016-05-03",
        None,
        None,
    ),
    (
        "Report of the Harbour Commission\n\n3-4 May 2016\n\nCanberra, Australia",
        "Harbour Commission",
        "2016-05-03",
        "Canberra, Australia",
        None,
    ),
    (
        "Harbour Board Meeting\n*Date and Location*: May 3, 2016, 12:45pm CEST, Congress Centre, in the Round Room",
        "Harbour Board",
        "2016-05-03",
        "Congress Centre, in the Round Room",
        None,
    ),
    (
        "Harbour Committee, First Session: Summary Record of the Twenty-Sixth Meeting Held at Lake Success, New York, on 3 May 2016",
        "Harbour Committee",
        "2016-05-03",
        "Lake Success, New York",
        "26",
    ),
    (
        "# Harbour Board - 2016-05-03\n\n[Call](https://calls.example/j/1)\n\nLocation: https://calls.example/j/1",
        "Harbour Board",
        "2016-05-03",
        None,
        None,
    ),
    (
        "HSC Minutes\n3 May 2016\n\n• The outreach committee lost a member\n○ Harbour Committee: no news",
        "HSC",
        "2016-05-03",
        None,
        None,
    ),
    (
        "Harbour Committee, 3 May 2016\nAction: Tom to write by 20 May 2016\nAgain: the committee meeting of 24 May 2016",
        "Harbour Committee",
        "2016-05-03",
        None,
        None,
    ),
    ("Minutes of Harbour PMB\nDate: 3 May 2016", "Harbour PMB", "2016-05-03", None, None),
    ("            HSC Quay\n            Meeting Minutes\n            3 May 2016", "HSC Quay", "2016-05-03", None, None),
    ("HARBOR Annual General Meeting Minutes\n3 May 2016", "HARBOR", "2016-05-03", None, None),
    ("Harbour Board               Keeana S. Berg\nMeeting of 3 May 2016", "Harbour Board", "2016-05-03", None, None),
    (
        "Harbour PMB Meeting\nMinutes of Meeting 8\n3 May 2016\nPresent from the North: Ann Berg, Tom Reed and Luc Favre (board chair)",
        "Harbour PMB",
        "2016-05-03",
        None,
        "8",
    ),
    (
        "Harbour Association\nMeeting Date: 3 May 2016\nMeeting Location: Family Room, Quay Centre",
        "Harbour Association",
        "2016-05-03",
        "Family Room, Quay Centre",
        None,
    ),
    ("Harbour Board\n3 May 2016 – 9:00 PM EST Teleconference", "Harbour Board", "2016-05-03", "Teleconference", None),
    (
        "---\ntitle: 3 May\ndate: 2016-05-03 6pm\n---\n\nHarbour Board\n\nThe event is on 9 June and the board will plan it.",
        "Harbour Board",
        "2016-05-03",
        None,
        None,
    ),
)


@pytest.mark.parametrize(("head", "body", "day", "place", "number"), STRANGE)
def test_heads_in_strange_forms(head: str, body: str | None, day: str, place: str | None, number: str | None) -> None:
    found = schema_form(read_document(f"{head}\n\n{BODIES['en']}".encode(), name="head.md"))["meeting"]
    assert (found["body"], found["date"], found["place"], found["number"]) == (body, day, place, number)


def test_a_sentence_is_no_body() -> None:
    words = "Minutes\n3 May 2016\n\nBy the end of the meeting the new board should be in place. The group had a call.\n\n"
    assert schema_form(read_document(f"{words}{BODIES['en']}".encode(), name="head.md"))["meeting"]["body"] is None
