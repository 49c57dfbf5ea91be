"""Whether the tables of a desk are those of this version of corcom."""

from __future__ import annotations

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from corcom.kernel.errors import BadInput


def require_current_tables() -> None:
    """Look at the tables of the desk that this process was pointed at (`open_desk`).

    Raises:
        BadInput: they are missing, or those of an earlier version; says which command helps.
    """
    if not tables_are_current():
        folder = settings.DATA_DIR
        message = (
            f"The tables of the desk in {folder} are missing or those of an earlier version. "
            f"Keep a copy of it with `corcom backup FILE --data {folder}`, then run `corcom setup --data {folder}`."
        )
        raise BadInput(message)


def bring_tables_up() -> None:
    """Make the tables those of this version; to look takes less than `migrate` with nothing to do."""
    if not tables_are_current():
        call_command("migrate", verbosity=0, interactive=False)


def tables_are_current() -> bool:
    """Whether no migration waits."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())
