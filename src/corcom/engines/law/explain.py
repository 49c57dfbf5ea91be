"""The steps behind any answer of the engine, made when someone asks."""

from __future__ import annotations

from corcom.engines.law.explain_obligation import obligation_steps
from corcom.engines.law.explain_status import status_steps
from corcom.engines.law.obligation import Obligation
from corcom.engines.law.status import StateStanding
from corcom.kernel.sources import Step


def explain(answer: StateStanding | Obligation) -> tuple[Step, ...]:
    """Article, rule, inputs and output of every step from the acts to the answer."""
    return status_steps(answer) if isinstance(answer, StateStanding) else obligation_steps(answer)
