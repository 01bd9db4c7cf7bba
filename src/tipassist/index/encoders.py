"""What the index layer asks of an embedding model."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

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


@dataclass(frozen=True, slots=True)
class Told:
    """What a question is told to ask for.

    Attributes:
        label: The likeliest label.
        chance: Its chance, 0 to 1.
        subjects: The stretches of the question that are its subjects, the first one first.
        surest: The least chance of a token to belong to what it is told to belong to, 0 to 1; 0
            where its subjects are no stretches.
        beside: The next likely labels with their chances, likeliest first.
    """

    label: str
    chance: float
    subjects: tuple[str, ...] = ()
    surest: float = 1.0
    beside: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What is told of a text that was read together with a question.

    Attributes:
        worth: How well it answers among other texts, in log-odds, about -12 to 12.
        answers: The chance that it answers at all, 0 to 1.
    """

    worth: float
    answers: float


class Classifier(Protocol):
    """Tells what questions ask for."""

    def likeliest(self, question: str) -> Told:
        """Return what a question most likely asks for."""
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

    def classifier(self) -> Classifier:
        """Open the classifier of questions that `prepare` made; raises as `query_encoder`."""
        ...
