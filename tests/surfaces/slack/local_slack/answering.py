"""Answers one call of the Web API: token, scope, arguments, then the method itself."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.caller import Caller
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.faults import Rates
from tests.surfaces.slack.local_slack.methods.table import APP_METHODS, METHODS, Method
from tests.surfaces.slack.local_slack.oauth import Installing, access, check_credentials, revoke_all
from tests.surfaces.slack.local_slack.records import Token
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.world import World


@dataclass(frozen=True, slots=True)
class Asked:
    """A call as it came in."""

    method: str
    token: str
    arguments: Json
    authorization: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    answer: Json
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Answering:
    """Answers calls.

    Args:
        open_socket: Gives the address of a new Socket Mode connection.
    """

    world: World
    rates: Rates
    installing: Installing
    open_socket: Callable[[], str]

    def answer(self, asked: Asked) -> Answered:
        """What Slack would answer; the records are changed under their lock."""
        with self.world.records.lock:
            try:
                if asked.method in APP_METHODS:
                    return Answered({"ok": True, **self._by_app(asked)})
                if asked.method not in METHODS:
                    raise Refused("unknown_method", req_method=asked.method)
                return self._by_bot(asked, METHODS[asked.method])
            except Refused as refused:
                return Answered(refused.answer(), headers=self._scope_header(asked.token))

    def _by_app(self, asked: Asked) -> Json:
        args = Arguments(asked.arguments)
        match asked.method:
            case "oauth.v2.access":
                return access(self.world, self.installing, args, asked.authorization)
            case "apps.connections.open":
                self._check_app_token(asked.token)
                return {"url": self.open_socket()}
            case "apps.uninstall":
                token = bot_token(self.world, asked.token)
                check_credentials(self.world, args, asked.authorization)
                revoke_all(
                    self.world, self.world.records.workspaces[token.team_id], "account_inactive"
                )
                return {}
            case _:
                return {"args": asked.arguments}

    def _check_app_token(self, token: str) -> None:
        if not token:
            raise Refused("not_authed")
        if not token.startswith("xapp-"):
            raise Refused("not_allowed_token_type")
        if token != self.world.app.app_token:
            raise Refused("invalid_auth")

    def _by_bot(self, asked: Asked, method: Method) -> Answered:
        token = bot_token(self.world, asked.token)
        workspace = self.world.records.workspaces[token.team_id]
        channel = str(asked.arguments.get("channel", ""))
        wait = self.rates.seconds_to_wait(asked.method, workspace.id, method.per_minute, channel)
        if wait:
            limited = {"ok": False, "error": "ratelimited"}
            return Answered(limited, 429, {"Retry-After": str(wait)})
        args = Arguments(asked.arguments)
        caller = Caller(self.world, workspace, token, asked.method, args)
        caller.needs(*method.scopes)
        missing = [name for name in method.required if not args.has(name)]
        if missing:
            faults = [f"[ERROR] missing required field: {name}" for name in missing]
            raise Refused("invalid_arguments", faults)
        for name in args.given.keys() - {*method.required, *method.optional, "team_id"}:
            caller.warn(f"unknown argument {name}")
        answer = {"ok": True, **method.run(caller)}
        return Answered(answer, headers=self._scope_header(asked.token))

    def _scope_header(self, token: str) -> dict[str, str]:
        """The scopes of a token that works; of another one Slack tells nothing."""
        known = self.world.records.tokens.get(token)
        if known is None or known.refused:
            return {}
        return {"x-oauth-scopes": ",".join(sorted(known.scopes))}


def bot_token(world: World, token: str) -> Token:
    """The token's workspace and scopes.

    Raises:
        Refused: There is none, nobody knows it, it is of another kind, or it was revoked.
    """
    if not token:
        raise Refused("not_authed")
    if token.startswith("xapp-"):
        raise Refused("not_allowed_token_type")
    known = world.records.tokens.get(token)
    if known is None:
        raise Refused("invalid_auth")
    if known.refused:
        raise Refused(known.refused)
    return known
