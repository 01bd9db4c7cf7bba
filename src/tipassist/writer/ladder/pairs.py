"""Words that a sentence puts side by side stand near each other in the cited evidence."""

import re
from itertools import pairwise

from tipassist.writer.ladder.reading import Held, content_of, pieces_of
from tipassist.writer.ladder.verdict import Checked

_SENTENCE = re.compile(r"(?<=[.;:?!])\s+|\n+")
_LEAST_SHARE = 0.5
_LEAST_PAIRS = 4


def check_pairs(checked: Checked) -> str:
    """Return the pairs of telling words that the evidence never has together, when too many.

    Words of the evidence that stand far from each other there can be put together to say anything.
    """
    if not checked.is_english:
        return ""
    held = [words for one in checked.cited for words in _neighbours(one)]
    known = frozenset(word for one in checked.cited for word in one.families)
    told = (content_of(piece) for piece in pieces_of(checked.text))
    pairs = [one for words in told for one in pairwise(words) if known.issuperset(one)]
    apart = [pair for pair in pairs if not any(set(pair) <= sentence for sentence in held)]
    if len(pairs) < _LEAST_PAIRS or len(apart) <= (1 - _LEAST_SHARE) * len(pairs):
        return ""
    return ", ".join(" ".join(pair) for pair in apart)


def _neighbours(held: Held) -> tuple[frozenset[str], ...]:
    """Return the telling words of every two sentences that follow each other.

    What a source is called, the values of its row and what abbreviations stand for belong to each.
    """
    told = [frozenset(content_of(one)) for one in _SENTENCE.split(held.source.text)]
    around = held.families - frozenset().union(*told)
    return tuple(
        one | after | around for one, after in zip(told, (*told[1:], frozenset()), strict=True)
    )
