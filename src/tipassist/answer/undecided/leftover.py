"""Leftovers: which words of a question the text nearest to it does not have.

An answer that has all of them but the verb ("who turned it down?"), or all but the thing that is
asked for, is about the right subject and still does not hold what is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.language.words import TOKEN, family, fold, specificity, word_list
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.findings import Findings

_NEAR = 3
_NEAR_ROWS = 2
_MANY = 4

Families = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    """A telling word of a question.

    Attributes:
        stem: Its word family.
        weight: How much it tells, 0.1 to 1.
        meant: Word families of what means the same.
        asked: Whether it stands after the word that asks: "who", "which".
    """

    stem: str
    weight: float
    meant: Families
    asked: bool

    def left_by(self, text: Families) -> bool:
        """Whether a text has neither the word nor what means the same."""
        return self.stem not in text and not self.meant & text


def leftover_features(meaning: Meaning, found: Findings) -> dict[str, float]:
    """Return how much of a question the nearest texts leave unsaid.

    Args:
        meaning: The question.
        found: What was found for it.

    Returns:
        Numbers from 0 to 1 by name, always the same names in the same order.
    """
    words = _words_of(meaning, found)
    sections = _section_texts(found)
    rows = [frozenset(e.entry.families) for one in found.table[:_NEAR_ROWS] for e in one.entries]
    whole = [
        frozenset(stem for e in one.entries for stem in e.entry.families)
        for one in found.table[:_NEAR]
    ]
    single = _fullest(words, [*sections, *rows])
    return {
        **_left("sections", words, _fullest(words, sections)),
        **_left("row", words, _fullest(words, whole)),
        **_left("single", words, single),
        **_verb_left(words, single, found),
    }


def telling_words(meaning: Meaning) -> list[tuple[int, str]]:
    """Return the words of a question that tell something, as typed, with their offsets."""
    stop = frozenset(word_list("stopwords"))
    said = ((match.start(), match.group(0)) for match in TOKEN.finditer(meaning.text))
    return [(at, word) for at, word in said if word.lower() not in stop and not word.isdigit()]


def _words_of(meaning: Meaning, found: Findings) -> tuple[_Word, ...]:
    meant: dict[str, set[str]] = defaultdict(set)
    for term in found.asked:
        for word in term.words.split():
            meant[family(word)].update(stem for gram in term.related for stem in gram)
    asking = load_asking_words().questions.search(fold(meaning.text))
    begins = asking.start() if asking else -1
    return tuple(
        _Word(family(word), specificity(word), frozenset(meant[family(word)]), at > begins)
        for at, word in telling_words(meaning)
    )


def _section_texts(found: Findings) -> list[Families]:
    near = (*found.prose[:_NEAR], *(one.found for one in found.placed[:_NEAR]))
    return [frozenset(one.entry.families) for one in near]


def _fullest(words: Iterable[_Word], texts: Sequence[Families]) -> Families:
    """Return the text that has most of the words."""
    told = tuple(words)

    def has(text: Families) -> float:
        return sum(one.weight for one in told if not one.left_by(text))

    return max(texts, key=has, default=frozenset())


def _left(name: str, words: Sequence[_Word], text: Families) -> dict[str, float]:
    whole = sum(one.weight for one in words) or 1.0
    unsaid = [one.weight for one in words if one.stem not in text]
    left = [one.weight for one in words if one.left_by(text)]
    return {
        f"{name}_unsaid": max(unsaid, default=0.0),
        f"{name}_unsaid_share": sum(unsaid) / whole,
        f"{name}_left": max(left, default=0.0),
        f"{name}_left_share": sum(left) / whole,
        f"{name}_left_count": min(len(left), _MANY) / _MANY,
    }


def _verb_left(words: Sequence[_Word], text: Families, found: Findings) -> dict[str, float]:
    """Return what tells of the first and the last word of what is asked."""
    asked = [one for one in words if one.asked]
    if not asked:
        return dict.fromkeys(("first_said", "first_own", "first_weight", "first_left"), 0.0) | {
            "last_unsaid": 0.0
        }
    first, last = asked[0], asked[-1]
    return {
        "first_said": float(first.stem in text),
        "first_own": float(first.stem in found.vocabulary),
        "first_weight": first.weight,
        "first_left": first.weight * first.left_by(text),
        "last_unsaid": last.weight * (last.stem not in text),
    }
