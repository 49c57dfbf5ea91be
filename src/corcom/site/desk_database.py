"""The database of a desk, known before Django starts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;",
}


def database_at(address: str, folder: Path) -> dict[str, Any]:
    """Django's settings for an address such as postgres://user:word@host:5432/name; SQLite in the folder when there is none."""
    if not address:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "desk.sqlite3", "OPTIONS": dict(SQLITE_OPTIONS)}
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def database_of(folder: Path) -> dict[str, Any]:
    """The database that the environment names (CORCOM_DATABASE_URL), else SQLite in the folder."""
    return database_at(os.environ.get("CORCOM_DATABASE_URL", ""), folder)
