"""What a person reads on a page: its text without markup."""

from __future__ import annotations

import html
import re
from typing import Any


def words_on(answer: Any) -> str:
    """The text of a response, tags taken off and white space folded."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))
