"""Two editions of the plan, compared."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from tipassist.errors import UnknownEditionError
from tipassist.surfaces.views.changes import changes_view
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.parts import site_of

_Name = Annotated[str, Query(max_length=100)]


def router() -> APIRouter:
    """Return the route of the comparison."""
    routes = APIRouter(include_in_schema=False)
    routes.get("/changes")(_changes)
    return routes


def _changes(
    request: Request, before: _Name = "", after: _Name = "", body: _Name = ""
) -> HTMLResponse:
    """Compare two editions; without names the current one and the one before it."""
    site = site_of(request)
    pair = site.editions.pair
    if pair is None:
        raise HTTPException(404)
    name = (site.body_named(body) or body) if body else ""
    try:
        view = changes_view(site.editions, before or pair[0], after or pair[1], name)
    except UnknownEditionError as err:
        raise HTTPException(404) from err
    return page(request, "explore/changes.html", view=view)
