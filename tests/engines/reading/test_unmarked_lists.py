"""Lists of those present whose marks were lost or are unusual: dashes without blanks, letters before names, columns without rules."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import HARBOUR_BODY as BODY
from engines.reading.structure_of import HARBOUR_HEAD as HEAD

LISTS = {
    "glued-numbered": (
        """Attendance

  1. Ms. Anna Berg-Chairperson - Harbour Office, Coordinator
  2. Mr. Tom Reed-HARB, Planning Officer
  3. Mr. Max Field- Dredging Lead, Port Union
  4. Dr. Ida Moor-Health Lead, WHO""",
        ("Ms. Anna Berg*", "Mr. Tom Reed", "Mr. Max Field", "Dr. Ida Moor"),
        (),
    ),
    "glued-bullets": (
        """Present:

- Anna Berg- Chair
- Tom Reed -Planning Officer
- Max Field –Port Union
- Ida Moor—Met Office""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Ida Moor"),
        (),
    ),
    "glued-lines": (
        """Participants
Mrs Anna Berg-Chair
Mr Tom Reed-Deputy Harbour Master
Mr Max Field-UNEP
Ms Jean-Marie Le Goff-Secretary""",
        ("Mrs Anna Berg*", "Mr Tom Reed", "Mr Max Field", "Ms Jean-Marie Le Goff"),
        (),
    ),
    "glued-inline": (
        """Present: Mrs Anna Berg-Chair, Mr Tom Reed-Treasurer, Mr Max Field-Secretary""",
        ("Mrs Anna Berg*", "Mr Tom Reed", "Mr Max Field"),
        (),
    ),
    "double-barrelled-stay": (
        """Present:
Anna Lowe-Berg
Tom Reed-Stone (Chair)
Max Field""",
        ("Anna Lowe-Berg", "Tom Reed-Stone*", "Max Field"),
        (),
    ),
    "codes-bullets": (
        """List of participants

- DE: Anna Berg
- FR: Tom Reed (chair)
- PL: Max Field
- DE: Ida Moor (WG2 leader)
- UK: Lou Kim""",
        ("Anna Berg", "Tom Reed*", "Max Field", "Ida Moor", "Lou Kim"),
        (),
    ),
    "codes-dash": (
        """Participants:
DE – Anna Berg
FR – Tom Reed (chair)
PL – Max Field
AT – Ida Moor""",
        ("Anna Berg", "Tom Reed*", "Max Field", "Ida Moor"),
        (),
    ),
    "codes-paren-first": (
        """Participants

(DE) Anna Berg
(FR) Tom Reed, chair
(PL) Max Field""",
        ("Anna Berg", "Tom Reed*", "Max Field"),
        (),
    ),
    "codes-bracket": (
        """Present:
* [DE] Anna Berg
* [FR] Tom Reed (chair)
* [PL] Max Field""",
        ("Anna Berg", "Tom Reed*", "Max Field"),
        (),
    ),
    "acronym-colon": (
        """Attendees

* NOAA: Anna Berg (chair)
* NOAA: Tom Reed
* CSIRO: Max Field
* BOM: Ida Moor""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Ida Moor"),
        (),
    ),
    "org-colon-many": (
        """Attendees:
NOAA: Anna Berg, Tom Reed
CSIRO: Max Field
Met Office: Ida Moor, Lou Kim""",
        ("Anna Berg", "Tom Reed", "Max Field", "Ida Moor", "Lou Kim"),
        (),
    ),
    "states-delegations": (
        """Participants:
France: Mr Tom Reed
Peru: Ms Ida Moor (chair)
Kenya: Mr Max Field""",
        ("France", "Peru*", "Kenya"),
        (),
    ),
    "invited": (
        """Participants
- Anna Berg (chair)
- Tom Reed
- invited: Lou Kim
- guest: Max Field""",
        ("Anna Berg*", "Tom Reed", "Lou Kim", "Max Field"),
        (),
    ),
    "flat-deleg": (
        """France Peru Kenya
M. Berger (Chairman) Mr. Lopez Mr. Kamau
M. de Reuil Mr. Diaz Sir A. Otieno
General Matin Dr. Paz Mr. Were""",
        ("France*", "Peru", "Kenya"),
        (),
    ),
    "flat-deleg-present": (
        """PRESENT

U.K. U.S.A.
Mr. Bell Mr. Carver
Sir A. Cole Mr. J. Dawes
Mr. Duff (Chairman) Mr. Elmer""",
        ("U.K.*", "U.S.A."),
        (),
    ),
    "cols-deleg": (
        """Present

France              Peru               Kenya
M. Berger           Mr. Lopez          Mr. Kamau
M. de Reuil         Mr. Diaz           Sir A. Otieno""",
        ("France", "Peru", "Kenya"),
        (),
    ),
    "stacked-deleg": (
        """Present

France
M. Berger
M. de Reuil

Peru
Mr. Lopez
Mr. Diaz""",
        ("France", "Peru"),
        (),
    ),
    "initials-blank": (
        """Present: JD SM TG NB DOM MitchK""",
        ("JD", "SM", "TG", "NB", "DOM", "MitchK"),
        (),
    ),
    "initials-bullets": (
        """### Members Present

-   Present: JD SM TG NB DOM
-   Apologies: AB
-   Absent: WC KL""",
        ("JD", "SM", "TG", "NB", "DOM"),
        ("AB", "WC", "KL"),
    ),
    "initials-md": (
        """**Attendees:** AB CD EF GH
**Apologies:** KL MN""",
        ("AB", "CD", "EF", "GH"),
        ("KL", "MN"),
    ),
    "initials-slash": (
        """Present: AB/CD/EF/GH""",
        ("AB", "CD", "EF", "GH"),
        (),
    ),
    "initials-plus": (
        """Attending: AB, CD, EF + GH (notes)""",
        ("AB", "CD", "EF", "GH"),
        (),
    ),
    "handles": (
        """Present: @annab @tomr @maxf""",
        ("@annab", "@tomr", "@maxf"),
        (),
    ),
    "tablehead": (
        """Attendee Name                           Organisation/Country


Anna Berg                     AB        Survey

Tom Reed                      TR        Spain


Max Field                     MF

Ida Moor                      IM        Greece""",
        ("Anna Berg", "Tom Reed", "Max Field", "Ida Moor"),
        (),
    ),
    "tablehead2": (
        """Name                Organisation          Role
Anna Berg           Survey                Chair
Tom Reed            Met Office            Member
Max Field           Port Union            Secretary""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        (),
    ),
    "tablehead3": (
        """Participant          Affiliation
Anna Berg            Survey
Tom Reed             Met Office
Max Field            Port Union""",
        ("Anna Berg", "Tom Reed", "Max Field"),
        (),
    ),
    "tablehead-fr": (
        """Nom                 Organisme           Fonction
Anna Berg           Institut            Présidente
Tom Reed            Ville de Lyon       Membre
Max Field           Port                Secrétaire""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        (),
    ),
    "bar-head": (
        """Date       | Thursday 5 March 2026
Venue      | Town Hall
Chair      | Ms Anna Berg (Peru)
Present    | Peru; Netherlands (storage, 2025); Japan (recycling
           | technology, 2026-2027); Port Watch; UNEP
Apologies  | Senegal (coasts); Poland (finance)""",
        ("Peru*", "Netherlands", "Japan", "Port Watch", "UNEP"),
        ("Senegal", "Poland"),
    ),
    "bar-head-md": (
        """| Date | 5 March 2026 |
|---|---|
| Chair | Anna Berg |
| Present | Tom Reed, Max Field, Ida Moor |
| Apologies | Lou Kim |""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Ida Moor"),
        ("Lou Kim",),
    ),
    "bar-head-lines": (
        """Chair     | Anna Berg
Present   | Tom Reed (Survey)
          | Max Field (Port Union)
          | Ida Moor
Regrets   | Lou Kim""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Ida Moor"),
        ("Lou Kim",),
    ),
    "space-head": (
        """Chair          Anna Berg
Present        Tom Reed (Survey), Max Field
               (Port Union), Ida Moor
Apologies      Lou Kim""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Ida Moor"),
        ("Lou Kim",),
    ),
    "colon-head": (
        """Chair     : Anna Berg
Present   : Tom Reed (Survey), Max Field
            (Port Union), Ida Moor
Apologies : Lou Kim""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Ida Moor"),
        ("Lou Kim",),
    ),
    "flowed": (
        """PRESENT

Malcolm Berg, acting for the Secretary of State for Ports T. M. Reed, High Commissioner
for Australia C. T. Field, High Commissioner for South Africa Vincent Moor, High Commissioner for Canada Sir Edward Kim,
Permanent Under-Secretary of State for Ports N. E. Park, Ports Office.""",
        ("Malcolm Berg", "T. M. Reed", "C. T. Field", "Vincent Moor", "Sir Edward Kim", "N. E. Park"),
        (),
    ),
    "flowed-paren": (
        """PRESENT

Mr A. Berg (Chairman) Mr T. Reed (Treasury) Sir Max Field (Customs) Dr I. Moor (Health)""",
        ("Mr A. Berg*", "Mr T. Reed", "Sir Max Field", "Dr I. Moor"),
        (),
    ),
    "flowed-titles": (
        """Present: Mr Berg Mr Reed Mr Field Miss Moor""",
        ("Mr Berg", "Mr Reed", "Mr Field", "Miss Moor"),
        (),
    ),
    "who-from-table": (
        """| Who | From |
|---|---|
| Anna Berg (chair) | Survey |
| Tom Reed | Union |
| Max Field | Port |""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        (),
    ),
    "square-brackets": (
        "Participants: Anna Berg [chair], Tom Reed [Union], Max Field [Port]",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        (),
    ),
    "stroke-before-firms": ("Participants: Anna Berg/Survey, Tom Reed/Union, Max Field/Port", ("Anna Berg", "Tom Reed", "Max Field"), ()),
    "at-before-firms": ("Participants: Anna Berg @ Survey, Tom Reed @ Union, Max Field @ Port", ("Anna Berg", "Tom Reed", "Max Field"), ()),
}


@pytest.mark.parametrize("layout", LISTS)
def test_a_list_in_an_unusual_layout_is_read(layout: str) -> None:
    """A star marks whoever presides."""
    record, attending, missed = LISTS[layout]

    reading = read_document((HEAD + record + BODY).encode(), name="record.txt")

    assert tuple(p.values["name"] + ("*" if p.values["presides"] else "") for p in reading.of_kind(ProposalKind.ATTENDEE)) == attending
    assert tuple(p.values["name"] for p in reading.of_kind(ProposalKind.ABSENCE)) == missed
    assert [p.values["title"] for p in reading.of_kind(ProposalKind.AGENDA_ITEM)] == ["Opening", "Budget"]
