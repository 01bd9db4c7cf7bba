"""The classifier of verdicts: whether a text settles a closed question, and with yes or with no.

It is the embedding model, which was trained on texts that follow from others or contradict them,
with adapters and a head, in ONNX Runtime; a question and a text are read together.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from zipfile import BadZipFile

import numpy as np

from tipassist.errors import ConfigError
from tipassist.index import low_rank
from tipassist.index.adapted import Adapted
from tipassist.index.encoders import Settling
from tipassist.index.low_rank import Floats, Layers, half, single
from tipassist.index.onnx_encoder import INPUTS
from tipassist.index.onnx_export import PER_TEXT
from tipassist.index.progress import Progress

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module

VERDICTS_FILE = "verdicts.npz"
LONGEST = 160
"""Tokens of a question and a text that are read."""

VERDICTS = Adapted("verdicts", VERDICTS_FILE, ("verdict_classifier.py",))

_CHANCES = "chances"
_HEAD = ("hidden", "hidden_bias", "out", "out_bias")
_LONGEST_QUESTION = 400  # characters


@dataclass(frozen=True, slots=True)
class VerdictWeights:
    """What the embedding model learnt of verdicts.

    Attributes:
        layers: What its linear layers learnt.
        hidden: Weights upon the first state and the mean of all, (n, 2 * dim).
        hidden_bias: Their bias, (n,).
        out: Weights upon these, (3, n): yes, no, neither.
        out_bias: Their bias, (3,).
    """

    layers: Layers
    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats

    def write(self, path: Path) -> None:
        """Write them to a file, at half precision; what was there stays until all is written."""
        low_rank.write(path, self.layers, **{name: half(getattr(self, name)) for name in _HEAD})


class VerdictClassifier:
    """Tells whether texts settle closed questions.

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
    def load(cls, folder: Path) -> Self:
        """Open what `prepare` wrote.

        Args:
            folder: Where classifiers are kept.

        Raises:
            IndexMissingError: It is missing or cannot be read.
        """
        return cls(*VERDICTS.open(folder))

    def settles(self, question: str, text: str) -> Settling:
        """Return how likely a text settles a question, and how."""
        row = self._tokenizer.encode(question[:_LONGEST_QUESTION], text)
        every = zip(INPUTS, (row.ids, row.attention_mask, row.type_ids), strict=True)
        feed = {name: np.asarray([ids], np.int64) for name, ids in every if name in self._inputs}
        yes, no, _ = self._session.run([_CHANCES], feed)[0][0]
        return Settling(float(yes), float(no))


def prepare(folder: Path, progress: Progress) -> None:
    """Export the classifier unless it is there; see `Adapted.prepare`."""
    VERDICTS.prepare(folder, _classifier, {_CHANCES: PER_TEXT}, progress)


def _classifier(encoder: "Module") -> "Module":
    import torch

    weights = load_verdict_weights()
    low_rank.merge(weights.layers, encoder)

    class Classifier(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.encoder = encoder
            self.head = [torch.as_tensor(getattr(weights, name)) for name in _HEAD]

        def forward(self, ids: "Tensor", mask: "Tensor", types: "Tensor") -> "Tensor":
            states = self.encoder(
                input_ids=ids, attention_mask=mask, token_type_ids=types
            ).last_hidden_state
            return scored(states, mask, *self.head).softmax(1)

    return Classifier()


def scored(
    states: "Tensor",
    mask: "Tensor",
    hidden: "Tensor",
    hidden_bias: "Tensor",
    out: "Tensor",
    out_bias: "Tensor",
) -> "Tensor":
    """Return the scores of yes, no and neither, (n_texts, 3).

    Args:
        states: Of the tokens, (n_texts, n_tokens, dim).
        mask: Which tokens are there, (n_texts, n_tokens), 0 or 1.
        hidden: As in `VerdictWeights`, like the others.
        hidden_bias: Likewise.
        out: Likewise.
        out_bias: Likewise.
    """
    import torch

    there = mask[..., None].to(states.dtype)
    mean = (states * there).sum(1) / there.sum(1)
    shown = torch.cat((states[:, 0], mean), 1) @ hidden.T + hidden_bias
    return shown.relu() @ out.T + out_bias


@lru_cache(maxsize=1)
def load_verdict_weights() -> VerdictWeights:
    """Read the packaged weights.

    Raises:
        ConfigError: They are missing or damaged.
    """
    with as_file(files("tipassist.index").joinpath(VERDICTS_FILE)) as path:
        try:
            with np.load(path, allow_pickle=False) as stored:
                head = {name: single(stored, name) for name in _HEAD}
                return VerdictWeights(low_rank.read(stored), **head)
        except (OSError, ValueError, KeyError, BadZipFile) as err:
            told = f"The packaged {VERDICTS_FILE} is missing or damaged: install tipassist again."
            raise ConfigError(told) from err
