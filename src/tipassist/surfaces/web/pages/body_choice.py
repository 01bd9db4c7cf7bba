"""Choosing "my body", once; the browser remembers it."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse

from tipassist.surfaces.web.pages.visitors import remember_body
from tipassist.surfaces.web.problems import ProblemError, ProblemKind
from tipassist.surfaces.web.site import Site, site_of

_OWN_PATH = re.compile(r"/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?-]+/?)*")


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter()
    routes.add_api_route("/body", choose, methods=["POST"])
    return routes


def choose(
    request: Request,
    site: Annotated[Site, Depends(site_of)],
    body: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "/",
) -> RedirectResponse:
    """Remember a body, or none, and go back to the page of this site one came from."""
    if body and body not in site.register.bodies:
        raise ProblemError(ProblemKind.INVALID)
    response = RedirectResponse(_own_path(back), 303)
    remember_body(request, response, body or None)
    return response


def _own_path(given: str) -> str:
    """Return a path of this site, never the address of another."""
    return given if _OWN_PATH.fullmatch(given) else "/"
