"""The documents, to read in full and as stored."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from tipassist.corpus.manifest import StoredDocument
from tipassist.surfaces.web.explore.views.documents import read_document
from tipassist.surfaces.web.explore.views.source import anchors_of, asked_spans, blocks_of
from tipassist.surfaces.web.explore.words import load_words
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.site import Site, site_of


def router() -> APIRouter:
    """Return the routes of documents."""
    routes = APIRouter(include_in_schema=False)
    routes.get("/documents")(_documents)
    routes.get("/documents/{document}")(_read)
    routes.get("/documents/{document}/source")(_source)
    return routes


def _documents(request: Request) -> HTMLResponse:
    site = site_of(request)
    found = tuple(one.document for one in site.corpus.documents)
    return page(request, "explore/documents.html", documents=found)


def _stored(site: Site, document: str, edition: str) -> StoredDocument:
    """Return a document: the edition asked for, else the current one.

    Raises:
        HTTPException: There is none of this name and edition.
    """
    named = [one for one in site.corpus.documents if one.document.id == document]
    fit = [one for one in named if edition in ("", one.document.edition)]
    fit.sort(key=lambda one: not one.document.current)
    if not fit:
        raise HTTPException(404)
    return fit[0]


def _is_plan(site: Site, stored: StoredDocument) -> bool:
    register = site.register
    one = stored.document
    return (one.id, one.edition) == (register.document, register.edition)


def _read(request: Request, document: str, edition: str = "") -> HTMLResponse:
    """Show the plan laid out for reading; any other document as it is stored."""
    site = site_of(request)
    stored = _stored(site, document, edition)
    if not _is_plan(site, stored):
        return _source(request, document, edition=edition)
    view = read_document(site.register)
    roles = load_words()["role_columns"]
    return page(request, "explore/read.html", view=view, roles=roles)


def _source(
    request: Request, document: str, edition: str = "", place: str = "", marks: str = ""
) -> HTMLResponse:
    site = site_of(request)
    stored = _stored(site, document, edition)
    own = _is_plan(site, stored)
    spans = asked_spans(site.register, place, marks) if own else ()
    blocks = blocks_of(stored.text, anchors_of(site.register) if own else {}, spans)
    return page(
        request,
        "explore/source.html",
        document=stored.document,
        blocks=blocks,
        is_plan=own,
        marked=place if spans else "",
    )
