"""Slack's requests over HTTP, and installing the bot by OAuth.

What is not signed, too large or no object is refused before the framework reads it: a time that is
no number, bytes that are no UTF-8 and JSON that is a list would otherwise fail inside it.
"""

import json
import re
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings

from tipassist.surfaces.slack.app import web_client
from tipassist.surfaces.slack.desk import Desk
from tipassist.surfaces.slack.installations import PendingInstallations, SealedInstallations
from tipassist.surfaces.slack.manifest import SCOPES

EVENTS_PATH = "/slack/events"
INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"
MAX_BODY_BYTES = 512 * 1024
_FORM = "application/x-www-form-urlencoded"
_TIME = re.compile(r"\d{1,12}")
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_TIME_HEADER, _SIGNATURE_HEADER = "x-slack-request-timestamp", "x-slack-signature"


def router(desk: Desk, bot: AsyncApp) -> APIRouter:
    """Return the routes of a bot; those of OAuth only where workspaces install it themselves."""
    routes = APIRouter(include_in_schema=False)

    async def events(request: Request) -> Response:
        body = await request.body()
        if refusal := refused(request, body):
            return Response(status_code=refusal)
        return to_starlette_response(await bot.async_dispatch(to_async_bolt_request(request, body)))

    routes.add_api_route(EVENTS_PATH, events, methods=["POST"])
    if desk.installs is not None:
        _add_oauth(routes, desk)
    return routes


def refused(request: Request, body: bytes) -> int | None:
    """Return the HTTP status that a malformed request is refused with, or None."""
    if len(body) > MAX_BODY_BYTES:
        return 413
    if not _TIME.fullmatch(request.headers.get(_TIME_HEADER, "")):
        return 401
    if not _SIGNATURE.fullmatch(request.headers.get(_SIGNATURE_HEADER, "")):
        return 401
    return None if _is_readable(body, request.headers.get("content-type", "")) else 400


def _is_readable(body: bytes, kind: str) -> bool:
    """Whether a body is an object in JSON, or a form whose payload, if it has one, is."""
    try:
        text = body.decode()
        if kind.startswith(_FORM):
            text = next(iter(parse_qs(text).get("payload", ())), "")
        found = json.loads(text) if text.strip() else {}
    except ValueError:
        return False
    return isinstance(found, dict) and isinstance(found.get("event", {}), dict)


def _add_oauth(routes: APIRouter, desk: Desk) -> None:
    flow = oauth_flow(desk)

    async def install(request: Request) -> Response:
        return to_starlette_response(
            await flow.handle_installation(to_async_bolt_request(request, b""))
        )

    async def redirected(request: Request) -> Response:
        return to_starlette_response(
            await flow.handle_callback(to_async_bolt_request(request, b""))
        )

    routes.add_api_route(INSTALL_PATH, install, methods=["GET"])
    routes.add_api_route(REDIRECT_PATH, redirected, methods=["GET"])


def oauth_flow(desk: Desk) -> AsyncOAuthFlow:
    """Return how a workspace installs the bot; the page that Slack asks for is skipped."""
    assert desk.installs is not None
    secret = desk.settings.client_secret
    return AsyncOAuthFlow(
        client=web_client(desk),
        settings=AsyncOAuthSettings(
            client_id=desk.settings.client_id,
            client_secret=secret.get_secret_value() if secret else "",
            scopes=list(SCOPES),
            redirect_uri=desk.links.to(REDIRECT_PATH),
            install_page_rendering_enabled=False,
            installation_store=SealedInstallations(desk.installs),
            state_store=PendingInstallations(desk.installs),
        ),
    )
