"""Briefings and workbooks as files."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import Response

from tipassist.errors import UnknownLocatorError
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.paper_files import briefing_file, merl_file
from tipassist.surfaces.papers.forms import Form
from tipassist.surfaces.web.callers import address_of, allowance_of, spend
from tipassist.surfaces.web.explore.routes.attachments import attachment
from tipassist.surfaces.web.explore.routes.places import unknown
from tipassist.surfaces.web.parts import site_of


def router() -> APIRouter:
    """Return the routes of files made from the plan."""
    routes = APIRouter(include_in_schema=False, dependencies=[Depends(_counted)])
    routes.get("/brief.{form}")(_brief)
    routes.get("/merl.xlsx")(_merl)
    return routes


async def _counted(
    request: Request, allowance: Annotated[Allowance, Depends(allowance_of)]
) -> None:
    """Count a file like a question: a long one takes seconds to make."""
    spend(allowance, f"files:{address_of(request)}")


def _brief(
    request: Request, form: Form, body: str = "", outcome: str = "", activities: str = ""
) -> Response:
    """Send the briefing on a body, an outcome or activities; exactly one is named."""
    if sum(map(bool, (body, outcome, activities))) != 1:
        raise HTTPException(404)
    try:
        made = briefing_file(
            site_of(request), form, body=body, outcome=outcome, activities=activities
        )
    except UnknownLocatorError as err:
        return unknown(request, err.locator, err.suggestions)
    return attachment(made.content, made.media_type, made.name)


def _merl(request: Request, body: str = "") -> Response:
    """Send the workbook of a body."""
    try:
        made = merl_file(site_of(request), body)
    except UnknownLocatorError as err:
        return unknown(request, err.locator, err.suggestions)
    return attachment(made.content, made.media_type, made.name)
