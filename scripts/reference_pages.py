"""Write the reference pages that follow from the code: commands, routes, permissions and rules of the conventions.

Usage: .venv/bin/python scripts/reference_pages.py [--check]

With --check nothing is written; exit 1 when a page is not what the code says.
"""

from __future__ import annotations

import argparse
import importlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import django
from django.urls import URLPattern, URLResolver, get_resolver
from law_page import law_page

from corcom.kernel.words import Office, Theme
from corcom.site.cli._running import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
WRITTEN_BY_MACHINE = "<!-- Written by `make docs` from the code; change the code, not this page. -->"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)


def make_targets() -> list[tuple[str, str]]:
    """Name and help of every target in the Makefile."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([a-z-]+):.*?## (.+)$", text, re.MULTILINE)


def help_of(command: str) -> str:
    """The help text of one subcommand, 100 columns wide."""
    module = importlib.import_module(f"corcom.site.cli.{command.replace('-', '_')}")
    parser = argparse.ArgumentParser(
        prog=f"corcom {command}",
        description=module.HELP,
        formatter_class=lambda prog: argparse.HelpFormatter(prog, width=100),
    )
    module.add_arguments(parser)
    return parser.format_help().strip()


def commands_page() -> str:
    """Every make target and every `corcom` subcommand with its help."""
    targets = table(("Target", "What it does"), [(f"`make {name}`", words) for name, words in make_targets()])
    helps = "\n\n".join(f"### `corcom {name}`\n\n```text\n{help_of(name)}\n```" for name in COMMANDS)
    codes = "Every subcommand ends with 0 when it did its work, 1 when findings or a refusal stopped it, 2 when it was called wrongly."
    return f"# Commands\n\n{WRITTEN_BY_MACHINE}\n\n## make\n\n{targets}\n\n## corcom\n\n{codes}\n\n{helps}\n"


def routes(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address below a resolver, with its pattern."""
    for entry in resolver.url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry, address)
        else:
            yield address, entry


def admitted_to(pattern: URLPattern) -> str:
    """Who is let in: by a permission, by an account of their own, or anybody."""
    permission = getattr(pattern.callback, "permission", "")
    # Django marks a view behind `login_required` with the name of the field that leads back.
    needs_account = hasattr(pattern.callback, "redirect_field_name")
    return f"`{permission}`" if permission else ("any account" if needs_account else "anybody")


def routes_page() -> str:
    """Every address of the desk, with its name and the permission that it asks for."""
    rows = [(f"`/{address}`", f"`{pattern.name}`", admitted_to(pattern)) for address, pattern in routes(get_resolver())]
    words = "`as_of=YYYY-MM-DD` may be added to every page that shows dated facts.\nThe permissions stand in [permissions](permissions.md)."
    return f"# Routes\n\n{WRITTEN_BY_MACHINE}\n\n{words}\n\n{table(('Address', 'Name', 'Open to'), rows)}\n"


@dataclass(frozen=True)
class Thing:
    """A stand-in with what predicates ask of an action point, a document, a claim or a next step."""

    owners: Owners
    theme: str = ""
    confidential: bool = True
    state_id: str | None = None
    lead_state_id: str | None = None
    lead_organisation: Organisation | None = None
    recorded_by_id: int | None = None
    kind: str = ""
    added_by_id: int | None = None


@dataclass(frozen=True)
class Owner:
    """A stand-in for one owner of an action point."""

    state_id: str | None = None
    organisation: Organisation | None = None
    mandate: None = None


@dataclass(frozen=True)
class Organisation:
    """A stand-in for an organisation."""

    key: str


@dataclass(frozen=True)
class Owners:
    """A stand-in for the owners of an action point."""

    owners: tuple[Owner, ...] = ()

    def all(self) -> tuple[Owner, ...]:
        """Every owner."""
        return self.owners


def permissions_page() -> str:
    """Which role has which permission, asked of the policy itself."""
    # After django.setup(): policy reads the registers.
    policy = importlib.import_module("corcom.workflows.policy")
    day = policy.date(2011, 12, 14)
    theme = Theme.CLEARANCE.value

    def standing(**what: object) -> object:
        return policy.Standing(1, "CCM", day, **what)

    roles = {
        "anonymous": policy.Standing(None, "CCM", day),
        "no role": standing(),
        "observer": standing(organisations=frozenset({"icrc"})),
        "focal point": standing(states=frozenset({"ALB"})),
        "coordinator": standing(states=frozenset({"NOR"}), charges=frozenset({(Office.COORDINATOR.value, theme)})),
        "President": standing(states=frozenset({"LBN"}), charges=frozenset({(Office.PRESIDENT.value, "")})),
        "ISU": standing(organisations=frozenset({"isu"})),
        "administrator": standing(is_administrator=True),
    }
    owners = Owners((Owner(state_id="ALB"), Owner(state_id="NOR"), Owner(organisation=Organisation("icrc"))))
    conditions = {
        "own": Thing(owners),
        "own theme": Thing(Owners(), theme=theme),
        "not confidential": Thing(Owners(), confidential=False),
        "own evidence": Thing(Owners(), kind="evidence", added_by_id=1),
        "own State": Thing(Owners(), state_id="ALB"),
        "own step": Thing(Owners(), lead_state_id="ALB"),
        "own step as organisation": Thing(Owners(), lead_organisation=Organisation("icrc")),
        "own record": Thing(Owners(), recorded_by_id=1),
    }

    def cell(who: object, permission: str) -> str:
        if policy.may(who, permission):
            return "yes"
        return ", ".join(words for words, thing in conditions.items() if policy.may(who, permission, thing)) or "no"

    rows = [(f"`{name}`", *(cell(who, name) for who in roles.values())) for name in policy.PERMISSIONS]
    reasons = "\n".join(f"- `{name}`: {reason}" for name, (_, reason) in policy.PERMISSIONS.items())
    words = (
        "A person's role follows from the mandates that their State or organisation holds on the desk day, and ends with them.\n"
        "A coordinator whose term has ended is a focal point again."
    )
    heading = f"# Permissions\n\n{WRITTEN_BY_MACHINE}\n\n{words}"
    return f"{heading}\n\n{table(('Permission', *roles), rows)}\n\n## What a refusal says\n\n{reasons}\n"


def main(arguments: Sequence[str]) -> int:
    """Write the pages, or with --check compare them; 1 when one differs."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "corcom.site.settings")
    django.setup()
    pages = {
        "commands.md": commands_page(),
        "routes.md": routes_page(),
        "permissions.md": permissions_page(),
        "law.md": law_page(WRITTEN_BY_MACHINE),
    }
    if "--check" not in arguments:
        for name, text in pages.items():
            (REFERENCE / name).write_text(text, encoding="utf-8")
        return 0
    stale = [
        name for name, text in pages.items() if not (REFERENCE / name).exists() or (REFERENCE / name).read_text(encoding="utf-8") != text
    ]
    if stale:
        print(f"docs/reference: not what the code says: {', '.join(stale)}. Call: make docs", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
