"""Lists of the depositary in CSV and XML are read, hostile ones refused, and every difference is named."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.engines.law.depositary_list import ListedAct, load_depositary_list
from corcom.engines.law.reconcile import Difference, reconcile
from corcom.engines.law.shipped import shipped_record
from corcom.kernel.errors import BadInput
from corcom.kernel.words import TreatyActionKind as Kind

TABLE = """Participant,Signature,Provisional application(n),"Approval(AA), Acceptance(A), Accession(a), Ratification"
Iraq,12 Nov 2009,,14 May 2013
Swaziland,,,13 Sep 2011 a
"Netherlands (Kingdom of the) 1,2",3 Dec 2008,,23 Feb 2011 A
Lithuania,3 Dec 2008,24 Mar 2011 n,24 Mar 2011
"""
XML = """<?xml version="1.0" encoding="{encoding}"?>
<Treaties><Treaty><Participants><Table><TGroup>
<Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry><Entry>Accession(a), Ratification</Entry></Row></Thead>
<Tbody><Rows>
<Row><Entry>Côte d'Ivoire<superscript>1</superscript></Entry><Entry>4 Dec\t 2008</Entry><Entry>12 Mar\t 2012 </Entry></Row>
<Row><Entry>Iraq</Entry><Entry>12 Nov\t 2009</Entry><Entry>[14 May\t 2013 a]</Entry></Row>
</Rows></Tbody></TGroup></Table></Participants></Treaty></Treaties>"""
TABLE_ACTS = [
    ("IRQ", Kind.SIGNATURE, date(2009, 11, 12)),
    ("IRQ", Kind.RATIFICATION, date(2013, 5, 14)),
    ("SWZ", Kind.ACCESSION, date(2011, 9, 13)),
    ("NLD", Kind.SIGNATURE, date(2008, 12, 3)),
    ("NLD", Kind.ACCEPTANCE, date(2011, 2, 23)),
    ("LTU", Kind.SIGNATURE, date(2008, 12, 3)),
    ("LTU", Kind.PROVISIONAL_APPLICATION, date(2011, 3, 24)),
    ("LTU", Kind.RATIFICATION, date(2011, 3, 24)),
]


def _plain(acts: tuple[ListedAct, ...]) -> list[tuple[str, Kind, date]]:
    return [(act.iso3, act.kind, act.on) for act in acts]


def test_a_status_table_as_csv_is_read_with_its_letters_and_footnotes() -> None:
    found = load_depositary_list(TABLE.encode())
    assert (_plain(found.acts), found.findings, Kind.WITHDRAWAL in found.kinds) == (TABLE_ACTS, (), False)


def test_a_list_in_our_own_columns_is_read() -> None:
    found = load_depositary_list(b"state,kind,on,source\nIRQ,ratification,2013-05-14,x\nLao PDR,signature,2008-12-03,\n")
    assert _plain(found.acts) == [("IRQ", Kind.RATIFICATION, date(2013, 5, 14)), ("LAO", Kind.SIGNATURE, date(2008, 12, 3))]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_the_xml_of_the_depositary_is_read_in_both_encodings(encoding: str) -> None:
    found = load_depositary_list(XML.format(encoding=encoding).encode(encoding))
    assert _plain(found.acts) == [
        ("CIV", Kind.SIGNATURE, date(2008, 12, 4)),
        ("CIV", Kind.RATIFICATION, date(2012, 3, 12)),
        ("IRQ", Kind.SIGNATURE, date(2009, 11, 12)),
    ]
    assert [(finding.code, finding.line) for finding in found.findings] == [("set-aside", 3)]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Atlantis,3 Dec 2008,,", "unread-line"),
        ("Iraq,3rd of December,,", "unread-day"),
        ("Iraq,31 Feb 2009,,", "unread-day"),
        ("Iraq,3 Dec 2008 zz,,", "unread-letter"),
    ],
)
def test_what_cannot_be_read_is_a_finding_with_its_line(row: str, code: str) -> None:
    found = load_depositary_list(f"{TABLE}{row}\n".encode())
    assert ([(f.code, f.line) for f in found.findings], _plain(found.acts)) == ([(code, 6)], TABLE_ACTS)


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><l>&b;</l>',
        b'<?xml version="1.0"?><!DOCTYPE l SYSTEM "file:///etc/passwd"><l/>',
        b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>',
        b"<l><unclosed></l>",
        b'<?xml version="1.0" encoding="no-such"?><l/>',
        b"<l>" * 100_000,
        b"<html><body>Not found</body></html>",
        b"",
        b"\x00\x01\x02",
        b"a,b,c\n1,2,3\n",
        b"Participant,Remarks\nIraq,none\n",
    ],
)
def test_a_file_that_is_no_list_is_refused_with_words(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"\w{3,}"):
        load_depositary_list(data)


def test_differences_name_both_sides() -> None:
    record = [act for act in shipped_record("CCM").actions if act.iso3 in {"IRQ", "SWZ", "PER"}]
    listed = load_depositary_list(
        b"Participant,Signature,Ratification\nIraq,12 Nov 2009,15 May 2013\nSwaziland,,13 Sep 2011 a\nChad,3 Dec 2008,\n"
    )
    found = reconcile(listed, record)
    assert found.same == 2
    assert [
        (row.difference, row.iso3, row.listed.on if row.listed else None, row.recorded.on if row.recorded else None)
        for row in found.different
    ] == [
        (Difference.DIFFERS, "IRQ", date(2013, 5, 15), date(2013, 5, 14)),
        (Difference.NOT_IN_LIST, "PER", None, date(2008, 12, 3)),
        (Difference.NOT_IN_LIST, "PER", None, date(2012, 9, 26)),
        (Difference.NOT_ON_RECORD, "TCD", date(2008, 12, 3), None),
    ]


def test_acts_after_the_last_of_the_list_are_named_as_such() -> None:
    record = [act for act in shipped_record("CCM").actions if act.iso3 == "IRQ"]
    listed = load_depositary_list(b"Participant,Signature,Ratification\nIraq,12 Nov 2009,\n")
    assert [row.difference for row in reconcile(listed, record).different] == [Difference.AFTER_THE_LIST]
