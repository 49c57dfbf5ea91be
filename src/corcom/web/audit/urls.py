"""The address of the record of acts."""

from django.urls import path

from corcom.web.audit import views

urlpatterns = [
    path("acts/", views.acts, name="acts"),
]
