"""Addresses of meetings."""

from django.urls import path

from corcom.web.meetings import views

urlpatterns = [
    path("meetings/", views.meeting_list, name="meetings"),
    path("meetings/record/", views.record, name="record-meeting"),
    path("meetings/<slug:key>/", views.meeting, name="meeting"),
    path("meetings/<slug:key>/correct/", views.correct, name="correct-meeting"),
]
