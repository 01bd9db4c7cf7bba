"""Answers from one document: a place, a list, rows, a definition, or an open question."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from threading import Lock

from tipassist.answer.documents import listing as lists
from tipassist.answer.documents import rows, telling
from tipassist.answer.documents.entries import Entries
from tipassist.answer.documents.naming import Key
from tipassist.answer.documents.question import DocumentQuestion
from tipassist.answer.documents.references import resolve
from tipassist.answer.documents.searching import (
    DocumentSearch,
    SearchResult,
    Wanted,
    of_kinds,
    topic_families,
)
from tipassist.answer.documents.shelf import Shelf
from tipassist.answer.documents.tables.answers import from_tables
from tipassist.answer.documents.tables.grid import Table, tables_of
from tipassist.answer.documents.unsettled import is_left_open
from tipassist.answer.documents.words import load_document_words
from tipassist.answer.draft import Draft
from tipassist.answer.lexicons import Synonyms
from tipassist.answer.meaning import Meaning
from tipassist.answer.phrasing import listing
from tipassist.answer.semantics import Semantics
from tipassist.answer.words import asked_noun, families
from tipassist.corpus.manifest import DocumentKind
from tipassist.register.instruments import ClauseKind

_OPENING = 3
_TOLD_ELSEWHERE = 0.75


@dataclass(slots=True)
class DocumentAnswerer:
    """Answers questions from one document of a shelf.

    Args:
        shelf: The documents.
        semantics: Finds passages by meaning.
        synonyms: Words that mean the same, and everyday words for formal ones.
        stop_words: Words that never name a subject.
    """

    shelf: Shelf
    semantics: Semantics
    synonyms: Synonyms
    stop_words: frozenset[str]
    _entries: dict[Key, Entries] = field(init=False, default_factory=dict, repr=False)
    _tables: dict[Key, tuple[Table, ...]] = field(init=False, default_factory=dict, repr=False)
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def answer(self, asked: DocumentQuestion, key: Key, meaning: Meaning) -> Draft:
        """Answer a question from a document.

        Args:
            asked: The question.
            key: The document.
            meaning: The question as understood for the plan.
        """
        places = self.shelf.places(key)
        found = [(one, resolve(one, places)) for one in asked.references]
        known = [(one, at) for one, at in found if at is not None]
        if found and not known:
            return telling.unknown(self.shelf, key, found[0][0])
        within = known[0][1] if known else None
        topic = self._topic(asked)
        if asked.asks("authors") and (by := self._authors(key, topic)):
            return telling.quoted(self.shelf, key, by)
        if not found and (by_label := lists.labelled(places, asked.text)):
            return telling.quoted(self.shelf, key, by_label)
        in_tables = None if found else self.from_tables(asked, key)
        if in_tables is not None:
            return in_tables
        defined = None if found else self._defined(asked, key, topic, sure=True)
        if defined is not None:
            return defined
        listed = self._listed(asked, key, within)
        if listed is not None:
            return listed
        if (
            len(known) == 1
            and topic
            and (about := self._about(asked, key, topic, known[0][1], meaning))
        ):
            return about
        if known and not (topic and _is_wide(places.clause(known[0][1]).kind)):
            alone = all(one.unit == "labelled" for one, _ in known)
            return telling.quoted(self.shelf, key, [at for _, at in known], alone=alone)
        if not topic:
            return self._overview(key)
        return self._defined(asked, key, topic) or self._open(asked, key, topic, meaning)

    def search(
        self,
        asked: DocumentQuestion,
        key: Key,
        meaning: Meaning,
        wanted: Wanted = lambda _: True,
        *,
        among: bool = False,
    ) -> SearchResult:
        """Search one document for an open question; the arguments are those of its search."""
        topic = self._topic(asked)
        return self._searcher(key).search(asked.printed, topic, meaning, wanted, among=among)

    def knows(self, key: Key, stems: Iterable[str]) -> bool:
        """Whether a document has one of some word families."""
        entries = self._searcher(key).entries
        return any(
            not {*one.entry.families, *one.entry.context}.isdisjoint(stems) for one in entries.all
        )

    def leaves_open(self, asked: DocumentQuestion, key: Key, result: SearchResult) -> bool:
        """Whether the best clause found touches on a question and does not settle it.

        A row of a table tells no more than its cells: the best clause in words counts before it.
        """
        inside = (one for one in result.answering if not one.is_row)
        best = next(inside, result.answering[0])
        lists = result.answering[0].is_row or bool(self.shelf.places(key).under(best.index))
        return is_left_open(asked.text, best.text, self._topic(asked), lists=lists)

    def _about(
        self,
        asked: DocumentQuestion,
        key: Key,
        topic: tuple[str, ...],
        at: int,
        meaning: Meaning,
    ) -> Draft | None:
        """Answer from where the document has what is asked of a place that says nothing of it.

        "May a reservation be made to Article 10" is settled by the article on reservations.
        """
        if not asked.asks("acts_on"):
            return None
        places = self.shelf.places(key)
        stems = topic_families(topic) - load_document_words().parties
        inside = [places.clause(one) for one, _ in places.tree(at)]
        own = {stem for one in inside for stem in families(f"{one.heading} {one.wording.text}")}
        if not stems or stems & own:
            return None
        result = self.search(asked, key, meaning)
        if not result.answering or result.answering[0].own < _TOLD_ELSEWHERE:
            return None
        return telling.passages(self.shelf, key, result.answering)

    def _authors(self, key: Key, topic: tuple[str, ...]) -> tuple[int, ...]:
        """Return the lines that tell who wrote a document, where nothing in it is asked about."""
        document, places = self.shelf.document(key), self.shelf.places(key)
        own = set(families(f"{document.name.replace('-', ' ')} {places.instrument.title}"))
        beyond = [one for one in topic if not set(families(one)) <= own]
        return lists.authors(places) if len(beyond) <= 1 else ()

    def from_tables(self, asked: DocumentQuestion, key: Key) -> Draft | None:
        """Answer from the figures and cells of tables; an earlier plan is read row by row."""
        if self.shelf.document(key).kind is DocumentKind.EARLIER_PLAN or asked.asks("define"):
            return None
        places = self.shelf.places(key)
        with self._lock:
            if key not in self._tables:
                self._tables[key] = tables_of(places)
        return from_tables(asked.printed, self._tables[key], places)

    def _overview(self, key: Key) -> Draft:
        """Tell what a document has, by its titles, where nothing of it is singled out."""
        places = self.shelf.places(key)
        found = (lists.structural(one, places) for one in ("chapter", "article", "row"))
        listed = next((one for one in found if one.indexes), None)
        if listed is None:
            return telling.quoted(
                self.shelf, key, range(min(_OPENING, len(places.instrument.clauses)))
            )
        return telling.listed(self.shelf, key, listed)

    def _topic(self, asked: DocumentQuestion) -> tuple[str, ...]:
        return asked.topic(self.stop_words)

    def _searcher(self, key: Key) -> DocumentSearch:
        with self._lock:
            if key not in self._entries:
                self._entries[key] = Entries(self.shelf.places(key), self.synonyms)
            return DocumentSearch(self._entries[key], self.semantics)

    def _listed(self, asked: DocumentQuestion, key: Key, within: int | None) -> Draft | None:
        """Answer with a list that the structure gives, when one is asked for."""
        places = self.shelf.places(key)
        counts = asked.asks("count")
        if asked.asks("defined") and lists.definitions(places).indexes:
            return telling.listed(self.shelf, key, lists.definitions(places), count_only=counts)
        if not asked.asks("listed"):
            return self._titled(asked, key)
        what = lists.asked_listing(asked.text)
        if what == "row" or (what is None and self._asks_rows(asked, key)):
            return self._rows(asked, key) or self._titled(asked, key)
        if what is None or (asked.asks("define") and what == "article"):
            return self._titled(asked, key)
        found = lists.structural(what, places, within)
        beyond = self._beyond(asked, what)
        if what == "article" and beyond and within is None:
            return self._articles_on(asked, key, beyond)
        if not found.indexes or (beyond and what not in ("recommendation", "finding")):
            return None if beyond else self._titled(asked, key)
        return self._narrowed(asked, key, found, beyond)

    def _beyond(self, asked: DocumentQuestion, what: str) -> tuple[str, ...]:
        cue = load_document_words().listings[what]
        return tuple(one for one in self._topic(asked) if not cue.fullmatch(one.lower()))

    def _narrowed(
        self, asked: DocumentQuestion, key: Key, found: lists.Listing, topic: tuple[str, ...]
    ) -> Draft | None:
        """Give a list, or those of its entries that speak of a subject."""
        counts = asked.asks("count")
        if not topic:
            return telling.listed(self.shelf, key, found, count_only=counts)
        if signed := lists.marked(self.shelf.places(key), found.indexes, topic):
            narrowed = replace(found, indexes=signed)
            about = " marked so"
            return telling.listed(self.shelf, key, narrowed, narrowed=about, count_only=counts)
        kind = self.shelf.places(key).clause(found.indexes[0]).kind
        searcher = self._searcher(key)
        result = searcher.search(
            asked.printed, topic, Meaning("", ""), of_kinds(searcher.entries, kind)
        )
        if not result.answering:
            named = asked_noun(asked.text)
            head = named is None or lists.asked_listing(named) is not None
            return telling.silent(self.shelf, key, topic, result.nearest) if head else None
        about = listing(f'"{one}"' for one in topic)
        own = set(found.indexes)
        kept = tuple(
            at
            for at in found.indexes
            if any(
                at in (one.index, *searcher.entries.places.above(one.index))
                for one in result.answering
            )
        )
        if not kept or not own:
            return telling.passages(self.shelf, key, result.answering)
        narrowed = lists.Listing(found.name, kept)
        return telling.listed(self.shelf, key, narrowed, narrowed=f" on {about}", count_only=counts)

    def _articles_on(
        self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...]
    ) -> Draft | None:
        """List the articles of the chapter on a subject, or all that have its words."""
        if not asked.asks("articles"):
            return None
        found = lists.articles_on(self.shelf.places(key), topic)
        if found is None:
            return None
        named = listing(f'"{one}"' for one in topic)
        about = f" on {named}" if found.holder is None else ""
        counts = asked.asks("count")
        return telling.listed(self.shelf, key, found, narrowed=about, count_only=counts)

    def _titled(self, asked: DocumentQuestion, key: Key) -> Draft | None:
        """Give what stands under the title that is all a question asks for: "its objectives"."""
        topic = self._topic(asked)
        if len(topic) != 1:
            return None
        found = lists.under_title(self.shelf.places(key), topic[0])
        if found is None:
            return None
        title = self.shelf.places(key).clause(found.holder or 0).heading.lower()
        named = replace(found, name=title.removesuffix("s"))
        return telling.listed(self.shelf, key, named, count_only=asked.asks("count"))

    def _asks_rows(self, asked: DocumentQuestion, key: Key) -> bool:
        if not self._has_rows(key):
            return False
        return bool(rows.read_rows(asked.text, asked.printed, self.shelf.places(key)).statuses)

    def _has_rows(self, key: Key) -> bool:
        """Whether a document has rows of activities: as an earlier plan, or with their states."""
        earlier = self.shelf.document(key).kind is DocumentKind.EARLIER_PLAN
        return earlier or rows.has_states(self.shelf.places(key))

    def _rows(self, asked: DocumentQuestion, key: Key) -> Draft | None:
        """List the activities of an earlier plan by state, body and subject."""
        if not self._has_rows(key):
            return None
        places = self.shelf.places(key)
        wanted = rows.read_rows(asked.text, asked.printed, places)
        cue = load_document_words().listings["row"]
        topic = [
            one
            for one in self._topic(asked)
            if not cue.fullmatch(one.lower()) and not set(families(one)) <= wanted.used
        ]
        every = lists.Listing("activity", rows.rows_of(places))
        kept = rows.fitting(places, wanted)
        told = "".join(
            (
                f" with the status {listing((f'“{one}”' for one in wanted.statuses), 'or')}"
                if wanted.statuses
                else "",
                f" that names {listing(wanted.bodies)}" if wanted.bodies else "",
            )
        )
        if topic and not (wanted.statuses or wanted.bodies):
            return None
        known = [one for one in topic if self._searcher(key).entries.has(one)]
        if known and kept:
            kept = tuple(at for at in kept if rows.speaks_of(places, at, known))
            if not kept:
                return None
            told = f"{told} on {listing(f'“{one}”' for one in known)}"
        if not kept:
            return telling.none_fit(self.shelf, key, every, told)
        told = told.replace(" that names ", " that name ") if len(kept) > 1 else told
        found = lists.Listing("activity", kept)
        return telling.listed(self.shelf, key, found, narrowed=told, count_only=asked.asks("count"))

    def _defined(
        self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...], *, sure: bool = False
    ) -> Draft | None:
        """Give the definition of a term, or, unless it must be `sure`, say that there is none."""
        if not asked.asks("define") or not topic or len(topic) > 4:
            return None
        places = self.shelf.places(key)
        found = lists.definitions_of(places, topic)
        found = found or lists.glossed(places, topic)
        if found:
            return telling.quoted(self.shelf, key, found, alone=True)
        if not sure and lists.definitions(places).indexes and "defin" in asked.text:
            return telling.silent(self.shelf, key, topic, ())
        return None

    def _open(
        self, asked: DocumentQuestion, key: Key, topic: tuple[str, ...], meaning: Meaning
    ) -> Draft:
        """Answer an open question, or say that the document has nothing of it."""
        searcher = self._searcher(key)
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
            if asked.asks(what) and places.of_kind(kind)
        ]
        result = SearchResult((), (), (), sure=False)
        if wanted:
            kinds = of_kinds(searcher.entries, *wanted)
            topic = tuple(one for one in topic if not _asks_for_remarks(one)) or topic
            result = searcher.search(asked.printed, topic, meaning, kinds, among=among)
        if not result.answering:
            result = searcher.search(asked.printed, topic, meaning, among=among)
        if not result.answering:
            if titled:
                return telling.quoted(self.shelf, key, titled)
            return telling.silent(self.shelf, key, topic, result.nearest)
        draft = telling.passages(self.shelf, key, result.answering)
        left_open = self.leaves_open(asked, key, result)
        return telling.touching(self.shelf, key, draft) if left_open else draft


def _asks_for_remarks(word: str) -> bool:
    """Whether a word asks for recommendations or findings: "suggest"."""
    words = load_document_words()
    return any(words.asks[what].fullmatch(word.lower()) for what in ("recommends", "finds"))


def _is_wide(kind: ClauseKind) -> bool:
    """Whether a place is a whole division, in which something may be looked for."""
    return kind in (ClauseKind.HEADING, ClauseKind.ANNEX)
