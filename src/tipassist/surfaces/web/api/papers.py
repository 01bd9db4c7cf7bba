"""`GET /brief.{form}` and `GET /merl.xlsx`: what the plan says, as files to take to a meeting."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from tipassist.errors import UnknownLocatorError
from tipassist.surfaces.paper_files import MadeFile, briefing_file, merl_file
from tipassist.surfaces.papers.forms import XLSX_TYPE, Form
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, asking_caller
from tipassist.surfaces.web.explore.routes.attachments import attachment
from tipassist.surfaces.web.parts import SiteHere
from tipassist.surfaces.web.problems import FieldFault, ProblemError, ProblemKind

_ONE_OF = FieldFault(field="query", message="Name one of body, outcome and activities.")
_CALLER = Depends(asking_caller)


def router() -> APIRouter:
    """Return the routes; a file counts like a question, since a long one takes seconds to make."""
    routes = APIRouter(tags=["plan"])
    routes.add_api_route(
        "/brief.{form}",
        brief,
        methods=["GET"],
        response_class=Response,
        summary="A briefing on a body, an outcome or activities",
        responses={200: _file(*(form.media_type for form in Form)), **problems(401, 404, 422, 429)},
    )
    routes.add_api_route(
        "/merl.xlsx",
        merl,
        methods=["GET"],
        response_class=Response,
        summary="A workbook in which a body follows its activities and indicators",
        responses={200: _file(XLSX_TYPE), **problems(401, 404, 422, 429)},
    )
    return routes


_Body = Annotated[str, Query(max_length=200, examples=["{a_body}"], description="A body.")]


def brief(
    form: Form,
    site: SiteHere,
    _: Annotated[Caller, _CALLER],
    body: _Body = "",
    outcome: Annotated[str, Query(max_length=20, description="A code such as {an_outcome}.")] = "",
    activities: Annotated[
        str, Query(max_length=2000, description="Codes with commas between them: {two_codes}.")
    ] = "",
) -> Response:
    """Send all that the plan says of a body, an outcome or activities; exactly one is named."""
    if sum(map(bool, (body, outcome, activities))) != 1:
        raise ProblemError(ProblemKind.INVALID, errors=[_ONE_OF])
    try:
        made = briefing_file(site, form, body=body, outcome=outcome, activities=activities)
    except UnknownLocatorError as err:
        kind = ProblemKind.UNKNOWN_BODY if body else ProblemKind.UNKNOWN_CODE
        raise ProblemError(kind, suggestions=err.suggestions) from err
    return _sent(made)


def merl(body: _Body, site: SiteHere, _: Annotated[Caller, _CALLER]) -> Response:
    """Send the activities and indicators of a body with empty columns for status and evidence."""
    try:
        return _sent(merl_file(site, body))
    except UnknownLocatorError as err:
        raise ProblemError(ProblemKind.UNKNOWN_BODY, suggestions=err.suggestions) from err


def _file(*media_types: str) -> dict[str, Any]:
    """Return the description of a file of one of these types."""
    binary = {"schema": {"type": "string", "format": "binary"}}
    return {"description": "The file", "content": dict.fromkeys(media_types, binary)}


def _sent(made: MadeFile) -> Response:
    return attachment(made.content, made.media_type, made.name)
