"""What the tests of the review pages share: an officer who is signed in, addresses, and an act as the page posts it."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client
from tests import scenes

from corcom.kernel.words import Office
from corcom.registers.people.models import Person
from corcom.registers.proposals.models import ProposalRecord, ReadingRecord

HTMX = {"HX-Request": "true"}


def set_desk() -> None:
    """The convention, two mandates of the day, and an organisation that the minutes name."""
    scenes.ccm()
    scenes.organisation("cmc", "Cluster Munition Coalition", "CMC")
    scenes.mandate("LBN", Office.PRESIDENT)
    scenes.mandate("IRL", Office.COORDINATOR, "clearance-and-risk-education")


def signed_in(person: Person) -> Client:
    """A browser in which the person is signed in."""
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def page_of(reading: ReadingRecord) -> str:
    """The address of the review."""
    return f"/ccm/minutes/{reading.pk}/"


def row_of(proposal: ProposalRecord) -> str:
    """The address below which the acts on a proposal lie."""
    return f"/ccm/minutes/{proposal.reading_id}/{proposal.pk}/"


def row_html(html: str, proposal: ProposalRecord) -> str:
    """The row of a proposal in a page or fragment."""
    found = re.search(rf'<li class="proposal [^>]*id="r-{proposal.pk}".*?</li>', html, re.DOTALL)
    return found.group() if found else ""


def fields_of(html: str, proposal: ProposalRecord) -> dict[str, Any]:
    """What a browser would send for a row that nobody touched: hidden fields, inputs, areas, choices, ticks."""
    form = re.search(rf'action="{row_of(proposal)}confirm/".*?</form>', html, re.DOTALL)
    assert form is not None
    found: dict[str, Any] = {}
    for tag in re.findall(r"<input [^>]*>", form.group()):
        name, value = _attribute(tag, "name"), _attribute(tag, "value")
        if ('type="checkbox"' in tag and " checked" not in tag) or 'form="' in tag:
            continue
        found[name] = value
    for name, value in re.findall(r'<textarea [^>]*name="([^"]+)"[^>]*>\n(.*?)</textarea>', form.group(), re.DOTALL):
        found[name] = _plain(value)
    for name, options in re.findall(r'<select [^>]*name="([^"]+)"[^>]*>(.*?)</select>', form.group(), re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options) or re.search(r'<option value="([^"]*)"', options)
        found[name] = _plain(chosen[1]) if chosen else ""
    return {name: value for name, value in found.items() if name not in ("csrfmiddlewaretoken", "chosen")}


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', tag)
    return _plain(found[1]) if found else ""


def _plain(words: str) -> str:
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&")):
        words = words.replace(entity, sign)
    return words
