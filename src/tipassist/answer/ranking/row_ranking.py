"""Ranking rows: which activity an open question is about, however it is worded.

A linear model over how the activities stand by words and meaning, and over how near their cells lie
to what is expected of an answer. It was fitted on questions of which the rows are known
(`tipassist.evaluation.ranked_rows`); what runs here are its plain weights.
"""

from dataclasses import replace
from functools import lru_cache

from tipassist.answer.ranking.entries import ActivityRank
from tipassist.answer.ranking.linear_ranking import ANSWERING, LinearRanking

ROWS_FILE = "rows.npz"


class RowModel(LinearRanking):
    """The ranking of rows."""

    __slots__ = ()

    def shared(self, table: tuple[ActivityRank, ...]) -> tuple[ActivityRank, ...]:
        """Return activities in the same order, each with its share of the chances.

        Args:
            table: The activities near a question.
        """
        if not table:
            return ()
        shares = self.shares([row_features(one) for one in table])
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


@lru_cache(maxsize=1)
def load_row_model() -> RowModel:
    """Read the packaged weights."""
    return RowModel.read(ROWS_FILE)
