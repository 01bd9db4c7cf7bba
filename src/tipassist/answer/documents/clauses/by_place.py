"""What the passages of a document are worth for a question, by where they are printed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tipassist.answer.documents.clauses.as_read import Spans, as_titled
from tipassist.answer.ranking.relevance import NOTHING, Relevance
from tipassist.index.encoders import Reading
from tipassist.types import Span

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit
    from tipassist.index.passages import Passage

_NEAREST = 10
_FOUND = 6


@dataclass(frozen=True, slots=True)
class ByPlace:
    """A number for each passage, bigger is better.

    Attributes:
        at: By the spans of a passage.
    """

    at: dict[Spans, float]

    def within(self, spans: Spans) -> float:
        """Return the best of a place and of the sentences in it; 0 when none of them was found."""
        return max((self.at[held] for held in _inside(self.at, spans)), default=0.0)


@dataclass(frozen=True, slots=True)
class Readings:
    """What is told of passages that were read with a question.

    Attributes:
        at: By the spans of a passage.
    """

    at: dict[Spans, Reading]

    def within(self, spans: Spans) -> Reading:
        """Return the best of a place and of the sentences in it."""
        return best_of(self.at[held] for held in _inside(self.at, spans))

    @property
    def best(self) -> Reading:
        """What is told of the best of them."""
        return best_of(self.at.values())


def best_of(readings: Iterable[Reading]) -> Reading:
    """Return the reading that is worth most; `NOTHING` where there are none."""
    return max(readings, key=lambda one: one.worth, default=NOTHING)


def _inside(held: Iterable[Spans], spans: Spans) -> Iterable[Spans]:
    """Yield which places are one, or stand in it."""
    return (
        one for one in held if one == spans or (one and all(_is_in(each, spans) for each in one))
    )


def cosines_of(hits: "Iterable[Hit]") -> ByPlace:
    """Return the cosine similarities of the passages found by meaning, -1 to 1."""
    found: dict[Spans, float] = {}
    for hit in hits:
        if hit.vector is not None:
            spans = hit.passage.spans
            found[spans] = max(hit.vector.score, found.get(spans, -1.0))
    return ByPlace(found)


def readings_of(
    question: str,
    hits: "Iterable[Hit]",
    relevance: Relevance,
    likely: frozenset[Spans] = frozenset(),
    text_of: "Callable[[Passage], str]" = as_titled,
) -> Readings | None:
    """Return how well the best of the passages found answer a question.

    Args:
        question: The question.
        hits: The passages, best first.
        relevance: Reads them; None is returned where it tells nothing.
        likely: Places that are read too, wherever they stand among what was found.
        text_of: Gives the text of a passage as it is read.
    """
    hits = tuple(hits)
    near = sorted(
        (one for one in hits if one.vector is not None),
        key=lambda one: one.vector.rank if one.vector is not None else 0,
    )
    also = (one for one in hits if one.passage.spans in likely)
    read = {one.passage.id: one.passage for one in (*near[:_NEAREST], *hits[:_FOUND], *also)}
    passages = tuple(read.values())
    told = relevance.read(question, tuple(map(text_of, passages)))
    if not told:
        return None
    found: dict[Spans, Reading] = {}
    for passage, reading in zip(passages, told, strict=True):
        found[passage.spans] = best_of((reading, found.get(passage.spans, NOTHING)))
    return Readings(found)


def _is_in(span: Span, spans: Spans) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in spans)
