"""Deciding how an open question ends: from the table, from the sections, or not at all.

For each ending a logistic regression tells how likely it is that the answer would be wholly right.
It was fitted on what came of every ending for the dev questions
(`tipassist.evaluation.fit_endings`); what runs here are its plain weights.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

ENDINGS_FILE = "endings.npz"
_CAUTION = 0.3


class Ending(StrEnum):
    """How an open question can end."""

    TOPIC = "topic"
    WHO = "who"
    PROSE = "prose"
    UNSETTLED = "unsettled"
    ABSENT = "absent"
    OUT_OF_SCOPE = "out_of_scope"


ASSERTING = frozenset({Ending.TOPIC, Ending.WHO, Ending.PROSE})


@dataclass(frozen=True, slots=True)
class EndingModel:
    """Plain weights of one logistic regression for each ending.

    Attributes:
        endings: In the order of the rows of `weights`.
        names: Names of the features, in the order of its columns.
        weights: (n_endings, n_features).
        bias: (n_endings,).
    """

    endings: tuple[Ending, ...]
    names: tuple[str, ...]
    weights: Floats
    bias: Floats

    def chances(self, features: Mapping[str, float]) -> dict[Ending, float]:
        """Return for each ending how likely it is wholly right, 0 to 1.

        Args:
            features: By name; all names of the model.
        """
        row = np.array([features[name] for name in self.names], np.float32)
        shares = 1 / (1 + np.exp(-(self.weights @ row + self.bias)))
        return {ending: float(share) for ending, share in zip(self.endings, shares, strict=True)}

    def ranked(self, features: Mapping[str, float]) -> tuple[Ending, ...]:
        """Return the endings, best first: being wrong is worse than being silent.

        An ending that asserts something loses 0.3 of its chance to be wrong.
        """
        chances = self.chances(features)

        def worth(ending: Ending) -> float:
            risk = _CAUTION * (1 - chances[ending]) if ending in ASSERTING else 0.0
            return chances[ending] - risk

        return tuple(sorted(self.endings, key=lambda ending: -worth(ending)))


@lru_cache(maxsize=1)
def load_ending_model() -> EndingModel:
    """Read the packaged weights."""
    with as_file(files("tipassist.answer").joinpath("lexicon", ENDINGS_FILE)) as path:
        stored = np.load(path, allow_pickle=False)
        return EndingModel(
            endings=tuple(Ending(one) for one in stored["endings"]),
            names=tuple(str(one) for one in stored["names"]),
            weights=stored["weights"].astype(np.float32),
            bias=stored["bias"].astype(np.float32),
        )
