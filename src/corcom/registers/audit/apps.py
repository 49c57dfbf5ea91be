"""The Django app of this register."""

from importlib import import_module

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What was done, by whom, when, why and on what source: one row an act, never changed."""

    name = "corcom.registers.audit"
    label = "audit"

    def ready(self) -> None:
        """Every write to the record renews its mark; models, which that needs, are there only now."""
        import_module("corcom.registers.audit.mark").watch_connections()
