"""Open questions about one document: the clauses that answer, or that it says nothing of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from tipassist.answer.documents.clauses.as_read import AsRead
from tipassist.answer.documents.clauses.by_place import ByPlace, best_of, cosines_of, readings_of
from tipassist.answer.documents.clauses.entries import DocumentEntry, Entries
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.giving import giving, has_noun
from tipassist.answer.documents.clauses.preferring import Preference, has_term, led_in
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.tying import has_nothing, is_of_another, is_untied
from tipassist.answer.documents.clauses.weighing import Weighing
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import asked_noun, families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.matching import Entry, covered
from tipassist.answer.ranking.relevance import Relevance
from tipassist.answer.ranking.semantics import Semantics
from tipassist.index.filters import Filters
from tipassist.register.instruments import ClauseKind
from tipassist.types import Span

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit

_CANDIDATES = 60
_EVERY = 1_000
_COVERED = 0.55
_LEAST_COVERED = 0.3
_CLOSE = 0.5
_ALIKE = 0.7
_TELLING_WEIGHT = 0.6
_CLOSE_ALONE = 0.55
_LEAST_CLOSE = 0.35
_SURE = 0.85
_SURELY_CLOSE = 0.5
_MAX_CLAUSES = 5
_PHRASE = 2
_PART = 0.8
_LED = 0.8
_MOSTLY_SAID = 0.7
_MAX_NEAREST = 2
_READ = 6
_UNKNOWN_SHARE = 0.33
_VERY_CLOSE = 0.62

Wanted = Callable[[DocumentEntry], bool]


def any_clause(one: DocumentEntry) -> bool:
    """Let every clause answer."""
    return bool(one)


@dataclass(slots=True)
class DocumentSearch:
    """Searches one document.

    Args:
        entries: Its clauses.
        semantics: Finds passages by meaning.
        relevance: Reads the question and a passage together.
    """

    entries: Entries
    semantics: Semantics
    relevance: Relevance
    weighing: Weighing = field(init=False, repr=False)
    _as_read: AsRead = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.weighing = Weighing(self.entries.places)
        self._as_read = AsRead(self.entries.places)

    @property
    def preference(self) -> Preference:
        """Which of the clauses found goes first."""
        return Preference(self.entries)

    def search(
        self,
        text: str,
        topic: Iterable[str],
        meaning: Meaning,
        wanted: Wanted = any_clause,
        *,
        among: bool = False,
        read_as: str = "",
    ) -> SearchResult:
        """Find the clauses that answer a question.

        Args:
            text: The question without the name of the document.
            topic: The words that tell its subject.
            meaning: The question as understood, for the kind of thing it asks for.
            wanted: Which clauses may answer.
            among: Whether it is one of several documents asked, each of a part of the topic.
            read_as: What clauses are read with, where that is more than the question.
        """
        topic = tuple(topic)
        read = self.entries.terms((*self._noun(topic, meaning), *topic), text)
        terms = self._beyond_title(tuple(map(_widened, read)))
        terms = tuple(one for one in terms if not _asks_for_time(one)) or terms
        if among:
            terms = tuple(one for one in terms if one.known) or terms
        if not terms:
            return SearchResult((), (), (), sure=False)
        ranked = self._ranked(text, read_as or meaning.text, terms, wanted)
        nearest = tuple(ranked[:_MAX_NEAREST])
        missing = self._missing(topic, terms)
        whole = among or not missing
        result = SearchResult((), nearest, terms, sure=False, whole=whole, missing=len(missing))
        if not ranked:
            return result
        ranked = self.preference.said_first(ranked)
        ranked = self.preference.facts_first(ranked, text)
        ranked = self.preference.scope_first(ranked, text)
        ranked = self.preference.surely_first(ranked, text)
        ranked = self.preference.titled_first(ranked, topic)
        ranked = self.preference.measured_first(ranked, f"{text} {meaning.question}")
        best = ranked[0]
        kept = [one for one in ranked if one.total >= _ALIKE * best.total and one.rivals(best)]
        kept = kept[:_MAX_CLAUSES]
        kept = self.preference.of_noun(kept, ranked, meaning)
        kept = self.preference.of_list(kept, ranked, terms, text)
        kept = giving(kept, ranked, meaning, text, of_year=not among)
        is_kind = best in kept or not _must_be_given(text)
        if is_kind and (best.surely_answers or (best.answers and not kept)):
            kept = [best, *(one for one in kept if one.index != best.index)]
        kept = self.preference.of_place(kept, ranked, terms)
        blank = _is_blank(best, terms) or is_of_another(best, terms, text)
        result = replace(result, likely=() if blank else tuple(kept))
        untied = is_untied(best, terms, text)
        if untied or not self._settles(best, terms, len(missing), among=among):
            return result
        close = best.cosine >= (_LEAST_CLOSE if best.is_row else _SURELY_CLOSE)
        sure = best.own >= _SURE and close and best.told == 1
        sure = sure and has_noun(meaning, best)
        sure = sure and bool(kept) and all(one.known for one in terms)
        return replace(result, answering=tuple(kept), sure=sure)

    def _ranked(
        self, text: str, whole: str, terms: tuple[Term, ...], wanted: Wanted
    ) -> list[Found]:
        """Return the clauses that have something of a question or lie near it, best first.

        They are read with the whole question: without the name of the document it is no sentence.
        """
        hits = self._near(text, _CANDIDATES if wanted is any_clause else _EVERY)
        near = cosines_of(hits)
        scored = [
            (found, one)
            for one in self.entries.all
            if wanted(one) and (found := self._scored(one, terms, near)).total > 0
        ]
        scored.sort(key=lambda pair: -pair[0].total)
        likely = frozenset(one.entry.evidence.spans for _, one in scored[:_READ])
        whole = self.weighing.unnamed(whole)
        told = readings_of(whole, hits, self.relevance, likely, self._as_read.text_of)
        if told is None:
            return [found for found, _ in scored]
        read = (
            replace(found, reading=best_of(map(told.within, self._asked_at(one))))
            for found, one in scored
        )
        weighed = self.weighing.weighed(read, whole)
        return _answering_first(sorted(weighed, key=lambda found: -found.worth))

    def _beyond_title(self, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        """Leave out what the document's own title says: it names the document, not a place."""
        title = set(families(self.entries.places.instrument.title))
        kept = tuple(one for one in terms if not set(one.exact) <= title)
        return kept if sum(one.weight for one in kept) >= _TELLING_WEIGHT else terms

    def _noun(self, topic: tuple[str, ...], meaning: Meaning) -> tuple[str, ...]:
        """Return the noun asked for that else names no subject, where it is said otherwise here.

        "What help do they get" asks for what a document calls assistance.
        """
        noun = asked_noun(meaning.text)
        if noun is None or noun in topic or noun in load_document_words().form_words:
            return ()
        (term,) = self.entries.reader.read((noun,)) or (None,)
        return (noun,) if term is not None and term.known and term.related else ()

    def _missing(self, topic: Iterable[str], terms: tuple[Term, ...]) -> frozenset[str]:
        """Return the words of a topic that are no term: common ones the document does not have."""
        kept = {stem for term in terms for stem in (*term.exact, *families(term.words))}
        kept |= set(families(self.entries.places.instrument.title))
        return topic_families(topic) - load_document_words().parties - kept

    def _is_near(self, best: Found, terms: tuple[Term, ...], missing: int) -> bool:
        """Whether a clause answers though common words asked are nowhere in the document."""
        has_all = (
            missing <= 1 < len(terms) and best.own >= _SURE and all(one.known for one in terms)
        )
        return best.cosine >= (_SURELY_CLOSE if has_all else _CLOSE_ALONE)

    def _settles(self, best: Found, terms: tuple[Term, ...], missing: int, *, among: bool) -> bool:
        """Whether the best clause answers: as it is read with the question, or by its words."""
        if best.answers and not _is_blank(best, terms):
            return not has_nothing(best, terms)
        said = best.words >= _MOSTLY_SAID and best.cosine >= _VERY_CLOSE
        own = best.own >= _SURE and (len(terms) > 1 or (missing == 0 and best.cosine >= _CLOSE))
        if best.reading is not None and not (best.may_answer or own or said):
            return False
        passed_over = missing and not among and not self._is_near(best, terms, missing)
        return not passed_over and self._answers(best, terms, among=among)

    def _answers(self, best: Found, terms: tuple[Term, ...], *, among: bool) -> bool:
        """Whether enough of what is asked is known and stands in the best clause."""
        if among and best.cosine >= _LEAST_CLOSE and best.words >= _LEAST_COVERED:
            return True
        asked = sum(term.weight for term in terms) or 1.0
        unknown = [term for term in terms if not term.known]
        if sum(term.weight for term in unknown) > _UNKNOWN_SHARE * asked:
            return best.cosine >= _VERY_CLOSE and best.words >= _LEAST_COVERED
        if best.told < 1:
            near = best.words >= _SURE and best.cosine >= _LEAST_CLOSE
            return near or best.cosine >= _CLOSE_ALONE
        close = best.cosine >= _CLOSE and best.words >= _LEAST_COVERED
        return best.words >= _COVERED or close

    def _scored(
        self,
        one: DocumentEntry,
        terms: tuple[Term, ...],
        near: ByPlace,
    ) -> Found:
        weight = sum(term.weight for term in terms) or 1.0
        led = led_in(self.entries.places, one.index)
        alone = sum(term.weight * _told(one.entry, term, led) for term in terms)
        words = max(covered(one.entry, terms), alone / weight)
        own, told = alone / weight, min(1.0, weight / _TELLING_WEIGHT)
        cosine = max(near.within(spans) for spans in self._asked_at(one))
        is_row = bool(self.entries.places.clause(one.index).cells)
        text = one.entry.wording.text
        items = self.entries.places.items(one.index)
        return Found(one.index, words, own, cosine, text, told, is_row, one.around, items)

    def _asked_at(self, one: DocumentEntry) -> Iterator[tuple[Span, ...]]:
        """Yield where a clause is printed, and the question that is its title."""
        yield one.entry.evidence.spans
        places = self.entries.places
        above = next(iter(places.above(one.index)), None)
        if above is not None and places.clause(above).heading.rstrip().endswith("?"):
            yield places.clause(above).heading_spans

    def _near(self, text: str, candidate_k: int) -> "tuple[Hit, ...]":
        instrument = self.entries.places.instrument
        within = Filters(document=instrument.document, edition=instrument.edition)
        return self.semantics.search(text, candidate_k=candidate_k, filters=within)


