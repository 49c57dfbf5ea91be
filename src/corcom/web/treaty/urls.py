"""Addresses of treaty actions."""

from django.urls import path

from corcom.web.treaty import declarations, views

urlpatterns = [
    path("treaty-actions/new/", views.record_treaty_action, name="record-treaty-action"),
    path("treaty-actions/<int:pk>/correct/", views.correct_treaty_action, name="correct-treaty-action"),
    path("treaty-actions/<int:pk>/take-off/", views.take_off_treaty_action, name="take-off-treaty-action"),
    path("declarations/", declarations.declarations, name="declarations"),
    path("declarations/new/", declarations.record_declaration, name="record-declaration"),
    path("declarations/<int:pk>/correct/", declarations.correct_declaration, name="correct-declaration"),
    path("declarations/<int:pk>/withdraw/", declarations.withdraw_declaration, name="withdraw-declaration"),
    path("declarations/<int:pk>/take-off/", declarations.take_off_declaration, name="take-off-declaration"),
]
