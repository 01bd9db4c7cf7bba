"""What the index layer asks of an embedding model."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from tipassist.index.progress import Progress

Vectors = NDArray[np.float32]
"""Array `(n_texts, dim)` whose rows have length 1, so that a dot product is a cosine."""


class Encoder(Protocol):
    """Turns texts into vectors."""

    @property
    def name(self) -> str:
        """What a reader calls the model."""
        ...

    @property
    def digest(self) -> str:
        """What tells its vectors from those of any other model."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts.

        Args:
            texts: One or more; what does not fit the model is cut at its end.

        Returns:
            Array `(len(texts), dim)` of float32, rows of length 1, in the order of `texts`.
        """
        ...


@runtime_checkable
class TokenEncoder(Encoder, Protocol):
    """An encoder that gives the states of single tokens too."""

    def tokens(self, text: str) -> Vectors:
        """Return the states of the tokens of a text in its last layer, (n_tokens, dim)."""
        ...


class EmbeddingModel(Protocol):
    """One model in its two forms: for passages at build time, for queries ever after."""

    @property
    def digest(self) -> str:
        """What tells its vectors from those of any other model; cheap to ask."""
        ...

    def prepare(self, sample: Sequence[str], progress: Progress) -> Encoder:
        """Open the passage encoder, and make it and the query encoder where they are not there.

        Args:
            sample: Texts on which what is made must agree with the model.
            progress: Told what is being done.

        Returns:
            The passage encoder.

        Raises:
            ConfigError: When the weights cannot be used or what is made disagrees with them.
        """
        ...

    def query_encoder(self) -> Encoder:
        """Open the query encoder that `prepare` made.

        Raises:
            IndexMissingError: When it was not made or cannot be read.
        """
        ...
