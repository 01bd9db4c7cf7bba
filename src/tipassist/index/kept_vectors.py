"""Vectors kept from build to build, so that only what changed is embedded again.

A generation keeps the vectors of its passages by the digest of the text that was embedded. The next
one takes them over where it was built by the same code with the same model.
"""

import hashlib
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tipassist.index.encoders import Vectors

KeptVectors: TypeAlias = "dict[bytes, NDArray[np.float32]]"
"""The vector, (dim,), of each text that was embedded, by the digest of the text."""

_FAULTS = (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile)


def text_digest(text: str) -> bytes:
    """Return what a text that is embedded is known by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def write_kept(path: Path, texts: Sequence[str], vectors: Vectors) -> None:
    """Write the vectors of texts.

    Args:
        path: The file.
        texts: What was embedded.
        vectors: Array `(len(texts), dim)`.
    """
    digests = np.frombuffer(b"".join(map(text_digest, texts)), np.uint8).reshape(len(texts), -1)
    np.savez(path, digests=digests, vectors=vectors)


def read_kept(path: Path) -> KeptVectors:
    """Read what `write_kept` wrote; nothing when it is missing or damaged."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            digests, vectors = kept["digests"], kept["vectors"]
            return {row.tobytes(): vector for row, vector in zip(digests, vectors, strict=True)}
    except _FAULTS:
        return {}
