"""`GET /documents` and `GET /documents/{id}`: the sources, with the spans that citations use."""

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from tipassist.corpus.manifest import StoredDocument
from tipassist.index.from_register import passages_of
from tipassist.index.passages import Passage, PassageKind
from tipassist.locators import document_address
from tipassist.surfaces.places import Stretch, stretches
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.problems import ProblemError, ProblemKind
from tipassist.surfaces.web.site import Site, SiteHere


class DocumentSummary(BaseModel):
    """A document of the corpus.

    Attributes:
        id: Its short name, used in citations.
        title: What readers see.
        edition: Which version it is.
        current: Whether questions are answered from this edition.
        source: Where it comes from.
        sha256: Digest of its file.
        chars: Length of its stored text, in characters.
    """

    id: str
    title: str
    edition: str
    current: bool
    source: str
    sha256: str
    chars: int


class Documents(BaseModel):
    """The documents of the corpus, in the order of its manifest."""

    documents: tuple[DocumentSummary, ...]


class PassageForm(BaseModel):
    """A passage: what it holds, its reading form, and its stretches of the stored text."""

    kind: PassageKind
    text: str
    spans: tuple[Stretch, ...]


class Place(BaseModel):
    """A place of a document and its passages, in reading order."""

    locator: str
    breadcrumb: str
    url: str
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


_ID = Path(max_length=100, examples=["work-plan"])


def list_documents(_: Annotated[Caller, Depends(caller_of)], site: SiteHere) -> Documents:
    """Return the documents that there are."""
    return Documents(documents=tuple(_summary(one) for one in site.corpus.documents))


def one_document(
    document: Annotated[str, _ID],
    _: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
) -> DocumentForm:
    """Return a document's passages by place, each with its spans of the stored text."""
    stored = _current(site, document)
    return DocumentForm(**_summary(stored).model_dump(), sections=_places(site))


def stored_text(
    document: Annotated[str, _ID],
    _: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
) -> Response:
    """Return the stored text: `text[start:end]` of a citation is its quote."""
    return PlainTextResponse(_current(site, document).text)


def _current(site: Site, document: str) -> StoredDocument:
    for stored in site.corpus.documents:
        if stored.document.id == document and stored.document.current:
            return stored
    raise ProblemError(
        ProblemKind.UNKNOWN_DOCUMENT,
        suggestions=[one.document.id for one in site.corpus.documents][:3],
    )


def _summary(stored: StoredDocument) -> DocumentSummary:
    one = stored.document
    return DocumentSummary(
        id=one.id,
        title=one.title,
        edition=one.edition,
        current=one.current,
        source=one.source,
        sha256=one.sha256,
        chars=len(stored.text),
    )


def _places(site: Site) -> tuple[Place, ...]:
    passages = sorted(passages_of(site.register), key=_start)
    grouped = groupby(passages, key=lambda passage: passage.locator)
    return tuple(_place([*inside]) for _, inside in grouped)


def _start(passage: Passage) -> int:
    return min(span.start for span in passage.spans)


def _place(passages: list[Passage]) -> Place:
    first = passages[0]
    return Place(
        locator=str(first.locator),
        breadcrumb=first.breadcrumb,
        url=document_address(first.document, first.locator),
        passages=tuple(
            PassageForm(kind=one.kind, text=one.text, spans=stretches(one.spans))
            for one in passages
        ),
    )
