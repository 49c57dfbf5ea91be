"""Forms about documents."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from corcom.registers.documents.models import Document


class DocumentForm(forms.Form):
    """A document to keep."""

    file = forms.FileField(label=_("File"), help_text=_("docx, odt, pdf, txt, md, html or eml; up to 20 MB. The bytes are kept unchanged."))
    title = forms.CharField(label=_("Title"), max_length=300, required=False, help_text=_("Left empty: the name of the file."))
    kind = forms.ChoiceField(label=_("Kind"), choices=Document.KINDS, initial=Document.OTHER)
    symbol = forms.CharField(label=_("Symbol"), max_length=80, required=False, help_text=_("For example CCM/MSP/2011/WP.5"))
    confidential = forms.BooleanField(
        label=_("Confidential"),
        required=False,
        initial=True,
        help_text=_("Open to the President, the ISU and the Coordination Committee only."),
    )


class OpennessForm(forms.Form):
    """Whether a document is to be confidential."""

    confidential = forms.ChoiceField(choices=[("yes", _("confidential")), ("no", _("open"))], widget=forms.HiddenInput)


class DocumentFilters(forms.Form):
    """What to show of the documents."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Any kind")), *Document.KINDS])
    words = forms.CharField(label=_("Words in the title"), required=False, max_length=100)
