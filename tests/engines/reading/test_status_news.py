"""News of States on their way to a treaty."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.reading_of import proposals


def _news(sentence: str) -> list[tuple[str, str]]:
    found = proposals(f"## Universalization\n\nThe room was full. {sentence}\n", ProposalKind.STATUS_NEWS)
    return [(proposal.values["iso3"], proposal.values["stage_code"]) for proposal in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Noting that it is in the process of ratifying the Convention, Peru and Chad urged all to follow.",
         [("PER", "in_progress"), ("TCD", "in_progress")]),
        ("Chad signed the accession decree in February.", [("TCD", "final_stage")]),
        ("Chad highlighted its recent ratification of the Convention.", [("TCD", "ratified")]),
        ("Chad has taken steps towards accession to the Convention.", [("TCD", "in_progress")]),
        ("Chad - ratification expected by December", [("TCD", "expected")]),
        ("Thailand, Kuwait, the Russian Federation and Mali announced that they had recently ratified the Convention.",
         [("THA", "ratified"), ("KWT", "ratified"), ("RUS", "ratified"), ("MLI", "ratified")]),
        ("Sri Lanka had acceded to the Convention on 1 March.", [("LKA", "acceded")]),
        ("Benin had deposited its instrument of accession in New York.", [("BEN", "acceded")]),
        ("Malawi signed on 18 November 2011.", [("MWI", "signed")]),
        ("Togo had signed but the file was still with the ministry.", [("TGO", "signed")]),
        ("In Mauritania the President had signed the instrument, which was to be deposited.", [("MRT", "instrument_signed")]),
        ("Iraq is now at the final stage of the ratification process.", [("IRQ", "final_stage")]),
        ("Namibia was in the process of ratifying.", [("NAM", "in_progress")]),
        ("Thailand was studying accession.", [("THA", "in_progress")]),
        ("Tanzania expects to ratify the Convention soon.", [("TZA", "expected")]),
        ("Turkey has not signed the Convention.", [("TUR", "not_signed")]),
        ("Uganda had not yet ratified.", [("UGA", "not_party")]),
        ("Djibouti joined the treaty last month.", [("DJI", "joined")]),
        ("He welcomed the ratification by Mauritius.", [("MUS", "ratified")]),
        ("Latvia and Chile had deposited.", [("LVA", "ratified"), ("CHL", "ratified")]),
        ("Oman acceded on 3 May, Qatar on 4 June, and India ratified on 5 July.",
         [("OMN", "acceded"), ("QAT", "acceded"), ("IND", "ratified")]),
        ("Peru had ratified in May; Cuba had likewise completed ratification.", [("PER", "ratified"), ("CUB", "ratified")]),
        ("Bhutan: not a party.", [("BTN", "not_party")]),
        ("Kenya had heard from the envoy of Monaco that accession has been approved.", [("MCO", "final_stage")]),
        ("Tonga has sent its accession papers to New York.", [("TON", "final_stage")]),
        ("Oman informed Jordan that accession was under study.", [("OMN", "in_progress")]),
        ("Belarus had told Uruguay that it did not intend to join.", [("BLR", "not_party")]),
        ("In Kenya the accession bill passed its second reading.", [("KEN", "in_progress")]),
        ("The bill on the Convention passed the upper house in Bolivia.", [("BOL", "final_stage")]),
        ("New ratifications: Tunisia (3 March), Chad (5 May).", [("TUN", "ratified"), ("TCD", "ratified")]),
        ("Laos had asked for a legal opinion on accession.", [("LAO", "in_progress")]),
        ("Albania's file is complete and waits for the signature of the President.", [("ALB", "final_stage")]),
        ("Malawi wants to join but no date is expected.", [("MWI", "expected")]),
        ("Tuvalu favours accession but no bill was drafted.", [("TUV", "not_party")]),
        ("Gambia gave no answer as regards accession.", [("GMB", "not_party")]),
        ("Brunei is to start the ratification process in May.", [("BRN", "expected")]),
        ("Palau announced a new date for ratification.", [("PLW", "expected")]),
        ("Yemen aims at joining.", [("YEM", "expected")]),
        ("Togo has not yet ratified; the law waits for publication.", [("TGO", "final_stage")]),
        ("Ghana signed in 1995; consultations have started.", [("GHA", "in_progress")]),
        ("UNDP said that Iraq had ratified while Chad expects to accede.", [("IRQ", "ratified"), ("TCD", "expected")]),
    ],
)  # fmt: skip
def test_each_state_gets_the_stage_that_is_said_of_it(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert _news(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway called on all States to ratify the Convention.",
        "Kenya noted that 60 States had ratified the Convention.",
        "It was mistakenly reported that Bhutan had signed.",
        "Peru had signed a contract with the host.",
        "Austria supports universalization.",
        "Australia had a treaty with the United States which was signed in 1959.",
    ],
)
def test_what_is_no_step_of_a_named_state_is_no_news(sentence: str) -> None:
    assert _news(sentence) == []


def test_french_and_spanish_news_are_read() -> None:
    french = "Le Bénin a ratifié la Convention le 15 novembre 2012 et la Thaïlande étudie une adhésion dans le cadre de la loi."
    spanish = "Guatemala informó de que México había firmado el Convenio el 22 de octubre de 2018 en la sede de la organización."
    both = [
        [(p.values["iso3"], p.values["stage_code"]) for p in proposals(f"{text}\n\n" * 6, ProposalKind.STATUS_NEWS)]
        for text in (french, spanish)
    ]

    assert both == [[("BEN", "ratified"), ("THA", "in_progress")], [("MEX", "signed")]]
