"""The Django app of this register."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Documents as they came: bytes unchanged, versions, texts loaded from them."""

    name = "corcom.registers.documents"
    label = "documents"
