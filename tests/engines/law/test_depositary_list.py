"""Lists of the depositary in CSV and XML are read, hostile ones refused, and every difference is named."""

from __future__ import annotations

from datetime import date

import pytest

from corcom.engines.law.depositary_list import ListedAct, load_depositary_list
from corcom.engines.law.reconcile import Difference, Reconciled, reconcile
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
        ("IRQ", Kind.ACCESSION, date(2013, 5, 14)),
    ]
    assert ([act.is_set_aside for act in found.acts], found.findings) == ([False, False, False, True], ())


STATUS_TABLE = """<?xml version="1.0" encoding="ISO-8859-1"?>
<MTDSG>
 <Header><Titlesect>A treaty made up for this test</Titlesect></Header>
 <Treaty>
  <Participants><Table><TGroup Columns="4">
   <Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry><Entry>Provisional application(n)</Entry>
    <Entry>Approval(AA), Acceptance(A), Accession(a), Ratification</Entry></Row></Thead>
   <Tbody><Rows>
    <Row><Entry>Iraq</Entry><Entry>12 Nov\t 2009 </Entry><Entry></Entry><Entry>14 May\t 2013 </Entry></Row>
    <Row><Entry>Lithuania &lt;superscript&gt;2,3&lt;/superscript&gt;</Entry><Entry>3 Dec\t 2008 </Entry>
     <Entry>24 Mar\t 2011 n</Entry><Entry>[24 Mar\t 2011 ]</Entry></Row>
    <Row><Entry>Netherlands (Kingdom of the) &lt;superscript&gt;1&lt;/superscript&gt;</Entry><Entry>3 Dec\t 2008 </Entry>
     <Entry></Entry><Entry>23 Feb\t 2011 A</Entry></Row>
    <Row><Entry>Grenada</Entry><Entry></Entry><Entry></Entry><Entry>29 Jun\t 2011 a</Entry></Row>
   </Rows></Tbody>
  </TGroup></Table></Participants>
  <SpecialTables><TableHeader><Title>Participant</Title><Title>Date of receipt of the notification</Title><Title>Territories</Title>
   </TableHeader><Rows><Row><Column>Denmark</Column><Column>1 Jan\t 2013 </Column><Column>An island</Column></Row></Rows></SpecialTables>
  <Declarations><Declaration><Participant>Iraq</Participant><Text type="para">Words made up.</Text></Declaration></Declarations>
 </Treaty>
</MTDSG>"""


def test_the_whole_file_of_a_treaty_is_read_and_only_its_table_of_participants_counts() -> None:
    found = load_depositary_list(STATUS_TABLE.encode("iso-8859-1"))
    assert _plain(found.acts) == [
        ("IRQ", Kind.SIGNATURE, date(2009, 11, 12)),
        ("IRQ", Kind.RATIFICATION, date(2013, 5, 14)),
        ("LTU", Kind.SIGNATURE, date(2008, 12, 3)),
        ("LTU", Kind.PROVISIONAL_APPLICATION, date(2011, 3, 24)),
        ("LTU", Kind.RATIFICATION, date(2011, 3, 24)),
        ("NLD", Kind.SIGNATURE, date(2008, 12, 3)),
        ("NLD", Kind.ACCEPTANCE, date(2011, 2, 23)),
        ("GRD", Kind.ACCESSION, date(2011, 6, 29)),
    ]
    assert found.findings == ()


def test_an_act_set_aside_agrees_when_the_state_has_left_since() -> None:
    listed = load_depositary_list(STATUS_TABLE.encode("iso-8859-1"))
    record = [act for act in shipped_record("CCM").actions if act.iso3 in {"IRQ", "LTU", "NLD", "GRD"}]
    assert reconcile(listed, record) == Reconciled(8, ())
    unaware = [act for act in record if act.kind is not Kind.WITHDRAWAL]
    (row,) = reconcile(listed, unaware).different
    assert (row.difference, row.iso3, row.recorded.on if row.recorded else None) == (Difference.SET_ASIDE, "LTU", date(2011, 3, 24))


def test_special_tables_with_titles_and_columns_are_read() -> None:
    data = (
        "<Treaty><SpecialTables><TableHeader><Title>Participant</Title><Title>Signature</Title><Title>Ratification</Title></TableHeader>"
        "<Rows><Row><Column>Iraq</Column><Column>12 Nov 2009</Column><Column>14 May 2013</Column></Row></Rows></SpecialTables></Treaty>"
    )
    assert _plain(load_depositary_list(data.encode()).acts) == TABLE_ACTS[:2]


@pytest.mark.parametrize(
    "data",
    [
        "State Party;ISO3;Action;Date\nIraq;IRQ;Signed;12/11/2009\nIraq;IRQ;Ratified;14/05/2013\n",
        "country_code|instrument|date of deposit\n368|signature|2009-11-12\n368|Ratification|2013-05-14\n",
        '[{"iso3": "IRQ", "kind": "signature", "on": "2009-11-12"}, {"iso3": "IRQ", "kind": "ratification", "on": "2013-05-14"}]',
        "Country\tSigned\tRatified\tEntry into force\nIraq\t12 November 2009\tMay 14, 2013\t1 Nov 2013\n",
        "As of today\n\nPays,Signature,Ratification\nIQ,12 nov. 2009,14 mai 2013\n",
    ],
)
def test_lists_of_others_are_read_under_their_own_headings(data: str) -> None:
    found = load_depositary_list(data.encode())
    assert (_plain(found.acts), found.findings) == (TABLE_ACTS[:2], ())


def test_a_column_that_does_not_tell_kinds_of_consent_apart_agrees_with_any() -> None:
    listed = load_depositary_list(b"State,Date of deposit of instrument\nSwaziland,13 Sep 2011\nIraq,14 May 2013\nPeru,27 Sep 2012\n")
    record = [act for act in shipped_record("CCM").actions if act.iso3 in {"SWZ", "IRQ", "PER"}]
    found = reconcile(listed, record)
    assert (found.same, [(row.difference, row.iso3) for row in found.different]) == (2, [(Difference.DIFFERS, "PER")])


def test_an_act_that_a_list_has_twice_counts_once() -> None:
    record = [act for act in shipped_record("CCM").actions if act.iso3 == "IRQ"]
    assert reconcile(
        load_depositary_list(TABLE.encode().splitlines(keepends=True)[0] + b"Iraq,12 Nov 2009,,14 May 2013\n" * 2), record
    ) == (Reconciled(2, ()))


def test_days_that_read_two_ways_and_months_are_findings() -> None:
    found = load_depositary_list(b"state,kind,on\nIRQ,signature,11/12/2009\nIRQ,ratification,May 2013\n")
    assert [(f.code, f.line) for f in found.findings] == [("ambiguous-day", 2), ("unread-day", 3)]


def test_a_deeply_nested_file_is_read_or_refused_and_never_breaks() -> None:
    row = b"<Row><Entry>Iraq</Entry><Entry>" + b"<b>" * 50_000 + b"12 Nov 2009" + b"</b>" * 50_000 + b"</Entry></Row>"
    data = b"<t><Row><Entry>Participant</Entry><Entry>Signature</Entry></Row>" + row + b"</t>"
    assert _plain(load_depositary_list(data).acts) == TABLE_ACTS[:1]


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


def test_a_list_of_which_no_line_could_be_read_says_nothing_about_the_record() -> None:
    record = shipped_record("CCM").actions
    listed = load_depositary_list(b"Participant,Signature,Ratification\nAtlantis,12 Nov 2009,\n")
    assert (reconcile(listed, record), len(listed.findings)) == (Reconciled(0, ()), 1)
