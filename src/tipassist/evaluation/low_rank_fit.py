"""Learning by low-rank adapters: what the fits of classifiers and of the reader share."""

import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from tipassist.index.low_rank import Floats, Layers

if TYPE_CHECKING:
    import torch
    from torch.nn import Module, Parameter

Row = TypeVar("Row")

SEED = 20231
_RANK = 16
_RATE = 1e-3
_DECAY = 0.01
_WARMING = 50  # steps


@dataclass(frozen=True, slots=True)
class Thin:
    """The thin matrices that an encoder learns, by the names of its layers."""

    layers: "Mapping[str, tuple[Parameter, Parameter]]"

    @property
    def parameters(self) -> "list[Parameter]":
        """All of them."""
        return [one for pair in self.layers.values() for one in pair]

    @property
    def learnt(self) -> Layers:
        """What they are now."""
        return {name: (plain(one), plain(other)) for name, (one, other) in self.layers.items()}


def adapt(encoder: Any, learns: Callable[[str], bool]) -> Thin:
    """Give linear layers of an encoder thin matrices that learn; itself it learns no more.

    Args:
        encoder: A `transformers` model.
        learns: Which layers, by their names, are given some.
    """
    import torch
    from torch import nn

    for one in encoder.parameters():
        one.requires_grad = False
    adapted = {}
    for name, layer in encoder.named_modules():
        if isinstance(layer, nn.Linear) and learns(name):
            narrow = nn.Parameter(torch.randn(_RANK, layer.in_features) / layer.in_features**0.5)
            wide = nn.Parameter(torch.zeros(layer.out_features, _RANK))
            layer.register_forward_hook(_adding(narrow, wide))
            adapted[name] = (narrow, wide)
    return Thin(adapted)


def _adding(narrow: "torch.Tensor", wide: "torch.Tensor") -> Any:
    def add(layer: "Module", given: "tuple[torch.Tensor]", found: "torch.Tensor") -> "torch.Tensor":
        del layer
        return found + (given[0] @ narrow.T) @ wide.T

    return add


def learn(
    thin: Thin,
    others: "Sequence[tuple[Iterable[Parameter], float]]",
    rows: Sequence[Row],
    loss: "Callable[[Sequence[Row]], torch.Tensor]",
    *,
    rounds: int,
    batch: int,
    length: Callable[[Row], float],
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Learn from rows, round by round.

    Args:
        thin: What learns in the encoder.
        others: What learns beside, with the rate of each.
        rows: What is learnt from.
        loss: How wrong a batch is told.
        rounds: How often each row is learnt.
        batch: Rows of a batch.
        length: How long a row is: a batch has rows of like lengths.
        progress: Told how many of how many steps are done.
    """
    import torch
    from torch import nn

    groups = [{"params": thin.parameters, "lr": _RATE}]
    groups += [{"params": list(each), "lr": rate} for each, rate in others]
    optimizer = torch.optim.AdamW(groups, weight_decay=_DECAY)
    steps = rounds * (len(rows) // batch + 1)

    def pace(step: int) -> float:
        return min((step + 1) / _WARMING, max(0.0, (steps - step) / max(1, steps - _WARMING)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, pace)
    order = random.Random(SEED)
    done = 0
    for _ in range(rounds):
        for one in batches(rows, batch, length, order):
            wrong = loss(one)
            optimizer.zero_grad()
            wrong.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(thin.parameters, 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            if progress is not None:
                progress(done, steps)


def batches(
    rows: Sequence[Row], size: int, length: Callable[[Row], float], order: random.Random
) -> Iterator[list[Row]]:
    """Yield batches of like lengths, in another order each time."""
    near = sorted(rows, key=lambda one: length(one) + order.random())
    parted = [near[start : start + size] for start in range(0, len(near), size)]
    order.shuffle(parted)
    yield from parted


def plain(parameter: "torch.Tensor") -> Floats:
    """Return a parameter as an array."""
    found: Floats = parameter.detach().numpy()
    return found
