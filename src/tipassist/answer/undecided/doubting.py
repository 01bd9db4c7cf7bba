"""Doubting: how likely it is that the plan does not settle a question, whatever is near it.

A logistic regression over the words of the question, its embedding, how it is asked and what was
found. It was fitted on the dev questions and on pairs of questions that are worded alike
(`tipassist.evaluation.fit_doubts`); what runs here are its plain weights.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.deciding import ASSERTING, Ending
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.open_questions import Chooser
from tipassist.answer.undecided.signs import doubt_features, is_given_in_rows, is_given_in_sections
from tipassist.answer.understanding.intents import IntentModel, stored_reader

Floats = npt.NDArray[np.float32]

DOUBTS_FILE = "doubts.npz"


@dataclass(frozen=True, slots=True)
class DoubtModel:
    """Plain weights of one logistic regression.

    Attributes:
        reader: Turns the words of a question into features; it has no weights of its own.
        names: Names of the features of what was found, in the order of their columns.
        weights: (dim + n_words + n_slots + n_features,).
        bias: The intercept.
        limit: From which chance on nothing is asserted, 0 to 1.
    """

    reader: IntentModel
    names: tuple[str, ...]
    weights: Floats
    bias: float
    limit: float

    def chance(self, meaning: Meaning, found: Findings, embedding: Floats) -> float:
        """Return how likely it is that the plan does not settle a question, 0 to 1.

        Args:
            meaning: The question.
            found: What was found for it.
            embedding: Its unit vector, (dim,); zeros when nothing is known of meaning.
        """
        row = self.row(meaning, doubt_features(meaning, found), embedding)
        return float(1 / (1 + np.exp(-(self.weights @ row + self.bias))))

    def row(self, meaning: Meaning, features: dict[str, float], embedding: Floats) -> Floats:
        """Return the feature row of a question, (dim + n_words + n_slots + n_features,)."""
        told = np.array([features[name] for name in self.names], np.float32)
        return np.concatenate((self.reader.row(meaning, embedding), told))


def wary(choose: Chooser, model: DoubtModel, embed: Callable[[str], Floats]) -> Chooser:
    """Return a chooser that asserts nothing first when the plan hardly settles the question.

    Args:
        choose: Ranks the endings.
        model: Tells how likely it is that the plan does not settle it.
        embed: Embeds a question, (dim,), unit length.
    """

    def chosen(meaning: Meaning, found: Findings) -> tuple[Ending, ...]:
        ranked = choose(meaning, found)
        if is_given_in_sections(meaning, found):
            return tuple(sorted(ranked, key=lambda ending: ending is not Ending.PROSE))
        if ranked[0] not in ASSERTING or is_given_in_rows(meaning, found):
            return ranked
        if model.chance(meaning, found, embed(meaning.text)) < model.limit:
            return ranked
        return tuple(sorted(ranked, key=lambda ending: ending in ASSERTING))

    return chosen


@lru_cache(maxsize=1)
def load_doubt_model() -> DoubtModel:
    """Read the packaged weights."""
    with as_file(files("tipassist.answer").joinpath("lexicon", DOUBTS_FILE)) as path:
        stored = np.load(path, allow_pickle=False)
        return DoubtModel(
            reader=stored_reader(stored),
            names=tuple(map(str, stored["names"])),
            weights=stored["weights"].astype(np.float32),
            bias=float(stored["bias"]),
            limit=float(stored["limit"]),
        )
