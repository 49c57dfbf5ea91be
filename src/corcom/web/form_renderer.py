"""Forms drawn by templates of ours: the same field markup everywhere."""

from django.forms.renderers import DjangoTemplates


class CorcomFormRenderer(DjangoTemplates):
    """Django's own rendering; templates under corcom/forms/ take its place where they exist."""
