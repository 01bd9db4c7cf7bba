"""The encoder of queries and passages: ONNX Runtime and tokenizers, with no torch in the process.

ONNX Runtime reports its use to its maker unless told not to; here it is told.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tipassist.errors import IndexMissingError
from tipassist.index.encoders import Vectors

MODEL = "model.onnx"
TOKENIZER = "tokenizer.json"
CONFIG = "encoder.json"
DESCRIBED = ("digest", "prompt", "passage_prompt")
VECTORS = "vectors"
INPUTS = ("input_ids", "attention_mask", "token_type_ids")

_BATCH = 8  # of like lengths: more do not fit the processor's cache and take longer
_THREADS = 2
_QUIET = 3  # errors only


class OnnxEncoder:
    """Encodes with the exported model.

    Args:
        session: An `onnxruntime.InferenceSession` of the graph.
        tokenizer: A `tokenizers.Tokenizer` that cuts and pads as the model wants.
        digest: What tells its vectors from those of any other model.
        prompt: What the model wants before a query; empty for most.
        passage_prompt: What it wants before a passage.
    """

    def __init__(
        self,
        session: Any,
        tokenizer: Any,
        *,
        digest: str,
        prompt: str = "",
        passage_prompt: str = "",
    ) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._prompt = prompt
        self._passage_prompt = passage_prompt
        self._inputs = {node.name for node in session.get_inputs()}
        self.digest = digest

    @classmethod
    def load(cls, folder: Path, *, threads: int = _THREADS) -> "OnnxEncoder":
        """Open what `onnx_export.export` wrote.

        Args:
            folder: The exported model.
            threads: Most threads one call may use; a server answers many at once.

        Raises:
            IndexMissingError: When a file is missing or cannot be read.
        """
        from tokenizers import Tokenizer

        try:
            config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
            tokenizer = Tokenizer.from_str((folder / TOKENIZER).read_text(encoding="utf-8"))
            session = open_session(folder / MODEL, threads=threads)
            return cls(session, tokenizer, **{name: config[name] for name in DESCRIBED})
        except (OSError, ValueError, KeyError) as err:
            raise IndexMissingError(
                f"The encoder in {str(folder)!r} cannot be read: run `tipassist ingest`."
            ) from err

    @property
    def name(self) -> str:
        """What a reader calls the model."""
        return "onnxruntime"

    def for_passages(self) -> "OnnxEncoder":
        """Return the encoder of passages, which shares the session of this one."""
        return OnnxEncoder(
            self._session, self._tokenizer, digest=self.digest, prompt=self._passage_prompt
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts, of like lengths if many: `(len(texts), dim)`, rows of length 1."""
        batches = (texts[start : start + _BATCH] for start in range(0, len(texts), _BATCH))
        return np.concatenate([self._encode(batch) for batch in batches])

    def _encode(self, texts: Sequence[str]) -> Vectors:
        rows = self._tokenizer.encode_batch([f"{self._prompt}{text}" for text in texts])
        inputs = {
            "input_ids": [row.ids for row in rows],
            "attention_mask": [row.attention_mask for row in rows],
            "token_type_ids": [row.type_ids for row in rows],
        }
        feed = {
            name: np.asarray(ids, np.int64) for name, ids in inputs.items() if name in self._inputs
        }
        found: Vectors = self._session.run([VECTORS], feed)[0]
        return found


def open_session(graph: Path | bytes, *, threads: int = _THREADS) -> Any:
    """Open a graph for the processor.

    Args:
        graph: Its file, or what would stand in one.
        threads: Most threads one call may use; a server answers many at once.

    Returns:
        An `onnxruntime.InferenceSession`.

    Raises:
        OSError: When it is missing or cannot be read.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read once, when onnxruntime is first imported
    from onnxruntime import InferenceSession  # type: ignore[import-untyped]
    from onnxruntime.capi import (  # type: ignore[import-untyped]
        onnxruntime_pybind11_state as state,
    )

    unreadable = (state.Fail, state.InvalidGraph, state.InvalidProtobuf, state.NoSuchFile)
    try:
        return InferenceSession(graph, _options(threads), providers=["CPUExecutionProvider"])
    except unreadable as err:
        named = repr(str(graph)) if isinstance(graph, Path) else "What was made"
        raise OSError(f"{named} is no graph that can be read") from err


def _options(threads: int) -> Any:
    from onnxruntime import SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = min(threads, os.cpu_count() or 1)
    options.inter_op_num_threads = 1
    # Threads that wait by spinning take the processor from those that answer others.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = _QUIET
    return options
