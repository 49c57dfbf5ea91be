"""How far a State is on its way to joining, as words allow it: one stage, or a range of them. Never finer than was said."""

from __future__ import annotations

from dataclasses import dataclass

from corcom.kernel.errors import BadInput
from corcom.kernel.words import EvidenceGrade, ProspectStage

STAGES = tuple(ProspectStage)
GRADES = tuple(EvidenceGrade)


def place_of(stage: ProspectStage) -> int:
    """Where a stage stands in the order, from 0."""
    return STAGES.index(stage)


def spoken(word: str) -> str:
    """A word of files in a sentence: `with-parliament` is "with parliament"."""
    return word.replace("-", " ")


@dataclass(frozen=True, slots=True)
class StageRange:
    """The earliest and the latest stage that words allow, both included; the same twice when one stage was said."""

    earliest: ProspectStage
    latest: ProspectStage

    def __post_init__(self) -> None:
        if place_of(self.earliest) > place_of(self.latest):
            message = f"“{self.earliest.value}” came in as the earliest stage and “{self.latest.value}” as the latest. Give them in order."
            raise BadInput(message)

    @property
    def is_exact(self) -> bool:
        """Whether one stage was said."""
        return self.earliest is self.latest

    @property
    def in_words(self) -> str:
        """ "with parliament", or "with parliament to in transit"."""
        first, last = spoken(self.earliest.value), spoken(self.latest.value)
        return first if self.is_exact else f"{first} to {last}"

    def overlaps(self, other: StageRange) -> bool:
        """Whether both can be true."""
        return place_of(self.earliest) <= place_of(other.latest) and place_of(other.earliest) <= place_of(self.latest)

    def without_deposit(self) -> StageRange:
        """The range with everything before the deposit: for words about a State whose instrument is not on the treaty record."""
        before = STAGES[: place_of(ProspectStage.DEPOSITED)]
        first, last = (stage if stage in before else before[-1] for stage in (self.earliest, self.latest))
        return StageRange(first, last)


# What the words of a record allow, by the reader's own coarse word. Consent expressed at home and not necessarily deposited leaves the
# stages from the law to the deposit open; "final stage" and "in progress" leave still more open. Words that name no step are not here.
ALLOWED_BY_CODE = {
    "ratified": StageRange(ProspectStage.LAW_ADOPTED, ProspectStage.DEPOSITED),
    "acceded": StageRange(ProspectStage.LAW_ADOPTED, ProspectStage.DEPOSITED),
    "joined": StageRange(ProspectStage.LAW_ADOPTED, ProspectStage.DEPOSITED),
    "instrument_signed": StageRange(ProspectStage.INSTRUMENT_SIGNED, ProspectStage.INSTRUMENT_SIGNED),
    "final_stage": StageRange(ProspectStage.WITH_PARLIAMENT, ProspectStage.IN_TRANSIT),
    "in_progress": StageRange(ProspectStage.UNDER_STUDY, ProspectStage.IN_TRANSIT),
    "expected": StageRange(ProspectStage.UNDER_STUDY, ProspectStage.IN_TRANSIT),
}


def stages_allowed(code: str) -> StageRange | None:
    """The stages that the reader's coarse word allows; None where it says no step on the way."""
    return ALLOWED_BY_CODE.get(code)
