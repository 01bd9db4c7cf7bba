"""Streamed answers: what must be said to start one, and when it is too late to go on."""

from typing import Any

import pytest
from slack_sdk import WebClient

from tests.surfaces.slack.local_slack import Channel, LocalSlack, Message, Person, Team
from tests.surfaces.slack.local_slack_tests.receiver import Receiver
from tests.surfaces.slack.local_slack_tests.refusing import error, feedback, section


@pytest.fixture
def place(ana: Person, general: Channel) -> dict[str, Any]:
    root = ana.says(general, "who leads A.2.6?")
    return {
        "channel": general.id,
        "thread_ts": root.ts,
        "recipient_team_id": "T1",
        "recipient_user_id": ana.id,
    }


def started(slack: LocalSlack, client: WebClient, place: dict[str, Any], **more: Any) -> Message:
    ts = client.chat_startStream(**place, **more)["ts"]
    return slack.world.records.messages[place["channel"], ts]


@pytest.mark.parametrize(
    ("without", "expected"),
    [
        ("thread_ts", "invalid_arguments"),
        ("recipient_user_id", "missing_recipient_user_id"),
        ("recipient_team_id", "missing_recipient_team_id"),
    ],
)
def test_a_stream_in_a_channel_needs_to_know_for_whom_it_is(
    client: WebClient, place: dict[str, Any], without: str, expected: str
) -> None:
    given = {name: value for name, value in place.items() if name != without}
    assert error(client, "chat.startStream", **given) == expected


def test_a_stream_in_direct_messages_needs_no_recipient(client: WebClient, ana: Person) -> None:
    root = ana.says(ana.direct, "who leads A.2.6?")
    assert client.chat_startStream(channel=ana.direct.id, thread_ts=root.ts)["ok"]


def test_a_streamed_answer_ends_with_its_blocks(
    slack: LocalSlack, client: WebClient, place: dict[str, Any]
) -> None:
    stream = client.chat_stream(**place, buffer_size=4)
    stream.append(markdown_text="**A.2.6** is ")
    stream.append(markdown_text="led by ACWC")
    metadata = {"event_type": "answer", "event_payload": {}}
    stream.stop(blocks=[feedback()], metadata=metadata)
    message = slack.messages(place["channel"], place["thread_ts"])[0]
    assert message.text == "**A.2.6** is led by ACWC"
    assert [block["type"] for block in message.blocks] == ["markdown", "context_actions"]
    assert (message.is_streaming, message.metadata) == (False, metadata)


@pytest.mark.parametrize("method", ["chat.appendStream", "chat.stopStream"])
@pytest.mark.parametrize("how", ["stopped", "expired", "too old", "never"])
def test_a_stream_that_ended_takes_no_more(
    slack: LocalSlack, client: WebClient, place: dict[str, Any], method: str, how: str
) -> None:
    message = started(slack, client, place)
    match how:
        case "stopped":
            client.chat_stopStream(channel=message.channel, ts=message.ts)
        case "expired":
            slack.expire_stream(message)
        case "too old":
            slack.pass_time(301)
        case _:
            ts = client.chat_postMessage(channel=message.channel, text="x")["ts"]
            message = slack.world.records.messages[message.channel, ts]
    answer = error(client, method, channel=message.channel, ts=message.ts, markdown_text="x")
    assert answer == "message_not_in_streaming_state"


def test_a_stream_that_somebody_stopped_says_so(
    slack: LocalSlack, client: WebClient, place: dict[str, Any], ana: Person, app: Receiver
) -> None:
    message = started(slack, client, place)
    stopped = ana.presses_stop(message)
    assert stopped.event["streaming_message_ts"] == [message.ts]
    assert app.got[-1]["event"]["type"] == "agent_session_stopped"
    answer = error(
        client, "chat.appendStream", channel=message.channel, ts=message.ts, markdown_text="x"
    )
    assert answer == "stopped_by_user"


@pytest.mark.usefixtures("app")
def test_what_is_worked_on_can_be_stopped_before_it_streams(
    client: WebClient, place: dict[str, Any], ana: Person, slack: LocalSlack
) -> None:
    root = slack.messages(place["channel"])[0]
    with pytest.raises(LookupError):
        ana.presses_stop(root)
    client.agents_sessions_setStatus(
        channel_id=place["channel"], thread_ts=root.ts, status="processing"
    )
    assert ana.presses_stop(root).event["streaming_message_ts"] == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, "no_text"),
        ({"markdown_text": "x" * 12_001}, "msg_too_long"),
        (
            {"markdown_text": "x", "chunks": [{"type": "markdown_text", "text": "x"}]},
            "cannot_provide_both_markdown_text_and_chunks",
        ),
        ({"chunks": [{"type": "text", "text": "x"}]}, "invalid_chunks"),
        ({"chunks": [{"type": "task_update", "id": "1"}]}, "invalid_chunks"),
        ({"chunks": [{"type": "blocks", "blocks": [section("")]}]}, "invalid_blocks"),
        ({"chunks": [{"type": "markdown_text", "text": "x"}]}, "streaming_mode_mismatch"),
    ],
)
def test_what_cannot_be_appended(
    slack: LocalSlack,
    client: WebClient,
    place: dict[str, Any],
    arguments: dict[str, Any],
    expected: str,
) -> None:
    message = started(slack, client, place, markdown_text="first ")
    answer = error(client, "chat.appendStream", channel=message.channel, ts=message.ts, **arguments)
    assert answer == expected


def test_a_streaming_message_cannot_be_updated(
    slack: LocalSlack, client: WebClient, place: dict[str, Any]
) -> None:
    message = started(slack, client, place)
    where = {"channel": message.channel, "ts": message.ts}
    assert error(client, "chat.update", **where, text="x") == "streaming_state_conflict"
    slack.expire_stream(message)
    client.chat_update(channel=message.channel, ts=message.ts, markdown_text="all of it")
    assert message.text == "all of it"


@pytest.mark.usefixtures("app")
def test_a_stream_of_another_workspace_is_out_of_reach(
    slack: LocalSlack, team: Team, client: WebClient, place: dict[str, Any]
) -> None:
    message = started(slack, client, place)
    slack.add_workspace("T2", "Other", "xoxb-two")
    other = WebClient("xoxb-two", base_url=slack.api_url)
    where = {"channel": message.channel, "ts": message.ts}
    assert error(other, "chat.stopStream", **where) == "channel_not_found"
    assert team.id == "T1"
