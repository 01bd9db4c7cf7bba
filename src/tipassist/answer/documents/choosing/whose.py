"""Whose a question is that names a document: the document's, or the plan's."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tipassist.answer.documents.clauses.by_place import readings_of
from tipassist.answer.documents.clauses.listing import asked_listing
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion, QuestionReader, numbers_in
from tipassist.answer.documents.reading.references import resolve
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import alike
from tipassist.answer.draft import Draft
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import ORDERS, Meaning
from tipassist.answer.ranking.entries import together
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.relevance import Relevance
from tipassist.answer.ranking.semantics import Semantics
from tipassist.corpus.manifest import DocumentKind
from tipassist.index.encoders import Reading
from tipassist.index.filters import Filters
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_NEAREST = 6

AskPlan = Callable[[str], Draft]
"""Answers a question from the plan alone."""

_ALL = 0.85
_MOST = 0.5

GIVEN = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near the plan comes to a question.

    Attributes:
        words: Share of the asked weight that its best place covers, 0 to 1.
        cosine: Cosine similarity of its nearest passage, -1 to 1.
        reading: What is told of its best passage, read with the question; None where nothing tells.
    """

    words: float
    cosine: float
    reading: Reading | None = None

    @property
    def total(self) -> float:
        """Both together, bigger is better."""
        return together(self.words, self.cosine)


