"""The passage behind a citation: a panel beside the answer, or a page of its own."""

import re
from collections.abc import Iterable, Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from tipassist.errors import UnknownEditionError, UnknownLocatorError
from tipassist.register.model import Register
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.pages.passages import MAX_SPANS, passage_view, preview_of
from tipassist.surfaces.web.pages.templating import fragment, page, wants_part
from tipassist.surfaces.web.parts import site_of
from tipassist.types import Span

_FOR_A_WHILE = {"Cache-Control": "private, max-age=300"}
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter()
    routes.add_api_route("/passages", passage, methods=["GET"], response_class=HTMLResponse)
    routes.add_api_route("/passages/preview", preview, methods=["GET"], response_class=HTMLResponse)
    return routes


def passage(
    request: Request,
    site: Annotated[Site, Depends(site_of)],
    at: Annotated[str, Query(max_length=300)],
    span: Annotated[tuple[str, ...], Query()] = (),
    edition: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """Show a place of the plan with what is cited there marked."""
    try:
        view = passage_view(_plan(site, edition), at, _spans(span), _other(site, edition))
    except (UnknownEditionError, UnknownLocatorError) as err:
        raise HTTPException(404) from err
    if wants_part(request):
        part = HTMLResponse(fragment("passage_part.html", passage=view))
        part.headers["Vary"] = "HX-Request"
        return part
    return page(request, "passage.html", passage=view)


def preview(
    site: Annotated[Site, Depends(site_of)],
    at: Annotated[str, Query(max_length=300)],
    span: Annotated[tuple[str, ...], Query()] = (),
    edition: Annotated[str, Query(max_length=100)] = "",
) -> HTMLResponse:
    """Show what is cited at a place, before it is opened."""
    try:
        view = preview_of(_plan(site, edition), at, _spans(span))
    except (UnknownEditionError, UnknownLocatorError) as err:
        raise HTTPException(404) from err
    return HTMLResponse(fragment("preview.html", preview=view), headers=_FOR_A_WHILE)


def _plan(site: Site, edition: str) -> Register:
    return site.editions.get(edition) if edition else site.register


def _other(site: Site, edition: str) -> str:
    return "" if edition == site.register.edition else edition


def _spans(given: Iterable[str]) -> Iterator[Span]:
    """Read `start-end` pairs; what is none is left out."""
    for text in tuple(given)[:MAX_SPANS]:
        if match := _SPAN.fullmatch(text):
            yield Span(int(match[1]), int(match[2]))
