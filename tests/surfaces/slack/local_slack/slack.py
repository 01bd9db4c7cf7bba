"""The local Slack: a server on loopback that refuses what Slack refuses, and people who use it."""

import asyncio
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web

from tests.surfaces.slack.local_slack.answering import Answering
from tests.surfaces.slack.local_slack.courier import Courier
from tests.surfaces.slack.local_slack.faults import Fault, Faults, Rates
from tests.surfaces.slack.local_slack.oauth import Installing, install
from tests.surfaces.slack.local_slack.person import Person
from tests.surfaces.slack.local_slack.records import Message, User, Workspace
from tests.surfaces.slack.local_slack.routes import Routes
from tests.surfaces.slack.local_slack.socket_mode import Sockets
from tests.surfaces.slack.local_slack.team import Team
from tests.surfaces.slack.local_slack.watching import Watching, wait_for, wait_until_quiet
from tests.surfaces.slack.local_slack.world import App, World

SCOPES = frozenset(
    {
        *("app_mentions:read", "assistant:write", "chat:write", "commands"),
        *("channels:history", "groups:history", "im:history", "mpim:history"),
        *("channels:read", "groups:read", "im:read", "mpim:read", "im:write", "mpim:write"),
        *("links:read", "links:write", "reactions:write", "team:read"),
        *("usergroups:read", "users:read"),
    }
)
_CLOSING_SECONDS = 0.05
START_SECONDS = 30.0
PATIENCE_SECONDS = 30.0
"""How long a busy machine may take for what is waited for; what never comes fails that late."""

_LATE_ROUNDS = 3
_LATE_SECONDS = 0.02


class LocalSlack(Watching):
    """Slack for tests: `with LocalSlack() as slack: …`.

    Args:
        app: The app's settings; its signing secret, credentials and subscriptions.
    """

    def __init__(self, app: App | None = None) -> None:
        super().__init__(World(app or App()))
        self.app = self.world.app
        self.faults = Faults()
        self.rates = Rates(self.world.clock)
        self.installing = Installing()
        self.sockets = Sockets(self.world)
        self.courier: Courier
        self._site: web.TCPSite
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="local-slack", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(START_SECONDS):
            raise TimeoutError("the local Slack did not start")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(START_SECONDS)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        runner = self._loop.run_until_complete(self._start())
        self._ready.set()
        self._loop.run_forever()
        self._loop.run_until_complete(self._stop(runner))
        self._loop.close()

    async def _start(self) -> web.AppRunner:
        answering = Answering(self.world, self.rates, self.installing, self.sockets.new_address)
        app = web.Application(client_max_size=4 * 1024**2)
        Routes(self.world, answering, self.faults).add_to(app)
        app.router.add_get("/socket", self.sockets.connect)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        self._site = web.TCPSite(runner, "127.0.0.1", 0)
        await self._site.start()
        self.world.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
        session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        self.courier = Courier(self.world, self._loop, self.sockets, session)
        self.world.emit = self.courier.emit
        return runner

    async def _stop(self, runner: web.AppRunner) -> None:
        running = asyncio.all_tasks() - {asyncio.current_task()}
        await self.sockets.cut()
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await self.courier.session.close()
        await runner.cleanup()
        # Transports that were closed are let go of in the turns of the loop that follow.
        await asyncio.sleep(_CLOSING_SECONDS)

    @property
    def api_url(self) -> str:
        """The `base_url` of the app's client."""
        return f"{self.world.address}/api/"

    @property
    def authorize_url(self) -> str:
        return f"{self.world.address}/oauth/v2/authorize"

    def add_workspace(
        self,
        team_id: str,
        name: str,
        bot_token: str | None = None,
        scopes: Iterable[str] = SCOPES,
    ) -> Team:
        """A workspace; with a token the app is installed there already."""
        bot_id, user_id = self.world.new_id("B"), self.world.new_id("U")
        bot = User(user_id, team_id, "tipassist", "tipassist", bot_id=bot_id)
        workspace = Workspace(team_id, name, bot, users={bot.id: bot})
        with self.world.records.lock:
            self.world.records.workspaces[team_id] = workspace
            if bot_token is not None:
                install(self.world, workspace, bot_token, frozenset(scopes))
        return Team(self.world, self.courier, workspace)

    def person(self, team: Team | str, user: str) -> Person:
        """Somebody of a workspace, by id or name."""
        workspace = self.world.records.workspaces[team if isinstance(team, str) else team.id]
        for known in workspace.users.values():
            if user in (known.id, known.name):
                return Person(self.world, self.courier, workspace, known)
        raise LookupError(f"{workspace.name} has nobody called {user!r}")

    def deliver_to(self, *urls: str) -> None:
        """Send events, commands and interactions to these addresses in turn, signed."""
        self.courier.urls, self.courier.by_socket = urls, False

    def deliver_by_socket(self) -> None:
        """Send them over Socket Mode."""
        self.courier.urls, self.courier.by_socket = (), True

    def ask_to_reconnect(self) -> None:
        """Socket Mode: announce that the connections will be closed."""
        self._do(self.sockets.ask_to_reconnect())

    def cut_connections(self) -> None:
        """Socket Mode: close the connections, with whatever was not acknowledged."""
        self._do(self.sockets.cut())

    def _do(self, work: Any) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(START_SECONDS)

    @contextmanager
    def unreachable(self) -> Iterator[None]:
        """Refuse every connection for a while, and cut those that there are."""
        self._do(self._close())
        try:
            yield
        finally:
            self._do(self._reopen())

    async def _close(self) -> None:
        runner = self._site._runner
        await self._site.stop()
        for _ in range(_LATE_ROUNDS):  # what was accepted just before is a connection only later
            for connection in runner.server.connections if runner.server else ():
                if connection.transport is not None:
                    connection.transport.abort()
            await asyncio.sleep(_LATE_SECONDS)

    async def _reopen(self) -> None:
        port = int(self.world.address.rpartition(":")[2])
        self._site = web.TCPSite(self._site._runner, "127.0.0.1", port)
        await self._site.start()

    def fail(self, method: str, **how: Any) -> Fault:
        """Let the next calls of a method go wrong; see `Fault` for the ways."""
        fault = Fault(method, **how)
        self.faults.waiting.append(fault)
        return fault

    def expire_stream(self, message: Message) -> None:
        """Let a streaming message stop streaming, as after about five minutes."""
        if message.stream is None or message.stream.state != "streaming":
            raise LookupError("that message is not streaming")
        message.stream.state = "expired"

    def pass_time(self, seconds: float) -> None:
        """Let Slack's clock run ahead; requests stay signed with the real time."""
        self.world.clock.ahead_seconds += seconds

    def approve_installs_as(self, person: Person | None) -> None:
        """Who allows the app on the page of OAuth; None denies it."""
        self.installing.approver = None if person is None else (person.workspace.id, person.id)

    def wait_for(self, condition: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until the condition holds, or fail telling what was called."""
        wait_for(condition, seconds, self._summary)

    def settle(self, seconds: float = PATIENCE_SECONDS, quiet_seconds: float = 0.1) -> None:
        """Wait until nothing is under way any more."""
        wait_until_quiet(self.world, self.courier, seconds, quiet_seconds)

    def _summary(self) -> str:
        done = [(c.method, c.answer.get("error", "ok")) for c in self.calls[-20:]]
        return f"calls: {done}; warnings: {self.warnings[-5:]}; troubles: {self.troubles[-5:]}"
