"""Citations: the evidence of claims, numbered and quoted from the stored texts."""

from collections.abc import Iterable, Iterator

from tipassist.answer.draft import Evidence
from tipassist.corpus.manifest import Corpus
from tipassist.locators import document_address
from tipassist.register.instruments import page_at
from tipassist.register.model import Register
from tipassist.types import Citation, Span


class CitationBook:
    """Numbers citations in order of first use; the same stretch of text is cited once.

    Args:
        register: The plan that answers.
        corpus: The documents.
    """

    def __init__(self, register: Register, corpus: Corpus) -> None:
        self._register = register
        self._corpus = corpus
        self._ids: dict[tuple[str, str, str, str, Span], str] = {}
        self.citations: list[Citation] = []

    def cite(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """Return the ids of the citations of evidence, one for each of its stretches."""
        ids = [number for one in evidence for number in self._numbers(one)]
        return tuple(dict.fromkeys(ids))

    def said(self, evidence: Evidence) -> str:
        """Return the source's own text of evidence, its stretches one after another."""
        text = self._text(*self._document(evidence))
        return "\n".join(span.of(text) for span in evidence.spans)

    def _document(self, evidence: Evidence) -> tuple[str, str]:
        """Return the document of evidence and its edition."""
        document = evidence.document or self._register.document
        return document, evidence.edition or self._current(document)

    def _numbers(self, evidence: Evidence) -> Iterator[str]:
        locator = str(evidence.locator)
        for span in evidence.spans:
            key = (evidence.document, evidence.edition, locator, evidence.kind, span)
            if key not in self._ids:
                self._ids[key] = f"c{len(self._ids) + 1}"
                self.citations.append(self._citation(self._ids[key], evidence, locator, span))
            yield self._ids[key]

    def _citation(self, number: str, evidence: Evidence, locator: str, span: Span) -> Citation:
        document, edition = self._document(evidence)
        text = self._text(document, edition)
        page = page_at(text, span.start)
        return Citation(
            id=number,
            locator=locator,
            kind=evidence.kind,
            document=document,
            edition=edition,
            label=evidence.label if page is None else f"{evidence.label}, p. {page}",
            quote=span.of(text),
            start=span.start,
            end=span.end,
            page=page,
            url=document_address(document, locator, self._older(document, edition)),
        )

    def _is_plan(self, document: str, edition: str) -> bool:
        return (document, edition) == (self._register.document, self._register.edition)

    def _text(self, document: str, edition: str) -> str:
        if self._is_plan(document, edition):
            return self._register.text
        return self._corpus.text_of(document, edition)

    def _current(self, document: str) -> str:
        """Return the edition that is meant when evidence names none."""
        if document == self._register.document:
            return self._register.edition
        shown = self._corpus.find(document)
        return self._register.edition if shown is None else shown.document.edition

    def _older(self, document: str, edition: str) -> str:
        """Return the edition when a link without one would open another."""
        if self._is_plan(document, edition):
            return ""
        shown = self._corpus.find(document)
        return "" if shown and shown.document.edition == edition else edition
