"""What the passages of a document are worth for a question, by where they are printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tipassist.answer.relevance import LEAST, Relevance
from tipassist.types import Span

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit
    from tipassist.index.passages import Passage

Spans = tuple[Span, ...]

_NEAREST = 8
_FOUND = 6


@dataclass(frozen=True, slots=True)
class ByPlace:
    """A number for each passage, bigger is better.

    Attributes:
        at: By the spans of a passage.
        nowhere: What a place has that none of them stands in.
    """

    at: dict[Spans, float]
    nowhere: float = 0.0

    def within(self, spans: Spans) -> float:
        """Return the best of a place and of the sentences in it."""
        inside = (
            score
            for held, score in self.at.items()
            if held == spans or (held and all(_is_in(one, spans) for one in held))
        )
        return max(inside, default=self.nowhere)


def cosines_of(hits: "Iterable[Hit]") -> ByPlace:
    """Return the cosine similarities of the passages found by meaning, -1 to 1."""
    found: dict[Spans, float] = {}
    for hit in hits:
        if hit.vector is not None:
            spans = hit.passage.spans
            found[spans] = max(hit.vector.score, found.get(spans, -1.0))
    return ByPlace(found)


def relevances_of(
    question: str,
    hits: "Iterable[Hit]",
    relevance: Relevance,
    likely: frozenset[Spans] = frozenset(),
) -> ByPlace | None:
    """Return how well the best of the passages found answer a question, as log-odds.

    Args:
        question: The question.
        hits: The passages, best first.
        relevance: Reads them; None is returned where it tells nothing.
        likely: Places that are read too, wherever they stand among what was found.
    """
    hits = tuple(hits)
    near = sorted(
        (one for one in hits if one.vector is not None),
        key=lambda one: one.vector.rank if one.vector is not None else 0,
    )
    also = (one for one in hits if one.passage.spans in likely)
    read = {one.passage.id: one.passage for one in (*near[:_NEAREST], *hits[:_FOUND], *also)}
    passages = tuple(read.values())
    scores = relevance.scores(question, tuple(map(_as_read, passages)))
    if not scores:
        return None
    found: dict[Spans, float] = {}
    for passage, score in zip(passages, scores, strict=True):
        found[passage.spans] = max(score, found.get(passage.spans, LEAST))
    return ByPlace(found, LEAST)


def _as_read(passage: "Passage") -> str:
    """Return a passage under its title, with what leads it in."""
    title = passage.breadcrumb.rsplit("›", 1)[-1].strip()
    return f"{title}: {passage.lead_in} {passage.text}"


def _is_in(span: Span, spans: Spans) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in spans)
