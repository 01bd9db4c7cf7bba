"""The tables of documents, asked for their figures and cells."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.searching import topic_families
from tipassist.answer.documents.clauses.telling import quoted
from tipassist.answer.documents.clauses.unsettled import sentences_in
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.tables.answers import from_tables
from tipassist.answer.documents.tables.grid import Table, tables_of, telling
from tipassist.answer.documents.tables.reckoning import asks_extreme
from tipassist.answer.draft import Draft
from tipassist.corpus.manifest import DocumentKind


@dataclass(slots=True)
class TableAnswers:
    """Answers questions from the tables of the documents of a shelf.

    Args:
        shelf: The documents.
    """

    shelf: Shelf
    _tables: dict[Key, tuple[Table, ...]] = field(init=False, default_factory=dict, repr=False)
    _sentences: dict[Key, tuple[frozenset[str], ...]] = field(
        init=False, default_factory=dict, repr=False
    )
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def answer(self, asked: DocumentQuestion, key: Key) -> Draft | None:
        """Answer from the figures and cells of tables; an earlier plan is read row by row."""
        if self.shelf.document(key).kind is DocumentKind.EARLIER_PLAN or asked.asks("define"):
            return None
        both = self.shelf.short_forms.beside(asked.printed)
        return from_tables(both, self.of(key), self.shelf.places(key), self._sentences_of(key))

    def at(self, asked: DocumentQuestion, key: Key, at: int) -> Draft | None:
        """Answer from the figures of the one table that stands at a place; None for any other."""
        places = self.shelf.places(key)
        place = places.clause(at).locator
        held = [one for one in self.of(key) if one.place == place]
        return from_tables(asked.printed, held, places, named=True) if len(held) == 1 else None

    def again(
        self, asked: DocumentQuestion, whole: DocumentQuestion, at: int, topic: tuple[str, ...]
    ) -> Draft | None:
        """Reckon with the table spoken of: "which year had most?", after the figure of another.

        Args:
            asked: The question, which names no other thing than the table does.
            whole: The same after the question before it.
            at: The row spoken of.
            topic: The words that tell the subject of the question.
        """
        key = whole.keys[0]
        places = self.shelf.places(key)
        held = [one for one in self.of(key) if at in (row.index for row in one.rows)]
        if len(held) != 1 or not asks_extreme(asked.printed):
            return None
        if told := from_tables(asked.printed, held, places):
            return told
        stems = topic_families(topic)
        return from_tables(whole.printed, held, places) if stems <= held[0].told else None

    def reason(self, key: Key, at: int, question: str) -> Draft | None:
        """Return what the section of a table gives as a reason for what was asked of it.

        Args:
            key: The document.
            at: A row of the table.
            question: What was asked of the table.
        """
        places = self.shelf.places(key)
        section = places.section(at)
        cue = load_document_words().given["reason"]
        inside = () if section is None else (one for one, _ in places.tree(section))
        wanted = telling(question)
        told = [
            (len(wanted & telling(part)), one)
            for one in inside
            if not places.clause(one).cells
            for part in sentences_in(places.clause(one).wording.text)
            if cue.search(part)
        ]
        most, best = max(told, default=(0, 0))
        return quoted(self.shelf, key, (best,), alone=True) if most else None

    def of(self, key: Key) -> tuple[Table, ...]:
        """Return the tables of a document, which is read when it is first asked."""
        with self._lock:
            if key not in self._tables:
                self._tables[key] = tables_of(self.shelf.places(key))
            return self._tables[key]

    def _sentences_of(self, key: Key) -> tuple[frozenset[str], ...]:
        """Return the word families of each sentence of a document, rows of tables left out."""
        with self._lock:
            if key not in self._sentences:
                texts = (
                    one.wording.text
                    for one in self.shelf.places(key).instrument.clauses
                    if not one.cells
                )
                self._sentences[key] = tuple(
                    telling(part) for text in texts for part in sentences_in(text)
                )
            return self._sentences[key]

    def tells_of_one(self, asked: DocumentQuestion, key: Key, best: Found) -> bool:
        """Whether the row of a table is all there is for what compares its rows: "the most"."""
        rows = (row.index for one in self.of(key) if one.figures for row in one.rows)
        return asks_extreme(asked.text) and best.is_row and best.index in rows

    def lacks_named(self, names: Iterable[str], key: Key, best: Found) -> bool:
        """Whether a row is of a table that lacks what is named, as a row of another table is.

        "How many trials were there in Orle?" is not told by the trials of all towns.
        """
        tables = self.of(key)
        own = next((one for one in tables if best.index in {row.index for row in one.rows}), None)
        if own is None:
            return False
        said = frozenset(stem for one in names for stem in telling(one))
        named = (telling(one.name_of(row)) for one in tables for row in one.rows)
        return any(name and name <= said - own.told - own.around for name in named)
