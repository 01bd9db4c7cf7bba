"""The reranker: a cross-encoder that reads a question and a text together.

It tells how well a text answers a question, which no distance of two vectors does.
"""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np

from tipassist.errors import ConfigError
from tipassist.index.onnx_encoder import INPUTS, open_session
from tipassist.index.weights import RERANKER

_TOKENIZER = "tokenizer.json"
_LONGEST = 160  # tokens of a question and a text
_LONGEST_QUESTION = 400  # characters
_THREADS = 2


class CrossEncoder:
    """Scores texts for a question.

    Args:
        session: An `onnxruntime.InferenceSession` of the graph.
        tokenizer: A `tokenizers.Tokenizer`.
    """

    def __init__(self, session: Any, tokenizer: Any) -> None:
        tokenizer.enable_truncation(_LONGEST)
        tokenizer.no_padding()
        self._session = session
        self._tokenizer = tokenizer
        self._inputs = {node.name for node in session.get_inputs()}

    @classmethod
    def packaged(cls) -> Self:
        """Open the packaged model.

        Raises:
            ConfigError: When its package is not installed, holds other weights or cannot be read.
        """
        from tokenizers import Tokenizer

        folder = RERANKER.folder()
        RERANKER.verify(folder)
        try:
            tokenizer = Tokenizer.from_str((folder / _TOKENIZER).read_text(encoding="utf-8"))
            return cls(open_session(folder / RERANKER.name, threads=_THREADS), tokenizer)
        except (OSError, ValueError) as err:
            raise ConfigError(
                f"The reranker in {str(folder)!r} cannot be read: {RERANKER.mend}."
            ) from err

    def scores(self, question: str, texts: Sequence[str]) -> tuple[float, ...]:
        """Score texts, each by itself: what stands beside it in a batch would change its score.

        Args:
            question: The question; a very long one is cut.
            texts: Any number; what does not fit the model is cut at its end.

        Returns:
            The log-odds that each answers the question, about -11 to 11, in the order of `texts`.
        """
        return tuple(self._score(question[:_LONGEST_QUESTION], text) for text in texts)

    def _score(self, question: str, text: str) -> float:
        row = self._tokenizer.encode(question, text)
        every = zip(INPUTS, (row.ids, row.attention_mask, row.type_ids), strict=True)
        feed = {name: np.asarray([ids], np.int64) for name, ids in every if name in self._inputs}
        return float(self._session.run(None, feed)[0][0, 0])
