"""The readings on the desk; files and pasted text come in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from corcom.kernel.errors import BadInput
from corcom.registers.proposals import queries as proposals
from corcom.web.access import page
from corcom.web.minutes.forms import PasteForm, ReplaceForm, UploadForm, size_limit
from corcom.workflows import minutes as acts
from corcom.workflows.minutes import AlreadyHere, Arrivals, Upload

PASTE_IDS = "paste_%s"  # two forms stand on one page
NAMED_IN_MESSAGES = 3


@page("review_minutes", kept=True)
def minutes(request: Any) -> HttpResponse:
    """The readings on the desk, and the boxes for new minutes."""
    return _desk(request)


def _desk(request: Any, *, upload: UploadForm | None = None, paste: PasteForm | None = None) -> HttpResponse:
    shown = Paginator(proposals.readings(request.convention.code), 25).get_page(request.GET.get("page"))
    for reading in shown:
        reading.total = reading.awaiting + reading.parked + reading.decided
        reading.words = desk_words(reading)
    context = {"page": shown, "upload": upload or UploadForm(), "paste": paste or PasteForm(auto_id=PASTE_IDS), "size_limit": size_limit()}
    return render(request, "corcom/minutes/minutes.html", context, status=422 if upload or paste else 200)


def desk_words(reading: Any) -> str:
    """`41 of 63 settled, 2 parked`; before anything is settled, what waits."""
    words = _("%(settled)s of %(total)s settled") % {"settled": reading.decided, "total": reading.total}
    return _("%(words)s, %(parked)s parked") % {"words": words, "parked": reading.parked} if reading.parked else words


@page("review_minutes")
@require_http_methods(["GET", "POST"])
def upload(request: Any) -> HttpResponse:
    """Read files that came in; one that cannot be read keeps none of the others out."""
    if request.method == "GET":
        return _desk(request)
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _desk(request, upload=form)
    uploads = (Upload(file.name, file.read(), confidential=form.cleaned_data["confidential"]) for file in form.cleaned_data["files"])
    arrivals = acts.read_several(uploads, convention=request.convention.code, person=request.user)
    return _arrived(request, arrivals, form)


def _arrived(request: Any, arrivals: Arrivals, form: UploadForm) -> HttpResponse:
    for name, reason in arrivals.refused:
        form.add_error("files", reason if name in reason else f"“{name}”: {reason}")
    for name, _reading in arrivals.here_already:
        messages.info(request, _("“%(name)s” is on the desk already, byte for byte, so it was not read a second time.") % {"name": name})
    for words in _read_words([reading.version.file_name for reading in arrivals.read]):
        messages.success(request, words)
    if arrivals.refused:
        return _desk(request, upload=form)
    found = [*arrivals.read, *(reading for _name, reading in arrivals.here_already)]
    if len(found) == 1:
        return redirect("review", convention=request.convention.slug, pk=found[0].pk)
    return redirect("minutes", convention=request.convention.slug)


def _read_words(names: list[str]) -> list[str]:
    """What is said of files that were read: each by its name, or how many there are where they would fill the page."""
    if len(names) > NAMED_IN_MESSAGES:
        return [_("Read %(count)s files; each waits for its review in the list.") % {"count": len(names)}]
    return [_("Read “%(name)s”.") % {"name": name} for name in names]


@page("review_minutes")
@require_POST
def paste(request: Any) -> HttpResponse:
    """Read pasted text."""
    form = PasteForm(request.POST, auto_id=PASTE_IDS)
    if not form.is_valid():
        return _desk(request, paste=form)
    data = form.cleaned_data
    name = f"pasted-{request.desk.today.isoformat()}.txt"
    upload = Upload(name, data["text"].replace("\r\n", "\n").encode(), title=data["title"], confidential=data["confidential"])
    try:
        reading = acts.read_minutes(upload, convention=request.convention.code, person=request.user)
    except AlreadyHere as known:
        messages.info(request, str(known))
        reading = known.reading
    except BadInput as problem:
        form.add_error("text", str(problem))
        return _desk(request, paste=form)
    return redirect("review", convention=request.convention.slug, pk=reading.pk)


@page("review_minutes")
@require_http_methods(["GET", "POST"])
def replace(request: Any, pk: int) -> HttpResponse:
    """Corrected minutes: the next version of the document, read and compared with what was confirmed."""
    reading = proposals.reading_with_id(request.convention.code, pk)
    if reading is None or reading.version.document.withdrawn_at:
        raise Http404
    form = ReplaceForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file, document = form.cleaned_data["file"], reading.version.document
        upload = Upload(file.name, file.read(), confidential=document.confidential, sample=document.sample)
        try:
            new = acts.read_minutes(upload, convention=request.convention.code, person=request.user, replaces=document)
        except AlreadyHere as known:
            messages.info(request, str(known))
            new = known.reading
        except BadInput as problem:
            form.add_error("file", str(problem))
            return _replace_page(request, reading, form)
        return redirect("review", convention=request.convention.slug, pk=new.pk)
    return _replace_page(request, reading, form)


def _replace_page(request: Any, reading: Any, form: ReplaceForm) -> HttpResponse:
    context = {"reading": reading, "form": form, "size_limit": size_limit()}
    return render(request, "corcom/minutes/replace.html", context, status=422 if form.errors else 200)
