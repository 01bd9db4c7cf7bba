"""The intent classifier: a linear model over words, slots and the query embedding.

It is fitted with scikit-learn on the utterance bank (`tipassist.evaluation.fit_intents`); what runs
here are its plain weights, so that answering needs neither scikit-learn nor torch.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from tipassist.answer.meaning import Intent, Meaning

Floats = npt.NDArray[np.float32]

_WORD = re.compile(r"[a-z']+")
EMBEDDING_WEIGHT = 3.0
WORD_WEIGHT = 2.0
MODEL_FILE = "intents.npz"


@dataclass(frozen=True, slots=True)
class IntentModel:
    """Plain weights of a multinomial logistic regression.

    Attributes:
        labels: Intents, in the order of the rows of `weights`.
        words: Column of each word or word pair among the word features.
        idf: Inverse document frequency of each word feature, (n_words,).
        slots: Column of each slot feature.
        weights: (n_labels, dim + n_words + n_slots).
        bias: (n_labels,).
        dim: Size of the query embedding.
    """

    labels: tuple[Intent, ...]
    words: dict[str, int]
    idf: Floats
    slots: dict[str, int]
    weights: Floats
    bias: Floats
    dim: int

    def probabilities(self, meaning: Meaning, embedding: Floats) -> dict[Intent, float]:
        """Return the probability of each intent, 0 to 1, adding up to 1.

        Args:
            meaning: The meaning as far as slots and cues tell.
            embedding: Unit vector of the question, (dim,).
        """
        scores = self.weights @ self.row(meaning, embedding) + self.bias
        odds = np.exp(scores - scores.max())
        shares = odds / odds.sum()
        return {label: float(share) for label, share in zip(self.labels, shares, strict=True)}

    def row(self, meaning: Meaning, embedding: Floats) -> Floats:
        """Return the feature row of a meaning, (dim + n_words + n_slots,)."""
        words = self._word_row(meaning.text) * WORD_WEIGHT
        return np.concatenate((embedding * EMBEDDING_WEIGHT, words, self._slot_row(meaning)))

    def _word_row(self, text: str) -> Floats:
        row = np.zeros(len(self.words), dtype=np.float32)
        for gram, count in grams_of(text).items():
            at = self.words.get(gram)
            if at is not None:
                row[at] = (1 + np.log(count)) * self.idf[at]
        length = np.linalg.norm(row)
        return row / length if length else row

    def _slot_row(self, meaning: Meaning) -> Floats:
        row = np.zeros(len(self.slots), dtype=np.float32)
        for name in slot_features(meaning):
            at = self.slots.get(name)
            if at is not None:
                row[at] = 1.0
        return row


def grams_of(text: str) -> Counter[str]:
    """Count the words and word pairs of a text, lower-cased."""
    words = _WORD.findall(text.lower())
    return Counter((*words, *(f"{a} {b}" for a, b in pairwise(words))))


def slot_features(meaning: Meaning) -> frozenset[str]:
    """Return the names of the slot and cue features that hold for a meaning."""
    found = {
        f"intent:{meaning.intent}",
        f"relation:{meaning.relation}",
        f"column:{meaning.column}",
        f"form:{meaning.form}",
        f"topic:{min(4, len(meaning.topic))}",
    }
    found |= {f"place:{place.kind}" for place in meaning.places}
    found |= {f"cue:{cue}" for cue in meaning.cues}
    flags = {
        "body": meaning.bodies,
        "bodies": len(meaning.named) > 1,
        "own": any(one.own for one in meaning.bodies),
        "instrument": meaning.instruments,
        "instrument name": meaning.instrument_names,
        "term": meaning.terms,
        "actor": meaning.actors,
    }
    return frozenset(found | {name for name, holds in flags.items() if holds})


def reader_of(words: tuple[str, ...], idf: Floats, slots: tuple[str, ...], dim: int) -> IntentModel:
    """Return what turns words, slots and embeddings into features.

    Args:
        words: Words and word pairs, in the order of their columns.
        idf: Their inverse document frequencies, (n_words,).
        slots: Names of slot features, in the order of their columns.
        dim: Size of an embedding.
    """
    return IntentModel(
        labels=(),
        words={word: at for at, word in enumerate(words)},
        idf=idf,
        slots={name: at for at, name in enumerate(slots)},
        weights=np.zeros((0, 0), np.float32),
        bias=np.zeros(0, np.float32),
        dim=dim,
    )


def stored_reader(stored: Mapping[str, npt.NDArray[Any]]) -> IntentModel:
    """Return what turns words, slots and embeddings into features, as packaged weights hold it.

    Args:
        stored: Arrays by name: `words`, `idf`, `slots` and `dim`.
    """
    return reader_of(
        tuple(map(str, stored["words"])),
        stored["idf"].astype(np.float32),
        tuple(map(str, stored["slots"])),
        int(stored["dim"]),
    )


@lru_cache(maxsize=1)
def load_intent_model() -> IntentModel:
    """Read the packaged weights."""
    with as_file(files("tipassist.answer").joinpath("lexicon", MODEL_FILE)) as path:
        stored = np.load(path, allow_pickle=False)
        return IntentModel(
            labels=tuple(Intent(label) for label in stored["labels"]),
            words={str(word): at for at, word in enumerate(stored["words"])},
            idf=stored["idf"].astype(np.float32),
            slots={str(name): at for at, name in enumerate(stored["slots"])},
            weights=stored["weights"].astype(np.float32),
            bias=stored["bias"].astype(np.float32),
            dim=int(stored["dim"]),
        )
