"""Socket Mode and installing by OAuth."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.surfaces.slack.local_slack import Channel, LocalSlack, Person, Team
from tests.surfaces.slack.local_slack_tests.refusing import error

Requests = list[SocketModeRequest]


class SocketApp:
    """Acknowledges what `accepts` likes, with `answer` as the payload."""

    def __init__(self, slack: LocalSlack) -> None:
        self.slack = slack
        self.got: Requests = []
        self.accepts: Callable[[SocketModeRequest], bool] = lambda _request: True
        self.answer: dict[str, str] | None = None
        self._done = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    def start(self) -> None:
        self._thread.start()
        assert self._ready.wait(5)

    def stop(self) -> None:
        self._done.set()
        self._thread.join(5)

    async def _run(self) -> None:
        web = AsyncWebClient(base_url=self.slack.api_url)
        client = SocketModeClient(self.slack.app.app_token, web_client=web, ping_interval=0.1)
        client.socket_mode_request_listeners.append(self._take)
        await client.connect()  # type: ignore[no-untyped-call]
        self._ready.set()
        while not self._done.is_set():
            await asyncio.sleep(0.01)
        await client.close()  # type: ignore[no-untyped-call]

    async def _take(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.got.append(request)
        if self.accepts(request):
            answer = SocketModeResponse(request.envelope_id, self.answer)
            await client.send_socket_mode_response(answer)


@pytest.fixture
def socket_app(slack: LocalSlack) -> Iterator[SocketApp]:
    slack.deliver_by_socket()
    app = SocketApp(slack)
    app.start()
    yield app
    app.stop()


def test_events_come_in_envelopes_and_are_acknowledged(ana: Person, socket_app: SocketApp) -> None:
    delivery = ana.says(ana.direct, "A.2.6").deliveries[0]
    assert delivery.acknowledged
    assert [(r.type, r.retry_attempt) for r in socket_app.got] == [("events_api", 0)]


def test_an_envelope_that_is_not_acknowledged_comes_again(
    slack: LocalSlack, ana: Person, socket_app: SocketApp
) -> None:
    slack.courier.schedule.ack_seconds = 0.1
    socket_app.accepts = lambda request: bool(request.retry_attempt)
    delivery = ana.says(ana.direct, "A.2.6").deliveries[0]
    assert delivery.settled.wait(5)
    assert [(r.retry_attempt, r.retry_reason) for r in socket_app.got] == [(0, ""), (1, "timeout")]
    assert len({r.payload["event_id"] for r in socket_app.got}) == 1
    assert len({r.envelope_id for r in socket_app.got}) == 2


def test_a_command_is_answered_in_its_acknowledgement(
    slack: LocalSlack, ana: Person, general: Channel, socket_app: SocketApp
) -> None:
    socket_app.answer = {"text": "One moment…"}
    ana.types("/tip A.2.6", general)
    assert [message.text for message in slack.ephemerals(ana)] == ["One moment…"]


@pytest.mark.parametrize("how", ["asked", "cut"])
def test_a_new_connection_goes_on_where_the_old_one_ended(
    slack: LocalSlack, ana: Person, socket_app: SocketApp, how: str
) -> None:
    if how == "asked":
        slack.ask_to_reconnect()
    else:
        slack.cut_connections()
    slack.wait_for(lambda: len(slack.calls_of("apps.connections.open")) == 2)
    assert ana.says(ana.direct, "A.2.6").deliveries[0].acknowledged
    assert len(socket_app.got) == 1


def test_an_unknown_ticket_opens_nothing(slack: LocalSlack) -> None:
    assert httpx.get(f"{slack.world.address}/socket?ticket=x").status_code == 404


@pytest.mark.parametrize(("token", "expected"), [("xapp-2", "invalid_auth"), (None, "not_authed")])
def test_a_connection_needs_the_apps_own_token(
    slack: LocalSlack, token: str | None, expected: str
) -> None:
    assert error(WebClient(token, base_url=slack.api_url), "apps.connections.open") == expected


@pytest.fixture
def new_team(slack: LocalSlack) -> Team:
    slack.app.redirect_url = "https://tip.example/slack/oauth_redirect"
    team = slack.add_workspace("T3", "Not installed yet")
    slack.approve_installs_as(team.add_user("admin", admin=True))
    return team


def authorized(slack: LocalSlack, **query: str) -> dict[str, list[str]]:
    given = {"client_id": slack.app.client_id, "scope": "chat:write,commands", "state": "s1"}
    answer = httpx.get(slack.authorize_url, params=given | query)
    assert answer.status_code == 302
    return parse_qs(urlsplit(answer.headers["location"]).query)


@pytest.mark.usefixtures("new_team")
def test_installing_gives_the_workspaces_own_token(slack: LocalSlack) -> None:
    query = authorized(slack)
    assert query["state"] == ["s1"]
    own = {"client_id": slack.app.client_id, "client_secret": slack.app.client_secret}
    client = WebClient(base_url=slack.api_url)
    installed = client.oauth_v2_access(**own, code=query["code"][0])
    assert (installed["team"]["id"], installed["scope"]) == ("T3", "chat:write,commands")
    assert WebClient(installed["access_token"], base_url=slack.api_url).auth_test()["ok"]
    answer = error(client, "oauth.v2.access", **own, code=query["code"][0])
    assert answer == "code_already_used"


@pytest.mark.usefixtures("new_team")
@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"client_secret": "x"}, "bad_client_secret"),
        ({"client_id": "x"}, "invalid_client_id"),
        ({"code": "x"}, "invalid_code"),
        ({"redirect_uri": "https://evil.example"}, "bad_redirect_uri"),
    ],
)
def test_a_code_is_exchanged_by_the_app_only(
    slack: LocalSlack, changed: dict[str, str], expected: str
) -> None:
    given = {
        "client_id": slack.app.client_id,
        "client_secret": slack.app.client_secret,
        "code": authorized(slack)["code"][0],
    }
    client = WebClient(base_url=slack.api_url)
    assert error(client, "oauth.v2.access", **(given | changed)) == expected


@pytest.mark.usefixtures("new_team")
def test_who_denies_the_app_is_sent_back_without_a_code(slack: LocalSlack) -> None:
    slack.approve_installs_as(None)
    assert authorized(slack) == {"error": ["access_denied"], "state": ["s1"]}


def test_an_unknown_app_is_not_offered(slack: LocalSlack) -> None:
    answer = httpx.get(slack.authorize_url, params={"client_id": "x", "scope": "chat:write"})
    assert (answer.status_code, "invalid_client_id" in answer.text) == (400, True)
