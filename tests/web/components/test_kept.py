"""What is kept in memory comes out as if it were made each time."""

from __future__ import annotations

from django import forms
from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy, override

from corcom.web.components.inline import drawn
from corcom.web.components.kept import once_a_language
from corcom.web.form_renderer import CorcomFormRenderer


class Everything(forms.Form):
    """A field for each control that is written without a template."""

    words = forms.CharField(initial='"Ireland" & <Co>', max_length=20, widget=forms.TextInput(attrs={"list": "names"}))
    number = forms.IntegerField(initial=3, min_value=0)
    day = forms.DateField(required=False)
    mail = forms.EmailField(required=False)
    kept = forms.CharField(widget=forms.HiddenInput, initial="x")
    one = forms.ChoiceField(choices=[("", "Any"), ("a", gettext_lazy("date")), ("Group <1>", [("b&c", "B & C")])], initial="b&c")
    several = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")], initial=["a", "b"])


def test_controls_are_written_as_django_draws_them() -> None:
    ours, plain = Everything(renderer=CorcomFormRenderer()), Everything(renderer=DjangoTemplates())
    for name in ours.fields:
        assert str(ours[name]).split() == str(plain[name]).split()


def test_safe_markup_and_equal_words_are_not_taken_for_one_another() -> None:
    words = "<b>late</b>"
    safe = drawn("corcom/components/late.html", {"words": SafeString(words)})
    plain = drawn("corcom/components/late.html", {"words": words})
    assert (safe, plain) == ('<span class="late"><b>late</b></span>', '<span class="late">&lt;b&gt;late&lt;/b&gt;</span>')


def test_words_are_kept_for_each_language() -> None:
    words = once_a_language(lambda number: f"{number} {gettext_lazy('January')}")
    with override("fr"):
        french = words(1)
    with override("en-gb"):
        english = words(1)
    assert (french, english) == ("1 janvier", "1 January")
