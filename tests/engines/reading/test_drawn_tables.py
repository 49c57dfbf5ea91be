"""Tables of tasks that are drawn with bars and rulers of dashes and pluses."""

from __future__ import annotations

from corcom.kernel.words import ProposalKind
from engines.reading.structure_of import reading_of

HEAD = "River Group\nMinutes of the meeting of 3 May 2021\n\nPresent: Anna Berg (Chair), Tom Reed (Secretary), Lea Novak\n\n"


def _read(words: str) -> list[tuple[object, ...]]:
    found = reading_of(HEAD + words).of_kind(ProposalKind.ACTION_POINT)
    return [(p.values["owners"], p.values["what"], (p.values["due"] or {}).get("earliest"), p.values["status"]) for p in found]


def test_rows_that_run_over_several_lines() -> None:
    table = (
        "No. | Item and discussion             | Who       | By when\n"
        "----+---------------------------------+-----------+---------\n"
        "1   | The gate                        |           |\n"
        "    | Much was said about the gate.   |           |\n"
        "1.1 | Mend the gate and paint the     | Lea Novak,| 3 June\n"
        "    | fence beside it                 | Tom Reed  |\n"
        "1.2 | Order new boards                | Tom Reed  | Closed\n"
        "----+---------------------------------+-----------+---------\n"
        "2   | Next meeting                    |           |\n"
    )
    assert _read(table) == [
        (["Lea Novak", "Tom Reed"], "Mend the gate and paint the fence beside it", "2021-06-03", None),
        (["Tom Reed"], "Order new boards", None, "done"),
    ]


def test_a_grid_and_a_table_with_one_ruler() -> None:
    grid = (
        "+------------------+----------+---------+\n"
        "| Action           | Owner    | Status  |\n"
        "+==================+==========+=========+\n"
        "| Mend the gate    | Lea      | open    |\n"
        "+------------------+----------+---------+\n"
        "| Order new boards | Tom      | done    |\n"
        "| for the fence    |          |         |\n"
        "+------------------+----------+---------+\n"
    )
    heads = "Action           | Owner | Status\n-----------------+-------+-------\n"
    plain = heads + "Mend the gate    | Lea   | open\nOrder new boards | Tom   | done\n"
    assert _read(grid) == [(["Lea"], "Mend the gate", None, "open"), (["Tom"], "Order new boards for the fence", None, "done")]
    assert _read(plain) == [(["Lea"], "Mend the gate", None, "open"), (["Tom"], "Order new boards", None, "done")]
