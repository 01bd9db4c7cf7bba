"""The query adapter: turns the vector of a question towards the vectors of what answers it.

A question and the sentence that answers it are seldom worded alike, so that their embeddings lie
apart. A linear map of the question's vector alone brings them nearer: the passages stay as they
are stored. It is fitted together with the ranking of places (`tipassist places fit`), as in
llama-index's `LinearAdapterEmbeddingModel`.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class QueryAdapter:
    """A linear map that is added to the vector it is given.

    Attributes:
        matrix: (dim, dim).
    """

    matrix: Floats

    def adapted(self, vector: Floats) -> Floats:
        """Return the turned vector of a question, (dim,); its length is free."""
        return vector + vector @ self.matrix
