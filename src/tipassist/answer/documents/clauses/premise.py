"""Numbers that a question takes for granted, held against the words that answer it."""

import re
from collections.abc import Iterable, Iterator

from tipassist.answer.language.words import family, fold
from tipassist.corpus.structure.ordinals import TENS, UNITS

_NUMBERS = {word: str(at) for at, word in enumerate(("zero", *UNITS))}
_NUMBERS |= {word: str(10 * at) for at, word in enumerate((*TENS, "hundred"), 2)}
_COUNTED = re.compile(rf"(?<![\w.])(\d[\d,.]*|{'|'.join(_NUMBERS)})\s+([a-z]{{3,}})")


def wrong_numbers(question: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Return the counted things of a question that the texts count otherwise.

    "30 days" is wrong where a text says "90 days" and none says "30 days".

    Args:
        question: Folded.
        texts: What was quoted in answer.
    """
    told: dict[str, set[str]] = {}
    for text in texts:
        for number, noun, _ in _counted(fold(text)):
            told.setdefault(noun, set()).add(number)
    return tuple(
        printed
        for number, noun, printed in _counted(question)
        if noun in told and number not in told[noun]
    )


def counting(question: str, texts: Iterable[str]) -> tuple[int, ...]:
    """Return which texts count a thing as a question does: "within eight hours".

    Args:
        question: Folded.
        texts: Where it may be counted.
    """
    asked = {(number, noun) for number, noun, _ in _counted(question)}
    if not asked:
        return ()
    return tuple(
        at
        for at, text in enumerate(texts)
        if asked <= {(number, noun) for number, noun, _ in _counted(fold(text))}
    )


def _counted(text: str) -> Iterator[tuple[str, str, str]]:
    for match in _COUNTED.finditer(text):
        number = _NUMBERS.get(match[1], match[1].rstrip(".,").replace(",", ""))
        yield number, family(match[2]), match[0]
