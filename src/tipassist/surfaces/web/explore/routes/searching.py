"""Search over the documents."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tipassist.errors import TipassistError
from tipassist.index.hybrid import Hit
from tipassist.index.passages import PassageKind
from tipassist.surfaces.site import Site
from tipassist.surfaces.views.found import Asked, found_by
from tipassist.surfaces.views.tree import bodies_of
from tipassist.surfaces.web.explore.routes.numbers import positive
from tipassist.surfaces.web.explore.words import load_words
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.parts import site_of

_CANDIDATES = 120
_ALL = 1000
_MAX_QUERY_CHARS = 300
_MAX_PAGE = 1000


def router() -> APIRouter:
    """Return the route of the search."""
    routes = APIRouter(include_in_schema=False)
    routes.get("/search")(_search)
    return routes


def _search(
    request: Request,
    q: str = "",
    kind: str = "",
    pillar: str = "",
    body: str = "",
    document: str = "",
    at: str = "",
) -> HTMLResponse:
    """Show what is found; a filter that is none of the offered ones is left out."""
    site = site_of(request)
    register = site.register
    asked = Asked(
        " ".join(q.split())[:_MAX_QUERY_CHARS],
        PassageKind(kind) if kind in set(PassageKind) else None,
        pillar if register.pillar(pillar) else "",
        body if body in register.bodies else "",
        positive(at, _MAX_PAGE),
        document if site.corpus.find(document) else "",
        site.corpus.current_editions,
    )
    hits, fault = _hits(site, asked)
    return _shown(request, site, asked, hits, fault)


def _hits(site: Site, asked: Asked) -> tuple[tuple[Hit, ...], bool]:
    """Return the passages near what is asked, and whether the index failed."""
    if not asked.query:
        return (), False
    candidates = _ALL if asked.is_filtered else _CANDIDATES
    try:
        return site.search(asked.query, candidates, asked.filters.scope), False
    except TipassistError:
        return (), True


def _shown(
    request: Request, site: Site, asked: Asked, hits: tuple[Hit, ...], fault: bool
) -> HTMLResponse:
    register = site.register
    return page(
        request,
        "explore/search.html",
        found=found_by(register, asked, hits, site.body_named),
        kinds=_kinds(site),
        documents=_documents(site),
        pillars=register.pillars,
        all_bodies=bodies_of(register),
        fault=fault,
    )


def _kinds(site: Site) -> dict[str, str]:
    """Return the kinds that passages of the documents can be of, and what they are called."""
    words = load_words()
    return {**words["kinds"], **(words["clause_kinds"] if site.library.documents else {})}


def _documents(site: Site) -> dict[str, str]:
    """Return the documents that a search can be narrowed to, by id; none when there is only one."""
    found = {one.document.id: one.document for one in site.corpus.documents}
    names = {name: one.name or one.title for name, one in found.items()}
    return names if len(names) > 1 else {}
