"""Addresses of action points."""

from django.urls import path

from corcom.web.action_points import acts, views

urlpatterns = [
    path("action-points/", views.action_points, name="action-points"),
    path("action-points/new/", acts.new_action_point, name="new-action-point"),
    path("action-points/action-points.docx", views.action_points_docx, name="action-points-docx"),
    path("action-points/action-points.csv", views.action_points_csv, name="action-points-csv"),
    path("action-points/text/", views.action_points_text, name="action-points-text"),
    path("action-points/<int:number>/", views.action_point, name="action-point"),
    path("action-points/<int:number>/correct/", acts.correct_action_point, name="correct-action-point"),
    path("action-points/<int:number>/close/", acts.close_action_point, name="close-action-point"),
    path("action-points/<int:number>/reopen/", acts.reopen_action_point, name="reopen-action-point"),
    path("action-points/<int:number>/due/", acts.change_due_date, name="change-due-date"),
    path("action-points/<int:number>/comment/", acts.comment_on_action_point, name="comment-on-action-point"),
]
