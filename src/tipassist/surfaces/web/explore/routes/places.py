"""Pages about places: the tree, the lists, and one page for every place."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from tipassist.errors import UnknownLocatorError
from tipassist.locators import Locator, LocatorKind
from tipassist.register import queries
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Section,
    SectionPart,
)
from tipassist.surfaces.page_links import Link, place_url
from tipassist.surfaces.site import Site
from tipassist.surfaces.views import plan_places, prose_places, references, tree
from tipassist.surfaces.views.known import known_places, page_of
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.parts import site_of


def router() -> APIRouter:
    """Return the routes of the tree and of places."""
    routes = APIRouter(include_in_schema=False)
    routes.get("/explore")(_tree)
    routes.get("/explore/references")(_references)
    routes.get("/explore/words")(_words)
    routes.get("/explore/footnotes")(_footnotes)
    routes.get("/explore/{name:path}")(_place)
    return routes


def _tree(request: Request) -> HTMLResponse:
    site = site_of(request)
    comparable = site.editions.pair is not None
    found = tree.plan_tree(site.register)
    return page(request, "explore/tree.html", tree=found, comparable=comparable)


def _references(request: Request) -> HTMLResponse:
    found = references.instruments(site_of(request).register)
    return page(request, "explore/references.html", instruments=found)


def _words(request: Request) -> HTMLResponse:
    register = site_of(request).register
    return page(
        request,
        "explore/words.html",
        listed=tree.words_of(register.glossary),
        expanded=tree.words_of(register.expansions),
    )


def _footnotes(request: Request) -> HTMLResponse:
    found = tree.footnote_links(site_of(request).register)
    return page(request, "explore/footnotes.html", footnotes=found)


def _place(request: Request, name: str, body: str = "") -> Response:
    """Show a place; what names it in another form is led to its exact address."""
    if not name.strip():
        return RedirectResponse("/explore")
    site = site_of(request)
    places = {str(place): place for place in known_places(site.register)}
    if place := places.get(name):
        return _shown(request, site, place, body)
    try:
        return RedirectResponse(page_of(site.register, name, site.body_named))
    except UnknownLocatorError as err:
        return unknown(request, name, err.suggestions)


def unknown(request: Request, name: str, suggestions: tuple[str, ...]) -> HTMLResponse:
    """Say that nothing has this name, with what comes near."""
    near = tuple(Link(one, _address(one)) for one in suggestions)
    return page(request, "explore/unknown.html", status=404, asked=name, suggestions=near)


def _address(name: str) -> str:
    return place_url(Locator(LocatorKind.EXTERNAL, (name,)))


def _shown(request: Request, site: Site, place: Locator, body: str) -> HTMLResponse:
    name, view = _view(site, place, body)
    return page(request, f"explore/{name}.html", view=view)


def _view(site: Site, place: Locator, body: str) -> tuple[str, object]:
    """Return the template and the view of a place that has a page."""
    register = site.register
    match queries.find_place(register, place):
        case Pillar() as one:
            return "pillar", plan_places.pillar_page(register, one)
        case Outcome() as one:
            return "outcome", plan_places.outcome_page(register, one, body)
        case Activity() as one:
            return "activity", plan_places.activity_page(register, one)
        case Section() as one:
            return "section", prose_places.section_page(register, one)
        case SectionPart() as one:
            return "section", prose_places.part_page(register, one)
        case Footnote() as one:
            return "footnote", prose_places.footnote_page(register, one)
        case GlossaryTerm() as one:
            return "term", prose_places.term_page(register, one)
        case None:
            return "reference", references.reference_page(register, site.corpus, place)
