"""The places of two editions in one row."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from tipassist.register.matching import Pair

Thing = TypeVar("Thing")


def in_order(
    before: Sequence[Thing], after: Sequence[Thing], pairs: Iterable[Pair]
) -> Iterator[tuple[Thing | None, Thing | None]]:
    """Yield what two editions hold: as the later one has it, and what is gone where it stood.

    Args:
        before: Things of the earlier edition.
        after: Things of the later edition.
        pairs: Indices of things that are the same one.
    """
    later = dict(pairs)
    earlier = {other: one for one, other in later.items()}
    gone: dict[int, list[Thing]] = {}
    last = -1
    for at, thing in enumerate(before):
        last = later.get(at, last)
        if at not in later:
            gone.setdefault(last, []).append(thing)
    yield from ((thing, None) for thing in gone.get(-1, []))
    for at, thing in enumerate(after):
        yield (before[earlier[at]] if at in earlier else None), thing
        yield from ((left, None) for left in gone.get(at, []))
