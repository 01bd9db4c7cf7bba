"""Terms: the topic words of a question as the things asked about, with what means the same."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.language.thesaurus import POINT, Gram, Thesaurus, gram_of
from tipassist.answer.language.words import (
    english_words,
    families,
    family,
    specificity,
    word_list,
)

_SPEAKS = re.compile(
    r"\b(?:plan|document|text|section|(?:pillar|row|outcome|project)s?|activit(?:y|ies)"
    r"|(?P<where>(?:where|in (?:which|what) \w+) (?:is|are|was|were)\b[^?.!]{1,80}?))"
    r" (?:(?:also|even|ever|actually|really) )?look(?:s|ed|ing)? (?:at|into)\b"
)
"""What only says that a plan speaks of something, which is no review of it."""
_MAX_PHRASE = 4
_COMMON_ENGLISH = 0.6
_UNCOMMON = 0.85
_PASSING_WEIGHT = 0.35
_MEANT_WEIGHT = 0.6
_LEAST_FIRST = 4
_LEAST_LAST = 6
_FAR = 8000
"""The rank by frequency from which on a word makes no compound."""
_PARTICLES = frozenset({"up", "ups", "off", "offs", "out", "outs", "in", "ins", "down", "downs"})
"""Second halves of compounds that name nothing by themselves: "lock-ups", "hand-outs"."""
_NO = re.compile(r"^(?:no|not|without)-", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked about: its own words and the phrases that mean the same.

    Attributes:
        words: As asked.
        exact: Word families of the words asked.
        related: Family tuples of synonyms.
        weight: Inverse document frequency; high for rare words.
        known: Whether the register uses the words or a synonym at all.
        passing: Whether the words only colour a question.
        also: Other words of the question that ask for the same.
        doubtful: Whether only the thesaurus tells what it may mean.
    """

    words: str
    exact: tuple[str, ...]
    related: tuple[tuple[str, ...], ...]
    weight: float
    known: bool
    passing: bool = False
    also: tuple["Term", ...] = ()
    doubtful: bool = False

    @property
    def specificity(self) -> float:
        """How much it tells about a subject, 0.15 to 1; a phrase of the plan tells most."""
        return 1.0 if len(self.exact) > 1 else specificity(self.words)

    @property
    def telling(self) -> bool:
        """Whether it names a subject by itself: a phrase of the plan or an uncommon word."""
        return len(self.exact) > 1 or specificity(self.words) >= _UNCOMMON

    @property
    def asked(self) -> tuple[str, ...]:
        """All words of the question that ask for it."""
        return (self.words, *(one.words for one in self.also))


