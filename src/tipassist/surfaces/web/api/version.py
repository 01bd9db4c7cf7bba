"""`GET /version`: which program, and which corpus, answers."""

from typing import Literal

from fastapi import APIRouter
from pydantic import BaseModel

from tipassist import __version__
from tipassist.surfaces.web.parts import SiteHere
from tipassist.types import CorpusStamp


class Version(BaseModel):
    """Which program, and which corpus, answers."""

    version: str
    api: Literal["v1"] = "v1"
    corpus: CorpusStamp


def router() -> APIRouter:
    """Return the route; it needs no key."""
    routes = APIRouter(tags=["questions"])
    routes.add_api_route(
        "/version", version, methods=["GET"], response_model=Version, summary="Version and corpus"
    )
    return routes


def version(site: SiteHere) -> Version:
    """Return the version and the corpus that answers are made from."""
    return Version(version=__version__, corpus=site.stamp)
