"""The web application, put together."""

from fastapi import FastAPI

from tipassist.surfaces.web.site import Site


def build_app(site: Site) -> FastAPI:
    """Build the application over its parts."""
    app = FastAPI(title="tipassist", openapi_url="/api/v1/openapi.json", docs_url=None)
    app.state.site = site
    return app
