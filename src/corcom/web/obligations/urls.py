"""Addresses of obligations."""

from django.urls import path

from corcom.web.obligations import acts, facts, views

urlpatterns = [
    path("obligations/", views.obligations, name="obligations"),
    path("obligations/obligations.csv", views.obligations_csv, name="obligations-csv"),
    path("obligations/obligations.hxl.csv", views.obligations_hxl, name="obligations-hxl"),
    path("obligations/obligations.json", views.obligations_json, name="obligations-json"),
    path("obligations/of/<path:key>/", views.obligation, name="obligation"),
    path("obligations/request/", acts.record_request, name="record-request"),
    path("obligations/requests/<int:pk>/decide/", acts.decide_request, name="decide-request"),
    path("obligations/completion/", acts.record_completion, name="record-completion"),
    path("obligations/report/", acts.record_report, name="record-report"),
    path("obligations/reports-kept/", acts.record_reports_kept, name="record-reports-kept"),
    path("obligations/facts/", facts.clock_facts, name="clock-facts"),
    path("obligations/facts/<slug:kind>/new/", facts.record_fact, name="record-clock-fact"),
    path("obligations/facts/<slug:kind>/<int:pk>/correct/", facts.correct_fact, name="correct-clock-fact"),
    path("obligations/<slug:table>/<int:pk>/take-off/", acts.take_off, name="take-off-duty-record"),
]
