"""How near the passages of a document lie to a question, by where they are printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from tipassist.types import Span

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit


@dataclass(frozen=True, slots=True)
class Cosines:
    """The cosine similarity of passages to a question.

    Attributes:
        at: By the spans of a passage, -1 to 1.
    """

    at: dict[tuple[Span, ...], float]

    @classmethod
    def of(cls, hits: "Iterable[Hit]") -> Self:
        """Return those of the passages found by meaning, the best of each place."""
        found: dict[tuple[Span, ...], float] = {}
        for hit in hits:
            if hit.vector is not None:
                spans = hit.passage.spans
                found[spans] = max(hit.vector.score, found.get(spans, -1.0))
        return cls(found)

    def within(self, spans: tuple[Span, ...]) -> float:
        """Return the best of a place and of the sentences in it; 0 when none is near."""
        inside = (
            score
            for held, score in self.at.items()
            if held == spans or (held and all(_is_in(one, spans) for one in held))
        )
        return max(inside, default=0.0)


def _is_in(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in spans)
