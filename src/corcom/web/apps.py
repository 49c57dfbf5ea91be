"""The Django app of the pages: it brings templates, static files and template tags."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages."""

    name = "corcom.web"
    label = "web"
