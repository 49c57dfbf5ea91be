"""The Django app of this register."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What was done, by whom, when, why and on what source: one row an act, never changed."""

    name = "corcom.registers.audit"
    label = "audit"
