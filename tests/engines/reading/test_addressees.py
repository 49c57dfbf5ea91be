"""To whom the result of a task goes, in forms that many secretariats use."""

from __future__ import annotations

import pytest

from corcom.engines.reading.owners import OwnerBook
from corcom.engines.reading.rules.addressees import addressees_in


def _found(words: str, language: str = "en") -> list[str]:
    return list(addressees_in(OwnerBook(frozenset({"lea", "tom reed"}), language), words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "send the table to Lea, Tom Reed and the other members of the Board by 3 May",
            ["Lea", "Tom Reed", "the other members of the Board"],
        ),
        ("share the draft with all coordinators next week", ["all coordinators"]),
        ("share the changes to the budget with the auditors", ["the auditors"]),
        ("discuss the offer with the legal team", ["the legal team"]),
        ("speak with the ferry company about the timetable", ["the ferry company"]),
        ("reach out to Anna about the flyer", ["Anna"]),
        ("feed back to Lea a list of errors", ["Lea"]),
        ("ping Anna & Tom to find volunteers", ["Anna", "Tom"]),
        ("remind the late States in March", ["the late States"]),
        ("ask the printer for a quote", ["the printer"]),
        ("ask the best way to comment", []),
        ("send the questionnaire on wells to 14 States", ["14 States"]),
        ("prepare a joint note to the Permanent Mission of Oman, if possible before June", ["the Permanent Mission of Oman"]),
        ("prepare a two-page leaflet for the island States", ["the island States"]),
        ("draw up a paper for the consideration of departments", ["departments"]),
        ("finish the report for approval by the Council", ["the Council"]),
        ("check the figures and let the Treasurer know", ["the Treasurer"]),
        ("make a copy available to Trade and Customs", ["Trade", "Customs"]),
        ("a letter is to be sent to Hill Farm Ltd regarding the hedge", ["Hill Farm Ltd"]),
        ("send Lea the table", ["Lea"]),
        ("invite Lea to the harbour visit", ["Lea"]),
        ("update the list of ports", []),
        ("invite experts to join the steering committee", ["experts"]),
        ("submit a form to obtain a group calendar", []),
        ("add the page to GitHub and report to the next meeting", []),
        ("send the programme up to April 2012", []),
        ("identify to Lea, as far as known, those who will come", ["Lea"]),
        ("lay the table of dues before the Committee by June", ["the Committee"]),
        ("draft a letter of thanks to the host town", ["the host town"]),
        ("hand over the files to their successors before the holidays", ["their successors"]),
        ("redraft clause 7 and circulate to the list by June", ["the list"]),
        ("connect with @lea and @tom as needed", ["@lea", "@tom"]),
        ("hand-over note for Lea, by the end of June", ["Lea"]),
        ("update information to the field team", ["the field team"]),
    ],
)
def test_whom_a_task_reaches(words: str, expected: list[str]) -> None:
    assert _found(words) == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("écrire à la mairie pour demander une salle", "fr", ["la mairie"]),
        ("mail à Léa Roux pour fixer la date", "fr", ["Léa Roux"]),
        ("informer le Secrétariat avant mai", "fr", ["le Secrétariat"]),
        ("transmettre le projet aux membres du bureau", "fr", ["membres du bureau"]),
        ("enviar el cuadro a los miembros antes de mayo", "es", ["los miembros"]),
        ("compartir el borrador con la junta", "es", ["la junta"]),
        ("informar a la secretaría", "es", ["la secretaría"]),
    ],
)
def test_whom_a_task_reaches_in_french_and_spanish(words: str, language: str, expected: list[str]) -> None:
    assert _found(words, language) == expected
