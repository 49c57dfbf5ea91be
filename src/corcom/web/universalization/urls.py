"""Addresses of universalization."""

from django.urls import path

from corcom.web.universalization import acts, targets, views

urlpatterns = [
    path("universalization/", views.pipeline, name="universalization"),
    path("universalization/prospects.csv", views.pipeline_csv, name="universalization-csv"),
    path("universalization/states/<slug:iso3>/", views.track, name="prospect"),
    path("universalization/outreach/", views.outreach, name="outreach"),
    path("universalization/outreach/outreach.csv", views.outreach_csv, name="outreach-csv"),
    path("universalization/record/", acts.record_contact, name="record-contact"),
    path("universalization/claims/new/", acts.record_claim, name="record-claim"),
    path("universalization/claims/<int:pk>/correct/", acts.correct_claim, name="correct-claim"),
    path("universalization/contacts/<int:pk>/correct/", acts.correct_contact, name="correct-contact"),
    path("universalization/next-steps/new/", acts.plan_next_step, name="plan-next-step"),
    path("universalization/next-steps/<int:pk>/correct/", acts.correct_next_step, name="correct-next-step"),
    path("universalization/next-steps/<int:pk>/close/", acts.close_next_step, name="close-next-step"),
    path("universalization/next-steps/<int:pk>/reopen/", acts.reopen_next_step, name="reopen-next-step"),
    path("universalization/<slug:kind>/<int:pk>/take-off/", acts.take_off, name="take-off-outreach"),
    path("universalization/targets/", targets.targets, name="targets"),
    path("universalization/targets/new/", targets.set_target, name="set-target"),
    path("universalization/targets/<int:pk>/end/", targets.end_target, name="end-target"),
]
