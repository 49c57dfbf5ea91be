"""Who is to act, where the owner stands in brackets, in the heading above, or beside a code."""

from __future__ import annotations

import pytest

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "# River Group\n\nMinutes of 3 May 2021\n\n**Present:** Anna Berg (AB), Tom Reed (TR), Lea Novak (LN)\n\n## Actions\n\n"


def _read(words: str) -> list[tuple[list[str], str, str | None]]:
    found = reading_of(HEAD + words).of_kind(ProposalKind.ACTION_POINT)
    return [(p.values["owners"], p.values["what"], p.values["status"]) for p in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("- [LN] mend the gate\n- [TR] paint the fence\n", [(["LN"], "mend the gate", None), (["TR"], "paint the fence", None)]),
        ("### Lea and Tom\n\n- [ ] mend the gate\n", [(["Lea", "Tom"], "mend the gate", "open")]),
        ("### All\n\n- [x] mend the gate\n", [(["All"], "mend the gate", "done")]),
        ("- Mend the gate [LN, asap] open\n", [(["LN"], "Mend the gate", "open")]),
        ("- Mend the gate [LN, TR, 31 May 2021] done\n", [(["LN", "TR"], "Mend the gate", "done")]),
        ("- ACT-GATE-2021-04: Action: LN - Mend the gate. GATE-ACT\n", [(["LN"], "Mend the gate. GATE-ACT", None)]),
        ("- Provide list of boards for the gate\n", [([], "Provide list of boards for the gate", None)]),
    ],
)
def test_owners(words: str, expected: list[tuple[list[str], str, str | None]]) -> None:
    assert _read(words) == expected
