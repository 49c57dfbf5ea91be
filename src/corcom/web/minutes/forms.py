"""Forms of uploading and of acts on a whole reading. They validate; workflows save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from corcom.kernel.words import ProposalKind
from corcom.web.people.forms import ReasonForm

ENDINGS = (".txt", ".md", ".docx", ".pdf", ".odt", ".html", ".htm", ".eml")


def size_limit() -> str:
    """The largest file that is taken, in words."""
    return str(filesizeformat(settings.CORCOM_UPLOAD_LIMIT)).replace(".0", "")


class FilesInput(forms.ClearableFileInput):
    """A file control that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files; gives a list. What is wrong with one of them is found when it is read, so that the others are kept."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """All files that came, none of them empty of a name."""
        files = data if isinstance(data, (list, tuple)) else [data]
        return [super(FilesField, self).clean(file, initial) for file in files] if files else [super().clean(None, initial)]


class UploadForm(forms.Form):
    """Files with minutes."""

    files = FilesField(
        label=gettext_lazy("Files with minutes"),
        allow_empty_file=True,
        widget=FilesInput(attrs={"accept": ",".join(ENDINGS)}),
        error_messages={"required": gettext_lazy("No file came in. Choose one or several, or paste the text below.")},
    )
    confidential = forms.BooleanField(
        label=gettext_lazy("Confidential: open to the President, the ISU and the Coordination Committee only"), required=False, initial=True
    )


class PasteForm(forms.Form):
    """Minutes pasted as text."""

    text = forms.CharField(
        label=gettext_lazy("Or paste the text"),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        strip=False,
        error_messages={"required": gettext_lazy("Nothing was pasted. Paste the text of the minutes, or choose a file.")},
    )
    title = forms.CharField(label=gettext_lazy("Title (found by itself when left empty)"), max_length=300, required=False)
    confidential = forms.BooleanField(
        label=gettext_lazy("Confidential: open to the President, the ISU and the Coordination Committee only"), required=False, initial=True
    )


class ReplaceForm(forms.Form):
    """Corrected minutes of a document that is here."""

    file = forms.FileField(
        label=gettext_lazy("File with the corrected minutes"), widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)})
    )


class AttachForm(forms.Form):
    """A file for a document that minutes mention."""

    file = forms.FileField(error_messages={"required": gettext_lazy("No file came in. Choose the file of this document, then attach it.")})


class AddForm(forms.Form):
    """Selected text, by lines and, where script selected it, by columns counted from the first printed sign of a line."""

    kind = forms.ChoiceField(choices=[(kind.value, kind.value) for kind in ProposalKind])
    first = forms.IntegerField(min_value=1)
    last = forms.IntegerField(min_value=1, required=False)
    first_column = forms.IntegerField(min_value=0, required=False)
    last_column = forms.IntegerField(min_value=0, required=False)

    def clean(self) -> dict[str, Any]:
        """One line where no last line was given."""
        data: dict[str, Any] = super().clean() or {}
        return data | {"last": data.get("last") or data.get("first")}

    @property
    def trouble(self) -> str:
        """What is wrong, in words."""
        if "kind" in self.errors:
            return _("Say what the words are: an action point, a date, a decision …")
        return _("Give the number of the first line, and of the last one where there are several; they stand beside the text.")


class WithdrawForm(ReasonForm):
    """The reason, and, where facts were confirmed from the upload, that they are taken off the record first."""

    undo_first = forms.BooleanField(required=False)

    def __init__(self, *parts: Any, confirmed: int, **named: Any) -> None:
        super().__init__(*parts, **named)
        if not confirmed:
            del self.fields["undo_first"]
            return
        self.fields["undo_first"].label = ngettext(
            "Take the %(count)s fact that was confirmed from it off the record first",
            "Take the %(count)s facts that were confirmed from it off the record first",
            confirmed,
        ) % {"count": confirmed}
