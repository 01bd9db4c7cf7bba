"""Wanted: what a sentence must have to answer a question.

A thing of the kind that is asked for, most of what the question speaks of, and every name and
number in it. Word families are compared, synonyms, and the words that clauses use for one another.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tipassist.answer.asked import Asked, load_asked_kinds, read_asked
from tipassist.answer.language.counting import counted_head, counted_in, counts_members
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import (
    TOKEN,
    families,
    family,
    fold,
    specificity,
    word_list,
)
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.own_dates import gives_own
from tipassist.answer.undecided.question_words import (
    Gram,
    Word,
    guessed_deeds,
    load_clause_words,
    related_words,
    words_of,
)

_RELATED = 0.8
_LEANT_ON = 0.9
_HEADED = 0.6
_LEAST_TELLING = 0.5
_NUMBER = re.compile(r"\b(?:19|20)\d\d\b|\b\d{2,}\b")
_PLAN = "plan"
_DATE = "date"
_TERM = "glossary"
_WHEN = re.compile(r"(?:^|[,.;] |\band )when\b")
_NEXT = re.compile(r"\b(?:next|last|latest|upcoming|coming)\b")
_OF_PLAN = re.compile(
    r"\b(?:is|are|was|does|do|did|will|has|can|may|must|should|of) (?:the|this|our) (?:work )?plan"
    r"(?! for| against)\b"
)
_OF_PART = re.compile(r"\b\w{4,} of (?:the|this|our) (?:work )?plan(?! for| against)\b")
_MODAL = r"(?:(?:can|may|must|should|will|shall|has to|is to|could|would) )?"
_WHAT_DONE_TO = r"(?P<what>(?: [a-z-]+){0,5})"
_WHO_DOES = re.compile(rf"\bwho {_MODAL}(?P<verb>[a-z]+)\b{_WHAT_DONE_TO}")
_REACH = 2
_AMOUNTS = ("money", "extent", "percent", "headcount")
_NOW = re.compile(
    r"\b(?:at present|presently|currently|(?:right )?now|at (?:the|this) moment|so far"
    r"|(?<!up )to date|today|these days|as of|by now|left over|is left|are left|remains?)\b"
)
"""What asks how matters stand: a plan is no account of them."""
_TELLING = 0.85
_PREMISE = re.compile(
    r"\W*(?:as|since|because|given that|now that|seeing (?:that|as)|considering that) (?:the )?"
    r"(?P<doer>(?-i:[A-Z][\w-]*(?: (?=[A-Z]))?)+ (?:(?:will|must|shall|should|has to|is to) )?\w+)?"
    r"[^,;.?!]*,\s+(?=(?:\w+ )?(?:who|whom|what|which|when|where|why|how)\b)",
    re.IGNORECASE,
)
"""What is taken for granted before a question: "as the Bureau leads the update, when …"."""
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w-]+")


_NO_DEED: tuple[str, frozenset[str], frozenset[str]] = ("", frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and what of its place it leans on.

    Attributes:
        text: The sentence.
        place: Where it stands.
        own: Its word families.
        leant_on: Those of what it points back to: the heading of an item, or what stands before.
        above: Those of what introduces its place.
    """

    text: str
    place: Ranked
    own: frozenset[str]
    leant_on: frozenset[str]
    above: frozenset[str]

    def met(self, word: Word) -> float:
        """Return how well it meets a word of the question, 0 to 1."""
        if word.stem in self.own:
            return 1.0
        if any(self.own.issuperset(gram) for gram in word.meant):
            return _RELATED
        grams = ((word.stem,), *word.meant)
        if any(self.leant_on.issuperset(gram) for gram in grams):
            return _LEANT_ON
        return _HEADED if any(self.above.issuperset(gram) for gram in grams) else 0.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence must have to answer a question.

    Attributes:
        asked: The kind of thing asked for, if any.
        counted: What is counted when there is no such kind.
        words: What the question speaks of.
        phrases: Phrases of the plan in it, each with what means the same and is no part of it: of
            one of them all words must be met.
        names: Names and numbers that the place must have, folded, with what they stand for.
        of_plan: Whether the plan itself is asked about.
        of_part: Whether it is only said to be of the plan: "the review of the plan".
        doing: Word families of what somebody does when it is asked who does it.
        done_to: Word families of what it is done to.
        terms: What the question is about, to tell whose date a sentence gives.
    """

    asked: Asked | None
    counted: tuple[str, ...]
    words: tuple[Word, ...]
    phrases: tuple[tuple[Gram, ...], ...]
    names: tuple[tuple[str, tuple[Gram, ...]], ...]
    of_plan: bool = False
    of_part: bool = False
    doing: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()
    terms: tuple[Term, ...] = ()

    def is_in(self, said: Sentence) -> bool:
        """Whether a sentence holds a thing of the kind."""
        sentence = said.text
        if self.asked is not None:
            return gives_own(self.asked, sentence, self.terms, said.leant_on)
        if self.doing:
            return _is_done_by(self.doing, self.done_to, said)
        return counted_in(sentence, self.counted) or counts_members(sentence, self.counted)

    def worth_of(self, sentence: Sentence) -> float:
        """Return how much of what is asked a sentence speaks of, 0 to 1."""
        entry = sentence.place.entry
        told = fold(f"{entry.name} {entry.wording.text}")
        stems = sentence.leant_on.union(entry.families, families(entry.name))
        for name, meant in self.names:
            grams = ((family(name),), *meant)
            if name not in told and not any(map(stems.issuperset, grams)):
                return 0.0
        known = sentence.own | sentence.leant_on | sentence.above
        if not all(any(map(known.issuperset, meant)) for meant in self.phrases):
            return 0.0
        if self.of_plan and _PLAN not in sentence.own and not self._tells_subject(sentence):
            return 0.0
        named = bool(self.phrases) or self._names_term(entry)
        if self.of_plan and not self.words and self.asked is not None:
            return float(any(family(one) in sentence.own for one in self.asked.words))
        met = sum(one.weight * sentence.met(one) for one in self.words)
        if met < _LEAST_TELLING and not named:
            return 0.0
        return met / (sum(one.weight for one in self.words) or 1.0)

    def _tells_subject(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of the part of the plan that is asked about: its review."""
        telling = [one for one in self.words if one.weight >= _TELLING]
        met = (
            one.stem in sentence.own or any(map(sentence.own.issuperset, one.meant))
            for one in telling
        )
        return self.of_part and bool(telling) and all(met)

    def _names_term(self, entry: Entry) -> bool:
        """Whether the question names the very term that a place of the glossary is about."""
        said = {one.stem for one in self.words}
        return entry.kind == _TERM and said.issuperset(families(entry.name))


