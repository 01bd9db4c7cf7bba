"""Questions that name no document and that none clearly settles: which one likely does."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.answers.as_whole import lasts
from tipassist.answer.documents.choosing.chances import chance
from tipassist.answer.documents.choosing.whose import GIVEN, Nearness, Whose
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.searching import topic_families
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import CHORE, RESOLVED, Intent, Meaning

_PERHAPS = 0.2
_LIKELY = 0.3
_PERHAPS_READ = 0.2
_RARE = 2.0
_SURELY = 0.5
_MUCH_SAID = 0.6
_ALL_SAID = 0.85
_KINDS = ("numbers", "time", "date")
_OF_NAME = re.compile(r"\b(?:of|by|from|for|did|does|has|must|will) ([A-Z][a-z]+)(?![\w-]| [A-Z])")


@dataclass(frozen=True, slots=True)
class Guess:
    """What likely answers a question.

    Attributes:
        result: What the search in the document found, its likely clauses as those that answer.
        key: The document.
        perhaps: Whether it may well not answer, and is only the nearest.
    """

    result: SearchResult
    key: Key
    perhaps: bool = False


@dataclass(frozen=True, slots=True)
class Likely:
    """What may answer a question.

    Attributes:
        chance: How likely it answers, 0 to 1.
        result: What the search in the document found.
        key: The document.
    """

    chance: float
    result: SearchResult
    key: Key

    @property
    def is_read(self) -> bool:
        """Whether the best clause was read together with the question."""
        return self.result.likely[0].reading is not None

    @property
    def told(self) -> SearchResult:
        """What was found, its likely clauses as those that answer."""
        return replace(self.result, answering=self.result.answering or self.result.likely)


@dataclass(frozen=True, slots=True)
class Likelihood:
    """Tells how likely documents answer what the plan does not, or not so well.

    Attributes:
        shelf: The documents.
        answerer: Searches them.
        whose: Tells how near the plan comes.
    """

    shelf: Shelf
    answerer: DocumentAnswerer
    whose: Whose

    def of(self, result: SearchResult, meaning: Meaning) -> float:
        """Return how likely what a search found answers a question, 0 to 1."""
        plan, things = self.whose.of_plan(meaning), self.whose.names_things(meaning)
        return chance(result, plan, meaning, names_things=things)

    def surest(
        self, asked: DocumentQuestion, meaning: Meaning, keys: Sequence[Key]
    ) -> Likely | None:
        """Return what most likely answers a question, of what was read with it; None for nothing.

        The arguments are those of `read`.
        """
        return next(iter(self.read(asked, meaning, keys)), None)

    def read(self, asked: DocumentQuestion, meaning: Meaning, keys: Sequence[Key]) -> list[Likely]:
        """Return what may answer a question, of what was read with it, the likeliest first.

        Args:
            asked: The question.
            meaning: The same as understood for the plan.
            keys: The documents.
        """
        found = (
            one
            for one in self._found(asked, meaning, keys, self.whose.of_plan(meaning))
            if one.is_read
        )
        return sorted(found, key=lambda one: -one.chance)

    def alone_has(self, read: Likely, draft: Draft) -> bool:
        """Whether the clause that answers has a word asked that nothing else here has."""
        best = read.result.likely[0]
        if draft.status in GIVEN or read.chance < _PERHAPS_READ or not best.answers:
            return False
        own = set(families(best.whole))
        rare = {
            stem
            for one in read.result.terms
            for stem in one.exact
            if one.known and one.weight >= _RARE and set(one.exact) <= own
        }
        others = [key for key in self.shelf.names.current if key != read.key]
        return any(
            not any(self.answerer.seeking.knows(key, (stem,)) for key in others)
            and not self.whose.knows(stem)
            for stem in rare
        )

    def guess(self, asked: DocumentQuestion, meaning: Meaning, draft: Draft) -> Guess | None:
        """Return what most likely answers a question, where it is likely enough.

        Args:
            asked: The question.
            meaning: The same as understood for the plan.
            draft: What the plan gives.
        """
        plan = self.whose.of_plan(meaning)
        found = self._found(asked, meaning, self.shelf.names.current, plan)
        best = max(found, key=lambda one: one.chance, default=None)
        if best is None or best.chance < _PERHAPS:
            return None
        least = self._least(asked, meaning, draft, plan)
        if asked.plan and not self._is_titled(best.key, asked):
            return None
        perhaps = best.chance < least
        if perhaps and (least > _LIKELY or plan.words >= _MUCH_SAID):
            return None
        return Guess(best.told, best.key, perhaps)

    def _found(
        self, asked: DocumentQuestion, meaning: Meaning, keys: Sequence[Key], plan: Nearness
    ) -> list[Likely]:
        """Return what likely answers in each document, where one has something of the question."""
        things = self.whose.names_things(meaning)
        if CHORE in meaning.cues or self._has_no_subject(asked, meaning):
            return []
        return [
            Likely(chance(result, plan, meaning, names_things=things), result, key)
            for key in keys
            if self.answerer.seeking.knows_names(key, meaning.text)
            and (result := self.answerer.seeking.search(asked, key, meaning)).likely
            and _is_of(meaning, result.likely[0])
        ]

    def _has_no_subject(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether it is asked how long "it" lasts, and neither a document nor a thing is named."""
        spoken = load_document_words().parts["pronoun"].search(asked.text) is not None
        named = asked.keys or asked.kin or RESOLVED in meaning.cues
        return spoken and not named and lasts(asked, asked.topic(self.answerer.stop_words))

    def _least(
        self, asked: DocumentQuestion, meaning: Meaning, draft: Draft, plan: Nearness
    ) -> float:
        """Return how likely a document must answer before it does in place of the plan."""
        if draft.status in GIVEN:
            return _SURELY if _asks_kind(meaning) or plan.words < _ALL_SAID else 1.0
        small = meaning.intent is Intent.SMALLTALK
        return _SURELY if asked.plan or small or asked.asks("activities") else _LIKELY

    def _is_titled(self, key: Key, asked: DocumentQuestion) -> bool:
        """Whether the title of a document has a word of the subject: "the plan on child labour"."""
        title = set(families(self.shelf.document(key).title))
        return not title.isdisjoint(topic_families(asked.topic(self.answerer.stop_words)))


def _is_of(meaning: Meaning, best: Found) -> bool:
    """Whether a clause tells a number of whom it is asked: "the share of Orle"."""
    if not load_document_words().asked("numbers", fold(meaning.text)) or best.is_row:
        return True
    told = f"{best.whole} {best.around}"
    return all(name in told for name in _OF_NAME.findall(meaning.question))


def _asks_kind(meaning: Meaning) -> bool:
    """Whether a thing of some kind is asked for: a number, a time, a person."""
    words, text = load_document_words(), fold(meaning.text)
    return read_asked(meaning) is not None or any(words.asked(one, text) for one in _KINDS)
