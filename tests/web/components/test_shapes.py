"""Markup drawn by its shape is what the template draws of the same values."""

from __future__ import annotations

import pytest
from django.template.loader import get_template
from django.utils.safestring import SafeString

from corcom.web.components.shapes import Text, drawn_by_shape

TAG = "corcom/components/tag.html"


@pytest.mark.parametrize("label", ["sample", "<b> & “quoted” 'words'", "", "7."])
@pytest.mark.parametrize("value", ["sample", 'x" onclick="y', ""])
def test_texts_come_out_as_the_template_writes_them(label: str, value: str) -> None:
    drawn = drawn_by_shape(TAG, {"value": Text(value), "label": Text(label)})
    assert drawn == get_template(TAG).render({"value": value, "label": label})


def test_safe_markup_stays_and_equal_words_are_escaped() -> None:
    words = "<i>late</i>"
    drawn = [drawn_by_shape(TAG, {"value": "a", "label": label}) for label in (SafeString(words), Text(words))]
    assert drawn == ['<span class="tag tag-a"><i>late</i></span>\n', '<span class="tag tag-a">&lt;i&gt;late&lt;/i&gt;</span>\n']


def test_a_text_that_looks_like_a_stand_in_is_only_a_text() -> None:
    drawn = drawn_by_shape(TAG, {"value": Text("0."), "label": Text("1.")})
    assert drawn == '<span class="tag tag-0.">1.</span>\n'