def wanted_by(meaning: Meaning, found: Findings) -> Wanted | None:
    """Return what answers a question; None when it asks for nothing that a sentence can give.

    Args:
        meaning: What is asked.
        found: What was found for it.
    """
    asked = read_asked(meaning) or _plain_date(meaning, found)
    counted = counted_head(fold(meaning.text)) if meaning.form is Form.COUNT else ()
    if asked is not None:
        given = asked.kind.shows is not None or asked.kind.counts
        if asked.kind.prose or asked.kind.partly or asked.kind.premise or not given:
            return None
        if asked.kind.name in _AMOUNTS and _NOW.search(fold(meaning.text)):
            return None
        counted = asked.counted
    doing, done_to, guess = _deed_asked(meaning) if asked is None else _NO_DEED
    if asked is None and not counted and not doing:
        return None
    related = related_words(found)
    premise = _PREMISE.match(meaning.text)
    doer = fold(premise["doer"] or "").split() if premise else []
    taken = {*counted, *guess, *doer, *(asked.words - asked.kind.beside if asked else ())}
    words = tuple(words_of(meaning, found, related, taken))
    if asked is not None and not asked.words and sum(one.weight for one in words) < _TELLING:
        return None
    return Wanted(
        asked=asked,
        counted=counted,
        words=words,
        phrases=tuple(
            (one.exact, *(gram for gram in one.related if not set(gram) < set(one.exact)))
            for one in found.asked
            if len(one.exact) > 1
            and found.says(one.exact)
            and taken.isdisjoint(one.words.lower().split())
        ),
        names=tuple(_names(meaning, asked, related)),
        done_to=done_to,
        doing=frozenset((doing, *(gram[0] for gram in load_clause_words().get(doing, ())))) - {""},
        of_plan=bool(_OF_PLAN.search(fold(meaning.text))),
        of_part=bool(_OF_PART.search(fold(meaning.text))),
        terms=found.terms,
    )


