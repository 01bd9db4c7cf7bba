"""The seam between answering and the index: embeddings of questions and passages near them."""

from typing import TYPE_CHECKING, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from tipassist.index.encoders import Told
from tipassist.index.filters import EVERYWHERE, Filters

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit
    from tipassist.index.passages import Passage

Floats = npt.NDArray[np.float32]


@runtime_checkable
class TellsFrames(Protocol):
    """Semantics that know the frames of questions too (`tipassist.answer.understanding.frames`)."""

    def likeliest(self, question: str) -> Told:
        """Return the likeliest frame of a masked question."""


class Semantics(Protocol):
    """What answering needs from an index; loading it may wait until it is first called."""

    def embed(self, text: str) -> Floats:
        """Return the unit vector of a text, (dim,)."""

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> "tuple[Hit, ...]":
        """Return the passages near a text that meet the filters, best first.

        They are all of both rankings, each of up to `candidate_k`.
        """

    def near(
        self, vector: Floats, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> "tuple[tuple[Passage, float], ...]":
        """Return passages that meet the filters and their cosine similarities to a vector, (dim,).

        They are the nearest `candidate_k`, best first.
        """
