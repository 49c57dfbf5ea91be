"""The address of Today."""

from django.urls import path

from corcom.web.today import views

urlpatterns = [
    path("", views.today, name="today"),
]
