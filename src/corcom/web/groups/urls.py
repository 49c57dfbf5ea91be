"""Addresses of working groups; they lie under the roster."""

from django.urls import path

from corcom.web.groups import acts, views

urlpatterns = [
    path("roster/groups/", views.groups, name="working-groups"),
    path("roster/groups/form/", acts.form_group, name="form-working-group"),
    path("roster/groups/record-member/", acts.record_member, name="record-group-member"),
    path("roster/groups/members/<int:pk>/correct/", acts.correct_member, name="correct-group-member"),
    path("roster/groups/members/<int:pk>/end/", acts.end_member, name="end-group-member"),
    path("roster/groups/members/<int:pk>/take-off/", acts.take_off_member, name="take-off-group-member"),
    path("roster/group/<slug:key>/", views.group, name="working-group"),
    path("roster/group/<slug:key>/correct/", acts.correct_group, name="correct-working-group"),
]
