"""Forms drawn by templates of ours: the same field markup everywhere."""

from django.forms.renderers import DjangoTemplates


class CorcomFormRenderer(DjangoTemplates):
    """Django's own rendering with our templates for a form and for one field (label, help, control, errors)."""

    form_template_name = "corcom/forms/form.html"
    field_template_name = "corcom/forms/field.html"
