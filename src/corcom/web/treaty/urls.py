"""Addresses of treaty actions."""

from django.urls import path

from corcom.web.treaty import views

urlpatterns = [
    path("treaty-actions/new/", views.record_treaty_action, name="record-treaty-action"),
    path("treaty-actions/<int:pk>/correct/", views.correct_treaty_action, name="correct-treaty-action"),
    path("treaty-actions/<int:pk>/take-off/", views.take_off_treaty_action, name="take-off-treaty-action"),
]
