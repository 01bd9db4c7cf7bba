"""Extracts: whole sentences of a source, word for word, are what it says."""

import re
from itertools import accumulate

from tipassist.writer.ladder.quotes import words_alone
from tipassist.writer.ladder.verdict import Checked

_SENTENCE = re.compile(r"(?<=[.!?;])\s+")


def is_extract(checked: Checked) -> bool:
    """Whether a sentence is one or more sentences of one cited source that follow each other."""
    said = words_alone(checked.text)
    return any(_holds(one.source.text, said) for one in checked.cited)


def _holds(text: str, said: str) -> bool:
    sentences = [words for one in _SENTENCE.split(text) if (words := words_alone(one))]
    return any(
        said == run
        for start in range(len(sentences))
        for run in accumulate(sentences[start:], lambda before, one: f"{before} {one}")
    )
