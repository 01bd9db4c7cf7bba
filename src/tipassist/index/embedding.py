"""Embedding passages: those whose vectors are not kept, with a model loaded only for them."""

from collections.abc import Sequence

import numpy as np

from tipassist.errors import IndexMissingError
from tipassist.index.encoders import EmbeddingModel, Encoder, Vectors
from tipassist.index.kept_vectors import KeptVectors, text_digest
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress, silent

_BATCH = 64
_SAMPLE = 32
_STAGE = "Embedding the passages"


def embedded(
    passages: Sequence[Passage], model: EmbeddingModel, kept: KeptVectors, progress: Progress
) -> Vectors:
    """Return the vectors of passages; afterwards the model can encode queries.

    Each edition of a document is embedded by itself, so that what else is in the corpus does not
    move its vectors by a hair.

    Args:
        passages: One or more.
        model: The embedding model.
        kept: Vectors that need not be made.
        progress: Told the stage and how many are embedded.

    Returns:
        Array `(len(passages), dim)`, in the order of `passages`.

    Raises:
        ConfigError: The model cannot be used.
    """
    texts = [passage.indexed_text for passage in passages]
    digests = [text_digest(text) for text in texts]
    new = [at for at, digest in enumerate(digests) if digest not in kept]
    if not new:
        _prepare_queries(model, texts, progress)
        return np.stack([kept[digest] for digest in digests])
    encoder = model.prepare(_sample([texts[at] for at in new]), progress)
    made = dict(kept)
    done = 0
    for rows in _by_edition(passages, new):
        after = _after(progress, done, len(new))
        vectors = encode_all(encoder, [texts[at] for at in rows], after)
        for at, vector in zip(rows, vectors, strict=True):
            made.setdefault(digests[at], vector)
        done += len(rows)
    return np.stack([made[digest] for digest in digests])


def _sample(texts: Sequence[str]) -> Sequence[str]:
    return texts[:: len(texts) // _SAMPLE + 1]


def _prepare_queries(model: EmbeddingModel, texts: Sequence[str], progress: Progress) -> None:
    try:
        model.query_encoder()
        model.classifier()
    except IndexMissingError:
        model.prepare(_sample(texts), progress)


def _by_edition(passages: Sequence[Passage], positions: Sequence[int]) -> list[list[int]]:
    found: dict[tuple[str, str], list[int]] = {}
    for at in positions:
        found.setdefault((passages[at].document, passages[at].edition), []).append(at)
    return list(found.values())


def _after(progress: Progress, before: int, total: int) -> Progress:
    """Return the progress of a share of the passages, as that of all."""
    return lambda stage, done, _: progress(stage, before + done, total)


def encode_all(encoder: Encoder, texts: Sequence[str], progress: Progress = silent) -> Vectors:
    """Encode texts in batches of like length, which spares padding.

    Args:
        encoder: Encodes a batch.
        texts: One or more.
        progress: Told how many texts are done.

    Returns:
        Array `(len(texts), dim)`, in the order of `texts`.
    """
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    encoded: list[Vectors] = []
    for start in range(0, len(order), _BATCH):
        encoded.append(encoder.encode([texts[at] for at in order[start : start + _BATCH]]))
        progress(_STAGE, min(start + _BATCH, len(order)), len(order))
    return np.concatenate(encoded)[np.argsort(order)]
