"""Addresses of the roster."""

from django.urls import path

from corcom.web.roster import views

urlpatterns = [
    path("roster/", views.roster, name="roster"),
    path("roster/record/", views.record, name="record-mandate"),
    path("roster/<int:pk>/correct/", views.correct, name="correct-mandate"),
]
