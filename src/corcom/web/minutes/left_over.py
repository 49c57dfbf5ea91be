"""What the corrected minutes no longer say, as the review shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from corcom.kernel.words import ProposalKind
from corcom.web.minutes.rows import TITLES
from corcom.workflows.minutes.no_longer_said import LeftOver
from corcom.workflows.overviews.review import Review


@dataclass(frozen=True, slots=True)
class LeftOverView:
    """A record that only earlier versions speak of, ready to draw: `why` is the reason to begin with, `address` its old passage."""

    left: LeftOver
    why: str
    address: str

    @property
    def kind(self) -> ProposalKind:
        """What it is."""
        return self.left.kind

    @property
    def number(self) -> int:
        """Its number among those of its kind."""
        return self.left.number

    @property
    def title(self) -> str:
        """The heading of its kind."""
        return str(TITLES[self.left.kind]())

    @property
    def words(self) -> str:
        """Its words, cut where they are long."""
        return self.left.words if len(self.left.words) <= 300 else f"{self.left.words[:297]}…"

    @property
    def name(self) -> str:
        """Short words by which a button names it."""
        return self.left.words if len(self.left.words) <= 60 else f"{self.left.words[:57]}…"

    @property
    def line(self) -> int:
        """Where it stood."""
        return self.left.line

    @property
    def version(self) -> int:
        """In which version it stood."""
        return self.left.version

    @property
    def stands(self) -> bool:
        """Whether it is on record still."""
        return self.left.stands


def left_over_views(review: Review, convention: str) -> list[LeftOverView]:
    """In the order of the page."""
    version = review.reading.version
    why = _("Version %(number)s of the minutes (%(file)s) no longer says it") % {"number": version.number, "file": version.file_name}
    document = reverse("document", kwargs={"convention": convention, "pk": review.document.pk})
    return [LeftOverView(left, why[:400], f"{document}?version={left.version}#L{left.line}") for left in review.left_over]
