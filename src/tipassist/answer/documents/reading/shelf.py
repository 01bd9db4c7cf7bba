"""The documents beside the plan as answers use them: names, places, and how they are cited."""

from dataclasses import dataclass, field
from threading import Lock

from tipassist.answer.documents.reading.naming import DocumentNames, Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.short_forms import ShortForms, short_forms_in
from tipassist.answer.documents.reading.sisters import Sisters
from tipassist.answer.draft import DraftClaim, Evidence
from tipassist.answer.language.words import TOKEN, fold
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Document
from tipassist.register.instruments import Clause
from tipassist.types import Span


@dataclass(slots=True)
class Shelf:
    """The documents beside the plan; each is parsed when it is first asked.

    Args:
        library: The documents.
        plan: The text of the plan, from which documents are told by their titles.
    """

    library: Library
    plan: str = ""
    names: DocumentNames = field(init=False, repr=False)
    _documents: dict[Key, Document] = field(init=False, repr=False)
    _places: dict[Key, Places] = field(init=False, default_factory=dict, repr=False)
    _vocabulary: frozenset[str] | None = field(init=False, default=None, repr=False)
    _sisters: Sisters | None = field(init=False, default=None, repr=False)
    _short_forms: ShortForms | None = field(init=False, default=None, repr=False)
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def __post_init__(self) -> None:
        held = self.library.documents
        self._documents = {Key(one.id, one.edition): one for one in held}
        self.names = DocumentNames(held, self.plan, self.library.text_of)

    def __bool__(self) -> bool:
        """Whether there is any document beside the plan."""
        return bool(self._documents)

    def document(self, key: Key) -> Document:
        """Return what the manifest says about a document."""
        return self._documents[key]

    def places(self, key: Key) -> Places:
        """Return the places of a document.

        Raises:
            IngestError: It cannot be parsed.
        """
        with self._lock:
            if key not in self._places:
                found = self.library.find(*key)
                if found is None:
                    raise KeyError(key)
                self._places[key] = Places(found, "" if key in self.names.current else key.edition)
            return self._places[key]

    def has_word(self, word: str) -> bool:
        """Whether a word stands in the current edition of any document; none is parsed for it."""
        return fold(word) in self.words

    @property
    def words(self) -> frozenset[str]:
        """The words of the current editions of all documents, folded."""
        if self._vocabulary is None:
            texts = (self.library.text_of(*key) for key in self.names.current)
            self._vocabulary = frozenset(
                match[0] for text in texts for match in TOKEN.finditer(fold(text))
            )
        return self._vocabulary

    @property
    def short_forms(self) -> ShortForms:
        """The short forms of names that the current editions of the documents give."""
        if self._short_forms is None:
            texts = (self.library.text_of(*key) for key in self.names.current)
            self._short_forms = short_forms_in(texts)
        return self._short_forms

    @property
    def sisters(self) -> Sisters:
        """The documents that share a name which the plan has not."""
        if self._sisters is None:
            self._sisters = Sisters(self.names)
        return self._sisters

    def named(self, name: str) -> Key | None:
        """Return the current edition of the document with a short name, or None."""
        for key in self.names.current:
            if self._documents[key].name.casefold() == name.casefold():
                return key
        return None

    def called(self, key: Key) -> str:
        """Name a document in words: title, short name, and the edition where there are more."""
        one = self._documents[key]
        more = len(self.names.editions_of(key.document)) > 1
        edition = f", edition {one.edition}" if more else ""
        same = one.name.casefold() in one.title.casefold()
        article = "" if one.title.casefold().startswith(("the ", "a ", "an ")) else "the "
        name = f"{one.title}{edition}" if same else f"{one.title} ({one.name}{edition})"
        return f"{article}{name}"


def clause_evidence(places: Places, clause: Clause) -> Evidence:
    """Cite the words of a clause, the cells of a row, or a title that has no words of its own."""
    spans = clause.wording.spans
    if clause.cells:
        spans = tuple(span for _, cell in clause.cells for span in cell.spans)
    return _evidence(places, clause, spans or clause.heading_spans)


def title_evidence(places: Places, clause: Clause) -> Evidence:
    """Cite the title of a clause, or its words where it has none."""
    return _evidence(places, clause, clause.heading_spans or clause.wording.spans)


def _evidence(places: Places, clause: Clause, spans: tuple[Span, ...]) -> Evidence:
    label = f"{clause.locator} · {places.instrument.title}"
    return Evidence(
        clause.locator,
        clause.kind.value,
        label,
        spans,
        document=places.instrument.document,
        edition=places.edition,
    )


def all_evidence(claims: tuple[DraftClaim, ...] | list[DraftClaim]) -> tuple[Evidence, ...]:
    """Return the evidence of several claims, each once."""
    return tuple(dict.fromkeys(one for claim in claims for one in claim.evidence))
