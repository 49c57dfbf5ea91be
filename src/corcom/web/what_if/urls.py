"""Addresses of questions that save nothing."""

from django.urls import path

from corcom.web.what_if import views

urlpatterns = [
    path("what-if/", views.what_if, name="what-if"),
    path("check-list/", views.check_list, name="check-list"),
    path("reconcile/", views.reconcile, name="reconcile"),
]
