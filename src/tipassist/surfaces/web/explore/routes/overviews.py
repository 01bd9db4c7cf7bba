"""The matrix and the network."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from tipassist.register.exports import csv_of
from tipassist.surfaces.views.matrix import Sorting, matrix_of, matrix_table
from tipassist.surfaces.views.network import network_of
from tipassist.surfaces.web.explore.network_svg import network_svg
from tipassist.surfaces.web.explore.routes.attachments import attachment
from tipassist.surfaces.web.explore.words import load_words
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.parts import site_of


def router() -> APIRouter:
    """Return the routes of the matrix and the network."""
    routes = APIRouter(include_in_schema=False)
    routes.get("/matrix")(_matrix)
    routes.get("/matrix.csv")(_matrix_csv)
    routes.get("/network")(_network)
    return routes


def _sorting(text: str) -> Sorting:
    return Sorting(text) if text in set(Sorting) else Sorting.NAME


def _matrix(request: Request, sort: str = "") -> HTMLResponse:
    view = matrix_of(site_of(request).register, _sorting(sort))
    roles = load_words()["role_columns"]
    return page(request, "explore/matrix.html", view=view, roles=roles, sortings=tuple(Sorting))


def _matrix_csv(request: Request, sort: str = "") -> Response:
    register = site_of(request).register
    content = csv_of(matrix_table(matrix_of(register, _sorting(sort))))
    return attachment(content, "text/csv; charset=utf-8", f"matrix-{register.edition}.csv")


def _network(request: Request, body: str = "") -> HTMLResponse:
    view = network_of(site_of(request).register, body)
    drawing = network_svg(view, **load_words()["network"])
    return page(request, "explore/network.html", view=view, drawing=drawing)
