"""Addresses of the schedule."""

from django.urls import path

from corcom.web.schedule import views

urlpatterns = [
    path("schedule/", views.schedule, name="schedule"),
]
