"""Ranking rows: which activity an open question is about, however it is worded.

A linear model over how the activities stand by words and meaning, and over how near their cells lie
to what is expected of an answer. It was fitted on questions of which the rows are known
(`tipassist.evaluation.ranked_rows`); what runs here are its plain weights.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from tipassist.answer.placing import ANSWERING, is_aided
from tipassist.answer.query_adapter import QueryAdapter
from tipassist.answer.ranking import ActivityRank

Floats = npt.NDArray[np.float32]

ROWS_FILE = "rows.npz"


@dataclass(frozen=True, slots=True)
class RowModel:
    """Plain weights of a linear ranking.

    Attributes:
        names: Names of the features, in the order of the weights.
        weights: (n_features,).
        unaided: The same for where no index tells what is near, (n_features,).
        adapter: What it expects of the cells of a row.
    """

    names: tuple[str, ...]
    weights: Floats
    unaided: Floats
    adapter: QueryAdapter

    def shared(self, table: tuple[ActivityRank, ...]) -> tuple[ActivityRank, ...]:
        """Return activities in the same order, each with its share of the chances.

        Args:
            table: The activities near a question.
        """
        if not table:
            return ()
        features = [row_features(one) for one in table]
        rows = np.array([[row[name] for name in self.names] for row in features], np.float32)
        scores = rows @ (self.weights if is_aided(rows, self.names) else self.unaided)
        odds = np.exp(scores - scores.max())
        shares = (float(share) for share in odds / odds.sum())
        return tuple(replace(one, share=share) for one, share in zip(table, shares, strict=True))


def row_features(one: ActivityRank) -> dict[str, float]:
    """Return what tells whether a row is meant: nothing of it names a word of any plan."""
    return {
        "total": one.total,
        "words": one.words,
        "core": one.core,
        "exact": float(one.exact),
        "ownership": one.ownership,
        ANSWERING: max(entry.answering for entry in one.entries),
    }


Sharer = Callable[[tuple[ActivityRank, ...]], tuple[ActivityRank, ...]]
"""Tells for each activity near a question how likely it is meant."""


@lru_cache(maxsize=1)
def load_row_model() -> RowModel:
    """Read the packaged weights."""
    with as_file(files("tipassist.answer").joinpath("lexicon", ROWS_FILE)) as path:
        stored = np.load(path, allow_pickle=False)
        return RowModel(
            names=tuple(str(one) for one in stored["names"]),
            weights=stored["weights"].astype(np.float32),
            unaided=stored["unaided"].astype(np.float32),
            adapter=QueryAdapter(stored["adapter"].astype(np.float32)),
        )
