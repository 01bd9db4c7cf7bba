"""Briefings and workbooks as files."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import Response

from tipassist.errors import UnknownLocatorError
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.briefing.briefing import briefing
from tipassist.surfaces.briefing.merl import merl_workbook
from tipassist.surfaces.briefing.subject import body_of, subject_of
from tipassist.surfaces.papers.forms import XLSX_TYPE, Form, file_name, written
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
    site = site_of(request)
    try:
        subject = subject_of(
            site.register, site.body_named, body=body, outcome=outcome, activities=activities
        )
    except UnknownLocatorError as err:
        return unknown(request, err.locator, err.suggestions)
    paper = briefing(site.register, site.stamp, subject, date.today())
    name = file_name("brief", subject.name, site.register.edition, form)
    return attachment(written(paper, form), form.media_type, name)


def _merl(request: Request, body: str = "") -> Response:
    """Send the workbook of a body."""
    site = site_of(request)
    try:
        named = body_of(site.register, body, site.body_named)
    except UnknownLocatorError as err:
        return unknown(request, err.locator, err.suggestions)
    content = merl_workbook(site.register, site.stamp, named, date.today())
    name = file_name("merl", named, site.register.edition, "xlsx")
    return attachment(content, XLSX_TYPE, name)
