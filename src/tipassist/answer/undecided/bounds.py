"""Bounds: how likely a question lies beside what is answered, as small talk or as a crime does.

A logistic regression over the words of the question, its embedding, how it is asked and how many
of its own words the plan has: "what is a shelter" and "what is a router" are asked alike. It was
fitted on questions of people who asked for help in the crime, for something else altogether, or, in
the same words, about the plan (`tipassist.evaluation.fit_bounds`); its plain weights run here.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from tipassist.answer.language.words import families
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.understanding.intents import IntentModel, stored_reader

Floats = npt.NDArray[np.float32]

BOUNDS_FILE = "bounds.npz"
_SHARE_WEIGHT = 2.0
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
        weights: (n_bounds, dim + n_words + n_slots + n_shares).
        bias: (n_bounds,).
        limit: From which chance on a question is refused, 0 to 1.
    """

    reader: IntentModel
    bounds: tuple[Bound, ...]
    weights: Floats
    bias: Floats
    limit: float

    def row(self, meaning: Meaning, printed: frozenset[str], embedding: Floats) -> Floats:
        """Return the feature row of a question, (dim + n_words + n_slots + n_shares,).

        Args:
            meaning: The question.
            printed: The word families of the plan.
            embedding: The unit vector of the question, (dim,).
        """
        return np.concatenate((self.reader.row(meaning, embedding), _shares(meaning, printed)))

    def chance(self, meaning: Meaning, printed: frozenset[str], embedding: Floats) -> float:
        """Return how likely a question lies beside what is answered, 0 to 1; see `row`."""
        scores = self.weights @ self.row(meaning, printed, embedding) + self.bias
        odds = np.exp(scores - scores.max())
        return float(1 - odds[self.bounds.index(Bound.INSIDE)] / odds.sum())

    def lies_beside(self, meaning: Meaning, printed: frozenset[str], embedding: Floats) -> bool:
        """Whether a question is refused; never a greeting, or where nothing is known of meaning.

        Args:
            meaning: The question.
            printed: The word families of the plan.
            embedding: Its unit vector, (dim,); zeros when nothing is known of meaning.
        """
        judged = meaning.intent not in _TALK and bool(embedding.any())
        return judged and self.chance(meaning, printed, embedding) > self.limit


def _shares(meaning: Meaning, printed: frozenset[str]) -> Floats:
    """Return which share of the topic words the plan has, and whether it has all, some or none."""
    words = families(" ".join(meaning.topic))
    known = sum(one in printed for one in words)
    share = known / len(words) if words else 0.5
    some = bool(words) and 0 < known < len(words)
    told = (share, bool(words) and known == len(words), some, bool(words) and not known)
    return np.array(told, np.float32) * _SHARE_WEIGHT


@lru_cache(maxsize=1)
def load_bound_model() -> BoundModel:
    """Read the packaged weights."""
    with as_file(files("tipassist.answer").joinpath("lexicon", BOUNDS_FILE)) as path:
        stored = np.load(path, allow_pickle=False)
        return BoundModel(
            reader=stored_reader(stored),
            bounds=tuple(Bound(one) for one in stored["bounds"]),
            weights=stored["weights"].astype(np.float32),
            bias=stored["bias"].astype(np.float32),
            limit=float(stored["limit"]),
        )
