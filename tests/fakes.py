"""Test doubles whose results can be worked out by hand."""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from tipassist.answer.understanding.frames import OTHER
from tipassist.index.encoders import Told, Vectors
from tipassist.index.progress import Progress


@dataclass
class BagOfWordsEncoder:
    """Encodes a text as its word counts: the cosine of two texts is that of their counts.

    Words fall into 512 places by CRC-32, so texts that share words are near and others are not.
    A text without words points at the last place, which no other text uses.
    """

    name: str = "bag of words"
    digest: str = "bag-of-words"
    dim: int = 512
    encoded: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts: `(len(texts), dim)`, rows of length 1; remember them."""
        self.encoded.extend(texts)
        counts = np.zeros((len(texts), self.dim), dtype=np.float32)
        for row, text in zip(counts, texts, strict=True):
            for word in re.findall(r"\w+", text.lower()):
                row[zlib.crc32(word.encode()) % (self.dim - 1)] += 1
            if not row.any():
                row[-1] = 1
        vectors: Vectors = counts / np.linalg.norm(counts, axis=1, keepdims=True)
        return vectors


class NoClassifier:
    """A classifier of questions that tells nothing."""

    def likeliest(self, question: str) -> Told:
        """Return that a question has no frame; like a tokenizer it reads no half characters."""
        question.encode("utf-8")
        return Told(OTHER, 1.0)


@dataclass
class BagOfWordsModel:
    """An embedding model that needs no weights; counts how often it was prepared."""

    digest: str = "bag-of-words"
    encoder: BagOfWordsEncoder = field(default_factory=BagOfWordsEncoder)
    prepared_total: int = 0

    def prepare(self, sample: Sequence[str], progress: Progress) -> BagOfWordsEncoder:
        """Return the encoder."""
        self.prepared_total += 1
        progress("Loading the embedding model", len(sample), len(sample))
        return self.encoder

    def classifier(self) -> NoClassifier:
        """Open the classifier."""
        return NoClassifier()

    def query_encoder(self) -> BagOfWordsEncoder:
        """Return the encoder."""
        return self.encoder
