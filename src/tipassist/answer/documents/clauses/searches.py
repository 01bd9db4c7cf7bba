"""The searches in the documents of a shelf; each document is read when it is first searched."""

from dataclasses import dataclass, field
from threading import Lock

from tipassist.answer.documents.clauses.entries import Entries
from tipassist.answer.documents.clauses.searching import DocumentSearch
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.ranking.relevance import Relevance
from tipassist.answer.ranking.semantics import Semantics


@dataclass(slots=True)
class Searches:
    """The search in each document.

    Args:
        shelf: The documents.
        semantics: Finds passages by meaning.
        synonyms: Words that mean the same, and everyday words for formal ones.
        relevance: Reads a question and a passage together.
    """

    shelf: Shelf
    semantics: Semantics
    synonyms: Synonyms
    relevance: Relevance
    _read: dict[Key, DocumentSearch] = field(init=False, default_factory=dict, repr=False)
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def of(self, key: Key) -> DocumentSearch:
        """Return the search in a document."""
        with self._lock:
            if key not in self._read:
                entries = Entries(self.shelf.places(key), self.synonyms)
                self._read[key] = DocumentSearch(entries, self.semantics, self.relevance)
            return self._read[key]
