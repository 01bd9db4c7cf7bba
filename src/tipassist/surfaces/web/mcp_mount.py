"""The MCP server at `/mcp`: who may call it, and from which pages."""

from urllib.parse import urlsplit

from fastapi import FastAPI
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.requests import Request
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from tipassist.surfaces.mcp import OWNER, build_mcp
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.callers import address_of, owner_in_thread
from tipassist.surfaces.web.problems import ProblemError, problem_response

PATH = "/mcp"
_LOCAL_HOSTS = ("127.0.0.1", "localhost", "[::1]")


def mount_mcp(app: FastAPI, site: Site) -> MCPServer:
    """Add the MCP server to an application, whose lifespan must run its session manager."""
    server = build_mcp(site, app.state.answering, app.state.allowance)
    server.streamable_http_app(
        stateless_http=True, json_response=True, transport_security=_security(site)
    )
    app.router.routes.append(Route(PATH, endpoint=_Guarded(site, server)))
    return server


class _Guarded:
    """Lets a call through when its key is in order, and says whose it is."""

    def __init__(self, site: Site, server: MCPServer) -> None:
        self._site = site
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        given = token.strip() if kind.lower() == "bearer" else None
        try:
            owner = await owner_in_thread(self._site, given, address_of(request))
        except ProblemError as error:
            await problem_response(request, error)(scope, receive, send)
            return
        scope.setdefault("state", {})[OWNER] = owner
        await self._server.session_manager.handle_request(scope, receive, send)


def _security(site: Site) -> TransportSecuritySettings:
    """Refuse foreign hosts (a web page that has its name point here), where ours are known."""
    public = site.settings.public_url
    if not site.local and not public:
        return TransportSecuritySettings(enable_dns_rebinding_protection=False)
    hosts = [f"{host}:*" for host in _LOCAL_HOSTS]
    origins = [f"http://{host}" for host in hosts]
    if public:
        hosts.append(urlsplit(public).netloc)
        origins.append(public.rstrip("/"))
    return TransportSecuritySettings(
        allowed_hosts=hosts, allowed_origins=[*origins, *site.settings.allowed_origins]
    )
