"""Most words that tell something stand in the cited evidence, or mean what stands there."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.language.thesaurus import Gram, gram_of, load_thesaurus
from tipassist.answer.language.words import english_words
from tipassist.writer.ladder.reading import content_of, pieces_of, stems_of
from tipassist.writer.ladder.verdict import Checked
from tipassist.writer.lexicon import load_ladder_words

_LEAST_SHARE = 0.6
_LEAST_SHARE_OF_PIECE = 0.5
_MOST_FOREIGN = 4
_LEAST_PIECE = 2
_ALIKE_LETTERS = 6
_LEAST_ALIKE = 5
_COMMON = 400


def check_words(checked: Checked) -> str:
    """Return the words beyond the evidence, when they are too many of the sentence or a piece."""
    if not checked.is_english:
        return ""
    said = tuple(dict.fromkeys(content_of(checked.text)))
    if not said:
        return "nothing told"
    held = frozenset(word for one in checked.cited for word in one.families)
    foreign = {one for one in said if not _is_held(one, held) and not _is_meant(one, held)}
    if rare := sorted(one for one in foreign if _is_rare(one, held)):
        return " ".join(rare)
    if len(foreign) > _MOST_FOREIGN or _share(said, foreign) < _LEAST_SHARE:
        return " ".join(sorted(foreign))
    for piece in _pieces(checked.text):
        if _share(piece, foreign) < _LEAST_SHARE_OF_PIECE:
            return " ".join(sorted(foreign.intersection(piece)))
    return ""


def _pieces(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the telling words of each piece; one that has few is read with the piece after it."""
    words: tuple[str, ...] = ()
    for piece in pieces_of(text):
        words += content_of(piece)
        if len(words) >= _LEAST_PIECE:
            yield words
            words = ()


def _share(said: Collection[str], foreign: Collection[str]) -> float:
    """Return the share of words that evidence has, 0 to 1."""
    return sum(word not in foreign for word in said) / len(said)


def _is_held(word: str, held: frozenset[str]) -> bool:
    """Whether evidence has a word, or one that goes on from it or that it goes on from."""
    if word in held:
        return True
    return any(
        (one.startswith(word) or word.startswith(one))
        for one in held
        if min(len(one), len(word)) >= _LEAST_ALIKE
    )


def _is_rare(word: str, held: frozenset[str]) -> bool:
    """Whether a word is none of the commonest, and none of the evidence begins as it does."""
    if word in _common():
        return False
    begin = word[:_ALIKE_LETTERS]
    return len(begin) < _ALIKE_LETTERS or not any(one.startswith(begin) for one in held)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Return the families of the commonest words of English, which alone tell little."""
    common = (word for word, rank in english_words().items() if rank < _COMMON)
    return frozenset(stems_of(" ".join((*common, *load_ladder_words().plain))))


def _is_meant(word: str, held: frozenset[str]) -> bool:
    """Whether evidence has, in full, what an everyday word may mean or another word for it."""
    meant = (*load_thesaurus().meant((word,)), *_same().get(word, ()))
    return any(set(gram) <= held for gram in meant)


@lru_cache(maxsize=1)
def _same() -> dict[str, tuple[Gram, ...]]:
    """Return the words and phrases that people use for a word, by its family."""
    found: dict[str, tuple[Gram, ...]] = {}
    for group in load_lexicons().synonyms.same:
        grams = [gram_of(one) for one in group]
        for gram in grams:
            if len(gram) == 1:
                found[gram[0]] = (*found.get(gram[0], ()), *grams)
    return found
