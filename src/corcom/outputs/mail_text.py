"""The list of action points as plain text to paste into a mail: wrapped at 72, in the order late, open, done, dropped."""

from __future__ import annotations

from textwrap import wrap

from corcom.outputs.action_list import ActionList, ActionRow, Translate, owners_and_task, purpose_beside

WIDTH = 72
_PARTS = (("late", "Late"), ("open", "Open"), ("done", "Done"), ("dropped", "Dropped"))


def render_action_list_text(actions: ActionList, translate: Translate) -> str:
    """The list as text; no line is longer than 72 characters unless a single word is."""
    head = [*_wrapped(actions.title), *_wrapped(actions.convention), *_wrapped(actions.record_words), *_wrapped(actions.chosen_words)]
    if actions.is_sample:
        head += _wrapped(translate("Sample data of a demonstration desk."))
    parts = [_part(actions, part, translate(label), translate) for part, label in _PARTS]
    body = [line for part in parts for line in part] or ["", translate("No action points.")]
    return "\n".join([*head, *body]) + "\n"


def _part(actions: ActionList, part: str, label: str, translate: Translate) -> list[str]:
    rows = [row for row in actions.rows if _part_of(row) == part]
    if not rows:
        return []
    heading = f"{label.upper()} ({len(rows)})"
    return ["", heading, "-" * len(heading), *[line for row in rows for line in ["", *_entry(row, translate)]]]


def _part_of(row: ActionRow) -> str:
    return "late" if row.days_late and row.status == "open" else row.status


def _entry(row: ActionRow, translate: Translate) -> list[str]:
    label = f"{row.number}. "
    lines = _wrapped(owners_and_task(row, translate), label, " " * len(label))
    about = [purpose_beside(row.what, row.purpose)]
    if row.due or row.status == "open":
        due = row.due or translate("no due date")
        late = f" ({row.late_words})" if row.late_words else ""
        about.append(translate("Due: %(due)s") % {"due": due} + late)
    if row.meeting:
        about.append(translate("From: %(meeting)s") % {"meeting": row.meeting})
    indent = " " * len(label)
    return lines + [line for words in about if words for line in _wrapped(words, indent, indent)]


def _wrapped(words: str, first: str = "", rest: str = "") -> list[str]:
    return wrap(words, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False)
