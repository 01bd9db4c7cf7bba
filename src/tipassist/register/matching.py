"""Matching: which place of one edition is which place of another, by code and by text.

Two places are the same when they say the same, wherever they stand, so that a renumbered or swapped
place is recognised; else when they share enough of their telling words. Turning the editions round
gives the same pairs.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tipassist.register.word_changes import same_words

Pair = tuple[int, int]
Likeness = Callable[[int, int], float]

_WORD = re.compile(r"\w+")
_SAME_CODE_BONUS = 0.2
NEAR = 0.65
_NEAR_WITH_SAME_CODE = 0.45


@dataclass(frozen=True, slots=True)
class Named:
    """A place as the matching sees it.

    Attributes:
        code: What it is called: `A.1.1`; several may share one.
        text: Its own words.
        around: Words that stand with it and tell it too; "" when there are none.
    """

    code: str
    text: str
    around: str = ""


def matched(
    before: Sequence[Named],
    after: Sequence[Named],
    extra: Likeness | None = None,
    *,
    near: float = NEAR,
) -> tuple[Pair, ...]:
    """Return the pairs of places that are the same one, in the order of `before`.

    Args:
        before: Places of one edition.
        after: Places of the other.
        extra: A further likeness of the places at two indices, 0 to 1, such as what they hold.
        near: How alike places of different codes must be, 0 to 1.

    Returns:
        Indices into `before` and `after`; none of them twice.
    """
    pairs = _unchanged(before, after)
    left = [at for at in range(len(before)) if at not in {one for one, _ in pairs}]
    right = [at for at in range(len(after)) if at not in {other for _, other in pairs}]
    weigh = _Likeness(before, after, _rarities(before, after))
    found = []
    for one in left:
        for other in right:
            score = weigh.of(one, other)
            if extra is not None:
                score = max(score, extra(one, other))
            same = before[one].code == after[other].code
            if score >= (_NEAR_WITH_SAME_CODE if same else near):
                found.append((score + _SAME_CODE_BONUS * same, one, other))
    found.sort(key=lambda row: (-row[0], abs(row[1] - row[2]), min(row[1:]), max(row[1:])))
    return tuple(sorted((*pairs, *_first_come(found))))


def _unchanged(before: Sequence[Named], after: Sequence[Named]) -> list[Pair]:
    """Return the pairs of the same code and words; of twins the first belong together."""
    places: dict[tuple[str, str], list[int]] = {}
    for at, one in enumerate(after):
        places.setdefault((one.code, one.text), []).append(at)
    found = []
    for at, one in enumerate(before):
        if places.get((one.code, one.text)):
            found.append((at, places[one.code, one.text].pop(0)))
    return found


def _first_come(found: Sequence[tuple[float, int, int]]) -> Iterator[Pair]:
    taken_before: set[int] = set()
    taken_after: set[int] = set()
    for _, one, other in found:
        if one not in taken_before and other not in taken_after:
            taken_before.add(one)
            taken_after.add(other)
            yield one, other


def _rarities(before: Sequence[Named], after: Sequence[Named]) -> Mapping[str, float]:
    """Return the weight of every word: the fewer places have it, the more it tells."""
    bags = [_bag(f"{one.text} {one.around}") for one in (*before, *after)]
    spread = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / count) for word, count in spread.items()}


def _bag(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


class _Likeness:
    def __init__(
        self, before: Sequence[Named], after: Sequence[Named], weights: Mapping[str, float]
    ) -> None:
        self._before, self._after, self._weights = before, after, weights
        self._bags: dict[str, Counter[str]] = {}

    def of(self, one: int, other: int) -> float:
        """Return how alike two places are, 0 to 1; 1 only when they say the same."""
        mine, theirs = self._before[one], self._after[other]
        if same_words(mine.text, theirs.text):
            return 1.0
        words = self._shared(mine.text, theirs.text)
        if mine.around and theirs.around:
            words = max(words, (words + self._shared(mine.around, theirs.around)) / 2)
        return min(words, 0.99)

    def _shared(self, mine: str, theirs: str) -> float:
        """Return the weight of the shared words: Dice's coefficient, weighted by rarity."""
        ours, others = self._bag_of(mine), self._bag_of(theirs)
        total = self._weight(ours) + self._weight(others)
        return 2 * self._weight(ours & others) / total if total else 0.0

    def _bag_of(self, text: str) -> Counter[str]:
        if text not in self._bags:
            self._bags[text] = _bag(text)
        return self._bags[text]

    def _weight(self, bag: Counter[str]) -> float:
        return math.fsum(self._weights.get(word, 0.0) * count for word, count in bag.items())
