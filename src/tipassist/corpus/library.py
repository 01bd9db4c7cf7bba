"""The documents beside the plan, each parsed when it is first needed."""

from collections.abc import Iterator
from threading import Lock

from tipassist.corpus.instruments import parse_instrument
from tipassist.corpus.manifest import Corpus, Document, StoredDocument
from tipassist.register.instruments import Instrument


class Library:
    """The instruments of a corpus; safe to use from several threads.

    Opening it parses nothing, so that answers from the plan alone stay quick.

    Args:
        corpus: The documents.
    """

    def __init__(self, corpus: Corpus) -> None:
        held = [one for one in corpus.documents if one.document.kind.is_instrument]
        self._stored = {(one.document.id, one.document.edition): one for one in held}
        self._corpus = corpus
        self._parsed: dict[tuple[str, str], Instrument] = {}
        self._lock = Lock()

    @property
    def documents(self) -> tuple[Document, ...]:
        """What the manifest says about them, in its order; nothing is parsed for it."""
        return tuple(one.document for one in self._stored.values())

    def __iter__(self) -> Iterator[Instrument]:
        """Yield every edition of every instrument, in the order of the manifest."""
        return (self._instrument(one) for one in self._stored.values())

    def find(self, document: str, edition: str = "") -> Instrument | None:
        """Return an edition of an instrument by its id, or None; without one the current edition.

        Raises:
            IngestError: Its text cannot be parsed.
        """
        found = self._corpus.find(document, edition)
        if found is None or not found.document.kind.is_instrument:
            return None
        return self._instrument(found)

    def text_of(self, document: str, edition: str) -> str:
        """Return the stored text of an edition of an instrument.

        Raises:
            KeyError: There is none.
        """
        return self._stored[document, edition].text

    def named(self, name: str, edition: str = "") -> Instrument | None:
        """Return an edition of an instrument by its short name, such as "ACTIP", in any case."""
        for one in self.documents:
            if one.name.casefold() == name.casefold():
                return self.find(one.id, edition)
        return None

    def _instrument(self, stored: StoredDocument) -> Instrument:
        key = (stored.document.id, stored.document.edition)
        with self._lock:
            if key not in self._parsed:
                self._parsed[key] = instrument_of(stored)
            return self._parsed[key]


def instrument_of(stored: StoredDocument) -> Instrument:
    """Parse a document beside the plan.

    Raises:
        IngestError: Its text cannot be parsed.
    """
    one = stored.document
    return parse_instrument(stored.text, one.kind, one.id, one.edition, one.name, one.title)
