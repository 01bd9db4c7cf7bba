"""`GET /search`: passages by words and meaning, filtered, a page at a time."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi import Query as QueryParameter
from pydantic import BaseModel, ConfigDict, Field

from tipassist.index.filters import Filters
from tipassist.index.hybrid import Hit
from tipassist.index.passages import PassageKind
from tipassist.surfaces.answering import Answering
from tipassist.surfaces.finding import CANDIDATES, Found, found_at, worth_showing
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.api.bodies import body_given
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, asking_caller
from tipassist.surfaces.web.parts import SiteHere, answering_of


class SearchQuery(BaseModel):
    """What is searched for."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field(
        min_length=1,
        max_length=500,
        examples=["support for child victims"],
        description="any words; codes count as words",
    )
    kind: PassageKind | None = Field(default=None, description="only passages of this kind")
    pillar: str | None = Field(
        default=None,
        pattern=r"^[A-Za-z]$",
        examples=["{a_pillar}"],
        description="only passages of the pillar with this letter",
    )
    body: str | None = Field(
        default=None,
        max_length=200,
        examples=["{a_body}"],
        description="only activities in which this body has a role",
    )
    document: str | None = Field(
        default=None,
        max_length=100,
        examples=["{the_plan}"],
        description="only passages of this document",
    )
    edition: str | None = Field(
        default=None,
        max_length=100,
        examples=["{the_edition}"],
        description="only passages of this edition; the current one of each document when left out",
    )
    page: int = Field(default=1, ge=1, le=1000, description="which page, from 1")
    page_size: int = Field(default=10, ge=1, le=50, description="how many results are on a page")


class SearchPage(BaseModel):
    """A page of results.

    Attributes:
        total: How many there are on all pages.
        page: Which page this is, from 1.
        page_size: How many results are on a page.
        pages: How many pages there are.
        results: Best first.
    """

    total: int
    page: int
    page_size: int
    pages: int
    results: tuple[Found, ...]


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["plan"])
    routes.add_api_route(
        "/search",
        search,
        methods=["GET"],
        response_model=SearchPage,
        summary="Search the documents",
        responses=problems(401, 422, 429, 503),
    )
    return routes


async def search(
    asked: Annotated[SearchQuery, QueryParameter()],
    _: Annotated[Caller, Depends(asking_caller)],
    site: SiteHere,
    answering: Annotated[Answering, Depends(answering_of)],
) -> SearchPage:
    """Find passages by words and by meaning; each result names its place."""
    hits = await answering.apart(lambda: _hits(asked, site))
    first = (asked.page - 1) * asked.page_size
    shown = hits[first : first + asked.page_size]
    return SearchPage(
        total=len(hits),
        page=asked.page,
        page_size=asked.page_size,
        pages=-(-len(hits) // asked.page_size),
        results=tuple(
            found_at(rank, hit, site.corpus) for rank, hit in enumerate(shown, first + 1)
        ),
    )


def _hits(asked: SearchQuery, site: Site) -> tuple[Hit, ...]:
    filters = Filters(
        pillar=(asked.pillar or "").upper(),
        kinds=(asked.kind,) if asked.kind else (),
        body=body_given(asked.body, site) if asked.body else "",
        document=asked.document or "",
        edition=asked.edition or "",
        among=frozenset() if asked.edition else site.corpus.current_editions,
    )
    return worth_showing(site.search(asked.q, CANDIDATES, filters.scope), filters)
