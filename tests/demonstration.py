"""The demonstration desk for tests that look at all of it, and the pages that it has."""

from __future__ import annotations

from django.test import Client

from corcom.registers.people.models import Person
from corcom.workflows.demo import ACCOUNTS, load_demo
from kept_scenes import kept_scene
from walking import linked_pages

PASSWORD = "a-long-enough-password"
_pages: dict[str, str] = {}


def demonstration() -> Person:
    """Load the demonstration desk; returns its officer, whose password is `PASSWORD`."""
    kept_scene("demonstration", lambda: load_demo(PASSWORD))
    return Person.objects.get(email=ACCOUNTS[0].email)


def linked_pages_of(officer: Client) -> dict[str, str]:
    """One address for each route that links lead to from the front page; walked once in a process, as rows put back keep their numbers."""

    def source_of(path: str) -> str | None:
        answer = officer.get(path)
        return answer.content.decode() if answer.status_code == 200 and "html" in answer.headers["Content-Type"] else None

    if not _pages:
        _pages.update(linked_pages(["/ccm/"], source_of, without=("style-guide", "style-guide-example")))
    return dict(_pages)
