"""Finding a theme of the convention by words as printed."""

from __future__ import annotations

import re

from corcom.kernel.words import Theme

_SIGNS: tuple[tuple[str, Theme], ...] = (
    (r"universali[sz]ation|universalisation|universalización|universalizacion", Theme.UNIVERSALIZATION),
    (r"victim|víctima|victime", Theme.VICTIM_ASSISTANCE),
    (r"clearance|risk reduction|land release|dépollution|limpieza|desminado", Theme.CLEARANCE),
    (r"stockpile|retention|stocks|existencias|arsenales", Theme.STOCKPILES),
    (r"transparency|article 7|transparence|transparencia", Theme.TRANSPARENCY),
    (r"national implementation|national legislation|mise en œuvre nationale|aplicación nacional", Theme.NATIONAL_MEASURES),
    (r"cooperation|coopération|cooperación|international assistance", Theme.COOPERATION),
    (r"general status|status and operation|fonctionnement", Theme.GENERAL_STATUS),
    (r"risk education", Theme.RISK_EDUCATION),
)


def theme_named(words: str) -> Theme | None:
    """The theme that words as printed stand for ("Clearance and Risk Reduction"), or None."""
    plain = words.casefold()
    return next((theme for sign, theme in _SIGNS if re.search(sign, plain)), None)
