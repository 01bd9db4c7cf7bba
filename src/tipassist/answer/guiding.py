"""The seam between answering and a guide: who says how a question that no rule reads can be asked.

A guide chooses; what is answered is composed here, as of any question, and says how it was read.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.languages import load_language_signs
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import Turn
from tipassist.answer.writing import Receipt
from tipassist.types import AnswerStatus, Route

MARK = "Understood as: “{asked}”"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a question led to.

    Attributes:
        meaning: What was understood.
        draft: What was composed.
        turn: What it leaves to refer to.
    """

    meaning: Meaning
    draft: Draft
    turn: Turn | None


@dataclass(frozen=True, slots=True)
class Guided:
    """How a guide ended.

    Attributes:
        asked: The question that the asker's is read as; "" when none was found.
        receipt: What it took.
    """

    asked: str
    receipt: Receipt


class Guide(Protocol):
    """Reads questions that the rules do not understand."""

    def doubts(self, meaning: Meaning, draft: Draft) -> bool:
        """Whether a draft is of a question that the rules did not understand."""

    def read(self, question: str, try_out: Callable[[str], Draft]) -> Guided:
        """Find a question that says the same and that the rules understand; never raises a fault.

        Args:
            question: As typed.
            try_out: Composes what the assistant would answer to a question.
        """


def marked(draft: Draft, asked: str, *, foreign: bool = False) -> Draft:
    """Say before an answer how its question was understood, or that it was not read.

    Args:
        draft: The answer.
        asked: What the question was read as; "" where the rules alone read it.
        foreign: Whether it is in another language, which the rules do not read.
    """
    words = MARK.format(asked=asked) if asked else _unread(draft) if foreign else ""
    if not words or not draft.claims:
        return draft
    mark = DraftClaim(words, draft.claims[0].evidence)
    return replace(draft, claims=(mark, *draft.claims))


def _unread(draft: Draft) -> str:
    if draft.route is Route.WRITER or draft.status is AnswerStatus.ERROR:
        return ""
    signs = load_language_signs()
    return signs.found if draft.claims[0].evidence else signs.unfound


def read_as(outcome: Outcome, question: str) -> Outcome:
    """Return what a question led to that stands for the one typed."""
    meaning = replace(outcome.meaning, question=question)
    turn = outcome.turn
    if turn is not None:
        turn = replace(turn, meaning=replace(turn.meaning, question=question))
    return Outcome(meaning, outcome.draft, turn)
