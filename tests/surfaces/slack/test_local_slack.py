"""The local Slack itself: it refuses what Slack refuses, delivers what Slack delivers."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.surfaces.slack.local_slack import Channel, LocalSlack, Person, Team
from tests.surfaces.slack.receiver import Got, Receiver, Reply

TOKEN = "xoxb-one"


@pytest.fixture
def slack() -> Iterator[LocalSlack]:
    with LocalSlack() as running:
        yield running


@pytest.fixture
def team(slack: LocalSlack) -> Team:
    return slack.add_workspace("T1", "ASEAN Secretariat", TOKEN)


@pytest.fixture
def ana(team: Team) -> Person:
    return team.add_user("ana")


@pytest.fixture
def general(team: Team, ana: Person) -> Channel:
    return team.add_channel("general", members=[ana])


@pytest.fixture
def client(slack: LocalSlack, team: Team) -> WebClient:  # noqa: ARG001
    return WebClient(TOKEN, base_url=slack.api_url)


@pytest.fixture
def app(slack: LocalSlack) -> Iterator[Receiver]:
    with Receiver(slack.app.signing_secret) as running:
        slack.deliver_to(running.url)
        yield running


def refused(client: WebClient, method: str, **arguments: Any) -> Any:
    """The answer to a call that Slack refuses."""
    with pytest.raises(SlackApiError) as caught:
        client.api_call(method, json=arguments)
    return caught.value.response


def error(client: WebClient, method: str, **arguments: Any) -> str:
    return str(refused(client, method, **arguments)["error"])


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def test_an_answer_is_posted_and_seen(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    client.chat_postMessage(channel=general.id, text="A.2.6 is coordinated by ACWC")
    assert [message.text for message in slack.messages(general)] == ["A.2.6 is coordinated by ACWC"]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (None, "not_authed"),
        ("xoxb-other", "invalid_auth"),
        ("xapp-1-local", "not_allowed_token_type"),
    ],
)
@pytest.mark.usefixtures("team")
def test_tokens_that_are_no_good(slack: LocalSlack, token: str | None, expected: str) -> None:
    assert error(WebClient(token, base_url=slack.api_url), "auth.test") == expected


def test_a_revoked_token_says_so(team: Team, client: WebClient) -> None:
    team.revokes_tokens()
    assert error(client, "auth.test") == "token_revoked"


def test_after_uninstalling_the_account_is_inactive(team: Team, client: WebClient) -> None:
    team.uninstalls()
    assert error(client, "auth.test") == "account_inactive"


def test_auth_test_tells_the_scopes(client: WebClient) -> None:
    headers = client.auth_test().headers
    assert "chat:write" in headers["x-oauth-scopes"].split(",")


@pytest.mark.parametrize(
    ("method", "arguments", "expected"),
    [
        ("chat.postMesage", {}, "unknown_method"),
        ("chat.postMessage", {"text": "hi"}, "invalid_arguments"),
        ("chat.postMessage", {"channel": "C404", "text": "hi"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "CGEN"}, "no_text"),
        ("chat.postMessage", {"channel": "CGEN", "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": "COUT", "text": "hi"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "CHID", "text": "hi"}, "channel_not_found"),
        ("chat.postMessage", {"channel": "CGEN", "blocks": "[{"}, "invalid_blocks_format"),
        (
            "chat.postMessage",
            {"channel": "CGEN", "text": "hi", "markdown_text": "hi"},
            "markdown_text_conflict",
        ),
        (
            "chat.postMessage",
            {"channel": "CGEN", "text": "hi", "thread_ts": "1.1"},
            "invalid_thread_ts",
        ),
        (
            "chat.postMessage",
            {"channel": "CGEN", "text": "hi", "metadata": {"event_type": "x"}},
            "invalid_metadata_schema",
        ),
        ("chat.update", {"channel": "CGEN", "ts": "1.1", "text": "x"}, "message_not_found"),
        (
            "chat.postEphemeral",
            {"channel": "CGEN", "user": "U9", "text": "x"},
            "user_not_in_channel",
        ),
        ("users.info", {"user": "U9"}, "user_not_found"),
        ("apps.connections.open", {}, "not_allowed_token_type"),
    ],
)
@pytest.mark.usefixtures("ana")
def test_calls_that_slack_refuses(
    team: Team,
    client: WebClient,
    method: str,
    arguments: dict[str, Any],
    expected: str,
) -> None:
    team.add_channel("general", channel_id="CGEN")
    team.add_channel("elsewhere", with_bot=False, channel_id="COUT")
    team.add_channel("hidden", "private", with_bot=False, channel_id="CHID")
    assert error(client, method, **arguments) == expected


def test_a_missing_scope_is_named(slack: LocalSlack) -> None:
    team = slack.add_workspace("T9", "Small", "xoxb-small", scopes=["channels:history"])
    channel = team.add_channel("general")
    client = WebClient("xoxb-small", base_url=slack.api_url)
    answer = refused(client, "chat.postMessage", channel=channel.id, text="hi")
    assert (answer["error"], answer["needed"], answer["provided"]) == (
        "missing_scope",
        "chat:write",
        "channels:history",
    )


def test_a_mention_comes_as_two_events_of_one_message(
    team: Team, ana: Person, general: Channel, app: Receiver
) -> None:
    message = ana.says(general, f"{team.bot.mention} who leads A.2.6?")
    events = [delivery.event for delivery in message.deliveries]
    assert sorted(event["type"] for event in events) == ["app_mention", "message"]
    assert {event["ts"] for event in events} == {message.ts}
    assert len({got["event_id"] for got in app.got}) == 2
    assert all(delivery.acknowledged for delivery in message.deliveries)


def test_what_is_not_acknowledged_comes_again_with_its_reason(ana: Person, app: Receiver) -> None:
    answers = iter([500, 503, 200])
    app.reply = lambda _got: (next(answers), "")
    delivery = ana.says(ana.direct, "A.2.6").deliveries[0]
    assert delivery.settled.wait(5)
    assert [attempt.status for attempt in delivery.attempts] == [500, 503, 200]
    assert [header.get("x-slack-retry-num") for header in app.headers] == [None, "1", "2"]
    assert app.headers[1]["x-slack-retry-reason"] == "http_error"
    assert len({got["event_id"] for got in app.got}) == 1


def test_too_slow_an_acknowledgement_counts_as_none(
    slack: LocalSlack, ana: Person, app: Receiver
) -> None:
    slack.courier.schedule.ack_seconds = 0.05
    pauses = iter([0.15, 0.0])

    def reply(_got: Got) -> Reply:
        time.sleep(next(pauses))
        return 200, ""

    app.reply = reply
    delivery = ana.says(ana.direct, "A.2.6").deliveries[0]
    assert delivery.settled.wait(5)
    assert [attempt.reason for attempt in delivery.attempts] == ["http_timeout", ""]
