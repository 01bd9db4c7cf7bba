"""The reader of clauses: a cross-encoder that reads a question and a text together.

It tells how well a text answers a question, which no distance of two vectors does: the packaged
reranker, with what it learnt of clauses.
"""

import math
from collections.abc import Sequence
from typing import Any, Self

import numpy as np

from tipassist.errors import ConfigError
from tipassist.index.encoders import Reading
from tipassist.index.onnx_encoder import INPUTS, open_session
from tipassist.index.quantized import QuantizedGraph
from tipassist.index.reader_weights import ANSWERS, WORTH, load_reader_weights
from tipassist.index.weights import RERANKER

LONGEST = 160
"""Tokens of a question and a text that are read."""

_TOKENIZER = "tokenizer.json"
_LONGEST_QUESTION = 400  # characters
_THREADS = 2


class CrossEncoder:
    """Reads texts with a question.

    Args:
        session: An `onnxruntime.InferenceSession` of the graph.
        tokenizer: A `tokenizers.Tokenizer`.
    """

    def __init__(self, session: Any, tokenizer: Any) -> None:
        tokenizer.enable_truncation(LONGEST)
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
        try:
            graph = QuantizedGraph.packaged()
            load_reader_weights().put_into(graph)
            session = open_session(graph.model.SerializeToString(), threads=_THREADS)
            return cls(session, packaged_tokenizer())
        except (OSError, ValueError, KeyError) as err:
            raise ConfigError(
                f"The reranker of {RERANKER.package!r} cannot be read: {RERANKER.mend}."
            ) from err

    def read(self, question: str, texts: Sequence[str]) -> tuple[Reading, ...]:
        """Read texts, each by itself: what stands beside it in a batch would change what it gets.

        Args:
            question: The question; a very long one is cut.
            texts: Any number; what does not fit the model is cut at its end.

        Returns:
            How well each answers the question, in the order of `texts`.
        """
        return tuple(self._read(question[:_LONGEST_QUESTION], text) for text in texts)

    def _read(self, question: str, text: str) -> Reading:
        row = self._tokenizer.encode(question, text)
        every = zip(INPUTS, (row.ids, row.attention_mask, row.type_ids), strict=True)
        feed = {name: np.asarray([ids], np.int64) for name, ids in every if name in self._inputs}
        worth, answers = self._session.run([WORTH, ANSWERS], feed)
        return Reading(float(worth[0, 0]), 1 / (1 + math.exp(-float(answers[0, 0]))))


def packaged_tokenizer() -> Any:
    """Return the tokenizer of the packaged reranker, a `tokenizers.Tokenizer`.

    Raises:
        ConfigError: When its package is not installed.
        OSError: When it cannot be read.
    """
    from tokenizers import Tokenizer

    return Tokenizer.from_str((RERANKER.folder() / _TOKENIZER).read_text(encoding="utf-8"))
