"""The model as it came, in sentence-transformers: what the exported one is made of and checked by.

Importing torch and sentence-transformers takes seconds, so nothing here is imported before a model
is really exported.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from tipassist.errors import ConfigError
from tipassist.index.encoders import Vectors
from tipassist.index.weights import EMBEDDING

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class TorchEncoder:
    """Encodes with the original model.

    Args:
        model: The loaded model.
        digest: What tells its vectors from those of any other model.
    """

    def __init__(self, model: "SentenceTransformer", digest: str) -> None:
        self.model = model
        self.digest = digest

    @classmethod
    def load(cls, place: str, *, local: bool, digest: str) -> "TorchEncoder":
        """Load a model.

        Args:
            place: A folder, or the id of a model on a hub.
            local: True forbids any look-up outside this machine.
            digest: What tells its vectors from those of any other model.

        Raises:
            ConfigError: When there is no such model or it cannot be read.
        """
        from sentence_transformers import SentenceTransformer

        try:
            with _no_bars():
                model = SentenceTransformer(place, device="cpu", local_files_only=local)
        except (OSError, ValueError, RuntimeError, KeyError) as err:
            raise ConfigError(
                f"The embedding model {place!r} cannot be loaded: set TIPASSIST_INDEX__MODEL to the"
                " folder or the hub id of a sentence-transformers model, or leave it empty."
            ) from err
        return cls(model.eval(), digest)

    @classmethod
    def packaged(cls) -> "TorchEncoder":
        """Load the packaged model.

        Raises:
            ConfigError: When its package is not installed, holds other weights or cannot be read.
        """
        folder = EMBEDDING.folder()
        EMBEDDING.verify(folder)
        return cls.load(str(folder), local=True, digest=EMBEDDING.digest)

    @property
    def name(self) -> str:
        """What a reader calls the model."""
        return "sentence-transformers"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode passages: `(len(texts), dim)`, rows of length 1."""
        found = self.model.encode_document(
            list(texts), normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(found, dtype=np.float32)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Encode queries: `(len(texts), dim)`, rows of length 1."""
        found = self.model.encode_query(
            list(texts), normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(found, dtype=np.float32)


@contextmanager
def _no_bars() -> Iterator[None]:
    """Keep the loading bar of transformers off the terminal: progress is told by the caller."""
    from transformers.utils import logging as _logging

    logging: Any = _logging

    shown = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if shown:
            logging.enable_progress_bar()
