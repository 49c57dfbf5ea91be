"""Signing in, invitations, passwords, and the administrator's list of people."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from corcom.kernel.errors import BadInput, Refusal
from corcom.registers.parties import queries as parties
from corcom.registers.people import queries as people
from corcom.web.access import UNSENT, page
from corcom.web.people.forms import InvitationForm, PartyForm, PasswordForm, ReasonForm
from corcom.workflows import people as acts
from corcom.workflows import policy

MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


class SignInView(LoginView):
    """Sign in with address and password; attempts are limited."""

    template_name = "corcom/people/sign_in.html"
    redirect_authenticated_user = True

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        """With whether a form came in after the session had ended."""
        return super().get_context_data(unsent=UNSENT in self.request.GET, **named)


class ChangePasswordView(PasswordChangeView):
    """Change one's own password."""

    template_name = "corcom/people/change_password.html"
    success_url = reverse_lazy("account")

    def form_valid(self, form: Any) -> HttpResponse:
        """Save and say so."""
        messages.success(self.request, _("Your password was changed. Other sessions of yours have ended."))
        return super().form_valid(form)


def front(request: HttpRequest) -> HttpResponse:
    """The way in: to the first convention in which the person has a place, else the first of all; or to sign in."""
    if not request.user.is_authenticated:
        return redirect("sign-in")
    known = parties.conventions()
    if not known:
        return render(request, "corcom/people/no_convention.html")
    placed = (found for found in known if policy.standing_of(request.user, found.code).has_place)
    return redirect("today", convention=next(placed, known[0]).slug)


@login_required
def account(request: HttpRequest) -> HttpResponse:
    """One's own account."""
    return render(request, "corcom/people/account.html")


@never_cache
@require_http_methods(["GET", "POST"])
def use_link(request: HttpRequest, token: str) -> HttpResponse:
    """Choose a password by an invitation or reset link; then one is signed in."""
    link = people.usable_link(token)
    if link is None:
        return render(request, "corcom/people/link_over.html", status=410)
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            person = acts.set_password_by_link(token, password=form.cleaned_data["password"])
        except BadInput as problem:
            form.add_error("password", str(problem))
        else:
            login(request, person, backend=MODEL_BACKEND)
            messages.success(request, _("Welcome, %(name)s.") % {"name": person.name})
            return redirect("front")
    return render(request, "corcom/people/use_link.html", {"form": form, "link": link}, status=200 if not form.errors else 422)


@page("manage_people")
def people_list(request: Any) -> HttpResponse:
    """Everybody with an account, and the form of invitation."""
    return render(request, "corcom/people/people.html", {"people": people.people(), "form": InvitationForm()})


@page("manage_people")
@require_POST
def invite(request: Any) -> HttpResponse:
    """Invite a colleague; the link is shown once."""
    form = InvitationForm(request.POST)
    if form.is_valid():
        try:
            person, token = acts.invite_person(**form.cleaned_data, convention=request.convention.code, person=request.user)
        except (BadInput, Refusal) as problem:
            form.add_error("email", str(problem))
        else:
            return _show_link(request, person, token)
    return render(request, "corcom/people/people.html", {"people": people.people(), "form": form}, status=422)


@page("manage_people")
@require_POST
def make_reset_link(request: Any, pk: int) -> HttpResponse:
    """A link for a new password; it is shown once."""
    person = _person(pk)
    try:
        token = acts.reset_password(person, convention=request.convention.code, person=request.user)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("people", convention=request.convention.slug)
    return _show_link(request, person, token)


@page("manage_people")
@require_http_methods(["GET", "POST"])
def close_account(request: Any, pk: int) -> HttpResponse:
    """Ask for the reason, then keep a person out."""
    person, form = _person(pk), ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            acts.deactivate_person(person, convention=request.convention.code, person=request.user, why=form.cleaned_data["why"])
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("The account of %(name)s is closed. What they did stays on record.") % {"name": person})
        return redirect("people", convention=request.convention.slug)
    return render(request, "corcom/people/close_account.html", {"person": person, "form": form})


@page("manage_people")
@require_POST
def open_account(request: Any, pk: int) -> HttpResponse:
    """Let a person in again."""
    person = acts.reactivate_person(_person(pk), convention=request.convention.code, person=request.user)
    messages.success(request, _("%(name)s may sign in again.") % {"name": person})
    return redirect("people", convention=request.convention.slug)


@page("manage_people")
@require_http_methods(["GET", "POST"])
def change_party(request: Any, pk: int) -> HttpResponse:
    """Say for whom a person speaks in this convention from the desk day on."""
    person, form = _person(pk), PartyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        party = form.cleaned_data["party"]
        acts.change_party(person, party, convention=request.convention.code, person=request.user)
        messages.success(request, _("%(name)s speaks for %(party)s from today.") % {"name": person, "party": party})
        return redirect("people", convention=request.convention.slug)
    status = 422 if form.errors else 200
    return render(request, "corcom/people/change_party.html", {"person": person, "form": form}, status=status)


def _person(pk: int) -> people.Person:
    person = people.person_with_id(pk)
    if person is None:
        raise Http404
    return person


def _show_link(request: Any, person: people.Person, token: str) -> HttpResponse:
    address = request.build_absolute_uri(reverse("use-link", kwargs={"token": token}))
    return render(request, "corcom/people/link_made.html", {"person": person, "address": address})
