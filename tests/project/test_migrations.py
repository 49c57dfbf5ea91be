"""Migrations of each register are one line, named after what they do."""

from __future__ import annotations

from django.db.migrations.loader import MigrationLoader


def test_every_register_has_one_last_migration() -> None:
    graph = MigrationLoader(None).graph
    ours = {app for app, _ in graph.nodes if _is_ours(app)}
    assert {app: names for app in ours if len(names := graph.leaf_nodes(app)) != 1} == {}


def test_no_migration_kept_the_name_that_django_gave_it() -> None:
    named_by_django = [f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations if _is_ours(app) and "_auto_" in name]
    assert named_by_django == []


def _is_ours(app: str) -> bool:
    loader = MigrationLoader(None)
    module, _ = loader.migrations_module(app)
    return bool(module) and str(module).startswith("corcom.")
