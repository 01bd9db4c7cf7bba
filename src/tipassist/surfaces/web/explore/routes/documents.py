"""The documents, to read in full and as stored."""

from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from tipassist.corpus.manifest import StoredDocument
from tipassist.register.instruments import Instrument
from tipassist.register.model import Register
from tipassist.surfaces.site import Site
from tipassist.surfaces.views.documents import read_document
from tipassist.surfaces.views.instrument import anchors_in, read_instrument
from tipassist.surfaces.views.source import anchors_of, asked_spans, blocks_of
from tipassist.surfaces.web.explore.words import load_words
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.parts import site_of


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
    return page(
        request,
        "explore/documents.html",
        documents=found,
        missing=site.corpus.missing,
        comparable=site.editions.pair is not None,
    )


def _stored(site: Site, document: str, edition: str) -> StoredDocument:
    """Return a document: the edition asked for, else the current one.

    Raises:
        HTTPException: There is none of this name and edition.
    """
    found = site.corpus.find(document, edition)
    if found is None:
        raise HTTPException(404)
    return found


def _plan_of(site: Site, stored: StoredDocument) -> Register | None:
    """Return the plan that a document is an edition of, or None when it is another document."""
    one = stored.document
    if one.id != site.register.document or one.edition not in site.editions.names:
        return None
    return site.editions.get(one.edition)


def _read(request: Request, document: str, edition: str = "") -> HTMLResponse:
    """Show a document laid out for reading; another edition of the plan as it is stored."""
    site = site_of(request)
    stored = _stored(site, document, edition)
    if instrument := site.library.find(document, stored.document.edition):
        return _instrument(request, site, instrument)
    if _plan_of(site, stored) is not site.register:
        return _source(request, document, edition=edition)
    view = read_document(site.register)
    roles = load_words()["role_columns"]
    return page(request, "explore/read.html", view=view, roles=roles)


def _instrument(request: Request, site: Site, instrument: Instrument) -> HTMLResponse:
    current = (instrument.document, instrument.edition) in site.corpus.current_editions
    query = "" if current else f"?edition={quote(instrument.edition, safe='')}"
    view = read_instrument(instrument)
    return page(request, "explore/instrument.html", view=view, current=current, query=query)


def _source(
    request: Request, document: str, edition: str = "", place: str = "", marks: str = ""
) -> HTMLResponse:
    site = site_of(request)
    stored = _stored(site, document, edition)
    plan = _plan_of(site, stored)
    spans = asked_spans(plan, place, marks) if plan else ()
    instrument = site.library.find(document, stored.document.edition)
    beside = anchors_in(instrument) if instrument else {}
    blocks = blocks_of(stored.text, anchors_of(plan) if plan else beside, spans)
    return page(
        request,
        "explore/source.html",
        document=stored.document,
        blocks=blocks,
        is_plan=plan is site.register,
        marked=place if spans else "",
    )
