"""Fits what tells which frame a question about the own body has, and writes its plain weights.

Run by `tipassist frames fit`. Each line of `evals/frames/` is a sentence with its frame, written by
one hand a file; `{B}` and `{C}` stand for other bodies. Dev questions that ask for something else
are told apart from them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from tipassist.answer.frames import OTHER, OTHERS, FrameModel, load_frames
from tipassist.answer.words import families
from tipassist.errors import ConfigError
from tipassist.evaluation.gold import Gold, Kind

if TYPE_CHECKING:
    import torch

Floats = npt.NDArray[np.float32]
_ELSE = frozenset(
    {
        Kind.PROSE,
        Kind.TOPIC,
        Kind.DEFINITION,
        Kind.UNANSWERABLE,
        Kind.OUT_OF_SCOPE,
        Kind.HOSTILE,
        Kind.CODE_LOOKUP,
        Kind.CROSSREF,
        Kind.WHO_TOPIC,
        Kind.UNKNOWN_CODE,
    }
)
_WIDTH = 128
_HEADS = 24
_ROUNDS = 20
_BATCH = 64
_RATE = 1e-3
_DECAY = 0.02
_DROPPED = 0.4
_SMOOTHING = 0.05
_SEED = 20231


@dataclass(frozen=True, slots=True)
class Framed:
    """A sentence, folded, other bodies by what stands for them, and its frame.

    Attributes:
        text: The sentence.
        frame: Its frame, or `OTHER`.
        hand: Whose sentence it is: those of one hand are left out of a fit together.
    """

    text: str
    frame: str
    hand: str


@dataclass(frozen=True, slots=True)
class FrameFit:
    """Fitted weights, and how well such do on the sentences of hands they were not fitted on.

    Attributes:
        model: The weights, fitted on everything.
        sentences: How many sentences have a frame.
        others: How many questions have none.
        right: Share of the left-out sentences whose frame is told right, 0 to 1.
        sure: Share of them of which it is sure, 0 to 1.
        right_of_sure: Share of those that are right, 0 to 1.
    """

    model: FrameModel
    sentences: int
    others: int
    right: float
    sure: float
    right_of_sure: float


def read_framed(folder: Path) -> list[Framed]:
    """Read the sentences of a folder.

    Raises:
        ConfigError: It holds none, or a line is none.
    """
    found = [one for path in sorted(folder.glob("*.jsonl")) for one in _read(path)]
    if not found:
        raise ConfigError(f"{folder} holds no sentences; give the folder that does")
    return found


def _read(path: Path) -> Iterator[Framed]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            text, frame = str(row["text"]).lower(), str(row["frame"])
        except (ValueError, KeyError) as err:
            told = f"{path}, line {number}: not a sentence with its frame ({err}); mend it"
            raise ConfigError(told) from err
        if frame not in load_frames():
            raise ConfigError(f"{path}, line {number}: there is no frame {frame!r}; mend it")
        for place, other in zip(("{b}", "{c}"), OTHERS, strict=True):
            text = text.replace(place, other)
        yield Framed(text, frame, path.stem)


def asks_else(gold: Gold) -> bool:
    """Whether a gold question asks for nothing that frames are of."""
    return gold.kind in _ELSE and not gold.history


def fit_frames(
    framed: Sequence[Framed],
    others: Iterable[str],
    states: Callable[[str], Floats],
    encoder: str,
    sure: float,
) -> FrameFit:
    """Fit the network, and measure it on each hand that it was not fitted on.

    Args:
        framed: Sentences with their frames.
        others: Questions, masked, that have none.
        states: Gives the token states of a text, (n_tokens, dim).
        encoder: Digest of the embedding model whose states they are.
        sure: From which chance on a frame is taken to be meant.
    """
    beside = [Framed(text, OTHER, "") for text in others]
    rows = [*framed, *beside]
    told = [states(one.text) for one in rows]
    names = (*sorted({one.frame for one in framed}), OTHER)
    frames = np.array([names.index(one.frame) for one in rows])
    right, chances = [], []
    for hand in sorted({one.hand for one in framed}):
        kept = [at for at, one in enumerate(rows) if one.hand != hand]
        left = [at for at, one in enumerate(rows) if one.hand == hand]
        weights = _trained([told[at] for at in kept], frames[kept], len(names))
        model = FrameModel(names, encoder, frozenset(), *weights)
        for at in left:
            name, chance = model.likeliest(told[at])
            right.append(name == rows[at].frame)
            chances.append(chance)
    certain = np.array(chances) >= sure
    words = frozenset(stem for one in framed for stem in families(one.text))
    return FrameFit(
        model=FrameModel(names, encoder, words, *_trained(told, frames, len(names))),
        sentences=len(framed),
        others=len(beside),
        right=float(np.mean(right)),
        sure=float(np.mean(certain)),
        right_of_sure=float(np.mean(np.array(right)[certain])),
    )


def _trained(
    told: Sequence[Floats], frames: npt.NDArray[np.int64], count: int
) -> tuple[Floats, Floats, Floats]:
    """Train the network: the weights and biases of its three layers, as `FrameModel` has them."""
    import torch
    from torch import nn

    torch.manual_seed(_SEED)
    dim = told[0].shape[1]
    near = nn.Linear(3 * dim, _WIDTH)
    heads = nn.Linear(dim + _WIDTH, _HEADS)
    out = nn.Linear(_HEADS * _WIDTH + dim, count)
    drop = nn.Dropout(_DROPPED)
    parts = nn.ModuleList((near, heads, out))
    optimizer = torch.optim.AdamW(parts.parameters(), _RATE, weight_decay=_DECAY)
    targets = torch.as_tensor(frames)
    texts = [torch.as_tensor(one) for one in told]

    def scores(batch: "list[torch.Tensor]") -> "torch.Tensor":
        rows = nn.utils.rnn.pad_sequence(batch, batch_first=True)
        lengths = torch.tensor([len(one) for one in batch])
        is_token = torch.arange(rows.shape[1])[None] < lengths[:, None]
        noisy = drop(rows)
        edge = torch.zeros(len(batch), 1, dim)
        padded = torch.cat((edge, noisy, edge), 1)
        found = torch.relu(near(torch.cat((padded[:, :-2], padded[:, 1:-1], padded[:, 2:]), 2)))
        asked = heads(torch.cat((rows, found), 2)).masked_fill(~is_token[..., None], -1e9)
        pooled = torch.einsum("bnk,bnw->bkw", asked.softmax(1), found).flatten(1)
        mean = (rows * is_token[..., None]).sum(1) / lengths[:, None]
        answer: torch.Tensor = out(drop(torch.cat((pooled, mean), 1)))
        return answer

    for _ in range(_ROUNDS):
        for chosen in _batches(texts, torch.randperm(len(texts))):
            given = scores([texts[at] for at in chosen])
            loss = nn.functional.cross_entropy(given, targets[chosen], label_smoothing=_SMOOTHING)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    return _plain(near), _plain(heads), _plain(out)


def _batches(texts: "Sequence[torch.Tensor]", order: "torch.Tensor") -> Iterator[list[int]]:
    """Yield batches of like lengths, in another order each time."""
    import torch

    shuffled = sorted(order.tolist(), key=lambda at: len(texts[at]))
    batches = [shuffled[start : start + _BATCH] for start in range(0, len(shuffled), _BATCH)]
    yield from (batches[int(at)] for at in torch.randperm(len(batches)))


def _plain(layer: "torch.nn.Linear") -> Floats:
    """Return the weights of a layer with its bias as their last row, (n_in + 1, n_out)."""
    weights, bias = layer.weight.detach().numpy().T, layer.bias.detach().numpy()
    return np.concatenate((weights, bias[None])).astype(np.float32)


def write_frames(model: FrameModel, path: Path) -> None:
    """Write the plain weights of a model."""
    np.savez_compressed(
        path,
        frames=np.array(model.frames),
        encoder=np.array(model.encoder),
        words=np.array(sorted(model.words)),
        near=model.near.astype(np.float16),
        heads=model.heads.astype(np.float16),
        out=model.out.astype(np.float16),
    )
