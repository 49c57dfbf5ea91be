"""Addresses of States."""

from django.urls import path

from corcom.web.states import views

urlpatterns = [
    path("states/", views.state_list, name="states"),
    path("states/<slug:iso3>/", views.state, name="state"),
]
