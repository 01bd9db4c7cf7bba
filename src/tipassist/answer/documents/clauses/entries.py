"""The texts of one document as things to be found: clauses with what stands around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from tipassist.answer.documents.reading.places import Places, Tokens
from tipassist.answer.documents.reading.references import find_references, resolve
from tipassist.answer.documents.reading.shelf import clause_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.language.terms import Term, TermReader
from tipassist.answer.language.thesaurus import Gram, gram_of
from tipassist.answer.language.words import SMALL_WORDS, TOKEN, families, family, fold
from tipassist.answer.ranking.matching import Entry
from tipassist.register.instruments import ClauseKind

_FEW = 4
_UNITS = ("article", "rule", "paragraph", "annex", "section", "recommendation")


@lru_cache(maxsize=1)
def _phrases() -> frozenset[Gram]:
    """Return the phrases of more than small words that people use for what documents say."""
    words = load_document_words()
    said = (*(one for group in words.same for one in group), *(one for one, _ in words.towards))
    return frozenset(
        gram_of(one) for one in said if " " in one and not set(one.split()) <= words.small
    )


def _implied(text: str) -> Iterator[str]:
    """Yield the word families of what a text says without the word for it."""
    for word, pattern in load_document_words().implied.items():
        if pattern.search(text):
            yield from families(word)


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A clause to be found.

    Attributes:
        index: Its index in the document.
        entry: Its text.
        around: The titles around it, and those of the columns of a row.
    """

    index: int
    entry: Entry
    around: str = ""


@dataclass(slots=True)
class Entries:
    """The entries of one document and what reads topics in its words.

    Args:
        places: The document.
        synonyms: Words that mean the same, and everyday words for formal ones.
    """

    places: Places
    synonyms: Synonyms
    all: tuple[DocumentEntry, ...] = field(init=False, repr=False)
    reader: TermReader = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.all = tuple(self._read())
        texts = [(*one.entry.families, *sorted(one.entry.context)) for one in self.all]
        self.reader = TermReader(texts, self.synonyms)

    def has(self, word: str) -> bool:
        """Whether a clause, or a title around one, has a word."""
        stems = set(families(word))
        return any(stems <= {*one.entry.families, *one.entry.context} for one in self.all)

    def terms(self, topic: Sequence[str], text: str) -> tuple[Term, ...]:
        """Read topic words as terms of the document.

        Args:
            topic: The words that tell the subject, in reading order.
            text: The question, whose other words may be part of phrases and of names.
        """
        return self.reader.read(self._with_compounds(topic, text), text, _phrases())

    def _with_compounds(self, topic: Sequence[str], text: str) -> tuple[str, ...]:
        """Return topic words with those that make a name with one of them here: "team leader".

        What an article parts is no name: "on board a foreign ship".
        """
        words = load_document_words()
        said = TOKEN.findall(text)
        kept = {fold(one) for one in topic}
        found: list[str] = []
        for at, word in enumerate(said):
            if fold(word) in words.articles:
                found.append("")
            pairs = (said[at - 1 : at + 1] if at else [], said[at : at + 2])
            joined = fold(word) not in words.small and any(
                len(pair) > 1
                and not kept.isdisjoint(map(fold, pair))
                and self.reader.has(tuple(family(one) for one in pair))
                for pair in pairs
            )
            if fold(word) in kept or joined:
                found.append(word)
        return tuple(found) if kept <= set(map(fold, found)) else tuple(topic)

    def _read(self) -> Iterator[DocumentEntry]:
        instrument = self.places.instrument
        for index, clause in enumerate(instrument.clauses):
            if not clause.wording.text or self._is_bare_title(index):
                continue
            evidence = clause_evidence(self.places, clause)
            text = " ".join(self._row_words(index)) or clause.wording.text
            around = frozenset(self._around(index))
            entry = Entry(
                str(clause.locator),
                clause.kind.value,
                clause.wording,
                evidence,
                None,
                (*families(text), *_implied(text)),
                around,
            )
            yield DocumentEntry(index, entry, self._titles(index))

    def _titles(self, index: int) -> str:
        """Return the titles around a clause, and those of the columns of a row."""
        clause = self.places.clause(index)
        above = (self.places.clause(at).heading for at in self.places.above(index))
        columns = (column for column, cell in clause.cells if cell.text)
        return " ".join((clause.heading, clause.breadcrumb, *above, *columns))

    def _row_words(self, index: int) -> Iterator[str]:
        """Yield what a row says: the title of its table, and its cells by their columns."""
        clause = self.places.clause(index)
        if clause.cells:
            yield clause.heading
            above = next(iter(self.places.above(index)), None)
            yield self.places.clause(above).heading if above is not None else ""
        for column, cell in clause.cells:
            yield column if cell.text else ""
            yield cell.text

    def _is_bare_title(self, index: int) -> bool:
        """Whether a clause before the first division says next to nothing but the title."""
        clause = self.places.clause(index)
        if self.places.key(clause.locator) or self.places.lead(index) is not None:
            return False
        own = set(families(clause.wording.text)) - set(families(self.places.instrument.title))
        return len(own - SMALL_WORDS) < _FEW

    def _around(self, index: int) -> Iterator[str]:
        """Yield the families of the titles around a clause and of what introduces it."""
        clause = self.places.clause(index)
        yield from families(clause.heading)
        for at in self.places.above(index):
            above = self.places.clause(at)
            yield from families(above.heading)
            if above.kind not in (ClauseKind.HEADING, ClauseKind.ANNEX):
                yield from families(above.wording.text)
        yield from families(clause.breadcrumb)
        for at in self._referred(index):
            yield from families(self.places.clause(at).heading)
            yield from families(self.places.clause(at).wording.text)
        lead = self.places.lead(index)
        if lead is not None and self._is_small(lead):
            for at in self.places.under(lead):
                yield from families(self.places.clause(at).wording.text)

    def _referred(self, index: int) -> Iterator[int]:
        """Yield the other places of the document that a clause refers to."""
        text = fold(self.places.clause(index).wording.text)
        if not any(unit in text for unit in _UNITS):
            return
        article: Tokens = ()
        for one in find_references(text):
            at = resolve(one, self.places)
            if at is None and article and one.unit in load_document_words().inner:
                at = self.places.find((*article, *one.tokens))
            article = ("art", *one.tokens[:1]) if one.unit == "article" else article
            if at is not None and at != index:
                yield at

    def _is_small(self, index: int) -> bool:
        """Whether a clause is an article of a few paragraphs, which speak of one another."""
        article = self.places.clause(index).kind is ClauseKind.ARTICLE
        return article and len(self.places.under(index)) <= _FEW
