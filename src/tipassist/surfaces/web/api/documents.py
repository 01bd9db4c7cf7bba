"""`GET /documents` and `GET /documents/{id}`: the sources, with the spans that citations use."""

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from tipassist.corpus.additions import parsed
from tipassist.corpus.manifest import DocumentKind, StoredDocument
from tipassist.index.from_instruments import instrument_passages
from tipassist.index.from_register import passages_of
from tipassist.index.passages import Passage, PassageKind
from tipassist.locators import document_address
from tipassist.register.instruments import Instrument, page_at
from tipassist.surfaces.places import Stretch, stretches
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.parts import SiteHere
from tipassist.surfaces.web.problems import ProblemError, ProblemKind


class DocumentSummary(BaseModel):
    """A document of the corpus.

    Attributes:
        id: Its short name, used in citations.
        kind: What kind of document it is.
        name: What its places begin with; "" for the plan.
        title: What readers see.
        edition: Which version it is.
        current: Whether questions are answered from this edition.
        source: Where it comes from.
        sha256: Digest of its file.
        chars: Length of its stored text, in characters.
        pages: How many pages it has, where it has any.
    """

    id: str
    kind: DocumentKind
    name: str
    title: str
    edition: str
    current: bool
    source: str
    sha256: str
    chars: int
    pages: int | None = None


class MissingDocument(BaseModel):
    """A document that belongs to the corpus and is not there."""

    id: str
    kind: DocumentKind
    name: str
    title: str
    edition: str


class Documents(BaseModel):
    """The documents of the corpus and those that are missing, in the order of its manifest."""

    documents: tuple[DocumentSummary, ...]
    missing: tuple[MissingDocument, ...]


class PassageForm(BaseModel):
    """A passage: what it holds, its reading form, and its stretches of the stored text."""

    kind: PassageKind
    text: str
    spans: tuple[Stretch, ...]


class Place(BaseModel):
    """A place of a document, the page it begins on, and its passages in reading order."""

    locator: str
    breadcrumb: str
    url: str
    page: int | None = None
    passages: tuple[PassageForm, ...]


class DocumentForm(DocumentSummary):
    """A document with its text, place by place; `/text` has it as it is stored."""

    sections: tuple[Place, ...]


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["documents"])
    routes.add_api_route(
        "/documents",
        list_documents,
        methods=["GET"],
        response_model=Documents,
        summary="List the documents",
        responses=problems(401),
    )
    routes.add_api_route(
        "/documents/{document}",
        one_document,
        methods=["GET"],
        response_model=DocumentForm,
        summary="A document, place by place",
        responses=problems(401, 404, 422),
    )
    routes.add_api_route(
        "/documents/{document}/text",
        stored_text,
        methods=["GET"],
        response_class=PlainTextResponse,
        summary="A document's stored text, which all offsets point into",
        responses=problems(401, 404, 422),
    )
    return routes


_ID = Path(max_length=100, examples=["{the_plan}"])
_EDITION = Query(
    max_length=100, examples=["{the_edition}"], description="the current one when left out"
)


def list_documents(_: Annotated[Caller, Depends(caller_of)], site: SiteHere) -> Documents:
    """Return the documents that there are."""
    return Documents(
        documents=tuple(_summary(one) for one in site.corpus.documents),
        missing=tuple(
            MissingDocument(**one.model_dump(include=set(MissingDocument.model_fields)))
            for one in site.corpus.missing
        ),
    )


def one_document(
    document: Annotated[str, _ID],
    _: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
    edition: Annotated[str, _EDITION] = "",
) -> DocumentForm:
    """Return a document's passages by place, each with its spans of the stored text."""
    stored = _stored(site, document, edition)
    return DocumentForm(**_summary(stored).model_dump(), sections=_places(site, stored))


def stored_text(
    document: Annotated[str, _ID],
    _: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
    edition: Annotated[str, _EDITION] = "",
) -> Response:
    """Return the stored text: `text[start:end]` of a citation is its quote."""
    return PlainTextResponse(_stored(site, document, edition).text)


def _stored(site: Site, document: str, edition: str) -> StoredDocument:
    stored = site.corpus.find(document, edition)
    if stored is None:
        raise ProblemError(
            ProblemKind.UNKNOWN_DOCUMENT,
            suggestions=[*dict.fromkeys(one.document.id for one in site.corpus.documents)][:3],
        )
    return stored


def _summary(stored: StoredDocument) -> DocumentSummary:
    one = stored.document
    return DocumentSummary(
        id=one.id,
        kind=one.kind,
        name=one.name,
        title=one.title,
        edition=one.edition,
        current=one.current,
        source=one.source,
        sha256=one.sha256,
        chars=len(stored.text),
        pages=page_at(stored.text, len(stored.text)),
    )


def _places(site: Site, stored: StoredDocument) -> tuple[Place, ...]:
    passages = sorted(_passages(site, stored), key=_start)
    grouped = groupby(passages, key=lambda passage: passage.locator)
    return tuple(_place([*inside], site, stored) for _, inside in grouped)


def _passages(site: Site, stored: StoredDocument) -> tuple[Passage, ...]:
    one = stored.document
    if one.id == site.register.document and one.edition in site.editions.names:
        return passages_of(site.editions.get(one.edition))
    found = site.library.find(one.id, one.edition) or parsed(stored)
    return instrument_passages(found) if isinstance(found, Instrument) else passages_of(found)


def _start(passage: Passage) -> int:
    return min(span.start for span in passage.spans)


def _place(passages: list[Passage], site: Site, stored: StoredDocument) -> Place:
    first = passages[0]
    current = (first.document, first.edition) in site.corpus.current_editions
    return Place(
        locator=str(first.locator),
        breadcrumb=first.breadcrumb,
        url=document_address(first.document, first.locator, "" if current else first.edition),
        page=page_at(stored.text, _start(first)),
        passages=tuple(
            PassageForm(kind=one.kind, text=one.text, spans=stretches(one.spans))
            for one in passages
        ),
    )
