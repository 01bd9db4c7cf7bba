"""A linear ranking with its query adapter: weights that share out the chances of candidates."""

from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import Self

import numpy as np
import numpy.typing as npt

from tipassist.answer.ranking.query_adapter import QueryAdapter

Floats = npt.NDArray[np.float32]

ANSWERING = "answering"


@dataclass(frozen=True, slots=True)
class LinearRanking:
    """Plain weights of a linear ranking.

    Attributes:
        names: Names of the features, in the order of the weights.
        weights: (n_features,).
        unaided: The same for where no index tells what is near, (n_features,).
        adapter: What it expects of an answer.
    """

    names: tuple[str, ...]
    weights: Floats
    unaided: Floats
    adapter: QueryAdapter

    @classmethod
    def read(cls, name: str) -> Self:
        """Read packaged weights by the name of their file."""
        with as_file(files("tipassist.answer").joinpath("lexicon", name)) as path:
            stored = np.load(path, allow_pickle=False)
            return cls(
                names=tuple(str(one) for one in stored["names"]),
                weights=stored["weights"].astype(np.float32),
                unaided=stored["unaided"].astype(np.float32),
                adapter=QueryAdapter(stored["adapter"].astype(np.float32)),
            )

    def shares(self, candidates: list[dict[str, float]]) -> list[float]:
        """Return each candidate's share of the chances of all, 0 to 1.

        Args:
            candidates: The features of each by name, at least one candidate.
        """
        rows = np.array([[one[name] for name in self.names] for one in candidates], np.float32)
        scores = rows @ (self.weights if self._is_aided(rows) else self.unaided)
        odds = np.exp(scores - scores.max())
        return [float(share) for share in odds / odds.sum()]

    def _is_aided(self, rows: Floats) -> bool:
        """Whether an index told of any candidate how near it lies to what is expected."""
        return ANSWERING in self.names and bool(rows[:, self.names.index(ANSWERING)].any())
