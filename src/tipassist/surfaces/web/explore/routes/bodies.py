"""Everything about one body, on a page."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tipassist.errors import UnknownLocatorError
from tipassist.surfaces.page_links import body_url
from tipassist.surfaces.views.bodies import body_page
from tipassist.surfaces.views.known import page_of
from tipassist.surfaces.views.tree import bodies_of
from tipassist.surfaces.web.explore.routes.places import unknown
from tipassist.surfaces.web.explore.words import load_words
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.pages.visitors import own_body
from tipassist.surfaces.web.parts import site_of


def router() -> APIRouter:
    """Return the routes of bodies."""
    routes = APIRouter(include_in_schema=False)
    routes.get("/my-body")(_my_body)
    routes.get("/bodies")(_bodies)
    routes.get("/bodies/{name:path}")(_body)
    return routes


def _my_body(request: Request, body: str = "") -> Response:
    """Show the body that the visitor chose or names; without one, the list to choose from."""
    site = site_of(request)
    if body:
        named = body if body in site.register.bodies else site.body_named(body)
        if named in site.register.bodies:
            return RedirectResponse(body_url(named or ""))
    own = own_body(request)
    return _shown(request, own) if own else _bodies(request)


def _bodies(request: Request) -> HTMLResponse:
    found = bodies_of(site_of(request).register)
    return page(request, "explore/bodies.html", found=found)


def _body(request: Request, name: str) -> Response:
    site = site_of(request)
    if name in site.register.bodies:
        return _shown(request, name)
    try:
        return RedirectResponse(page_of(site.register, name, site.body_named))
    except UnknownLocatorError as err:
        return unknown(request, name, err.suggestions)


def _shown(request: Request, body: str) -> HTMLResponse:
    view = body_page(site_of(request).register, body)
    roles = load_words()["roles"]
    columns = load_words()["role_columns"]
    return page(request, "explore/body.html", view=view, roles=roles, role_columns=columns)
