"""Search over the documents."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tipassist.errors import TipassistError
from tipassist.index.hybrid import Hit
from tipassist.index.passages import PassageKind
from tipassist.surfaces.web.explore.routes.numbers import positive
from tipassist.surfaces.web.explore.views.found import Asked, found_by
from tipassist.surfaces.web.explore.views.tree import bodies_of
from tipassist.surfaces.web.explore.words import load_words
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.site import Site, site_of

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
    request: Request, q: str = "", kind: str = "", pillar: str = "", body: str = "", at: str = ""
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
    )
    hits, fault = _hits(site, asked)
    return _shown(request, site, asked, hits, fault)


def _hits(site: Site, asked: Asked) -> tuple[tuple[Hit, ...], bool]:
    """Return the passages near what is asked, and whether the index failed."""
    if not asked.query:
        return (), False
    try:
        return site.search(asked.query, _ALL if asked.is_filtered else _CANDIDATES), False
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
        kinds=load_words()["kinds"],
        pillars=register.pillars,
        all_bodies=bodies_of(register),
        fault=fault,
    )
