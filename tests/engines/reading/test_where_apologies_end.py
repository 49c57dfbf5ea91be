"""Who was missed, by labels in three languages, and where apologies end: offices and labels below them name nobody missed."""

from __future__ import annotations

import pytest

from corcom.engines.reading.document import read_document
from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import HARBOUR_BODY as BODY
from engines.reading.structure_of import HARBOUR_HEAD as HEAD

LISTS = {
    "minutes-below": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Apologies: Ian Watt
Minutes: Lou Kim""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Lou Kim"),
        ("Ian Watt",),
    ),
    "said-of-one-further-below": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Absent: Ian Watt

## Officers

a. Treasurer, Ian Watt – not able to attend
b. Website – nothing to report""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt",),
    ),
    "none-minutes": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Apologies: none
Minutes: Lou Kim""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Lou Kim"),
        (),
    ),
    "chair-below": (
        """Present: Tom Reed, Max Field
Apologies: Ian Watt
Chair: Anna Berg""",
        ("Tom Reed", "Max Field", "Anna Berg*"),
        ("Ian Watt",),
    ),
    "guests-below": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Apologies: Ian Watt, Jo Park
In attendance: Lou Kim""",
        ("Anna Berg*", "Tom Reed", "Max Field", "Lou Kim"),
        ("Ian Watt", "Jo Park"),
    ),
    "none-forms": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Apologies: None received.""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        (),
    ),
    "nil": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Absent: --""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        (),
    ),
    "tbc": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Apologies: TBC""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        (),
    ),
    "none-fr": (
        """Présents : Anna Berg, Tom Reed
Excusés : néant
Secrétaire : Lou Kim""",
        ("Anna Berg", "Tom Reed", "Lou Kim"),
        (),
    ),
    "none-es": (
        """Asistentes: Anna Berg, Tom Reed
Ausentes: ninguno""",
        ("Anna Berg", "Tom Reed"),
        (),
    ),
    "apologies-noted": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Apologies were noted from Ian Watt and Jo Park.""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park"),
    ),
    "unable": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Unable to attend: Ian Watt, Jo Park""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park"),
    ),
    "not-present": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Not present: Ian Watt, Jo Park""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park"),
    ),
    "members-absent": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Members absent: Ian Watt, Jo Park""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park"),
    ),
    "regrets": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Regrets: Ian Watt; Jo Park""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park"),
    ),
    "with-apologies": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
With apologies: Ian Watt; Jo Park""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park"),
    ),
    "could-not": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Could not attend: Ian Watt""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt",),
    ),
    "away": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Away: Ian Watt""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt",),
    ),
    "missing": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Missing: Ian Watt""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt",),
    ),
    "absentees": (
        """Present: Anna Berg (Chair), Tom Reed, Max Field
Absentees: Ian Watt, Jo Park""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park"),
    ),
    "excuses-fr": (
        """Étaient présents : Anna Berg, Tom Reed
Étaient excusés : Ian Watt, Jo Park""",
        ("Anna Berg", "Tom Reed"),
        ("Ian Watt", "Jo Park"),
    ),
    "absents-excuses": (
        """Présents : Anna Berg, Tom Reed
Absents excusés : Ian Watt, Jo Park
Absents : Lou Kim""",
        ("Anna Berg", "Tom Reed"),
        ("Ian Watt", "Jo Park", "Lou Kim"),
    ),
    "membres-excuses": (
        """Membres présents : Anna Berg, Tom Reed
Membres excusés : Ian Watt
Invités : Lou Kim""",
        ("Anna Berg", "Tom Reed", "Lou Kim"),
        ("Ian Watt",),
    ),
    "es-excusan": (
        """Asistentes: Anna Berg, Tom Reed
Excusan su asistencia: Ian Watt y Jo Park""",
        ("Anna Berg", "Tom Reed"),
        ("Ian Watt", "Jo Park"),
    ),
    "es-no-asisten": (
        """Asisten: Anna Berg, Tom Reed
No asisten: Ian Watt, Jo Park""",
        ("Anna Berg", "Tom Reed"),
        ("Ian Watt", "Jo Park"),
    ),
    "bullets-mixed": (
        """Attendance
- Present: Anna Berg (Chair), Tom Reed, Max Field
- Apologies: Ian Watt, Jo Park
- Absent: Lou Kim""",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ian Watt", "Jo Park", "Lou Kim"),
    ),
    "slash": (
        """Present/Apologies
Anna Berg (Chair) – present
Tom Reed – present
Max Field – apologies""",
        ("Anna Berg*", "Tom Reed"),
        ("Max Field",),
    ),
    "apol-heading": (
        """## Apologies

Ian Watt
Jo Park

## Present

Anna Berg (Chair)
Tom Reed""",
        ("Anna Berg*", "Tom Reed"),
        ("Ian Watt", "Jo Park"),
    ),
    "behind-several-names": (
        "Attendance\n\n- Anna Berg (Chair)\n- Tom Reed\n- Max Field, Lou Kim: absent\n- Ida Moor and Jo Park (apologies)",
        ("Anna Berg*", "Tom Reed"),
        ("Max Field", "Lou Kim", "Ida Moor", "Jo Park"),
    ),
    "behind-a-state": (
        "Attendance:\nPeru\nKenya\nMalta \u2013 absent\nChile - apologies",
        ("Peru", "Kenya"),
        ("Malta", "Chile"),
    ),
    "glued-behind-groups": (
        "Attendance\n\n1. Anna Berg (Chair)\n2. Tom Reed\n3. Max Field\n4. Ports, Early RecoveryAbsent",
        ("Anna Berg*", "Tom Reed", "Max Field"),
        ("Ports", "Early Recovery"),
    ),
    "next-meeting-below": (
        "**Pr\u00e9sents** : Anna Berg, Tom Reed  \n**Excus\u00e9(s)** : -  \n**Prochaine r\u00e9union** : _\u00e0 d\u00e9finir_",
        ("Anna Berg", "Tom Reed"),
        (),
    ),
    "agenda-below": (
        "**Present**: Anna Berg, Tom Reed\n\n**Absent**: Lou Kim\n\n*Agenda*: [PORT/org#2](https://example.org/2)",
        ("Anna Berg", "Tom Reed"),
        ("Lou Kim",),
    ),
}


@pytest.mark.parametrize("layout", LISTS)
def test_only_those_who_were_missed_are(layout: str) -> None:
    """A star marks whoever presides."""
    record, attending, missed = LISTS[layout]

    reading = read_document((HEAD + record + BODY).encode(), name="record.txt")

    assert tuple(p.values["name"] + ("*" if p.values["presides"] else "") for p in reading.of_kind(ProposalKind.ATTENDEE)) == attending
    assert tuple(p.values["name"] for p in reading.of_kind(ProposalKind.ABSENCE)) == missed
