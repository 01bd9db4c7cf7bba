"""The work plan's register, parsed from the corpus."""

from functools import partial

from tipassist.corpus.manifest import Corpus, DocumentKind, StoredDocument
from tipassist.corpus.work_plan import parse_work_plan
from tipassist.register.editions import Editions
from tipassist.register.model import Register


def load_register(corpus: Corpus) -> Register:
    """Parse the current edition of the work plan."""
    return _parsed(corpus.current(DocumentKind.WORK_PLAN))


def load_editions(corpus: Corpus) -> Editions:
    """Return every edition of the work plan; the others are parsed when they are first needed."""
    register = load_register(corpus)
    others = {
        stored.document.edition: partial(_parsed, stored)
        for stored in corpus.documents
        if stored.document.id == register.document and stored.document.edition != register.edition
    }
    return Editions(register, others)


def _parsed(stored: StoredDocument) -> Register:
    return parse_work_plan(stored.text, stored.document.id, stored.document.edition)
