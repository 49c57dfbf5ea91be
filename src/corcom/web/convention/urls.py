"""Addresses of the Convention's page, its pictures and its table."""

from django.urls import path

from corcom.web.convention import views

urlpatterns = [
    path("convention/", views.convention, name="convention"),
    path("convention/map.svg", views.map_file, name="convention-map"),
    path("convention/chart.svg", views.chart_file, name="convention-chart"),
    path("convention/groups.svg", views.groups_file, name="convention-groups"),
    path("convention/map.png", views.map_png, name="convention-map-png"),
    path("convention/chart.png", views.chart_png, name="convention-chart-png"),
    path("convention/groups.png", views.groups_png, name="convention-groups-png"),
    path("convention/status.csv", views.status_csv, name="convention-status-csv"),
    path("convention/status.json", views.status_json, name="convention-status-json"),
    path("convention/status.hxl.csv", views.status_hxl, name="convention-status-hxl"),
    path("convention/acts.csv", views.acts_csv, name="convention-acts-csv"),
    path("convention/acts.json", views.acts_json, name="convention-acts-json"),
    path("convention/acts.hxl.csv", views.acts_hxl, name="convention-acts-hxl"),
]