def _must_be_given(text: str) -> bool:
    """Whether a thing is asked that only what has it in so many words gives: an age, a number."""
    words = load_document_words()
    return any(words.asked(what, fold(text)) for what in ("reached_at", "age"))


def _asks_for_time(term: Term) -> bool:
    """Whether a word only asks for a time, and the document does not have it: "reply deadline?"."""
    return not term.known and load_document_words().asks["time"].fullmatch(term.words) is not None


def _is_blank(best: Found, terms: tuple[Term, ...]) -> bool:
    """Whether a row tells nothing of words that the document nowhere has, however it reads."""
    unknown = not any(one.known for one in terms)
    return unknown and best.is_row and best.words == 0 and not best.surely_answers


def _widened(term: Term) -> Term:
    """Return a term with what the other words of the question that ask for the same may mean."""
    more = (gram for one in term.also for gram in (one.exact, *one.related))
    return replace(term, related=tuple(dict.fromkeys((*term.related, *more))))


def _answering_first(ranked: list[Found]) -> list[Found]:
    """Put what surely answers, read with the question, before a best that does not even may."""
    if not ranked or ranked[0].may_answer:
        return ranked
    first = max(ranked, key=lambda one: (one.answers, one.worth))
    return [first, *(one for one in ranked if one is not first)]


def _told(entry: Entry, term: Term, led: frozenset[str]) -> float:
    """Return how much of a term an entry has in its own words, 0 to 1; of a long phrase a part.

    What leads in an item of a list is of its sentence, and tells nearly as much.
    """
    own = set(entry.families)
    if has_term(own, term):
        return 1.0
    if led and has_term(own | led, term):
        return _LED
    long = len(term.exact) > _PHRASE
    return _PART * len(own & set(term.exact)) / len(term.exact) if long else 0.0


def of_kinds(entries: Entries, *kinds: ClauseKind) -> Wanted:
    """Return what admits clauses of some kinds, all under them, rows of them and words beside."""
    places = entries.places
    rows = {at for kind in kinds for at in places.rows_of(kind.value)}
    titles = {places.lead(at) for kind in kinds for at in places.of_kind(kind)} - {None}

    def wanted(one: DocumentEntry) -> bool:
        if one.index in rows or places.lead(one.index) in titles:
            return True
        chain = (one.index, *entries.places.above(one.index))
        return any(entries.places.clause(at).kind in kinds for at in chain)

    return wanted


def topic_families(topic: Iterable[str]) -> frozenset[str]:
    """Return the word families of topic words."""
    return frozenset(stem for word in topic for stem in families(word))
