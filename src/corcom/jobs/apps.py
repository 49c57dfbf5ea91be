"""The Django app that carries management commands."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Worker, schedule and commands."""

    name = "corcom.jobs"
    label = "jobs"
