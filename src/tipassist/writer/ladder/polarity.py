"""A sentence denies what its evidence denies, and is no stronger than it."""

import re
from collections.abc import Iterable

from tipassist.answer.language.words import fold
from tipassist.writer.ladder.reading import content_of, pieces_of
from tipassist.writer.ladder.verdict import Checked
from tipassist.writer.lexicon import load_ladder_words
from tipassist.writer.senses import senses_beyond

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_STRETCH = re.compile(r"[.;:!?]\s+|\n+")
_NO_DENIAL = re.compile(
    r"\bnot (?:be )?(?:limited|confined|restricted) to\b"
    r"|\bwithout (?=(?:any )?(?:distinction|discrimination|exception|prejudice)\b)"
)
_NEAR_BEST = 0.8
_LEAST_WORDS = 2
_TELLING_WORDS = 4


def check_polarity(checked: Checked) -> str:
    """Return the denial that evidence lacks or has beyond the sentence, or the word too strong."""
    if not checked.is_english:
        return ""
    if turned := _sense_turned(checked):
        return turned
    for split in (_stretches, pieces_of):
        held = [one for source in checked.cited for one in split(source.source.said)]
        for text in split(checked.text):
            if len(set(content_of(text))) >= _LEAST_WORDS and (turned := _turned(text, held)):
                return turned
    return ""


def all_deny(text: str) -> bool:
    """Whether every stretch of a text that tells something denies."""
    told = _telling(text)
    return bool(told) and all(map(_denies, told))


def none_denies(text: str) -> bool:
    """Whether no stretch of a text denies."""
    return not any(map(_denies, _stretches(text)))


def _telling(text: str) -> list[str]:
    return [one for one in _stretches(text) if len(set(content_of(one))) >= _TELLING_WORDS]


def _turned(text: str, stretches: Iterable[str]) -> str:
    """Compare a stretch of the sentence with those of the evidence that speak most of the same."""
    said = set(content_of(text))
    shared = {one: len(said & set(content_of(one))) for one in stretches}
    best = max(shared.values(), default=0)
    if not best:
        return ""
    near = [one for one, count in shared.items() if count >= _NEAR_BEST * best]
    denies = _denies(text)
    if any(_denies(one) == denies for one in near):
        return ""
    return "denial that the evidence lacks" if denies else "denial of the evidence left out"


def _sense_turned(checked: Checked) -> str:
    """Return the sense that no evidence has; what is "not limited to" is not limited."""
    held = "\n".join(checked.known.enriched(one.source.said) for one in checked.cited)
    limits = [_NO_DENIAL.sub("including", fold(one)) for one in (checked.text, held)]
    return senses_beyond(*limits)


def _stretches(text: str) -> tuple[str, ...]:
    return tuple(one for one in _STRETCH.split(text) if one.strip())


def _denies(text: str) -> bool:
    words = _words(_NO_DENIAL.sub("", fold(text)))
    return bool(words & load_ladder_words().negations) or any(w.endswith("n't") for w in words)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))
