"""Keyword scores of the entries of one plan: BM25 over their word families.

The index has such scores too, but those depend on whatever else is in the corpus, while a plan is
answered from alike whatever stands beside it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_SATURATION = 1.5
_LENGTH = 0.75


@dataclass(frozen=True, slots=True)
class KeywordScores:
    """Weights of every word family in every text.

    Attributes:
        weights: For each word family, the texts that have it and its weight there.
    """

    weights: dict[str, tuple[tuple[int, float], ...]]

    def scores(self, asked: Iterable[str]) -> dict[int, float]:
        """Return the BM25 score above 0 of each text that shares a word family with a question.

        Args:
            asked: The word families of the question.
        """
        found: defaultdict[int, float] = defaultdict(float)
        for stem in dict.fromkeys(asked):
            for at, weight in self.weights.get(stem, ()):
                found[at] += weight
        return dict(found)


def keyword_scores(texts: Sequence[Sequence[str]]) -> KeywordScores:
    """Weigh the word families of texts."""
    mean = sum(map(len, texts)) / (len(texts) or 1) or 1.0
    counts = [Counter(text) for text in texts]
    holders = Counter(stem for count in counts for stem in count)
    weights: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, count in enumerate(counts):
        long = _SATURATION * (1 - _LENGTH + _LENGTH * count.total() / mean)
        for stem, times in count.items():
            rarity = math.log(1 + (len(texts) - holders[stem] + 0.5) / (holders[stem] + 0.5))
            weights[stem].append((at, rarity * times * (1 + _SATURATION) / (times + long)))
    return KeywordScores({stem: tuple(found) for stem, found in weights.items()})
