"""Bounds: how likely a question lies beside what is answered, as small talk or as a crime does.

A logistic regression over the words of the question, its embedding and how it is asked. It was
fitted on questions of people who asked for help in the crime, for something else altogether, or,
in the same words, about the plan (`tipassist.evaluation.fit_bounds`); what runs here are its plain
weights.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from tipassist.answer.intents import IntentModel, reader_of
from tipassist.answer.meaning import Intent, Meaning

Floats = npt.NDArray[np.float32]

BOUNDS_FILE = "bounds.npz"
_TALK = (Intent.SMALLTALK, Intent.ABOUT)


class Bound(StrEnum):
    """Where a question lies."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    HARM = "harm"


@dataclass(frozen=True, slots=True)
class BoundModel:
    """Plain weights of one multinomial logistic regression.

    Attributes:
        reader: Turns the words of a question into features; it has no weights of its own.
        bounds: In the order of the rows of `weights`.
        weights: (n_bounds, dim + n_words + n_slots).
        bias: (n_bounds,).
        limit: From which chance on a question is refused, 0 to 1.
    """

    reader: IntentModel
    bounds: tuple[Bound, ...]
    weights: Floats
    bias: Floats
    limit: float

    def chance(self, meaning: Meaning, embedding: Floats) -> float:
        """Return how likely a question lies beside what is answered, 0 to 1.

        Args:
            meaning: The question.
            embedding: Its unit vector, (dim,).
        """
        scores = self.weights @ self.reader.row(meaning, embedding) + self.bias
        odds = np.exp(scores - scores.max())
        return float(1 - odds[self.bounds.index(Bound.INSIDE)] / odds.sum())

    def lies_beside(self, meaning: Meaning, embedding: Floats) -> bool:
        """Whether a question is refused; never a greeting, or where nothing is known of meaning.

        Args:
            meaning: The question.
            embedding: Its unit vector, (dim,); zeros when nothing is known of meaning.
        """
        judged = meaning.intent not in _TALK and bool(embedding.any())
        return judged and self.chance(meaning, embedding) > self.limit


@lru_cache(maxsize=1)
def load_bound_model() -> BoundModel:
    """Read the packaged weights."""
    with as_file(files("tipassist.answer").joinpath("lexicon", BOUNDS_FILE)) as path:
        stored = np.load(path, allow_pickle=False)
        return BoundModel(
            reader=reader_of(
                tuple(map(str, stored["words"])),
                stored["idf"].astype(np.float32),
                tuple(map(str, stored["slots"])),
                int(stored["dim"]),
            ),
            bounds=tuple(Bound(one) for one in stored["bounds"]),
            weights=stored["weights"].astype(np.float32),
            bias=stored["bias"].astype(np.float32),
            limit=float(stored["limit"]),
        )
