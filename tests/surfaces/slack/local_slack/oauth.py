"""Installing the app by OAuth, and uninstalling it by its own credentials.

https://docs.slack.dev/authentication/installing-with-oauth
"""

import base64
import secrets
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.records import Token, Workspace
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.world import World

CODE_SECONDS = 600.0


@dataclass(slots=True)
class Code:
    team_id: str
    user: str
    scopes: frozenset[str]
    redirect_uri: str
    issued_at: float
    used: bool = False


@dataclass(slots=True)
class Installing:
    """Who approves installations at the moment, and the codes that were given for them."""

    approver: tuple[str, str] | None = None  # workspace, person
    codes: dict[str, Code] = field(default_factory=dict)


def authorize(world: World, installing: Installing, query: Json) -> str:
    """Where the browser goes after the person allowed the app, or did not.

    Raises:
        Refused: Slack would show a page that says why it cannot go on.
    """
    if query.get("client_id") != world.app.client_id:
        raise Refused("invalid_client_id")
    scopes = frozenset(filter(None, query.get("scope", "").split(",")))
    if not scopes:
        raise Refused("invalid_scope_requested")
    redirect = query.get("redirect_uri") or world.app.redirect_url
    allowed = world.app.redirect_url
    if not redirect or (allowed and not redirect.startswith(allowed)):
        raise Refused("bad_redirect_uri")
    state = query.get("state", "")
    if installing.approver is None:
        return f"{redirect}?{urlencode({'error': 'access_denied', 'state': state})}"
    team_id, user = installing.approver
    name = secrets.token_hex(8)
    given = query.get("redirect_uri", "")
    installing.codes[name] = Code(team_id, user, scopes, given, world.clock.now())
    return f"{redirect}?{urlencode({'code': name, 'state': state})}"


def access(world: World, installing: Installing, args: Arguments, authorization: str) -> Json:
    """Exchange a code for a token of the workspace's bot."""
    check_credentials(world, args, authorization)
    code = installing.codes.get(args.text("code"))
    if code is None or world.clock.now() - code.issued_at > CODE_SECONDS:
        raise Refused("invalid_code")
    if code.used:
        raise Refused("code_already_used")
    if args.text("redirect_uri") != code.redirect_uri:
        raise Refused("bad_redirect_uri")
    code.used = True
    workspace = world.records.workspaces[code.team_id]
    token = f"xoxb-{workspace.id}-{secrets.token_hex(8)}"
    install(world, workspace, token, code.scopes)
    return {
        "app_id": world.app.id,
        "authed_user": {"id": code.user},
        "scope": ",".join(sorted(code.scopes)),
        "token_type": "bot",
        "access_token": token,
        "bot_user_id": workspace.bot.id,
        "team": {"id": workspace.id, "name": workspace.name},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def install(world: World, workspace: Workspace, token: str, scopes: frozenset[str]) -> None:
    world.records.tokens[token] = Token(workspace.id, scopes)
    workspace.token = token


def revoke_all(world: World, workspace: Workspace, error: str) -> None:
    """No token of this workspace works any more."""
    for token in world.records.tokens.values():
        if token.team_id == workspace.id:
            token.refused = token.refused or error
    workspace.token = None


def check_credentials(world: World, args: Arguments, authorization: str) -> None:
    """The app's own id and secret, in the arguments or as HTTP Basic authentication."""
    client_id, secret = args.text("client_id"), args.text("client_secret")
    if authorization.startswith("Basic "):
        pair = base64.b64decode(authorization.removeprefix("Basic ")).decode()
        client_id, _, secret = pair.partition(":")
    if client_id != world.app.client_id:
        raise Refused("invalid_client_id")
    if secret != world.app.client_secret:
        raise Refused("bad_client_secret")