def core_of(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms that make the subject of a question; all of them when none is telling."""
    terms = tuple(terms)
    core = tuple(one for one in terms if one.known and one.telling and not one.passing)
    return core or terms


def families_of(terms: Iterable[Term]) -> frozenset[str]:
    """Return the word families of terms and of all that means the same."""
    meant = (one for term in terms for one in (term, *term.also))
    return frozenset(word for one in meant for gram in (one.exact, *one.related) for word in gram)


class TermReader:
    """Reads words as terms of one plan.

    Args:
        texts: The word families of each entry of the plan.
        synonyms: Words that mean the same, and everyday words for formal ones.
        thesaurus: What words that the plan does not use may mean.
    """

    def __init__(
        self, texts: Sequence[Gram], synonyms: Synonyms, thesaurus: Thesaurus | None = None
    ) -> None:
        self._thesaurus = thesaurus or Thesaurus()
        self._grams = _grams(texts)
        self._count = len(texts)
        self._synonyms = _synonym_map(synonyms)
        self._phrases = _by_first(gram for gram in self._synonyms if len(gram) > 1)
        self._passing = frozenset(word_list("passing"))

    def read(
        self, words: Iterable[str], said: str = "", among: Collection[Gram] | None = None
    ) -> tuple[Term, ...]:
        """Group topic words into terms: the longest phrases that the plan or the thesaurus has.

        Words that only colour a question count little, and not at all when the plan has them not.

        Args:
            words: Topic words in reading order; "" between two that are no phrase together.
            said: The whole question, whose small words are part of phrases such as "lack of".
            among: The phrases looked for in it where the plan has them; None for all there are.
        """
        kept = [part for word in words for part in self._parted(word)]
        terms: list[Term] = []
        for phrase in self._phrases_in(said):
            stems = tuple(family(word) for word in phrase)
            if among is not None and not (stems in among and self._is_known(stems)):
                continue
            terms.append(self._term(phrase, stems))
            kept = [word for word in kept if family(word) not in terms[-1].exact]
        every = [family(word) for word in kept]
        at = 0
        while at < len(kept):
            size = self._longest(every, at)
            if kept[at]:
                terms.append(self._term(kept[at : at + size], tuple(every[at : at + size])))
            at += size
        unique = {term.exact: term for term in terms}
        return self._telling(_merged(tuple(unique.values())))

    def has(self, stems: Gram) -> bool:
        """Whether word families stand one after the other in a text."""
        return self._grams.get(stems, 0) > 0

    def _phrases_in(self, said: str) -> list[list[str]]:
        """Return the phrases of the thesaurus that a text uses, the longest at each place."""
        said = _SPEAKS.sub(lambda match: match["where"] or " ", said.lower())
        words = POINT.sub(" ", said).replace("-", " ").replace("’", "'").split()
        words = [word.strip(".,;:!?()\"'") for word in words]
        stems = [family(word) for word in words]
        found: list[list[str]] = []
        at = 0
        while at < len(stems):
            sizes = [
                len(gram)
                for gram in self._phrases.get(stems[at], ())
                if tuple(stems[at : at + len(gram)]) == gram
            ]
            size = max(sizes, default=0)
            if size:
                found.append(words[at : at + size])
            at += size or 1
        return found

    def _parted(self, word: str) -> list[str]:
        """Return the parts of a compound that the plan has not; "no-punishment" is its "non-"."""
        denied = _NO.sub("non-", word)
        if denied != word and self._grams.get((family(denied),)):
            return [denied]
        if "-" in word and not self._grams.get((family(word),)):
            return [part for part in word.split("-") if part and part.lower() not in _PARTICLES]
        return [word]

    def _telling(self, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        """Leave out common words that the plan does not use, unless nothing else is left."""
        telling = tuple(term for term in terms if term.known or not self._is_passing(term))
        return telling or terms

    def _is_passing(self, term: Term) -> bool:
        if len(term.exact) > 1:
            return False
        return term.words.lower() in self._passing or specificity(term.words) <= _COMMON_ENGLISH

    def _longest(self, stems: list[str], at: int) -> int:
        for size in range(min(_MAX_PHRASE, len(stems) - at), 1, -1):
            gram = tuple(stems[at : at + size])
            if self._grams.get(gram) or gram in self._synonyms or self._is_said(gram):
                return size
        return 1

    def _term(self, words: list[str], stems: Gram) -> Term:
        own = self._grams.get(stems, 0)
        related = tuple(sorted(self._synonyms.get(stems, frozenset()) - {stems}))
        total = own + self._used(related)
        doubt = 1.0
        doubtful = not total
        if doubtful:
            related, doubt = self._meant(stems), _MEANT_WEIGHT
            total = self._used(related)
        weight = doubt * math.log(1 + self._count / (1 + (own or total)))
        passing = len(words) == 1 and words[0].lower() in self._passing
        if len(words) == 1:
            weight *= specificity(words[0])
            weight *= _PASSING_WEIGHT if passing else 1.0
        known = total > 0
        return Term(" ".join(words), stems, related, weight, known, passing, doubtful=doubtful)

    def _used(self, grams: Iterable[Gram]) -> int:
        return sum(self._grams.get(gram, 0) for gram in grams)

    def _meant(self, stems: Gram) -> tuple[Gram, ...]:
        """Return the plan's phrases that a phrase may mean, and the compounds that end in a word.

        A "stream" may be its "livestream".
        """
        meant = tuple(gram for gram in self._thesaurus.meant(stems) if self._grams.get(gram))
        return (*self._compounds.get(stems[0], ()), *meant) if len(stems) == 1 else meant

    @cached_property
    def _compounds(self) -> dict[str, tuple[Gram, ...]]:
        """The plan's words that two English words make, by the second of them."""
        found: defaultdict[str, list[Gram]] = defaultdict(list)
        for gram in self._grams:
            if len(gram) > 1 or not gram[0].isalpha() or gram[0] in english_words():
                continue
            for at in range(_LEAST_FIRST, len(gram[0]) - _LEAST_LAST + 1):
                first, last = gram[0][:at], gram[0][at:]
                if english_words().get(first, _FAR) < _FAR:
                    found[last].append(gram)
        return {word: tuple(grams) for word, grams in found.items()}

    def _is_said(self, stems: Gram) -> bool:
        """Whether a phrase is said for something that its words alone do not tell."""
        return bool(self._meant(stems)) and not all(self._is_known((stem,)) for stem in stems)

    def _is_known(self, stems: Gram) -> bool:
        return bool(self._used((stems, *self._synonyms.get(stems, ()))))


def _merged(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Join terms that ask for the same: "embassies, consulates", "labour inspectors"."""
    kept: list[Term] = []
    for term in terms:
        same = next((at for at, one in enumerate(kept) if term.exact in one.related), None)
        if same is None:
            kept.append(term)
            continue
        first, second = kept[same], term
        if term.weight > first.weight or not first.known:
            first, second = term, first
        used = second.known and second.exact != first.exact
        also = (*first.also, *second.also, *((replace(second, also=()),) if used else ()))
        kept[same] = replace(first, also=also)
    return tuple(one for one in kept if not any(_narrows(one, other) for other in kept))


def _narrows(term: Term, other: Term) -> bool:
    """Whether a phrase only adds words to another term of the question, which asks for more."""
    size = len(other.exact)
    longer = other.known and not other.passing and len(term.exact) > size
    starts = range(len(term.exact) - size + 1)
    return longer and any(term.exact[at : at + size] == other.exact for at in starts)


def _grams(texts: Iterable[Gram]) -> Counter[Gram]:
    counts: Counter[Gram] = Counter()
    for stems in texts:
        seen = {
            stems[at : at + size]
            for size in range(1, _MAX_PHRASE + 1)
            for at in range(len(stems) - size + 1)
        }
        counts.update(seen)
    return counts


def _synonym_map(synonyms: Synonyms) -> dict[Gram, frozenset[Gram]]:
    found: defaultdict[Gram, set[Gram]] = defaultdict(set)
    for group in synonyms.same:
        grams = [gram for phrase in group for gram in _spellings(phrase)]
        for gram in grams:
            found[gram].update(grams)
    for phrase, meant in synonyms.towards:
        for gram in _spellings(phrase):
            found[gram].update(one for other in meant for one in _spellings(other))
    return {gram: frozenset(others) for gram, others in found.items()}


def _spellings(phrase: str) -> Iterable[Gram]:
    """Yield a phrase as word families: with its hyphens as blanks, and as a text has them."""
    yield gram_of(phrase)
    if "-" in phrase:
        yield families(phrase)


def _by_first(grams: Iterable[Gram]) -> dict[str, tuple[Gram, ...]]:
    found: defaultdict[str, list[Gram]] = defaultdict(list)
    for gram in grams:
        found[gram[0]].append(gram)
    return {first: tuple(sorted(others)) for first, others in found.items()}
