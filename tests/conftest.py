"""What holds for all tests."""

from __future__ import annotations

import gc

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["made_desks"]

# How quickly a loaded machine makes examples says nothing about the code that they try.
settings.register_profile("corcom", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("corcom")


def pytest_addoption(parser: pytest.Parser) -> None:
    """The choice of a run on another database than SQLite."""
    parser.addoption("--with-database", action="store_true", help="only tests that use the database of the test run")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, when asked to, what would be the same on every database: it uses none, or makes desks of its own in folders."""
    if not config.getoption("--with-database"):
        return
    chosen = [item for item in items if uses_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(chosen)])
    items[:] = chosen


def pytest_collection_finish() -> None:
    """Look for cycles less often: over what a process of tests has loaded, which stays, each look takes long, and tests make few cycles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def uses_database(item: pytest.Item) -> bool:
    """Whether a test says that it uses the database, by its mark or through a fixture."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & {"db", "transactional_db"})