def _plain_date(meaning: Meaning, found: Findings) -> Asked | None:
    """Return what "when is the review?" asks for, which no kind is told by; None for any other.

    A plan is no calendar: when something is next it does not tell, and nothing of a name that it
    has not. Its words are empty, and it counts only where the question has a subject.
    """
    if meaning.form is not Form.WHEN or not _WHEN.search(text := fold(meaning.text)):
        return None
    names = (family(one.group(0)) for one in _NAME.finditer(meaning.text))
    if _NEXT.search(text) or not found.vocabulary.issuperset(names):
        return None
    return Asked(next(one for one in load_asked_kinds() if one.name == _DATE), frozenset())


@lru_cache(maxsize=1)
def _guesses() -> re.Pattern[str]:
    verbs = "|".join(guessed_deeds())
    guess = r"(?P<guess>(?:[a-z-]+ ){1,3}?)"
    return re.compile(
        rf"(?:^|[.,;] )(?:which|what) {guess}{_MODAL}(?P<verb>{verbs})\b{_WHAT_DONE_TO}"
    )


def _deed_asked(meaning: Meaning) -> tuple[str, frozenset[str], frozenset[str]]:
    """Return the word families of the deed in "who may suspend the plan" and of what it is done to.

    The deed is "" when none is asked. The words that guess who it is come third: "which office
    picks them?".
    """
    text, stop = fold(meaning.text), frozenset(word_list("stopwords"))
    match = _WHO_DOES.search(text) if meaning.form is Form.WHO else None
    match = match or _guesses().search(text)
    if match is None or match["verb"] in stop:
        return "", frozenset(), frozenset()
    told = (word for word in match["what"].split() if word not in stop - {_PLAN})
    guess = frozenset(match.groupdict().get("guess", "").split())
    return family(match["verb"]), frozenset(family(word) for word in told), guess


def _is_done_by(doing: frozenset[str], done_to: frozenset[str], said: Sentence) -> bool:
    """Whether a sentence says by whom something is done to what is asked about.

    A term of the glossary is what its sentence is about.
    """
    words = [match.group(0) for match in TOKEN.finditer(said.text)]
    termed = said.place.entry.kind == _TERM and not done_to.isdisjoint(said.leant_on)
    return any(
        family(word) in doing
        and "by" in words[at + 1 : at + 1 + _REACH]
        and (not done_to or termed or not done_to.isdisjoint(families(" ".join(words[:at]))))
        for at, word in enumerate(words)
    )


def _names(
    meaning: Meaning, asked: Asked | None, related: defaultdict[str, tuple[Gram, ...]]
) -> Iterator[tuple[str, tuple[Gram, ...]]]:
    """Yield the names and numbers that a place must have, folded, with what they stand for.

    Of whom something is only taken for granted, "as the Bureau does it, when …", it need not tell.
    """
    said = asked.numbers if asked is not None else frozenset()
    bodies = {fold(one.words.strip()) for one in meaning.bodies}
    for match in _NUMBER.finditer(meaning.text):
        if match.group(0) not in said:
            yield match.group(0), ()
    premise = _PREMISE.match(meaning.text)
    for match in _NAME.finditer(meaning.text, premise.end() if premise else 0):
        name = fold(match.group(0))
        if name not in bodies and specificity(name) >= _LEAST_TELLING:
            yield name, related[family(name)]
