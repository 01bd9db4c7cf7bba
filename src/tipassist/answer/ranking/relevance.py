"""The seam to what reads a question and a text together, and tells whether the one answers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from tipassist.index.encoders import Reading

NOTHING = Reading(worth=-12.0, answers=0.0)
"""About the least there is: a text that has nothing to do with the question."""


class Relevance(Protocol):
    """Reads texts with a question; loading what does it may wait until it is first called."""

    def read(self, question: str, texts: Sequence[str]) -> tuple[Reading, ...]:
        """Return how well each text answers a question, in the order of the texts.

        () is returned where nothing tells.
        """


@dataclass(frozen=True, slots=True)
class NoRelevance:
    """Tells nothing."""

    def read(self, question: str, texts: Sequence[str]) -> tuple[Reading, ...]:
        """Return ()."""
        del question, texts
        return ()
