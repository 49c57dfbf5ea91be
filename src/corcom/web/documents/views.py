"""Documents: the list, one document with its passages, the file as it came."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseNotModified
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from corcom.kernel.errors import BadInput, Refusal
from corcom.kernel.words import ProposalKind
from corcom.registers.documents import queries as documents
from corcom.web.access import after_act, page
from corcom.web.documents.forms import DocumentFilters, DocumentForm, OpennessForm
from corcom.web.people.forms import ReasonForm
from corcom.workflows import documents as acts
from corcom.workflows import policy
from corcom.workflows.minutes import Upload
from corcom.workflows.overviews.document import document_page

SAFE_TO_SHOW = ("text/plain", "application/pdf")


@page("see_desk", kept=True)
def document_list(request: Any) -> HttpResponse:
    """Documents that the person may see, newest first."""
    filters = DocumentFilters(request.GET)
    rows = documents.documents(request.convention.code, policy.visible_documents(request.standing))
    if filters.is_valid():
        kind, words = filters.cleaned_data["kind"], filters.cleaned_data["words"]
        rows = rows.filter(kind=kind) if kind else rows
        rows = rows.filter(title__icontains=words) if words else rows
    shown = Paginator(rows, 50).get_page(request.GET.get("page"))
    return render(request, "corcom/documents/documents.html", {"page": shown, "filters": filters})


@page("see_desk", kept=True)
def document(request: Any, pk: int) -> HttpResponse:
    """One document: its text with the passages that were read."""
    found = _document(request, pk)
    shown = document_page(found, number=_number(request, "version"), asked_for=_span(request))
    if shown.version is None:
        raise Http404
    kinds = [kind.value for kind in ProposalKind]
    return render(request, "corcom/documents/document.html", {"shown": shown, "document": found, "kinds": kinds})


@page("see_desk")
def passage(request: Any, sha256: str) -> HttpResponse:
    """From a citation to the document that it cites."""
    version = documents.versions_with_bytes(request.convention.code, sha256).order_by("-document_id").first()
    if version is None:
        raise Http404
    span = {key: request.GET[key] for key in ("from", "to", "as_of") if key in request.GET} | {"version": version.number}
    address = reverse("document", kwargs={"convention": request.convention.slug, "pk": version.document_id})
    return redirect(f"{address}?{urlencode(span)}")


@page("see_desk")
def document_file(request: Any, pk: int, number: int) -> HttpResponse:
    """The bytes as they came; anything but plain text and PDF is only saved, never shown by the browser."""
    version = documents.version_of(_document(request, pk), number)
    if version is None:
        raise Http404
    if request.headers.get("If-None-Match") == f'"{version.content_id}"':
        return HttpResponseNotModified()
    kind = version.media_type if version.media_type in SAFE_TO_SHOW else "application/octet-stream"
    response = HttpResponse(documents.bytes_of(version), content_type=f"{kind}; charset=utf-8" if kind == "text/plain" else kind)
    disposition = content_disposition_header(kind not in SAFE_TO_SHOW, version.file_name)
    response.headers["Content-Disposition"] = disposition or "attachment"
    response.headers["ETag"] = f'"{version.content_id}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@page("add_document")
@require_http_methods(["GET", "POST"])
def add(request: Any) -> HttpResponse:
    """Add a document."""
    form = DocumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        upload = Upload(data["file"].name, data["file"].read(), data["title"], data["confidential"])
        try:
            version = acts.add_document(
                upload, kind=data["kind"], symbol=data["symbol"], convention=request.convention.code, person=request.user
            )
        except (BadInput, Refusal) as problem:
            form.add_error("file", str(problem))
        else:
            where = {"convention": request.convention.slug, "pk": version.document_id}
            return after_act(request, done=_("Added “%(title)s”.") % {"title": version.document.title}, to="document", **where)
    return render(request, "corcom/documents/add.html", {"form": form}, status=422 if form.errors else 200)


@page("edit_records")
@require_http_methods(["GET", "POST"])
def withdraw(request: Any, pk: int) -> HttpResponse:
    """Ask for the reason, then take a document out of sight."""
    found, form = _document(request, pk), ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            acts.withdraw_document(found, person=request.user, why=form.cleaned_data["why"])
        except Refusal as refusal:
            messages.error(request, str(refusal))
            return redirect("document", convention=request.convention.slug, pk=pk)
        return after_act(request, done=_("The document is withdrawn."), to="documents", convention=request.convention.slug)
    return render(request, "corcom/documents/withdraw.html", {"document": found, "form": form})


@page("edit_records")
@require_http_methods(["GET", "POST"])
def set_confidential(request: Any, pk: int) -> HttpResponse:
    """Close a document, or open it: that is asked first, as nobody can take back what others have read."""
    found, form = _document(request, pk), OpennessForm(request.POST or None)
    if not form.is_valid():
        return _ask_to_open(request, found)
    found = acts.set_confidential(found, confidential=form.cleaned_data["confidential"] == "yes", person=request.user)
    done = _("The document is confidential now.") if found.confidential else _("The document is open to everybody at the desk now.")
    return after_act(request, done=done, to="document", convention=request.convention.slug, pk=pk)


def _ask_to_open(request: Any, found: documents.Document) -> HttpResponse:
    """The question before a confidential document is opened; back to the document when it is open already."""
    where = reverse("document", kwargs={"convention": request.convention.slug, "pk": found.pk})
    if not found.confidential:
        return redirect(where)
    crumbs = [(_("Documents"), reverse("documents", kwargs={"convention": request.convention.slug})), (found.title, where)]
    question = {
        "crumbs": crumbs,
        "title": _("Open “%(title)s” to everybody?") % {"title": found.title},
        "text": _("It is confidential now: open to the President, the ISU and the Coordination Committee."),
        "consequences": [
            _("Everybody with an account at this desk, focal points and observers too, can then read its text and take its file away."),
            _("What is on record from it, such as statements and decisions, shows to them as well."),
            _("It can be made confidential again, but what was read or taken away meanwhile stays with those who did."),
        ],
        "confirm_label": _("Open it to everybody at the desk"),
        "cancel_url": where,
        "danger": True,
        "form": OpennessForm(initial={"confidential": "no"}),
    }
    return render(request, "corcom/confirm.html", question)


def _document(request: Any, pk: int) -> documents.Document:
    found = documents.document_with_id(request.convention.code, pk)
    if found is None or found.withdrawn_at is not None:
        raise Http404
    policy.require(request.standing, "see_document", found)
    return found


def _number(request: Any, key: str) -> int | None:
    value = request.GET.get(key, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None


def _span(request: Any) -> tuple[int, int] | None:
    start, end = _number(request, "from"), _number(request, "to")
    return (start, end) if start is not None and end is not None else None
