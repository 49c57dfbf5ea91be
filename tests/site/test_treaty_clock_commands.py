"""`corcom status`, `corcom obligations` and `corcom check-list`: rows, formats, errors, and no Django."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CORCOM = str(Path(sys.executable).with_name("corcom"))
ORIGIN = "from the shipped facts of 2026-02-27\n"


def _run(*arguments: str, today: str = "") -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "/usr/bin:/bin", "CORCOM_TODAY": today}
    return subprocess.run([CORCOM, *arguments], capture_output=True, text=True, check=False, env=environment)


def _json(*arguments: str) -> list[dict[str, Any]]:
    done = _run(*arguments, "--format", "json")
    assert (done.returncode, done.stderr) == (0, f"corcom {arguments[0]}: {ORIGIN}")
    rows = json.loads(done.stdout)
    assert isinstance(rows, list)
    return rows


def test_status_of_one_state_has_its_acts_with_sources() -> None:
    (row,) = _json("status", "--convention", "CCM", "--state", "IRQ", "--on", "2013-05-14")
    assert {key: row[key] for key in ("state", "status", "entry_into_force_on", "deposited_on")} == {
        "state": "IRQ",
        "status": "consented-not-in-force",
        "entry_into_force_on": "2013-11-01",
        "deposited_on": "2013-05-14",
    }
    assert [(act["kind"], act["on"], bool(act["source"])) for act in row["acts"]] == [
        ("signature", "2009-11-12", True),
        ("ratification", "2013-05-14", True),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("status", "--on", "9000-01-01"),
        ("obligations", "--state", "MEX", "--due-before", "9000-01-01"),
        ("obligations", "--state", "MEX", "--on", "2012-01-01", "--due-from", "9000-01-01"),
        ("check-list", "-", "--on", "9000-01-01"),
    ],
)
def test_a_day_that_is_not_taken_is_refused_with_those_that_are(words: tuple[str, ...]) -> None:
    done = _run(*words, today="2011-12-14")
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        f"corcom {words[0]}: “9000-01-01” came in. Days from 1 January 1945 to 14 December 2071 are taken, 60 years from the desk day. "
        "Give a day among them.\n",
    )


@pytest.mark.parametrize("said", ["IRQ", "irq", "IQ", "368", "Iraq", "Republic of Iraq"])
def test_a_state_is_given_by_any_code_or_name(said: str) -> None:
    done = _run("status", "--state", said, "--on", "2013-11-01", "--format", "json")
    assert [(row["state"], row["status"]) for row in json.loads(done.stdout)] == [("IRQ", "state-party")]


def test_status_without_a_state_has_all_197() -> None:
    rows = _json("status", "--on", "2025-03-06")
    assert len({row["state"] for row in rows}) == len(rows) == 197
    assert [row["state"] for row in rows if row["status"] == "withdrawn"] == ["LTU"]
    assert sum(1 for row in rows if row["status"] == "state-party") == 111


def test_status_as_csv_has_a_header_and_one_line_a_state() -> None:
    done = _run("status", "--on", "2011-12-13", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == 197
    iraq = next(row for row in rows if row["state"] == "IRQ")
    assert (iraq["status"], iraq["entry_into_force_on"]) == ("signatory", "")


def test_status_as_text_ends_with_both_counts() -> None:
    done = _run("status", "--on", "2025-09-05")
    assert done.stdout.splitlines()[-2:] == [
        "Convention on Cluster Munitions on 2025-09-05: "
        "state-party 111, consented-not-in-force 1, signatory 12, withdrawn 1, not-joined 72",
        "Parties counted by deposit 112, in force 111; States that signed 108",
    ]


def test_status_of_a_second_convention_comes_from_the_same_command() -> None:
    (row,) = _json("status", "--convention", "APMBC", "--state", "Finland", "--on", "2026-01-10")
    assert (row["convention"], row["state"], row["status"], row["withdrawal_effective_on"]) == (
        "APMBC",
        "FIN",
        "withdrawn",
        "2026-01-10",
    )


def test_obligations_of_one_state_with_their_steps() -> None:
    rows = _json("obligations", "--convention", "CCM", "--state", "IRQ", "--on", "2013-05-14")
    assert [(row["state"], row["article"], row["kind"], row["due_on"], row["status"]) for row in rows] == [
        ("IRQ", "7.1", "initial-report", "2014-04-30", "not-due"),
        ("IRQ", "7.2", "annual-report", "2015-04-30", "not-due"),
        ("IRQ", "3.2", "stockpile-destruction", "2021-11-01", "not-due"),
        ("IRQ", "4.1.a", "clearance", "2023-11-01", "not-due"),
    ]
    assert [step["article"] for step in rows[3]["steps"]] == ["16", "17.2", "4.1.a", None]
    assert rows[3]["steps"][2]["output"] == "2023-11-01"


def test_obligations_can_be_bound_by_due_date_and_setting() -> None:
    rows = _json(
        "obligations", "--state", "NGA", "--on", "2023-08-01", "--due-before", "2026-01-01", "--first-update", "year-after-initial-due"
    )
    assert [(row["article"], row["due_on"]) for row in rows] == [("7.1", "2024-01-28"), ("7.2", "2025-04-30")]


def test_desk_day_is_the_day_asked_about_when_none_is_given() -> None:
    done = _run("status", "--state", "IRQ", "--format", "csv", today="2013-10-31")
    assert next(csv.DictReader(io.StringIO(done.stdout)))["status"] == "consented-not-in-force"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (
            ("status", "--state", "Atlantis"),
            1,
            "corcom status: 'Atlantis' is not a State known here; "
            "give its ISO 3166 code (IRQ, IQ), its M49 number (368) or its full name.\n",
        ),
        (("obligations", "--convention", "NPT"), 1, "corcom obligations: 'NPT' is not a convention known here; accepted: APMBC, CCM.\n"),
    ],
)
def test_wrong_words_are_refused_with_what_is_accepted(arguments: tuple[str, ...], code: int, message: str) -> None:
    done = _run(*arguments)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", message)


def test_wrong_day_is_wrong_use() -> None:
    done = _run("status", "--on", "13.12.2011")
    assert done.returncode == 2
    assert done.stderr.endswith("argument --on: '13.12.2011' is not a day; write it as YYYY-MM-DD, for example 2011-12-13\n")


def test_published_list_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("state,article,due_on\nGuinea,7.1,2015-04-19\nIRQ,7.1,2014-04-30\n", encoding="utf-8")
    done = _run("check-list", str(file), "--on", "2026-02-27")
    assert (done.returncode, done.stderr) == (0, f"corcom check-list: {ORIGIN}")
    assert done.stdout.splitlines() == [
        "GIN  7.1  published 2015-04-19, computed 2015-09-28: impossible: cannot be: 180 days back lies 2014-10-21, and entry into "
        "force falls on the first of a month; counted from the deposit, not from entry into force",
        "IRQ  7.1  published 2014-04-30: agrees",
        "agrees 1, differs 0, impossible 1, not-decidable 0",
    ]


def test_published_list_with_an_unknown_state_is_checked_but_for_that_line(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("state,article,due_on\nAtlantis,7.1,2015-04-19\nIRQ,7.1,2014-04-30\n", encoding="utf-8")
    done = _run("check-list", str(file), "--on", "2026-02-27", "--format", "json")
    assert done.returncode == 1
    assert [(row["state"], row["verdict"]) for row in json.loads(done.stdout)] == [("IRQ", "agrees")]
    assert "line 2: “Atlantis” is not a State known here" in done.stderr


@pytest.mark.parametrize("command", ["status", "obligations", "check-list"])
def test_command_loads_no_django(command: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("state,article,due_on\nIRQ,7.1,2014-04-30\n", encoding="utf-8")
    arguments = [command, str(file)] if command == "check-list" else [command, "--state", "IRQ"]
    code = f"import sys; from corcom.site.cli import main; main({arguments!r}); sys.exit('django' in sys.modules)"
    no_desk = {name: value for name, value in os.environ.items() if not name.startswith("CORCOM_")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=no_desk)
    assert (done.returncode, "IRQ" in done.stdout) == (0, True)


def test_a_list_comes_from_standard_input_and_a_date_that_reads_two_ways_is_a_note() -> None:
    given = "Country;Deadline\nPeru;01/03/2021\nPeru;04/2024\n"
    done = subprocess.run(
        [CORCOM, "check-list", "-", "--article", "3.2", "--on", "2026-02-27", "--format", "csv"],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert (done.returncode, [(row["published_on"], row["verdict"], row["cause"]) for row in rows]) == (
        0,
        [("2021-03-01", "differs", "extended-since"), ("2024-04", "agrees", "")],
    )
    assert done.stderr.splitlines()[1:] == [
        "corcom check-list: -, line 2: “01/03/2021” reads two ways; it was taken as 2021-03-01, not 2021-01-03."
    ]


@pytest.mark.parametrize("command", ["check-list", "reconcile"])
@pytest.mark.parametrize(("data", "words"), [(b"", "is empty"), (b"a" * 9_000_000, "more than"), (b"\x00\x01" * 50, "not text")])
def test_a_file_that_is_no_list_is_refused_in_one_line(command: str, data: bytes, words: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(data)
    done = _run(command, str(file))
    assert (done.returncode, done.stdout, len(done.stderr.splitlines()), words in done.stderr) == (1, "", 1, True)
