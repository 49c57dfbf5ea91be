"""What `corcom serve` makes ready: packed files that browsers get once, or a refusal that says what to do."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from corcom.kernel.errors import BadInput
from corcom.site.cli._ready_to_serve import ready_to_serve

CORCOM = str(Path(sys.executable).with_name("corcom"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with its tables and nothing on record."""
    folder = tmp_path_factory.mktemp("desk")
    _django(folder, "migrate", "--verbosity=0")
    return folder


def _django(folder: Path, *arguments: str) -> None:
    environment = {"PATH": "/usr/bin:/bin", "CORCOM_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "corcom.site.settings"}
    subprocess.run([sys.executable, "-m", "django", *arguments], check=True, env=environment)


@pytest.fixture
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's own desk, and the database of its folder."""
    for name in ("CORCOM_DATA", "CORCOM_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("plain_environment")
def test_style_sheets_are_packed_under_names_of_their_content_while_the_desk_serves(desk: Path) -> None:
    with ready_to_serve(desk):
        folder = Path(os.environ["CORCOM_STATIC"])
        name = json.loads((folder / "staticfiles.json").read_text())["paths"]["corcom/css/desk.css"]
        packed, plain = (folder / f"{name}.gz").read_bytes(), (folder / name).read_bytes()

    assert (gzip.decompress(packed), name != "corcom/css/desk.css") == (plain, True)
    assert ("CORCOM_STATIC" in os.environ, folder.exists()) == (False, False)


MAKING_READY = """
import sys
from pathlib import Path
from corcom.site.cli._ready_to_serve import ready_to_serve
with ready_to_serve(Path(sys.argv[1])):
    from django.db import connection
    from django.template import engines
    drawn = {template.name for template in engines["django"].engine.template_loaders[0].get_template_cache.values()}
    print("corcom.web.urls" in sys.modules, "corcom/minutes/review.html" in drawn, connection.connection)
"""


def test_the_pages_are_loaded_before_the_web_processes_fork_and_the_database_is_closed(desk: Path) -> None:
    environment = {"PATH": "/usr/bin:/bin", "CORCOM_DATA": str(desk), "DJANGO_SETTINGS_MODULE": "corcom.site.settings"}
    done = subprocess.run([sys.executable, "-c", MAKING_READY, desk], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "True True None\n"


@pytest.mark.usefixtures("plain_environment")
def test_a_desk_of_an_earlier_version_is_not_served_before_its_tables_are_brought_up(desk: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    older.mkdir()
    (older / "desk.sqlite3").write_bytes((desk / "desk.sqlite3").read_bytes())
    with sqlite3.connect(older / "desk.sqlite3") as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'schedule'")
    database.close()

    with pytest.raises(BadInput) as refused, ready_to_serve(older):
        pass

    assert str(refused.value) == (
        f"The tables of the desk in {older} are missing or those of an earlier version. "
        f"Keep a copy of it with `corcom backup FILE --data {older}`, then run `corcom setup --data {older}`."
    )


@pytest.mark.usefixtures("plain_environment")
def test_a_folder_without_a_desk_is_not_served_and_nothing_is_made_in_it(tmp_path: Path) -> None:
    done = subprocess.run([CORCOM, "serve", "--data", str(tmp_path)], capture_output=True, text=True, check=False)
    said = f"corcom serve: There is no desk in {tmp_path}. Name the folder of one, or make one with `corcom setup --data {tmp_path}`.\n"
    assert (done.returncode, done.stdout, done.stderr, list(tmp_path.iterdir())) == (1, "", said, [])
