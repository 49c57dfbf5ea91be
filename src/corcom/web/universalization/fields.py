"""Fields that the forms of universalization share: a State by name, a date as said, the stage that was said, where and how good."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from corcom.kernel.dates import PartialDate
from corcom.kernel.prospects import StageRange
from corcom.kernel.states import state_named, states_by_iso3
from corcom.kernel.words import EvidenceGrade, HeardAt, Openness, ProspectStage
from corcom.web.components.stages import stages_in_words
from corcom.web.words import label_of
from corcom.workflows.said_dates import date_said

WHEN_HELP = gettext_lazy("As you would say it: 13 December 2011, early December 2011, November 2011.")
BY_HELP = gettext_lazy("As you would say it: 15 January 2012, before April 2012, after the elections.")
MARGINS_HELP = gettext_lazy("What was heard in the margins stays with the Committee and the working group.")
TOLD_STAGES = (
    ProspectStage.UNDER_STUDY,
    ProspectStage.WITH_CABINET,
    ProspectStage.WITH_PARLIAMENT,
    ProspectStage.LAW_ADOPTED,
    ProspectStage.INSTRUMENT_SIGNED,
    ProspectStage.IN_TRANSIT,
    ProspectStage.DEPOSITED,
)
LOOSE_STAGES = (
    (StageRange(ProspectStage.UNDER_STUDY, ProspectStage.IN_TRANSIT), gettext_lazy("on its way, not said how far")),
    (StageRange(ProspectStage.WITH_PARLIAMENT, ProspectStage.IN_TRANSIT), gettext_lazy("in the final stage, not said which")),
    (StageRange(ProspectStage.LAW_ADOPTED, ProspectStage.DEPOSITED), gettext_lazy("ratified, not said whether deposited")),
)


class StateField(forms.CharField):
    """A State by any of its names or its code; the list of suggestions stands in the page, so it works without script."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", gettext_lazy("State"))
        super().__init__(max_length=120, **options)
        self.widget.attrs |= {"list": "states", "autocomplete": "off", "autocapitalize": "words"}

    def clean(self, value: Any) -> str:
        """The ISO code of the State."""
        words = super().clean(value)
        if not words:
            return ""
        found = states_by_iso3().get(words.upper()) or state_named(words)
        if found is None:
            message = _("“%(words)s” is no State that the desk knows. Choose one of the list, or write its name or its three-letter code.")
            raise forms.ValidationError(message % {"words": words})
        return found.iso3


class StagesField(forms.ChoiceField):
    """The stage that was said: one, one of the loose ones, or none. What is on record is always among the choices."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=stage_choices, **options)

    def clean(self, value: Any) -> StageRange | None:
        """The stages that the words allow; None for none."""
        word = super().clean(value)
        return stages_of_word(word) if word else None

    def valid_value(self, value: str) -> bool:
        """A choice of the list, or any two stages in order."""
        return super().valid_value(value) or stages_of_word(value) is not None


def stage_choices() -> list[tuple[str, Any]]:
    """No stage, each stage that can be told, and the loose ones."""
    exact = [(word_of_stages(StageRange(stage, stage)), label_of(stage)) for stage in TOLD_STAGES]
    return [("", _("No stage was said")), *exact, *((word_of_stages(stages), label) for stages, label in LOOSE_STAGES)]


def stage_choices_with(stages: StageRange | None) -> list[tuple[str, Any]]:
    """The choices, with the stages that a claim on record has."""
    choices, word = stage_choices(), word_of_stages(stages)
    return choices if word in dict(choices) else [*choices, (word, stages_in_words(stages))]


def word_of_stages(stages: StageRange | None) -> str:
    """`law-adopted` or `law-adopted:deposited`; empty for none."""
    if stages is None:
        return ""
    return stages.earliest.value if stages.is_exact else f"{stages.earliest.value}:{stages.latest.value}"


def stages_of_word(word: str) -> StageRange | None:
    """The stages of a word of `word_of_stages`; None when it is none."""
    first, _colon, last = word.partition(":")
    try:
        return StageRange(ProspectStage(first), ProspectStage(last or first))
    except ValueError:
        return None


def choice(enum: Any, label: Any, *, none: Any = None, **options: Any) -> forms.ChoiceField:
    """A choice among the members of an enum, with `none` for nothing chosen."""
    first = [] if none is None else [("", none)]
    return forms.ChoiceField(label=label, choices=[*first, *((member.value, label_of(member)) for member in enum)], **options)


def grade_field(**options: Any) -> forms.ChoiceField:
    """How good the evidence is."""
    return choice(EvidenceGrade, gettext_lazy("Evidence"), initial=EvidenceGrade.TOLD_BY_STATE.value, **options)


def heard_at_field(**options: Any) -> forms.ChoiceField:
    """Where it was said or heard."""
    return choice(HeardAt, gettext_lazy("Where"), **options)


def openness_field() -> forms.ChoiceField:
    """Who may see it."""
    words = gettext_lazy("What was heard in the margins stays with the Committee and the working group in any case.")
    return choice(Openness, gettext_lazy("Who may see it"), initial=Openness.DESK.value, help_text=words)


def meeting_field() -> forms.ChoiceField:
    """A meeting on record; the form fills in the choices."""
    return forms.ChoiceField(label=gettext_lazy("At or beside the meeting"), required=False)


def meeting_choices(meetings: Any) -> list[tuple[str, Any]]:
    """The meetings by their keys."""
    return [("", _("No meeting")), *[(meeting.key, meeting.title) for meeting in meetings]]


def day_words(day: Any) -> str:
    """`14 December 2011`, as the date fields are filled in at first."""
    return date_format(day, "j F Y")


def date_of_words(words: str, *, day: Any) -> PartialDate | None:
    """What the words of a date field say."""
    return date_said(words, anchor=day)
