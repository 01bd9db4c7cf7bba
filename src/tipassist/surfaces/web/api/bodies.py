"""`GET /bodies` and `GET /bodies/{id}`: who does what."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel

from tipassist.surfaces.body_reading import BodyForm, BodySummary, all_bodies, read_body
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.parts import SiteHere
from tipassist.surfaces.web.problems import FieldFault, ProblemError, ProblemKind


class Bodies(BaseModel):
    """Every body that the plan's table names."""

    bodies: tuple[BodySummary, ...]


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["plan"])
    routes.add_api_route(
        "/bodies",
        list_bodies,
        methods=["GET"],
        response_model=Bodies,
        summary="List the bodies",
        responses=problems(401),
    )
    routes.add_api_route(
        "/bodies/{body}",
        one_body,
        methods=["GET"],
        response_model=BodyForm,
        summary="Everything a body does, by role",
        responses=problems(401, 404, 422),
    )
    return routes


def list_bodies(_: Annotated[Caller, Depends(caller_of)], site: SiteHere) -> Bodies:
    """Return every body and how many activities it has a role in."""
    return Bodies(bodies=all_bodies(site.register))


_BODY = Path(
    max_length=200, examples=["{a_body}"], description="A body by any of its names, in any case."
)


def one_body(
    body: Annotated[str, _BODY],
    _: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
) -> BodyForm:
    """Return what a body coordinates, supports and is relevant for, and its partners."""
    named = site.body_named(body)
    if named is None:
        raise ProblemError(ProblemKind.UNKNOWN_BODY, suggestions=_near(site, body))
    return read_body(site.register, named)


def body_given(text: str, site: Site) -> str:
    """Return the body that a field of a request names.

    Raises:
        ProblemError: The plan knows none of this name.
    """
    named = site.body_named(text)
    if named is None:
        fault = FieldFault(field="body", message="The plan knows no body of this name.")
        raise ProblemError(ProblemKind.INVALID, errors=[fault], suggestions=_near(site, text))
    return named


def _near(site: Site, text: str) -> tuple[str, ...]:
    """Return up to three bodies whose names look like a text, nearest first."""
    from rapidfuzz import process

    found = process.extract(text.upper(), site.register.bodies, limit=3)
    return tuple(name for name, _, _ in found)
