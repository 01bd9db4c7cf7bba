"""The classifier of questions: the embedding model with adapters and a head, in ONNX Runtime."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from tipassist.index import low_rank
from tipassist.index.adapted import Adapted
from tipassist.index.adapters import ADAPTERS_FILE, Adapters, load_adapters
from tipassist.index.encoders import Told
from tipassist.index.onnx_encoder import INPUTS
from tipassist.index.onnx_export import PER_TEXT, PER_TOKEN
from tipassist.index.progress import Progress

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module

LONGEST = 96
"""Tokens of a question that are read."""

QUESTIONS = Adapted("questions", ADAPTERS_FILE, ("question_classifier.py", "adapters.py"))

_CHANCES = "chances"
_SPANS = "spans"
_RANKED = 8  # labels
_GAP = 2  # tokens within a subject that are told to be of none: "clinics that are mobile"
_SUBJECTS = (1, 2)  # the first and the second, as in `Head.spans`


class QuestionClassifier:
    """Tells what questions ask for.

    Args:
        session: An `onnxruntime.InferenceSession` of the graph.
        tokenizer: A `tokenizers.Tokenizer`.
        adapters: What it was made of.
    """

    def __init__(self, session: Any, tokenizer: Any, adapters: Adapters) -> None:
        tokenizer.enable_truncation(LONGEST)
        tokenizer.no_padding()
        self._session = session
        self._tokenizer = tokenizer
        self._adapters = adapters
        self._inputs = {node.name for node in session.get_inputs()}

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Open what `prepare` wrote.

        Args:
            folder: Where classifiers are kept.

        Raises:
            IndexMissingError: It is missing or cannot be read.
            ConfigError: The packaged adapters are missing or damaged.
        """
        session, tokenizer = QUESTIONS.open(folder)
        return cls(session, tokenizer, load_adapters())

    def likeliest(self, text: str) -> Told:
        """Return what a question most likely asks for."""
        row = self._tokenizer.encode(text)
        every = zip(INPUTS, (row.ids, row.attention_mask, row.type_ids), strict=True)
        feed = {name: np.asarray([ids], np.int64) for name, ids in every if name in self._inputs}
        chances, spans = self._session.run([_CHANCES, _SPANS], feed)
        best, *beside = map(int, np.argsort(-chances[0], kind="stable")[:_RANKED])
        of_words = [at for at, special in enumerate(row.special_tokens_mask) if not special]
        kinds = [int(spans[0][at].argmax()) if at in of_words else 0 for at in range(len(row.ids))]
        subjects = tuple(_stretch(text, row, kinds, kind) for kind in _SUBJECTS)
        least = float(min((spans[0][at].max() for at in of_words), default=1.0))
        return Told(
            self._adapters.labels[best],
            float(chances[0][best]),
            tuple(one for one in subjects if one),
            0.0 if None in subjects else least,
            tuple((self._adapters.labels[at], float(chances[0][at])) for at in beside),
        )


def _stretch(text: str, row: Any, kinds: Sequence[int], kind: int) -> str | None:
    """Return the stretch of the tokens of a kind; "" when there is none, None when it is parted."""
    at = [one for one, told in enumerate(kinds) if told == kind]
    if not at:
        return ""
    whole = at[-1] - at[0] + 1 - len(at) <= _GAP
    return text[row.offsets[at[0]][0] : row.offsets[at[-1]][1]] if whole else None


def prepare(folder: Path, progress: Progress) -> None:
    """Export the classifier unless it is there; see `Adapted.prepare`."""
    outputs = {_CHANCES: PER_TEXT, _SPANS: PER_TOKEN}
    QUESTIONS.prepare(folder, _classifier, outputs, progress)


def _classifier(encoder: "Module") -> "Module":
    import torch

    adapters = load_adapters()
    low_rank.merge(adapters.layers, encoder)

    class Classifier(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.encoder = encoder
            self.head = [torch.as_tensor(one) for one in adapters.head.parts]

        def forward(self, ids: "Tensor", mask: "Tensor", types: "Tensor") -> "tuple[Tensor, ...]":
            states = self.encoder(
                input_ids=ids, attention_mask=mask, token_type_ids=types
            ).last_hidden_state
            labels, spans = scored(states, mask, *self.head)
            return labels.softmax(1), spans.softmax(2)

    return Classifier()


def scored(
    states: "Tensor",
    mask: "Tensor",
    heads: "Tensor",
    heads_bias: "Tensor",
    out: "Tensor",
    out_bias: "Tensor",
    spans: "Tensor",
    spans_bias: "Tensor",
) -> "tuple[Tensor, Tensor]":
    """Return the scores of labels, (n_texts, n_labels), and of the kinds of tokens.

    The latter are (n_texts, n_tokens, 3): of no subject, of the first, of the second.

    Args:
        states: Of the tokens, (n_texts, n_tokens, dim).
        mask: Which tokens are there, (n_texts, n_tokens), 0 or 1.
        heads: As in `Head`, like the others.
        heads_bias: Likewise.
        out: Likewise.
        out_bias: Likewise.
        spans: Likewise.
        spans_bias: Likewise.
    """
    import torch

    asked = states @ heads.T + heads_bias
    asked = asked.masked_fill(mask[..., None] == 0, -1e9).softmax(1)
    pooled = torch.einsum("bnk,bnd->bkd", asked, states).flatten(1)
    there = mask[..., None].to(states.dtype)
    mean = (states * there).sum(1) / there.sum(1)
    return torch.cat((pooled, mean), 1) @ out.T + out_bias, states @ spans.T + spans_bias
