"""Addresses of the pages, one module a subject. Everything of a convention lies under its code in small letters."""

from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from corcom.web import styleguide, theme

SUBJECTS = (
    "today",
    "convention",
    "minutes",
    "meetings",
    "action_points",
    "calendar",
    "roster",
    "groups",
    "states",
    "universalization",
    "treaty",
    "obligations",
    "what_if",
    "documents",
    "audit",
    "schedule",
    "search",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("theme/", theme.choose_theme, name="theme"),
    path("style-guide/", styleguide.style_guide, name="style-guide"),
    path("style-guide/<slug:example>/", styleguide.style_guide_example, name="style-guide-example"),
    *import_module("corcom.web.people.urls").urlpatterns,
    path(
        "<slug:convention>/",
        include([entry for subject in SUBJECTS for entry in import_module(f"corcom.web.{subject}.urls").urlpatterns]),
    ),
]
