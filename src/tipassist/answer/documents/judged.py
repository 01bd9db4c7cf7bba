"""The yes or no of a clause to a closed question: by its grammar, and as a classifier reads it.

The classifier was fitted on clauses and questions of its own kind, many worded against the grain,
and is taken at its word only where it is certain; where the grammar says the opposite, nothing is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tipassist.answer.documents.places import Places
from tipassist.answer.documents.question import DocumentQuestion
from tipassist.answer.documents.verdict import NO, YES, exceptions_to, verdict
from tipassist.answer.documents.words import load_document_words
from tipassist.answer.semantics import Semantics, TellsVerdicts
from tipassist.answer.terms import Term
from tipassist.answer.words import fold

_WITHIN = r"(?:in|under|by|per|of|from|for|to|with|according to|going by|as per)"
_LEADING = re.compile(rf"^(?:{_WITHIN}\b)?[\s,:;.–-]+", re.IGNORECASE)
_TRAILING = re.compile(rf",?\s+{_WITHIN}\s*(?=[?.!]*$)", re.IGNORECASE)

CERTAIN = 0.9
"""From which chance on a yes or no of the classifier is told."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Tells the yes or no of clauses.

    Attributes:
        semantics: May know the classifier.
        stop_words: Words that never name a subject.
    """

    semantics: Semantics
    stop_words: frozenset[str]

    def of(self, asked: DocumentQuestion, terms: Sequence[Term], places: Places, index: int) -> str:
        """Return "Yes" or "No" where a clause settles a closed question; "" where it does not.

        Args:
            asked: The question.
            terms: What is asked about, as the document knows it.
            places: The document.
            index: The clause.
        """
        by_grammar = verdict(asked.text, terms, places, index, self.stop_words)
        read = self._read(asked, places, index)
        if by_grammar and read:
            return by_grammar if by_grammar == read else ""
        return by_grammar or read

    def _read(self, asked: DocumentQuestion, places: Places, index: int) -> str:
        question = without_document(asked.printed)
        if not isinstance(self.semantics, TellsVerdicts) or not is_closed(question):
            return ""
        clause = places.clause(index)
        if clause.cells or clause.wording.text.rstrip().endswith(":"):
            return ""
        if any(at != index for at in exceptions_to(places, index)):
            return ""
        told = self.semantics.settles(question, places.sentence(index))
        if max(told.yes, told.no) < CERTAIN:
            return ""
        return YES if told.yes > told.no else NO


def without_document(printed: str) -> str:
    """Return a question without what led to the name of a document: "In …, may they …"."""
    return _TRAILING.sub("", _LEADING.sub("", printed)).strip()


def is_closed(question: str) -> bool:
    """Whether a question as printed asks for a yes or no, or for a claim to be confirmed."""
    return load_document_words().asks["yes_or_no"].search(fold(question).strip(" ?!.")) is not None
