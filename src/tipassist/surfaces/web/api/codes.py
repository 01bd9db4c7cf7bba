"""`GET /codes/{locator}`: what stands at a place of the plan."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from tipassist.errors import UnknownLocatorError
from tipassist.surfaces.place_reading import find_place
from tipassist.surfaces.places import AnyPlace
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.parts import SiteHere
from tipassist.surfaces.web.problems import ProblemError, ProblemKind

_EXAMPLES = {
    "activity": {"summary": "An activity", "value": "{a_code}"},
    "tolerant": {"summary": "Another spelling of a code", "value": "{a_spelling}"},
    "section": {"summary": "An item of a section", "value": "{a_section}"},
    "article": {"summary": "Where the plan cites an article", "value": "{a_reference}"},
}


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["plan"])
    routes.add_api_route(
        "/codes/{locator}",
        read_code,
        methods=["GET"],
        response_model=AnyPlace,
        summary="Look up a code, section, footnote, term or article",
        responses=problems(401, 404, 422),
    )
    return routes


def read_code(
    locator: Annotated[str, Path(max_length=200, openapi_examples=_EXAMPLES)],
    _: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
) -> AnyPlace:
    """Return what stands at a place; a place that does not exist is never put right silently."""
    try:
        return find_place(site.register, locator)
    except UnknownLocatorError as err:
        raise ProblemError(ProblemKind.UNKNOWN_CODE, suggestions=err.suggestions) from err
