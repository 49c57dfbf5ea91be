"""Forms drawn by templates of ours: the same field markup everywhere.

Controls that stand on a page by the hundred (the options of a list of States) are written here and not by Django's templates: the markup is
the same, but a page with such a list takes half the time.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from corcom.web.components.kept import MOST

Widget = Mapping[str, Any]


class CorcomFormRenderer(DjangoTemplates):
    """Django's own rendering with our templates for a form and for one field (label, help, control, errors)."""

    form_template_name = "corcom/forms/form.html"
    field_template_name = "corcom/forms/field.html"

    def render(self, template_name: str, context: Mapping[str, Any], request: Any = None) -> str:
        """The markup of a form, a field or a control."""
        write = WRITTEN.get(template_name)
        return SafeString(write(context["widget"])) if write else super().render(template_name, context, request)


def select(widget: Widget) -> str:
    """A list to choose from, as `django/forms/widgets/select.html`."""
    return f'<select name="{conditional_escape(widget["name"])}"{_attributes(widget["attrs"])}>{"".join(_groups(widget))}\n</select>'


def entry(widget: Widget) -> str:
    """A line to write in, a date, a hidden value: as `django/forms/widgets/input.html`."""
    value = "" if widget["value"] is None else f' value="{conditional_escape(str(widget["value"]))}"'
    return f'<input type="{widget["type"]}" name="{conditional_escape(widget["name"])}"{value}{_attributes(widget["attrs"])}>'


def _groups(widget: Widget) -> Iterator[str]:
    for name, options, _index in widget["optgroups"]:
        drawn = "".join(f"\n  {_option(option)}" for option in options)
        yield f'\n  <optgroup label="{conditional_escape(name)}">{drawn}\n  </optgroup>' if name else drawn


def _option(option: Widget) -> str:
    return _drawn_option(str(option["value"]), str(option["label"]), _attributes(option["attrs"]))


@lru_cache(maxsize=MOST, typed=True)  # the same hundreds each time; typed, as markup is not the same as equal words
def _drawn_option(value: str, label: str, attributes: str) -> str:
    return f'<option value="{conditional_escape(value)}"{attributes}>{conditional_escape(label)}</option>'


def _attributes(attributes: Mapping[str, Any]) -> str:
    if not attributes:
        return ""
    return "".join(
        f" {conditional_escape(name)}" if value is True else f' {conditional_escape(name)}="{conditional_escape(str(value))}"'
        for name, value in attributes.items()
        if value is not False
    )


WRITTEN: dict[str, Callable[[Widget], str]] = {
    "django/forms/widgets/select.html": select,
    "django/forms/widgets/text.html": entry,
    "django/forms/widgets/date.html": entry,
    "django/forms/widgets/hidden.html": entry,
    "django/forms/widgets/number.html": entry,
    "django/forms/widgets/email.html": entry,
}
