"""Every address of the desk: the pages, then the feeds and the interface for programs as they are built."""

from django.urls import include, path

urlpatterns = [
    path("", include("corcom.web.urls")),
]
