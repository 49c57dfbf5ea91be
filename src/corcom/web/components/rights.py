"""What the person of a request may do, for templates that show a button or not."""

from __future__ import annotations

from typing import Any

from django import template

from corcom.workflows import policy

register = template.Library()


@register.filter
def may(request: Any, permission: str) -> bool:
    """Whether the person may: `{% if request|may:"edit_records" %}`. Decides nothing: the view asks the policy again."""
    standing = getattr(request, "standing", None)
    return standing is not None and policy.may(standing, permission)


@register.filter
def may_see(request: Any, document: Any) -> bool:
    """Whether the person may see a document, and so its title: `{% if request|may_see:paper.document %}`."""
    standing = getattr(request, "standing", None)
    return standing is not None and policy.may(standing, "see_document", document)
