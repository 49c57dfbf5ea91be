"""Addresses of the calendar."""

from django.urls import path

from corcom.web.calendar import acts, views

urlpatterns = [
    path("calendar/", views.calendar_list, name="calendar"),
    path("calendar.ics", views.calendar_file, name="calendar-file"),
    path("calendar/feed/<str:token>.ics", views.calendar_feed, name="calendar-feed"),
    path("calendar/subscribe/", views.subscribe, name="subscribe-calendar"),
    path("calendar/subscribe/new-address/", views.renew_feed_address, name="renew-feed-address"),
    path("calendar/new/", acts.new_event, name="new-event"),
    path("calendar/<slug:uid>/", views.event, name="event"),
    path("calendar/<slug:uid>/correct/", acts.correct_event, name="correct-event"),
    path("calendar/<slug:uid>/confirm/", acts.confirm_event_date, name="confirm-event-date"),
    path("calendar/<slug:uid>/cancel/", acts.cancel_event, name="cancel-event"),
    path("calendar/<slug:uid>/plan-again/", acts.plan_event_again, name="plan-event-again"),
]
