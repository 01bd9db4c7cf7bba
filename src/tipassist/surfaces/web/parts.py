"""The parts that an application carries, for its handlers."""

from typing import Annotated

from fastapi import Depends, Request

from tipassist.surfaces.answering import Answering
from tipassist.surfaces.metrics import Metrics
from tipassist.surfaces.site import Site


def site_of(request: Request) -> Site:
    """Return the parts of the site that a request came to."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


async def _site_here(request: Request) -> Site:
    return site_of(request)


SiteHere = Annotated[Site, Depends(_site_here)]
"""The site as an argument of a handler; unlike `Depends(site_of)` it costs no thread."""


async def answering_of(request: Request) -> Answering:
    """Return what answers for a request; a dependency of handlers."""
    answering = request.app.state.answering
    assert isinstance(answering, Answering)
    return answering


def metrics_of(request: Request) -> Metrics:
    """Return what counts for a request; a dependency of handlers."""
    metrics = request.app.state.metrics
    assert isinstance(metrics, Metrics)
    return metrics
