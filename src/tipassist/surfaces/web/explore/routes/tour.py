"""The tour and its self-check."""

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse

from tipassist.surfaces.views.quiz import grade, questions_of
from tipassist.surfaces.views.tour import STEPS, tour_of
from tipassist.surfaces.web.explore.routes.numbers import positive
from tipassist.surfaces.web.explore.words import load_words
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.parts import site_of

_MAX_SET = 1000


def router() -> APIRouter:
    """Return the routes of the tour."""
    routes = APIRouter(include_in_schema=False)
    routes.get("/tour")(_start)
    routes.get("/tour/check")(_check)
    routes.get("/tour/{number}")(_step)
    return routes


def _start(request: Request) -> HTMLResponse:
    return _shown(request, 1)


def _step(request: Request, number: str) -> HTMLResponse:
    at = positive(number, len(STEPS))
    if number != str(at):
        raise HTTPException(404)
    return _shown(request, at)


def _shown(request: Request, number: int) -> HTMLResponse:
    roles = load_words()["role_columns"]
    return page(
        request,
        f"explore/tour/{STEPS[number - 1].value}.html",
        tour=tour_of(site_of(request).register),
        number=number,
        steps=STEPS,
        roles=roles,
    )


def _check(request: Request, set: str = "1") -> HTMLResponse:
    """Ask four questions; with answers in the address, grade them."""
    number = positive(set, _MAX_SET)
    questions = questions_of(site_of(request).register, number)
    given = {one.name: request.query_params.get(one.name, "") for one in questions}
    graded = grade(questions, given)
    return page(
        request,
        "explore/tour/check.html",
        graded=graded,
        is_graded="graded" in request.query_params,
        right_total=sum(one.is_right for one in graded),
        number=number,
        steps=STEPS,
    )
