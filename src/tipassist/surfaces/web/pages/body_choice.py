"""Choosing "my body", once; the browser remembers it."""

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse

from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.pages.visitors import remember_body
from tipassist.surfaces.web.parts import site_of
from tipassist.surfaces.web.problems import ProblemError, ProblemKind

_OWN_PATH = re.compile(r"/(?:[A-Za-z0-9._~!$&'()*+,;=:@%?-]+/?)*")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body: its abbreviation, and what that stands for as far as the plan says."""

    short: str
    full: str


def body_names(register: Register) -> tuple[BodyName, ...]:
    """Return the bodies one can be from, by name."""
    terms = ((name, queries.find_term(register, name)) for name in sorted(register.bodies))
    return tuple(BodyName(name, term.definition.text if term else "") for name, term in terms)


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
