"""The documents, to read in full and as stored."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from tipassist.corpus.manifest import StoredDocument
from tipassist.register.model import Register
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
    comparable = site.editions.pair is not None
    return page(request, "explore/documents.html", documents=found, comparable=comparable)


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


def _plan_of(site: Site, stored: StoredDocument) -> Register | None:
    """Return the plan that a document is an edition of, or None when it is another document."""
    one = stored.document
    if one.id != site.register.document or one.edition not in site.editions.names:
        return None
    return site.editions.get(one.edition)


def _read(request: Request, document: str, edition: str = "") -> HTMLResponse:
    """Show the plan laid out for reading; any other document as it is stored."""
    site = site_of(request)
    stored = _stored(site, document, edition)
    if _plan_of(site, stored) is not site.register:
        return _source(request, document, edition=edition)
    view = read_document(site.register)
    roles = load_words()["role_columns"]
    return page(request, "explore/read.html", view=view, roles=roles)


def _source(
    request: Request, document: str, edition: str = "", place: str = "", marks: str = ""
) -> HTMLResponse:
    site = site_of(request)
    stored = _stored(site, document, edition)
    plan = _plan_of(site, stored)
    spans = asked_spans(plan, place, marks) if plan else ()
    blocks = blocks_of(stored.text, anchors_of(plan) if plan else {}, spans)
    return page(
        request,
        "explore/source.html",
        document=stored.document,
        blocks=blocks,
        is_plan=plan is site.register,
        marked=place if spans else "",
    )
