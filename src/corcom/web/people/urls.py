"""Addresses of accounts: those of one's own, and the administrator's under a convention."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from corcom.web.people import views

urlpatterns = [
    path("", views.front, name="front"),
    path("sign-in/", views.SignInView.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("account/", views.account, name="account"),
    path("account/password/", views.ChangePasswordView.as_view(), name="change-password"),
    path("link/<str:token>/", views.use_link, name="use-link"),
    path("<slug:convention>/people/", views.people_list, name="people"),
    path("<slug:convention>/people/invite/", views.invite, name="invite-person"),
    path("<slug:convention>/people/<int:pk>/link/", views.make_reset_link, name="reset-password"),
    path("<slug:convention>/people/<int:pk>/close/", views.close_account, name="close-account"),
    path("<slug:convention>/people/<int:pk>/open/", views.open_account, name="open-account"),
    path("<slug:convention>/people/<int:pk>/party/", views.change_party, name="change-party"),
]
