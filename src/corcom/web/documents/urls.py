"""Addresses of documents."""

from django.urls import path

from corcom.web.documents import views

urlpatterns = [
    path("documents/", views.document_list, name="documents"),
    path("documents/add/", views.add, name="add-document"),
    path("documents/<int:pk>/", views.document, name="document"),
    path("documents/<int:pk>/file/<int:number>/", views.document_file, name="document-file"),
    path("documents/<int:pk>/withdraw/", views.withdraw, name="withdraw-document"),
    path("documents/<int:pk>/confidential/", views.set_confidential, name="set-confidential"),
    path("passage/<slug:sha256>/", views.passage, name="passage"),
]
