"""Numbers of lists as printed: 3 as `3`, `c`, `C`, `iii`, `III` or `03`."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
    (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 4000
_MOST_LETTERS = 26 * 9


def letters(count: int) -> str:
    """`a` to `z`, then `aa`, `bb` …"""
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if 0 < count <= _MOST_LETTERS else str(count)


def roman(count: int) -> str:
    """Small Roman numerals."""
    if not 0 < count < _MOST_ROMAN:
        return str(count)
    written = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        written += sign * times
    return written


# What docx, odt and html call each way of counting.
FORMS: dict[str, Callable[[int], str]] = {
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "decimalZero": lambda count: f"{count:02d}",
    "i": roman,
    "I": lambda count: roman(count).upper(),
    "a": letters,
    "A": lambda count: letters(count).upper(),
}


def written(count: int, form: str) -> str:
    """A number in one of the `FORMS`; in any other form as digits."""
    return FORMS.get(form, str)(count)
