"""What can go wrong on the way, and how often one may call."""

from typing import Any
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.surfaces.slack.local_slack import Channel, LocalSlack


def post(client: WebClient, general: Channel, text: str = "hi") -> Any:
    return client.chat_postMessage(channel=general.id, text=text)


@pytest.fixture
def client(slack: LocalSlack, team: Any) -> WebClient:  # noqa: ARG001
    return WebClient("xoxb-one", base_url=slack.api_url, retry_handlers=[])


@pytest.mark.parametrize("status", [429, 500, 503])
def test_an_error_status_is_answered_once_and_nothing_is_posted(
    slack: LocalSlack, client: WebClient, general: Channel, status: int
) -> None:
    slack.fail("chat.postMessage", status=status, retry_after=7)
    with pytest.raises(SlackApiError) as caught:
        post(client, general)
    assert caught.value.response.status_code == status
    headers = {name.lower(): value for name, value in caught.value.response.headers.items()}
    assert headers["retry-after"] == "7"
    assert slack.messages(general) == []
    assert post(client, general)["ok"]


def test_a_dropped_connection_posts_nothing(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    slack.fail("chat.postMessage", drop=True)
    with pytest.raises(OSError, match=r"closed connection|reset"):
        post(client, general)
    assert slack.messages(general) == []


def test_a_lost_answer_leaves_the_message_posted(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    slack.fail("chat.postMessage", lose_answer=True)
    with pytest.raises(OSError, match=r"closed connection|reset"):
        post(client, general)
    assert [message.text for message in slack.messages(general)] == ["hi"]
    assert [call.answered for call in slack.calls] == [False]


def test_a_slow_answer_takes_its_time(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    slack.fail("chat.postMessage", slow_seconds=0.05)
    post(client, general)
    assert slack.calls[0].seconds >= 0.05


def test_a_fault_hits_only_what_it_is_meant_for(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    slack.fail("*", error="fatal_error", times=None, only=lambda given: given.get("text") == "b")
    assert post(client, general, "a")["ok"]
    with pytest.raises(SlackApiError, match="fatal_error"):
        post(client, general, "b")


def test_one_message_a_second_after_a_small_burst(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    slack.rates.enforced = True
    for _ in range(4):
        post(client, general)
    with pytest.raises(SlackApiError, match="ratelimited") as caught:
        post(client, general)
    wait = int(caught.value.response.headers["retry-after"])
    assert 1 <= wait <= 4
    slack.pass_time(wait)
    assert post(client, general)["ok"]


def test_twenty_streams_a_minute(slack: LocalSlack, client: WebClient, ana: Any) -> None:
    root = ana.says(ana.direct, "hello")
    slack.rates.enforced = True
    for _ in range(20):
        client.chat_startStream(channel=ana.direct.id, thread_ts=root.ts)
    with pytest.raises(SlackApiError, match="ratelimited"):
        client.chat_startStream(channel=ana.direct.id, thread_ts=root.ts)


def test_slack_is_unreachable_for_a_while(slack: LocalSlack, client: WebClient) -> None:
    with slack.unreachable(), pytest.raises(URLError):
        client.api_test()
    assert client.api_test()["ok"]
