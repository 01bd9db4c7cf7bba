"""Questions that name no document: which one settles what the plan does not, or not so well."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.answers.quoted_terms import term_in_quotes
from tipassist.answer.documents.choosing.likely import Likelihood, Likely
from tipassist.answer.documents.choosing.whose import GIVEN, AskPlan, Whose
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.giving import counts_in_row, gives, years_in, years_told
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.searching import topic_families
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion, QuestionReader, numbers_in
from tipassist.answer.documents.reading.references import labelled_rows
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.tables.reckoning import asks_extreme
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.words import asked_noun, families
from tipassist.answer.meaning import ORDERS, Intent, Meaning
from tipassist.answer.turns import Talk
from tipassist.types import AnswerStatus

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OPEN = (AnswerStatus.NOT_IN_PLAN, AnswerStatus.OUT_OF_SCOPE)
_LEAST = 0.5
_CLEARLY = 0.6
_MARGIN = 0.15
_FAR = 0.25
_CLOSER = 0.05
_FARTHER = 0.1
_CLOSE = 0.65
_BEYOND_DOUBT = 0.7
_AS_GOOD = 0.92
_MOST = 2
_NEARLY_ALL = 0.9
_MOST_OF_IT = 0.6
_MORE = 0.3
_NEAR = 0.6
_UNLIKELY = 0.05
_UNLIKELY_READ = 0.15
_LIKELY_READ = 0.4
_AS_LIKELY = 0.75
_NAMED_READ = 0.25
_SURELY_READ = 0.5
_IN_ROWS = 0.2
_SUBJECT = 3
_PLAN = "plan"

_Result = tuple[SearchResult, Key]


@dataclass(frozen=True, slots=True)
class Settled:
    """An answer of documents that no name led to, and what it leaves to refer to."""

    draft: Draft
    talk: Talk


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Finds the document that settles a question which names none.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        answerer: Searches them.
        whose: Tells how near the plan comes.
    """

    shelf: Shelf
    reader: QuestionReader
    answerer: DocumentAnswerer
    whose: Whose

    def settle(
        self,
        meaning: Meaning,
        draft: Draft,
        *,
        of_plan: bool = False,
        talk: Talk | None = None,
    ) -> Settled | None:
        """Answer from the documents what the plan has nothing of, or which they have closer.

        Args:
            meaning: The question.
            draft: What the plan gives.
            of_plan: Whether the plan was spoken of just before.
            talk: What was said about a document just before, or None.
        """
        if of_plan and not self.whose.is_beyond(meaning):
            return None
        if ORDERS in meaning.cues:
            return None
        if meaning.places or meaning.instruments or meaning.instrument_names or meaning.ambiguous:
            return None
        asked = self.reader.read(meaning.text, meaning.question)
        if asked.plan:
            told = self._in_any_plan(asked, meaning, draft)
            told = told or self._of_another_plan(asked, meaning, draft)
            beyond = draft.status in _OPEN and self.whose.is_beyond(meaning)
            return self._likely(asked, meaning, draft) if beyond and not asked.called else told
        if draft.status not in (*_OPEN, *GIVEN):
            return None
        if defined := self._of_term(meaning, draft):
            return defined
        if read := self._as_read(asked, meaning, draft, talk):
            return read
        if meaning.intent is not Intent.SMALLTALK and (
            clearly := self._clearly(asked, meaning, draft)
        ):
            return clearly
        return self._likely(asked, meaning, draft) or self._silent(asked, meaning, draft)

    def _of_term(self, meaning: Meaning, draft: Draft) -> Settled | None:
        """Give the definition of a term in quotation marks by the one document that defines it."""
        found = term_in_quotes(self.shelf, meaning.question)
        if found is None or (draft.status in GIVEN and meaning.terms):
            return None
        key, index = found
        told = telling.quoted(self.shelf, key, (index,), alone=True)
        lead = load_document_words().tell("elsewhere", document=self.shelf.called(key))
        claims = (replace(told.claims[0], text=lead), *told.claims[1:])
        place = self.shelf.places(key).clause(index).locator
        talk = Talk(key.document, key.edition, place, self.reader.as_typed(meaning))
        return Settled(replace(told, claims=claims), talk)

    def _as_read(
        self, asked: DocumentQuestion, meaning: Meaning, draft: Draft, talk: Talk | None
    ) -> Settled | None:
        """Answer from the document whose clause likely answers, read together with the question.

        Where the plan gives something, it must be likelier than not, and no body of it be named.
        The document spoken of goes before another that answers likelier.
        """
        given = draft.status in GIVEN
        if given and (meaning.bodies or meaning.among):
            return None
        least = _SURELY_READ if given else _LIKELY_READ
        spoken = (Key(talk.document, talk.edition),) if talk is not None else ()
        told = self._likelihood.surest(asked, meaning, spoken)
        said = "closer" if given else "elsewhere"
        beside = told is not None and talk is not None and self._is_beside(told, talk, meaning)
        likely = told is not None and told.chance >= least
        if told is not None and likely:
            tabled = self._in_table_of(told, asked, meaning, said, lists=not given)
            if tabled is not None:
                return tabled
        if told is not None and (told.chance >= least or beside):
            result = replace(told.told, answering=told.result.nearest[:1]) if beside else told.told
            return self._settled([(result, told.key)], asked, meaning, said)
        every = self._likelihood.read(asked, meaning, self.shelf.names.current)
        if not every or (
            every[0].chance < least and not self._likelihood.alone_has(every[0], draft)
        ):
            return None
        tabled = self._in_table_of(every[0], asked, meaning, said, lists=not given)
        if tabled is not None:
            return tabled
        as_likely = max(_LIKELY_READ, _AS_LIKELY * every[0].chance)
        also = [one for one in every[1:] if one.chance >= as_likely]
        kept = [(one.told, one.key) for one in (every[0], *also)][:_MOST]
        return self._settled(kept, asked, meaning, said)

    def _in_table_of(
        self,
        likely: Likely,
        asked: DocumentQuestion,
        meaning: Meaning,
        said: str = "elsewhere",
        *,
        lists: bool = True,
    ) -> Settled | None:
        """Answer from a table of the document whose clause likely answers, which tells it all.

        Rows that have a word in a cell are no number of other things: "how many went to the Isle?".
        Which of its rows has most is told by the table, whatever clause speaks of the thing.
        """
        lists = lists and not asked.asks("numbers")
        tabled = self._in_tables(asked, meaning, said, lists=lists)
        if tabled is None:
            return None
        same = tabled.talk.document == likely.key.document
        return tabled if same or asks_extreme(asked.printed) else None

    def _is_beside(self, told: Likely, talk: Talk, meaning: Meaning) -> bool:
        """Whether what answers stands beside the place spoken of, and has most that is asked."""
        places, best = self.shelf.places(told.key), told.result.nearest[0]
        at = places.find(places.key(talk.place)) if talk.place is not None else None
        if at is None or best.index not in places.beside(at) or self.whose.names_things(meaning):
            return False
        return best.answers and best.own >= _LEAST and meaning.relation.role is None

    def _clearly(self, asked: DocumentQuestion, meaning: Meaning, draft: Draft) -> Settled | None:
        """Answer from the document that clearly has what is asked, or has it closer."""
        if draft.status in _OPEN or self.whose.is_beyond(meaning):
            in_tables = self._in_tables(asked, meaning, lists=draft.status in _OPEN)
            if in_tables is not None:
                return in_tables
            return self._answer(meaning, "elsewhere", has_nothing=draft.status in _OPEN)
        if self.whose.is_scattered(meaning):
            nearer = self._answer(meaning, "closer", surely=meaning.intent is Intent.WHO_TOPIC)
            return nearer or self._answer(meaning, "closer", told=_stems(draft))
        missing = self.whose.missing_numbers(meaning, draft)
        if missing:
            return self._answer(meaning, "closer", numbers=missing)
        return self._nearer(meaning, draft)

    def labelled(self, meaning: Meaning) -> Settled | None:
        """Answer from the one document that has what a label names, of which the plan has none."""
        asked = self.reader.read(meaning.text, meaning.question)
        held = [
            (key, rows)
            for key in self.shelf.names.current
            if (rows := labelled_rows(asked.text, (), self.shelf.places(key)))
        ]
        if len(held) != 1 or asked.keys or asked.plan or asked.references:
            return None
        ((key, rows),) = held
        draft = self.answerer.answer(replace(asked, keys=(key,), references=rows), key, meaning)
        place = telling.first_place(draft)
        return Settled(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _nearer(self, meaning: Meaning, draft: Draft) -> Settled | None:
        """Answer from the document that comes far nearer, or has far more of what is asked."""
        if self.whose.names_things(meaning):
            return None
        nearer = self._answer(meaning, "closer", by=_FAR)
        return nearer or self._answer(meaning, "closer", told=_stems(draft))

    def in_tables(self, asked: DocumentQuestion, meaning: Meaning) -> Settled | None:
        """Answer with figures of the one document whose tables have them, however it is named.

        "How many boats had Orle?" may be told by a table of what is not called after Orle.

        Args:
            asked: The question.
            meaning: The same as understood for the plan.
        """
        unnamed = replace(asked, keys=(), choices=(), kin=())
        return self._in_tables(unnamed, meaning, lists=False)

    def _in_tables(
        self, asked: DocumentQuestion, meaning: Meaning, said: str = "elsewhere", *, lists: bool
    ) -> Settled | None:
        """Answer from the tables of the one document that has what is asked in them.

        Args:
            asked: The question.
            meaning: The same as understood for the plan.
            said: How the answer is led in.
            lists: Whether rows of a table may be listed, not only reckoned with.
        """
        told = [
            (key, draft)
            for key in self.shelf.names.current
            if (draft := self.answerer.tables.answer(asked, key)) is not None
        ]
        if len(told) != 1 or (told[0][1].complete and not lists):
            return None
        ((key, draft),) = told
        told_of = " ".join(one.text for one in draft.claims)
        result = self.answerer.seeking.search(asked, key, meaning)
        told_all = topic_families(asked.topic(self.answerer.stop_words)) <= set(families(told_of))
        if draft.complete and not told_all and self._likelihood.of(result, meaning) < _IN_ROWS:
            return None
        told_of = f"{told_of} {self.shelf.document(key).title} {self._titles_of(draft, key)}"
        if not set(_YEAR.findall(meaning.text)) <= set(_YEAR.findall(told_of)):
            return None
        lead = load_document_words().tell(said, document=self.shelf.called(key))
        claims = (DraftClaim(lead, draft.claims[0].evidence[:1]), *draft.claims)
        talk = Talk(
            key.document, key.edition, telling.first_place(draft), self.reader.as_typed(meaning)
        )
        return Settled(replace(draft, claims=claims), talk)

    def _titles_of(self, draft: Draft, key: Key) -> str:
        """Return the titles that what is told stands under: those of a table tell its years."""
        place, places = telling.first_place(draft), self.shelf.places(key)
        at = places.find(places.key(place)) if place is not None else None
        above = () if at is None else (at, *places.above(at))
        return " ".join(places.clause(one).heading for one in above)

    def is_nearer(
        self, asked: DocumentQuestion, draft: Draft, meaning: Meaning, ask_plan: AskPlan
    ) -> bool:
        """Whether the plan answers what a vague word names a document for, and comes nearer."""
        if asked.references and draft.status in GIVEN:
            return False
        own = self.answerer.seeking.search(asked, asked.keys[0], meaning).answering
        nearest = own[0].total if own and draft.status in GIVEN else 0.0
        return (
            not asked.asks("inside")
            and self.whose.of_plan(meaning).total > nearest
            and ask_plan(meaning.text).status in GIVEN
        )

    def likely_has(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether the document that a vague word names likely answers, read with the question."""
        read = self._likelihood.surest(asked, meaning, asked.keys[:1])
        return read is not None and read.chance >= _NAMED_READ

    def is_surely_in(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether the document named has beyond doubt what the plan has not, or not so well."""
        result = self.answerer.seeking.search(asked, asked.keys[0], meaning)
        least = self.whose.of_plan(meaning).total + _MARGIN
        return result.sure and result.answering[0].total >= least

    def closer(self, asked: DocumentQuestion, draft: Draft, meaning: Meaning) -> Settled | None:
        """Answer from a document that comes closer than the one that a vague word names.

        "The review" may be what is asked about, and not where it is told.

        Args:
            asked: The question.
            draft: What the document named gives.
            meaning: The question as understood.
        """
        if not asked.weak or len(asked.keys) > 1 or asked.references or asked.plan:
            return None
        own = self.answerer.seeking.search(asked, asked.keys[0], meaning)
        if own.sure and draft.status in GIVEN:
            return None
        least = own.answering[0].total if own.answering and draft.status in GIVEN else 0.0
        found = [
            (result, key)
            for key in self.shelf.names.current
            if key not in asked.keys
            and (result := self.answerer.seeking.search(asked, key, meaning)).answering
            and (result.whole or result.answering[0].total >= _CLEARLY)
        ]
        best = max(found, key=lambda one: _best(one).total, default=None)
        if best is None or _best(best).total < max(_LEAST, least):
            return None
        told = telling.passages(self.shelf, best[1], best[0].answering)
        claims = (*(draft.claims if least else ()), *told.claims)
        place = self.shelf.places(best[1]).clause(_best(best).index).locator
        talk = Talk(best[1].document, best[1].edition, place, self.reader.as_typed(meaning))
        return Settled(replace(told, claims=claims), talk)

    def _in_any_plan(
        self, asked: DocumentQuestion, meaning: Meaning, draft: Draft
    ) -> Settled | None:
        """Answer from the document that likely has what "the plan" has nothing of.

        The name may be short for that of any plan, and what is reviewed is told by its review.
        """
        if not asked.bare or draft.status not in _OPEN or self.whose.names_things(meaning):
            return None
        if not self.shelf.names.titled(_PLAN):
            return None
        return self._as_read(replace(asked, plan=False), meaning, draft, None)

    def _of_another_plan(
        self, asked: DocumentQuestion, meaning: Meaning, draft: Draft
    ) -> Settled | None:
        """Answer from another document that is called a work plan what the plan has nothing of."""
        if not asked.called or not (draft.status in _OPEN or self.whose.is_beyond(meaning)):
            return None
        for key in self.shelf.names.titled(asked.called):
            of_it = replace(asked, keys=(key,), plan=False)
            told = self.answerer.answer(of_it, key, meaning)
            clear = told.complete or self._has(of_it, key, meaning)
            if told.status is AnswerStatus.ANSWERED and clear and len(told.claims) > 1:
                lead = load_document_words().tell("elsewhere", document=self.shelf.called(key))
                claims = (replace(told.claims[0], text=lead), *told.claims[1:])
                claims = (told.claims[0], *claims) if told.complete else claims
                place = telling.first_place(told)
                talk = Talk(key.document, key.edition, place, self.reader.as_typed(meaning))
                return Settled(replace(told, claims=claims), talk)
        return None

    def _has(self, asked: DocumentQuestion, key: Key, meaning: Meaning) -> bool:
        """Whether a document has most of what is asked, in its words and by its meaning."""
        result = self.answerer.seeking.search(asked, key, meaning)
        return bool(result.answering) and (result.sure or _best((result, key)).total >= _LEAST)

    def _answer(
        self,
        meaning: Meaning,
        said: str,
        *,
        has_nothing: bool = False,
        numbers: frozenset[str] = frozenset(),
        by: float = 0.0,
        surely: bool = False,
        told: frozenset[str] | None = None,
    ) -> Settled | None:
        """Answer from the document that has it clearly, when one has.

        Args:
            meaning: The question.
            said: How it is said that the answer is not the plan's.
            has_nothing: Whether the plan has nothing of it.
            numbers: Numbers that its best clause must have.
            by: How much closer than the plan it must come, however sure it is.
            surely: Whether only a document that has it beyond doubt may answer.
            told: The word families of the plan's answer, of which the document must have more.
        """
        asked = self.reader.read(meaning.text, meaning.question)
        searched = [
            (self.answerer.seeking.search(asked, key, meaning), key)
            for key in self.shelf.names.current
        ]
        found = [one for one in searched if one[0].answering and self._tells(one, meaning)]
        found = [one for one in found if self.answerer.seeking.knows_names(one[1], meaning.text)]
        if surely:
            found = [one for one in found if one[0].sure]
        if told is not None:
            found = [one for one in found if _has_more(one[0], told)]
            kept = sorted(found, key=lambda one: -_best(one).total)[:1]
        else:
            kept = self._clear(found, meaning, has_nothing=has_nothing)
        if kept and by and _best(kept[0]).total < self.whose.of_plan(meaning).total + by:
            return None
        if not kept or not numbers <= numbers_in(kept[0][0].answering[0].text):
            return None
        read = _best(kept[0]).reading is not None and not has_nothing
        if self._likelihood.of(kept[0][0], meaning) < (_UNLIKELY_READ if read else _UNLIKELY):
            return None
        return self._settled(kept, asked, meaning, said)

    def _likely(self, asked: DocumentQuestion, meaning: Meaning, draft: Draft) -> Settled | None:
        """Answer from the document that most likely has what is asked, where one likely has."""
        guess = self._likelihood.guess(asked, meaning, draft)
        if guess is None:
            return None
        said = "elsewhere" if draft.status in _OPEN else "closer"
        told = self._settled([(guess.result, guess.key)], asked, meaning, said)
        if not guess.perhaps:
            return told
        return replace(told, draft=telling.near(self.shelf, guess.key, told.draft))

    def _silent(self, asked: DocumentQuestion, meaning: Meaning, draft: Draft) -> Settled | None:
        """Say that a document has no answer to what it speaks of, and the plan does not."""
        if draft.status is not AnswerStatus.OUT_OF_SCOPE:
            return None
        for key in self.shelf.names.current:
            result = self.answerer.seeking.search(asked, key, meaning)
            topic = asked.topic(self.answerer.stop_words)
            if result.knows_all and result.nearest[0].words >= _NEAR and len(topic) >= _SUBJECT:
                told = telling.silent(self.shelf, key, topic, result.nearest)
                talk = Talk(key.document, key.edition, None, self.reader.as_typed(meaning))
                return Settled(told, talk)
        return None

    @property
    def _likelihood(self) -> Likelihood:
        return Likelihood(self.shelf, self.answerer, self.whose)

    def _settled(
        self, kept: Sequence[_Result], asked: DocumentQuestion, meaning: Meaning, said: str
    ) -> Settled:
        """Give what documents answer, the first of them best."""
        drafts = [self._told(*one, said, asked) for one in kept]
        if kept[0][0].half:
            drafts = [telling.partly(self.shelf, kept[0][1], drafts[0])]
        if self.answerer.leaves_open(asked, kept[0][1], kept[0][0]):
            drafts = [telling.touching(self.shelf, kept[0][1], drafts[0])]
        else:
            said = "" if kept[0][0].half else self.answerer.verdict(asked, kept[0][1], kept[0][0])
            drafts[0] = telling.beginning(drafts[0], said)
        of_plan = telling.plan_question(asked.topic(self.answerer.stop_words))
        claims = tuple(dict.fromkeys(claim for one in drafts for claim in one.claims))
        key, best = kept[0][1], kept[0][0].answering[0]
        place = self.shelf.places(key).clause(best.index).locator
        draft = replace(drafts[0], claims=claims, suggestions=(of_plan,))
        return Settled(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _clear(
        self,
        found: Sequence[_Result],
        meaning: Meaning,
        *,
        has_nothing: bool,
    ) -> list[_Result]:
        """Return the documents that settle a question beyond doubt or better than the plan."""
        ranked = sorted(found, key=lambda one: (one[0].whole, _best(one).total), reverse=True)
        sure = [one for one in ranked if one[0].sure and (has_nothing or one[0].whole)]
        kept = sure[:1]
        if ranked and not kept and self._knows_noun(ranked[0], meaning):
            plan = self.whose.of_plan(meaning)
            best = _best(ranked[0])
            if has_nothing:
                clear = best.total >= _LEAST and best.cosine >= plan.cosine - _FARTHER
            else:
                clear = best.total >= max(_CLEARLY, plan.total + _MARGIN)
                clear = clear and best.cosine >= plan.cosine + _CLOSER
                clear = clear and _asks_more_than_a_word(ranked[0][0])
            kept = ranked[:1] if clear else []
        if not kept:
            return []
        least = _AS_GOOD * _best(kept[0]).total
        return [*kept, *(one for one in ranked if one not in kept and _best(one).total >= least)][
            :_MOST
        ]

    def _tells(self, one: _Result, meaning: Meaning) -> bool:
        """Whether the best clause gives what is asked for in so many words, of the years named."""
        best = _best(one)
        asked = read_asked(meaning)
        if not years_in(meaning.text) <= years_told(best):
            return False
        if asked is None or asked.kind.shows is None or asked.kind.premise:
            return True
        surely = one[0].sure and best.cosine >= _BEYOND_DOUBT
        soft = asked.kind.name in load_document_words().soft and best.cosine >= _CLOSE
        return surely or soft or counts_in_row(meaning.text, best) or gives(asked, best.whole)

    def _knows_noun(self, one: _Result, meaning: Meaning) -> bool:
        """Whether a document has the noun that is asked for at all: "what salary"."""
        noun = asked_noun(meaning.text)
        stems = set(families(noun)) if noun else set()
        return all(term.known or not stems & set(term.exact) for term in one[0].terms)

    def _told(self, result: SearchResult, key: Key, said: str, asked: DocumentQuestion) -> Draft:
        draft = self.answerer.passages(key, result.answering, asked)
        lead = load_document_words().tell(said, document=self.shelf.called(key))
        return replace(draft, claims=(replace(draft.claims[0], text=lead), *draft.claims[1:]))


def _asks_more_than_a_word(result: SearchResult) -> bool:
    """Whether more than one word is asked about: one alone is looked for in the plan."""
    return sum(len(one.exact) for one in result.terms) > 1


def _stems(draft: Draft) -> frozenset[str]:
    return frozenset(stem for claim in draft.claims for stem in families(claim.text))


def _has_more(result: SearchResult, told: frozenset[str]) -> bool:
    """Whether the best clause has nearly all that is asked, and an answer of the plan far less."""
    best, terms = result.answering[0], result.terms
    weight = sum(one.weight for one in terms)
    known = all(one.known for one in terms) and result.whole and len(terms) >= _MOST
    shared = sum(
        one.weight for one in terms if any(set(gram) <= told for gram in (one.exact, *one.related))
    )
    more = (
        not best.is_row
        and best.words >= _NEARLY_ALL
        and best.own >= _MOST_OF_IT
        and best.words * weight >= shared + _MORE * weight
    )
    return known and more and best.cosine >= _NEAR


def _best(one: _Result) -> Found:
    return one[0].answering[0]
