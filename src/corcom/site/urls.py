"""Every address of the desk: the pages, then the feeds and the interface for programs as they are built; and what answers errors."""

from django.urls import include, path

urlpatterns = [
    path("", include("corcom.web.urls")),
]

handler400 = "corcom.web.errors.bad_request"
handler403 = "corcom.web.errors.not_allowed"
handler404 = "corcom.web.errors.not_found"
handler500 = "corcom.web.errors.failed"
