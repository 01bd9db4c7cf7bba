"""The keyword index: BM25 over code-aware tokens. The one file that speaks to bm25s.

bm25s is used directly: llama-index's BM25 retriever wraps the same package and costs 0.9 s to
import, which every cold answer would pay.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tipassist.index.tokens import tokens


class KeywordIndex:
    """Scores passages by the words and codes they share with a query.

    Args:
        model: A loaded `bm25s.BM25`.
    """

    def __init__(self, model: Any) -> None:
        self._model = model

    @classmethod
    def build(cls, texts: Sequence[str]) -> "KeywordIndex":
        """Index texts, one or more; their positions are what `scores` answers with."""
        import bm25s

        model = bm25s.BM25()
        model.index([tokens(text) for text in texts], show_progress=False)
        return cls(model)

    @classmethod
    def load(cls, folder: Path) -> "KeywordIndex":
        """Read an index that `save` wrote."""
        import bm25s

        return cls(bm25s.BM25.load(folder))

    def save(self, folder: Path) -> None:
        """Write the index into `folder`."""
        self._model.save(folder, show_progress=False)

    def scores(self, query: str) -> NDArray[np.float32]:
        """Score every text.

        Args:
            query: Any text.

        Returns:
            Array `(n_texts,)` of BM25 scores, 0 where no token is shared.
        """
        known = [token for token in tokens(query) if token in self._model.vocab_dict]
        if not known:
            return np.zeros(self._model.scores["num_docs"], dtype=np.float32)
        scores: NDArray[np.float32] = self._model.get_scores(known)
        return scores
