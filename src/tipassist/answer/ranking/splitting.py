"""Splitting: the sentences of a text of the plan, each with the stretch of the source it is."""

import re
from dataclasses import dataclass
from itertools import pairwise

from tipassist.register.model import Register, Wording
from tipassist.types import Span

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a section part, its source spans and how well it fits."""

    text: str
    spans: tuple[Span, ...]
    score: float = 0.0


def split_sentences(wording: Wording, register: Register) -> list[Sentence]:
    """Split a text into sentences with source spans; a text in several pieces stays whole."""
    whole = [Sentence(wording.text, wording.spans)]
    if len(wording.spans) != 1:
        return whole
    span = wording.spans[0]
    printed = span.of(register.text)
    bounds = [0, *(match.end() for match in SENTENCE_END.finditer(printed)), len(printed)]
    texts = SENTENCE_END.split(wording.text)
    if len(texts) != len(bounds) - 1:
        return whole
    found = []
    for text, (start, end) in zip(texts, pairwise(bounds), strict=True):
        inner = printed[start:end].rstrip()
        found.append(Sentence(text, (Span(span.start + start, span.start + start + len(inner)),)))
    return found
