"""The seam to what reads a question and a text together, and tells whether the one answers it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

LEAST = -11.0
"""About the lowest log-odds there are: a text that has nothing to do with the question."""


class Relevance(Protocol):
    """Scores texts for a question; loading what does it may wait until it is first called."""

    def scores(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Return the log-odds that each text answers a question, about -11 to 11, bigger is better.

        They are in the order of the texts; () where nothing tells.
        """


@dataclass(frozen=True, slots=True)
class NoRelevance:
    """Tells nothing."""

    def scores(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Return ()."""
        del question, texts
        return ()