@dataclass(frozen=True, slots=True)
class Whose:
    """Tells questions of documents from those of the plan.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        register: The plan.
        matcher: Knows the words of the plan.
        semantics: Finds passages of the plan by meaning.
        stop_words: Words that never name a subject.
        relevance: Reads a question and a passage together.
    """

    shelf: Shelf
    reader: QuestionReader
    register: Register
    matcher: Matcher
    semantics: Semantics
    stop_words: frozenset[str]
    relevance: Relevance

    def is_unclear(self, asked: DocumentQuestion, meaning: Meaning, ask_plan: AskPlan) -> bool:
        """Whether it must be asked which of several documents is meant."""
        if asked.weak or self.is_for_plan(asked, meaning):
            return False
        inside = asked.asks("inside") or asked.asks("define") or asked.references
        return bool(inside) or ask_plan(meaning.text).status not in GIVEN

    def told_by_plan(
        self, asked: DocumentQuestion, drafts: Sequence[Draft], meaning: Meaning, ask_plan: AskPlan
    ) -> Draft | None:
        """Return what the plan tells about a document, unless what stands in it is asked."""
        if asked.plan or asked.references or not any(map(self.is_spoken_of, asked.keys)):
            return None
        given = [draft for draft in drafts if draft.status in GIVEN]
        inside = (asked.asks("inside") or asked.asks("define")) and not asked.weak
        inside = inside or bool(given and asked.asks("part_of"))
        structural = any(draft.route is Route.REGISTER for draft in given)
        if inside or structural or (given and (asked.weak or len(drafts) > 1)):
            return None
        plan = ask_plan(meaning.text) if given or self._plan_knows(asked) else None
        return plan if plan is not None and plan.status in GIVEN else None

    def _plan_knows(self, asked: DocumentQuestion) -> bool:
        """Whether the plan has most of the words of a question."""
        terms = self.matcher.terms(asked.topic(self.stop_words, of_plan=True))
        unknown = sum(one.weight for one in terms if not one.known)
        return 2 * unknown <= sum(one.weight for one in terms)

    def is_spoken_of(self, key: Key) -> bool:
        """Whether the plan names a document."""
        one = self.shelf.document(key)
        text = " ".join(fold(self.register.text).split())
        title = re.sub(r"\s*\d{4}\b.*", "", fold(one.title))
        return _says(text, fold(one.name)) or title in text

    def by_place(self, asked: DocumentQuestion, meaning: Meaning) -> tuple[Key, ...]:
        """Return the document of a place that is named as the plan cites it."""
        if not asked.references:
            return ()
        found = (self.shelf.named(one.parts[0]) for one in meaning.instruments)
        keys = tuple(dict.fromkeys(key for key in found if key is not None))
        if meaning.places or self.is_named(meaning):
            return keys
        having = self.having(asked)
        if meaning.instruments:
            told = self._told_there(asked, having) if not asked.plan else None
            return (told,) if told is not None else keys
        return having if len(having) == 1 else ()

    def is_named(self, meaning: Meaning) -> bool:
        """Whether a question names the instrument of a place, which else is only taken for it."""
        text = fold(f"{meaning.question} {meaning.text}")
        return any(_says(text, fold(one.parts[0])) for one in meaning.instruments)

    def having(self, asked: DocumentQuestion) -> tuple[Key, ...]:
        """Return the documents that have all places that a question names."""
        return tuple(
            key
            for key in self.shelf.names.current
            if all(resolve(one, self.shelf.places(key)) is not None for one in asked.references)
        )

    def _told_there(self, asked: DocumentQuestion, having: Sequence[Key]) -> Key | None:
        """Return the document whose place of a number alone has most of what is asked, or None."""
        stems = [set(families(one)) for one in asked.topic(self.stop_words)]
        shares = {key: self._share(asked, key, stems) for key in having} if stems else {}
        best = max(shares.values(), default=0.0)
        kept = [key for key, share in shares.items() if share == best]
        return kept[0] if len(kept) == 1 and best >= _MOST else None

    def _share(self, asked: DocumentQuestion, key: Key, stems: Sequence[set[str]]) -> float:
        """Return how much of what is asked stands in the places named, 0 to 1."""
        places = self.shelf.places(key)
        found = [at for one in asked.references if (at := resolve(one, places)) is not None]
        inside = (places.clause(one) for at in found for one, _ in places.tree(at))
        held = {stem for one in inside for stem in families(f"{one.heading} {one.wording.text}")}
        held |= alike(held)
        return sum(one <= held for one in stems) / len(stems)

    def is_for_plan(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether a question that names a document asks the plan about it."""
        ordered = ORDERS in meaning.cues and not (asked.references or asked.asks("inside"))
        if asked.asks("called") or asked.codes or ordered:
            return True
        if self._is_apart(asked):
            return False
        topic = asked.topic(self.stop_words)
        if self._is_beside_plan(asked):
            return False
        if asked.references and (asked.plan or self._names_plan_places(asked, meaning)):
            return True
        if asked.asks("trace") and (asked.references or asked.plan or len(topic) < 3):
            return True
        listed = asked.asks("defined") or asked_listing(asked.text) is not None
        if asked.asks("define") and not (topic or asked.references or listed):
            return True
        earlier = any(
            self.shelf.document(key).kind is DocumentKind.EARLIER_PLAN for key in asked.keys
        )
        told_there = asked.asks("inside") and not asked.references
        where = bool(asked.references) and asked.asks("where")
        rows = asked.asks("activities") and (not earlier or bool(asked.references))
        units = asked.asks("of_plan") or where or rows
        if units and not told_there:
            return True
        held = bool(meaning.named) and meaning.relation.role is not None
        return held and not earlier and not asked.references

    def _is_apart(self, asked: DocumentQuestion) -> bool:
        """Whether a document is named that the plan, which is not named, nowhere speaks of."""
        sure = bool(asked.keys) and not (asked.plan or asked.weak)
        sure = sure and bool(asked.references or not asked.asks("trace"))
        of_plan = asked.asks("activities") or asked.asks("of_plan")
        inside = asked.asks("inside") or asked.references
        spoken_of = any(map(self.is_spoken_of, asked.keys))
        return sure and not spoken_of and bool(inside or not of_plan)

    def _is_beside_plan(self, asked: DocumentQuestion) -> bool:
        """Whether a place of a document is to be compared with what the plan says."""
        if not (asked.plan and asked.asks("compare") and asked.references and asked.keys):
            return False
        places = self.shelf.places(asked.keys[0])
        has_all = all(resolve(one, places) is not None for one in asked.references)
        return has_all and not asked.asks("trace") and bool(asked.topic(self.stop_words))

    def _names_plan_places(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether a place named is one of the plan that the document does not have."""
        if not meaning.places or not asked.keys:
            return False
        places = self.shelf.places(asked.keys[0])
        return any(resolve(one, places) is None for one in asked.references)

    def is_beyond(self, meaning: Meaning) -> bool:
        """Whether an open question speaks of something that the plan has no word for."""
        return not _names_things(meaning) and any(
            one.telling and not one.known for one in self._terms(meaning)
        )

    def is_scattered(self, meaning: Meaning) -> bool:
        """Whether no place of the plan has all the words of an open question that names none."""
        asked = self.reader.read(meaning.text, meaning.question)
        if _names_things(meaning) or meaning.among or self.is_for_plan(asked, meaning):
            return False
        terms = self._terms(meaning)
        best = next(iter(self.matcher.match(terms)), None)
        vague = all(one.passing for one in terms)
        return bool(terms) and (vague or best is None or best.score < _ALL)

    def of_plan(self, meaning: Meaning) -> Nearness:
        """Return how near the plan comes to a question, by words and by meaning."""
        best = next(iter(self.matcher.match(self._terms(meaning))), None)
        within = Filters(document=self.register.document)
        hits = self.semantics.search(meaning.text, candidate_k=_NEAREST, filters=within)
        cosines = [one.vector.score for one in hits if one.vector is not None]
        told = readings_of(meaning.text, hits, self.relevance)
        reading = None if told is None else told.best
        return Nearness(best.score if best else 0.0, max(cosines, default=0.0), reading)

    def names_things(self, meaning: Meaning) -> bool:
        """Whether a question names places, bodies or terms of the plan, or rows of a list."""
        return _names_things(meaning) or bool(meaning.among)

    def knows(self, stem: str) -> bool:
        """Whether the plan surely has a word."""
        return any(one.known and not one.doubtful for one in self.matcher.terms((stem,)))

    def missing_numbers(self, meaning: Meaning, draft: Draft) -> frozenset[str]:
        """Return the numbers of an open question that names no place, which no claim has."""
        if _names_things(meaning) or meaning.among:
            return frozenset()
        asked = self.reader.read(meaning.text, meaning.question)
        told = numbers_in(" ".join(claim.text for claim in draft.claims))
        return frozenset() if asked.codes or asked.plan else asked.numbers - told

    def _terms(self, meaning: Meaning) -> tuple[Term, ...]:
        asked = self.reader.read(meaning.text, meaning.question)
        topic = asked.topic(self.stop_words, of_plan=True)
        return self.matcher.terms(topic)


def _says(text: str, name: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def _names_things(meaning: Meaning) -> bool:
    return bool(meaning.bodies or meaning.terms or meaning.places or meaning.instruments)
