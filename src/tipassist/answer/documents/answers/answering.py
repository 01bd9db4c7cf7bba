"""Answers from one document: a place, a list, rows, a definition, or an open question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from tipassist.answer.documents.activities.answers import ActivityAnswers
from tipassist.answer.documents.answers.as_whole import adopted, common_words, lasts
from tipassist.answer.documents.answers.at_places import PlaceAnswers
from tipassist.answer.documents.answers.by_title import told_by_title
from tipassist.answer.documents.answers.defining import defined
from tipassist.answer.documents.answers.enumerating import DocumentLists
from tipassist.answer.documents.answers.parted_search import NAME, PartedSearch
from tipassist.answer.documents.answers.settling import (
    asks_for_remarks,
    is_closed,
    knows_currency,
    leaves_open,
    under_noun,
)
from tipassist.answer.documents.answers.told_elsewhere import (
    asks_punishment,
    punishing,
    speaking_of,
)
from tipassist.answer.documents.answers.verdict import (
    continued_by,
    exceptions_to,
    named_by,
    verdict,
)
from tipassist.answer.documents.clauses import listing as lists
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.premise import counting
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.searches import Searches
from tipassist.answer.documents.clauses.searching import (
    any_clause,
    of_kinds,
    topic_families,
)
from tipassist.answer.documents.clauses.unsettled import lacks_sanction
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.own_words import in_its_words
from tipassist.answer.documents.reading.parts import parted, told_of
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.references import (
    resolve,
)
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import alike, load_document_words
from tipassist.answer.documents.tables.asking import TableAnswers
from tipassist.answer.draft import Draft
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.language.words import SMALL_WORDS, TOKEN, families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.relevance import NoRelevance, Relevance
from tipassist.answer.ranking.semantics import Semantics
from tipassist.register.instruments import ClauseKind

_UNIT = re.compile(r"\b(?:what|how (?:much|high|large|big|heavy|long|far))\b[^?]*? in ([a-z]+s)\b")
_ASKING = frozenset(
    ["which", "what", "how", "many", "does", "did", "do", "is", "are", "was", "were"]
)
_WHICH = re.compile(r"(?:(?:and|so|but|then),? )*(?:in )?(?:which|what|whose)\b")
_MOST_COUNTED = 4
_OF_PARTY = re.compile(r"\b(?:which|what|how many) \w+(?: \w+)?")
_MOST_EXCEPTED = 2
_MOST_NEAR = 2


@dataclass(slots=True)
class DocumentAnswerer:
    """Answers questions from one document of a shelf.

    Args:
        shelf: The documents.
        semantics: Finds passages by meaning.
        synonyms: Words that mean the same, and everyday words for formal ones.
        stop_words: Words that never name a subject.
        relevance: Reads a question and a passage together.
    """

    shelf: Shelf
    semantics: Semantics
    synonyms: Synonyms
    stop_words: frozenset[str]
    relevance: Relevance = field(default_factory=NoRelevance)
    searches: Searches = field(init=False, repr=False)
    activities: ActivityAnswers = field(init=False, repr=False)
    lists: DocumentLists = field(init=False, repr=False)
    tables: TableAnswers = field(init=False, repr=False)
    seeking: PartedSearch = field(init=False, repr=False)
    at_places: PlaceAnswers = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.searches = Searches(self.shelf, self.semantics, self.synonyms, self.relevance)
        self.activities = ActivityAnswers(self.shelf, self.searches, self.stop_words)
        self.tables = TableAnswers(self.shelf)
        self.seeking = PartedSearch(self.shelf, self.searches, self.stop_words)
        self.at_places = PlaceAnswers(self.shelf, self.tables, self.seeking)
        self.lists = DocumentLists(self.shelf, self.searches, self.activities, self.stop_words)

    def answer(self, asked: DocumentQuestion, key: Key, meaning: Meaning) -> Draft:
        """Answer a question from a document.

        Args:
            asked: The question.
            key: The document.
            meaning: The question as understood for the plan.
        """
        places = self.shelf.places(key)
        asked, meaning = in_its_words(asked, key, meaning, self.shelf)
        found = [(one, resolve(one, places)) for one in asked.references]
        known = [(one, at) for one, at in found if at is not None]
        if found and not known:
            return self._unknown(asked, key, meaning)
        within = known[0][1] if known else None
        topic = self.seeking.topic(asked)
        if asked.asks("authors") and (by := self.lists.authors(key, topic)):
            return telling.quoted(self.shelf, key, by)
        if not found and (head := adopted(asked, places)):
            return telling.quoted(self.shelf, key, head, alone=True)
        told = None if found else self._told_first(asked, key, topic)
        told = told or self.activities.of_one(asked, key, within)
        told = told or self._counted_and_more(asked, key, within, meaning)
        told = told or self.lists.asked(asked, key, within)
        if told is not None:
            return told
        if known and (told := self.at_places.answer(asked, key, known, topic, meaning)):
            return told
        if lasts(asked, topic) and (whole := self._of_whole(asked, key, meaning)):
            return whole
        if not topic:
            texts = (one.wording.text for one in places.instrument.clauses)
            counted = counting(asked.text, texts)[:_MOST_COUNTED]
            if counted:
                return telling.quoted(self.shelf, key, counted, alone=True)
            return (
                self._of_whole(asked, key, meaning)
                or self._which_party(asked, key, meaning)
                or self.lists.overview(key)
            )
        return defined(self.shelf, key, asked, self.seeking.topic) or self._open(
            asked, key, topic, meaning
        )

    def _of_whole(self, asked: DocumentQuestion, key: Key, meaning: Meaning) -> Draft | None:
        """Answer what has no subject by a clause that surely has it: "how long does it run?"."""
        words = common_words(asked, self.stop_words)
        if not words:
            return None
        stems = topic_families(words)
        result = self.searches.of(key).search(
            asked.printed,
            words,
            meaning,
            lambda one: (
                not stems.isdisjoint(
                    {*one.entry.families, *one.entry.context, *alike({*one.entry.families})}
                )
            ),
        )
        best = next(iter(result.answering), None)
        if best is None or not (best.answers or result.sure):
            return None
        return self.passages(key, result.answering, asked)

    def _which_party(self, asked: DocumentQuestion, key: Key, meaning: Meaning) -> Draft | None:
        """Answer which of the States something is said of, in words that tell no subject."""
        said = _OF_PARTY.search(asked.text)
        parties = load_document_words().parties
        if said is None or parties.isdisjoint(families(said[0])):
            return None
        told = TOKEN.findall(asked.printed)
        words = tuple(one for one in told if fold(one) not in SMALL_WORDS | _ASKING)
        result = self.searches.of(key).search(asked.printed, words, meaning)
        best = next(iter(result.answering), None)
        if best is None or not (best.may_answer or best.own >= 1):
            return None
        return telling.passages(self.shelf, key, (best,))

    def _counted_and_more(
        self, asked: DocumentQuestion, key: Key, within: int | None, meaning: Meaning
    ) -> Draft | None:
        """Count a list and tell what else is asked of it: "how many are there, and which lead?"."""
        parts = parted(asked)
        if not parts or not parts[0].asks("count"):
            return None
        first, second = parts
        counted = self.lists.asked(first, key, within)
        if counted is None or not counted.complete:
            return None
        more = replace(second, printed=f"{second.printed.rstrip(' ?')} {told_of(first)}")
        result = self.seeking.only(more, key, replace(meaning, text=more.printed), any_clause)
        best = next((one for one in result.answering if one.reading is None or one.answers), None)
        if best is None:
            return None
        told = telling.passages(self.shelf, key, (best,))
        return replace(counted, claims=(*counted.claims[:1], *told.claims), complete=False)

    def _unknown(self, asked: DocumentQuestion, key: Key, meaning: Meaning) -> Draft:
        """Say that a document has no such place, or tell what it says of that of another one.

        "Is the goal of the plan of action higher than in R5?" asks it of its goal.
        """
        others = [self.shelf.places(one) for one in asked.keys if one != key]
        if others and (named := speaking_of(asked.references, self.shelf.places(key))):
            return telling.quoted(self.shelf, key, named, alone=True)
        without = replace(asked, references=())
        elsewhere = all(
            one.is_label and any(resolve(one, places) is not None for places in others)
            for one in asked.references
        )
        if elsewhere and self.seeking.topic(without):
            return self.answer(without, key, meaning)
        return telling.unknown(self.shelf, key, asked.references[0])

    def tells_first(self, asked: DocumentQuestion, key: Key) -> bool:
        """Whether a document answers without a search: by a label, a table or a definition."""
        told = self._told_first(asked, key, self.seeking.topic(asked))
        return told is not None and not told.complete

    def _told_first(
        self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...]
    ) -> Draft | None:
        """Answer what needs no search: a label, what is left out, a table, a definition."""
        if by_label := lists.labelled(self.shelf.places(key), asked.text):
            return telling.quoted(self.shelf, key, by_label)
        if left := self.lists.left_out(asked, key, topic):
            return telling.quoted(self.shelf, key, left, alone=True)
        if told := self.tables.answer(asked, key) or defined(
            self.shelf, key, asked, self.seeking.topic, sure=True
        ):
            return told
        return told_by_title(self.shelf, key, asked.text, topic)

    def verdict(self, asked: DocumentQuestion, key: Key, result: SearchResult) -> str:
        """Return the yes or no of the best clause found to a closed question; "" for none."""
        places = self.shelf.places(key)
        best = result.answering[0].index
        return verdict(asked.text, result.terms, places, best, self.stop_words)

    def exceptions(self, key: Key, index: int) -> tuple[int, ...]:
        """Return the clauses that make an exception to one: beside it, under it, or itself."""
        return exceptions_to(self.shelf.places(key), index)

    def passages(
        self, key: Key, found: Sequence[Found], asked: DocumentQuestion | None = None
    ) -> Draft:
        """Quote the clauses that answer, the best with what makes an exception to it or goes on.

        Where a punishment is asked for and they tell of the acts, what punishes these goes first.
        Where all of a list is asked for, the best is given with its list.
        """
        best, places = found[0], self.shelf.places(key)
        whole = lists.whole_list(places, best.index)
        if whole is not None and asked is not None and asked.asks("whole_list"):
            return telling.quoted(self.shelf, key, [whole])
        if listed := places.listed_after(best.index):
            found = (best, *(replace(best, index=at) for at in listed), *found[1:])
        more = [at for at in self.exceptions(key, best.index) if at != best.index][:_MOST_EXCEPTED]
        topic = self.seeking.topic(asked) if asked is not None else ()
        cases = asked is not None and _WHICH.match(asked.text) is not None
        claimed = asked is not None and asked.asks("yes_or_no")
        more += continued_by(places, best.index, topic, asked_cases=cases, claimed=claimed)
        if asked is not None and asks_punishment(asked.text):
            acts = [one.index for one in found[:_MOST_NEAR]]
            if punished := punishing(places, acts):
                found = (*(replace(best, index=at) for at in punished), best)
        beside = (replace(best, index=at) for at in more)
        return telling.passages(self.shelf, key, (found[0], *beside, *found[1:]))

    def leaves_open(self, asked: DocumentQuestion, key: Key, result: SearchResult) -> bool:
        """Whether the best clause found touches on a question and does not settle it."""
        names = NAME.findall(asked.printed) if asked.asks("numbers") else []
        if self.tables.lacks_named(names, key, result.answering[0]):
            return True
        return leaves_open(asked, self.shelf.places(key), result, self.seeking.topic(asked))

    def _open(
        self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...], meaning: Meaning
    ) -> Draft:
        """Answer an open question, or say that the document has nothing of it."""
        searcher = self.searches.of(key)
        among = len(asked.keys) > 1 or asked.plan
        places = searcher.entries.places
        titled = lists.under_heading(places, topic)
        if titled and asked.asks("say_on") and places.clause(titled[0]).kind is ClauseKind.ARTICLE:
            return telling.quoted(self.shelf, key, titled)
        wanted = [
            kind
            for what, kind in (
                ("recommends", ClauseKind.RECOMMENDATION),
                ("finds", ClauseKind.FINDING),
            )
            if asked.asks(what) and (places.of_kind(kind) or places.rows_of(kind.value))
        ]
        result = SearchResult((), (), (), sure=False)
        if wanted:
            kinds = of_kinds(searcher.entries, *wanted)
            topic = tuple(one for one in topic if not asks_for_remarks(one)) or topic
            result = searcher.search(asked.printed, topic, meaning, kinds, among=among)
        if not result.answering:
            result = self.seeking.search(asked, key, meaning, among=among)
        if not knows_currency(asked, self.seeking, key):
            return telling.silent(self.shelf, key, topic, result.nearest)
        if not wanted and (named := under_noun(places, asked, result)):
            return telling.quoted(self.shelf, key, named)
        if not result.answering:
            if titled:
                return telling.quoted(self.shelf, key, titled)
            return self._nearest(asked, key, topic, result)
        draft = self.passages(key, result.answering, asked)
        if named := named_by(places, result.answering[0].index, wanted):
            return telling.with_rows(draft, places, named)
        if result.half:
            return telling.partly(self.shelf, key, draft)
        return self._as_sure(asked, key, result, draft)

    def _as_sure(
        self, asked: DocumentQuestion, key: Key, result: SearchResult, draft: Draft
    ) -> Draft:
        """Give the clauses found as they settle a question, or say that they do not."""
        if self.tables.tells_of_one(asked, key, result.answering[0]):
            return telling.near(self.shelf, key, draft)
        if self.leaves_open(asked, key, result):
            return telling.touching(self.shelf, key, draft)
        return telling.beginning(draft, self.verdict(asked, key, result))

    def _nearest(
        self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...], result: SearchResult
    ) -> Draft:
        """Tell what lies near a question that no clause answers, or that there is nothing."""
        unit = _UNIT.search(asked.text)
        known = unit is None or self.seeking.knows(key, families(unit[1]))
        may_answer = result.is_likely and known and self.seeking.knows_names(key, asked.printed)
        told = " ".join(one.whole for one in result.likely[:_MOST_NEAR])
        may_answer = may_answer and not lacks_sanction(asked.text, told)
        if result.likely and (may_answer or (is_closed(asked) and result.is_close)):
            draft = self.passages(key, result.likely[:_MOST_NEAR])
            return telling.near(self.shelf, key, draft)
        return telling.silent(self.shelf, key, topic, result.nearest)
