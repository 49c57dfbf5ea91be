"""Who was there and who was missed, told in sentences and in blocks of labels; the records are our own."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "Coordination Committee\nMinutes of the third meeting, 12 March 2015\n\n"
TAIL = """

1. Opening

The Chair opened the meeting and thanked the host.

2. Reports

Norway reported on its visits to Chad.

3. Any other business

Nothing was raised.
"""


@pytest.mark.parametrize(
    ("words", "present", "missed"),
    [
        (
            (
                "The meeting was chaired by Ambassador Ana Cruz of Peru, President of the Fourth Meeting of States "
                "Parties. Also taking part were Benin, Denmark, Sri Lanka and Zambia as coordinators, and FAO, the "
                "Basel Convention secretariat and the Marine Action Forum as observers."
            ),
            ["Ana Cruz", "Benin", "Denmark", "Sri Lanka", "Zambia", "FAO", "Basel Convention secretariat", "Marine Action Forum"],
            [],
        ),
        (
            (
                "Apologies had been received from Mongolia and from Trinidad and Tobago; Armenia had announced its "
                "participation but could not be reached."
            ),
            [],
            ["Mongolia", "Trinidad and Tobago", "Armenia"],
        ),
        (
            "Apologies: Were received from Councillor T Manley, Councillor T White and Mrs. M Leamon",
            [],
            ["Councillor T Manley", "Councillor T White", "Mrs. M Leamon"],
        ),
        (
            (
                "Alex Brown, Griffin Digital Publishing; Tim Kelsey, NHS England; Chris Ulliott, CESG; and Lee "
                "Edwards, London Borough of Redbridge sent their apologies."
            ),
            [],
            ["Alex Brown", "Tim Kelsey", "Chris Ulliott", "Lee Edwards"],
        ),
        (
            "Present: R. Lank, G. Gott, P. Mark, C. Humph, G. Clere together with J. East.",
            ["R. Lank", "G. Gott", "P. Mark", "C. Humph", "G. Clere", "J. East"],
            [],
        ),
        ("Observers present: UNEP, Global Peat Alliance (GPA), Wetland Bank", ["UNEP", "Global Peat Alliance", "Wetland Bank"], []),
        (
            (
                "Members present: Finland, Peru, Republic of Congo\nObservers present: UNEP, Global Peat Alliance "
                "(GPA), Wetland Bank\nSupport Office (ISO): Ms. Tuuli Raud, Mr. Jean Okemba\nExcused: Ireland, "
                "Brunei Darussalam\nAbsent: Latvia"
            ),
            ["Finland", "Peru", "Republic of Congo", "UNEP", "Global Peat Alliance", "Wetland Bank", "Support Office"],
            ["Ireland", "Brunei Darussalam", "Latvia"],
        ),
        (
            (
                "In attendance:\n\n - Zambia (President)\n - Costa Rica (President-Designate)\n - Slovenia and Ghana "
                "(Clearance, 2013-2014)\n - UNEP\n - Clean Wells Coalition (CWC)\n\nAbsent with notice: Jordan and "
                "Samoa (Universalization). The written update of Jordan was read out by the Chair."
            ),
            ["Zambia", "Costa Rica", "Slovenia", "Ghana", "UNEP", "Clean Wells Coalition"],
            ["Jordan", "Samoa"],
        ),
        (
            (
                "= Meeting Summary\n\n== Attendees\n\n=== ET Members\n\n* Ge Peng (Chair)\n* Alvaro Scardilli\n* "
                "Axel Andersson\n\n=== Secretariat\n\n* David Berry\n* Xiaoxia Chen"
            ),
            ["Ge Peng", "Alvaro Scardilli", "Axel Andersson", "David Berry", "Xiaoxia Chen"],
            [],
        ),
        (
            ("Mr Reed (in the chair), Mrs Berg, Dr Favre and Miss Petrova attended. Mr Stone was not able to be present."),
            ["Mr Reed", "Mrs Berg", "Dr Favre", "Miss Petrova"],
            ["Mr Stone"],
        ),
        (
            ("Present:\nDepartment of Trade: Mr Reed, Mr Favre\nTreasury: Mrs Berg\nDefence: Brigadier Stone, Group Captain Wills"),
            ["Mr Reed", "Mr Favre", "Mrs Berg", "Brigadier Stone", "Group Captain Wills"],
            [],
        ),
        (
            (
                "The following were present:\n\nChair: Norway\nMembers: Peru, Chad, Lao PDR\nObservers: ICRC, CMC\n"
                "ISU: Ms Berg\n\nApologies were received from Mali, Trinidad and Tobago and Bosnia and Herzegovina."
            ),
            ["Norway", "Peru", "Chad", "Lao PDR", "ICRC", "CMC", "ISU"],
            ["Mali", "Trinidad and Tobago", "Bosnia and Herzegovina"],
        ),
        ("Norway chaired. Peru, Chad and Lao PDR were present; Mali sent apologies.", ["Norway", "Peru", "Chad", "Lao PDR"], ["Mali"]),
        (
            (
                "Members attending in person: Anna Berg, Tom Reed\nMembers attending remotely: Luc Favre\nGuests: "
                "Jan Novak\nAbsent: Olga Petrova"
            ),
            ["Anna Berg", "Tom Reed", "Luc Favre", "Jan Novak"],
            ["Olga Petrova"],
        ),
        (
            (
                "Participants\n\nJ. Klausen (jk, chair), Tony Coll (tc, WOUDC), Hiroshi Koide (hk,\nWDCGG), Markus "
                "Fieb (mf, WDCA)\n\nExcused\n\nAnatoly Tsvet (at, WRDC), Vincent Peuch (vp, ET-NRT),"
            ),
            ["J. Klausen", "Tony Coll", "Hiroshi Koide", "Markus Fieb"],
            ["Anatoly Tsvet", "Vincent Peuch"],
        ),
        (
            (
                "Invited\n\nJ. Klausen (jk, chair), Tony Coll (tc, WOUDC), Hiroshi Koide (hk,\nWDCGG), Markus Fieb "
                "(mf, WDCA)\n\nGuest\n\nRainer Stein (TT-WQM, ICG), joining at 12:30 UTC\n\nExcused\n\nAnatoly Tsvet "
                "(at, WRDC)"
            ),
            ["J. Klausen", "Tony Coll", "Hiroshi Koide", "Markus Fieb", "Rainer Stein"],
            ["Anatoly Tsvet"],
        ),
        (
            (
                "Present: Cllrs Mrs. A Smith (Chairman), B Jones, C Brown, D Green; the Clerk, Mrs P Hill; Borough "
                "Cllr. F White and 6 members of the public."
            ),
            ["A Smith", "B Jones", "C Brown", "D Green", "Mrs P Hill", "Borough Cllr. F White"],
            [],
        ),
        ("1. Apologies for absence: Olga Petrova had sent her apologies. Jan Novak would join late.", [], ["Olga Petrova"]),
        (
            (
                "From: Anna Berg <anna@x.org>\nTo: group@x.org\nSubject: notes of today's call\n\nDear all,\n\nhere "
                "are my notes. On the call were Tom Reed, Luc Favre, Olga Petrova and myself. Jan Novak sent "
                "apologies."
            ),
            ["Tom Reed", "Luc Favre", "Olga Petrova"],
            ["Jan Novak"],
        ),
        (
            (
                "From: Anna Berg <anna@x.org>\nDate: 12 March 2015\n\nDear colleagues,\n\nPresent today: Norway, "
                "Peru, Chad (chair), Lao PDR, the ISU. Mali and Niger could not join."
            ),
            ["Norway", "Peru", "Chad", "Lao PDR", "ISU"],
            ["Mali", "Niger"],
        ),
        ("Thanks to everyone who joined: Norway, Peru, Lao PDR and the ICRC. We missed Mali.", ["Norway", "Peru", "Lao PDR", "ICRC"], []),
        (
            "Present              Apologies\nNorway (Chair)       Mali\nPeru                 Niger\nChad",
            ["Norway", "Peru", "Chad"],
            ["Mali", "Niger"],
        ),
        (
            "Participants: 14 (see list)\n\nNorway, Peru and Chad as coordinators; UNDP and the ICRC as observers.",
            ["Norway", "Peru", "Chad", "UNDP", "ICRC"],
            [],
        ),
        (
            "List of participants\n\nStates: Norway, Peru, Chad\nOrganizations: UNDP, ICRC, CMC\nSecretariat: ISU",
            ["Norway", "Peru", "Chad", "UNDP", "ICRC", "CMC", "ISU"],
            [],
        ),
        (
            "States present: Norway, Peru, Chad\nInternational organizations: UNDP, ICRC\nCivil society: CMC",
            ["Norway", "Peru", "Chad", "UNDP", "ICRC", "CMC"],
            [],
        ),
        (
            "Present were Messrs. Reed, Stone and Favre, Mrs. Berg and Miss Novak.",
            ["Reed", "Stone", "Favre", "Mrs. Berg", "Miss Novak"],
            [],
        ),
        (
            "There were present: Mr. T. Reed (in the chair), Mr. L. Favre, Mrs. A. Berg.",
            ["Mr. T. Reed", "Mr. L. Favre", "Mrs. A. Berg"],
            [],
        ),
        ("Apologies were accepted from Cllrs Green and Black. Cllr Grey was absent without apology.", [], ["Green", "Black", "Cllr Grey"]),
        (
            "Apologies for absence were received and accepted from Mrs Green (holiday) and Mr Black (illness).",
            [],
            ["Mrs Green", "Mr Black"],
        ),
        ("Mali: apologies. Niger: no reply.", [], ["Mali", "Niger"]),
        ("The representative of Mali was prevented from attending by illness.", [], ["Mali"]),
        ("Mali regretted not being able to attend and sent a written report.", [], ["Mali"]),
        ("Excusé(e)s : Mali, Niger", [], ["Mali", "Niger"]),
        ("Ausentes con aviso: Malí, Níger.", [], ["Malí", "Níger"]),
        ("Se excusaron Malí y Níger.", [], ["Malí", "Níger"]),
        ("Le Mali et le Niger étaient excusés.", [], ["Mali", "Niger"]),
    ],
)
def test_names_told_or_labelled_are_read(words: str, present: list[str], missed: list[str]) -> None:
    reading = reading_of(HEAD + words + TAIL)
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ATTENDEE)] == present
    assert [p.values["name"] for p in reading.of_kind(ProposalKind.ABSENCE)] == missed


TOLD_ABROAD = (
    (
        "Compte-rendu de la r\u00e9union du 3 mai 2016\n\nElle a \u00e9t\u00e9 pr\u00e9sid\u00e9e par M. Albert "
        "Moor , Coordinateur du Cluster Nutrition, accompagn\u00e9 par Dr Marie Berg , Nutrition Officer "
        "(Unicef) et M. Bakary Reed.\n\nLes organisations partenaires suivantes \u00e9taient "
        "repr\u00e9sent\u00e9es : DNS/DN, CRF, UNICEF, AFASO Nord, "
        "ACF-E, MdM-B, ONG Volont\u00e9 des Jeunes, Merle et ECHO.",
        [
            *(("M. Albert Moor", True), ("Dr Marie Berg", False), ("M. Bakary Reed", False), ("DNS/DN", False), ("CRF", False)),
            *(("UNICEF", False), ("AFASO Nord", False), ("ACF-E", False), ("MdM-B", False), ("ONG Volont\u00e9 des Jeunes", False)),
            *(("Merle", False), ("ECHO", False)),
        ],
    ),
    (
        "Se re\u00fane la Junta de Directores con la asistencia de los delegados que se detallan a "
        "continuaci\u00f3n: Oscar J. MONTAL, Presidente y "
        "Director por Uruguay (CCEA); Guillermo NAUM, Vicepresidente Primero y Director por Francia (CSOEC); "
        "Jos\u00e9 MARTIN, Director por Brasil (CFC).",
        [("Oscar J. MONTAL", True), ("Guillermo NAUM", False), ("Jos\u00e9 MARTIN", False)],
    ),
    (
        "1.1 Participants were welcomed to the Executive Committee Meeting by the Chairman, Niels Moor, who told them about the sad news.",
        [("Niels Moor", True)],
    ),
)


@pytest.mark.parametrize(("words", "names"), TOLD_ABROAD)
def test_rosters_told_in_french_spanish_and_at_the_welcome(words: str, names: list[tuple[str, bool]]) -> None:
    found = reading_of(words if words.startswith("Compte") else f"Harbour Committee\n3 May 2016\n\n{words}\n")
    assert [(p.values["name"], p.values["presides"]) for p in found.of_kind(ProposalKind.ATTENDEE)] == names
