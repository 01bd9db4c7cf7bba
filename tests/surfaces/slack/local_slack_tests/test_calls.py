"""Tokens, arguments, scopes, messages: the local Slack refuses what Slack refuses."""

from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.surfaces.slack.local_slack import Channel, LocalSlack, Person, Team
from tests.surfaces.slack.local_slack_tests.conftest import TOKEN
from tests.surfaces.slack.local_slack_tests.refusing import error, refused, section


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


def test_a_token_revoked_by_the_app_works_no_more(client: WebClient) -> None:
    client.auth_revoke()
    assert error(client, "auth.test") == "token_revoked"


def test_auth_test_tells_the_scopes(client: WebClient) -> None:
    headers = client.auth_test().headers
    assert "chat:write" in headers["x-oauth-scopes"].split(",")


def test_of_a_token_that_is_no_good_no_scopes_are_told(team: Team, client: WebClient) -> None:
    team.revokes_tokens()
    with pytest.raises(SlackApiError) as refusal:
        client.auth_test()
    assert "x-oauth-scopes" not in refusal.value.response.headers


def test_every_answer_is_dated_by_slacks_clock(slack: LocalSlack) -> None:
    slack.pass_time(3600)
    dated = WebClient(base_url=slack.api_url).api_test().headers["Date"]
    assert abs(parsedate_to_datetime(dated).timestamp() - slack.world.clock.now()) < 60


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
        ("chat.postMessage", {"channel": "COLD", "text": "hi"}, "is_archived"),
        ("chat.postMessage", {"channel": "CGEN", "blocks": "[{"}, "invalid_blocks_format"),
        (
            "chat.postMessage",
            {"channel": "CGEN", "text": "hi", "markdown_text": "hi"},
            "markdown_text_conflict",
        ),
        ("chat.postMessage", {"channel": "CGEN", "markdown_text": "x" * 12_001}, "msg_too_long"),
        (
            "chat.postMessage",
            {"channel": "CGEN", "text": "hi", "thread_ts": "1.1"},
            "invalid_thread_ts",
        ),
        (
            "chat.postMessage",
            {"channel": "CGEN", "text": "hi", "thread_ts": "1700000000.000001"},
            "thread_not_found",
        ),
        (
            "chat.postMessage",
            {"channel": "CGEN", "text": "hi", "metadata": {"event_type": "x"}},
            "invalid_metadata_schema",
        ),
        ("chat.postMessage", {"channel": "CGEN", "text": "hi", "username": "x"}, "missing_scope"),
        ("chat.update", {"channel": "CGEN", "ts": "1.1", "text": "x"}, "message_not_found"),
        ("chat.delete", {"channel": "CGEN", "ts": "1.1"}, "message_not_found"),
        (
            "chat.postEphemeral",
            {"channel": "CGEN", "user": "U9", "text": "x"},
            "user_not_in_channel",
        ),
        ("reactions.add", {"channel": "CGEN", "timestamp": "1", "name": "x"}, "message_not_found"),
        ("conversations.replies", {"channel": "CGEN", "ts": "1"}, "thread_not_found"),
        ("conversations.info", {"channel": "C404"}, "channel_not_found"),
        ("conversations.open", {"users": "U9"}, "user_not_found"),
        ("users.info", {"user": "U9"}, "user_not_found"),
        ("apps.connections.open", {}, "not_allowed_token_type"),
        ("chat.unfurl", {"channel": "CGEN", "unfurls": {}}, "missing_ts"),
        ("chat.unfurl", {"unfurl_id": "U1", "source": "composer"}, "invalid_unfurl_id"),
        ("agents.sessions.setStatus", {"channel_id": "CGEN", "status": "busy"}, "invalid_status"),
        (
            "agents.sessions.setStatus",
            {"channel_id": "CGEN", "status": "processing"},
            "thread_ts_required",
        ),
        (
            "assistant.threads.setSuggestedPrompts",
            {"channel_id": "CGEN", "prompts": [{"title": "x"}]},
            "invalid_arguments",
        ),
    ],
)
@pytest.mark.usefixtures("ana")
def test_calls_that_slack_refuses(
    team: Team, client: WebClient, method: str, arguments: dict[str, Any], expected: str
) -> None:
    team.add_channel("general", channel_id="CGEN")
    team.add_channel("elsewhere", with_bot=False, channel_id="COUT")
    team.add_channel("hidden", "private", with_bot=False, channel_id="CHID")
    team.add_channel("old", channel_id="COLD").is_archived = True
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


def test_a_token_sees_its_own_workspace_only(slack: LocalSlack, client: WebClient) -> None:
    elsewhere = slack.add_workspace("T2", "Other", "xoxb-two").add_channel("general")
    answer = error(client, "chat.postMessage", channel=elsewhere.id, text="hi")
    assert answer == "channel_not_found"


def test_forms_are_read_as_json_is(slack: LocalSlack, general: Channel) -> None:
    form = {"channel": general.id, "blocks": '[{"type": "divider"}]', "token": TOKEN}
    WebClient(base_url=slack.api_url).api_call("chat.postMessage", data=form)
    assert [block["type"] for block in slack.messages(general)[0].blocks] == ["divider"]


def test_an_update_keeps_how_the_message_read_before(
    slack: LocalSlack, client: WebClient, general: Channel
) -> None:
    ts = client.chat_postMessage(channel=general.id, text="one")["ts"]
    client.chat_update(channel=general.id, ts=ts, text="two", blocks=[section("two")])
    message = slack.messages(general)[0]
    assert (message.shown, [version.text for version in message.history]) == ("two", ["one"])


def test_an_updated_text_has_4000_characters_at_most(client: WebClient, general: Channel) -> None:
    ts = client.chat_postMessage(channel=general.id, text="one")["ts"]
    answer = error(client, "chat.update", channel=general.id, ts=ts, text="x" * 4_001)
    assert answer == "msg_too_long"


def test_messages_of_others_are_not_the_apps_to_change(
    client: WebClient, ana: Person, general: Channel
) -> None:
    ts = ana.says(general, "mine").ts
    changed = error(client, "chat.update", channel=general.id, ts=ts, text="x")
    deleted = error(client, "chat.delete", channel=general.id, ts=ts)
    assert (changed, deleted) == ("cant_update_message", "cant_delete_message")


def test_an_ephemeral_is_seen_by_one_person_and_by_no_method(
    slack: LocalSlack, client: WebClient, ana: Person, general: Channel
) -> None:
    posted = client.chat_postEphemeral(channel=general.id, user=ana.id, text="for you")
    ts = posted["message_ts"]
    assert [message.text for message in slack.ephemerals(ana)] == ["for you"]
    assert slack.messages(general) == []
    answer = error(client, "chat.update", channel=general.id, ts=ts, text="x")
    assert answer == "message_not_found"


def test_a_thread_is_read_back_with_its_metadata(
    client: WebClient, ana: Person, general: Channel
) -> None:
    root = ana.says(general, "who leads A.2.6?")
    metadata = {"event_type": "answer", "event_payload": {"id": "1"}}
    client.chat_postMessage(channel=general.id, thread_ts=root.ts, text="ACWC", metadata=metadata)
    thread = client.conversations_replies(
        channel=general.id, ts=root.ts, include_all_metadata=True
    )["messages"]
    assert [message["text"] for message in thread] == ["who leads A.2.6?", "ACWC"]
    assert (thread[0]["reply_count"], thread[1]["metadata"]) == (1, metadata)


def test_history_comes_in_pages(client: WebClient, ana: Person, general: Channel) -> None:
    for number in range(3):
        ana.says(general, str(number))
    first = client.conversations_history(channel=general.id, limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    rest = client.conversations_history(channel=general.id, limit=2, cursor=cursor)
    texts = [[message["text"] for message in page["messages"]] for page in (first, rest)]
    assert texts == [["2", "1"], ["0"]]


def test_people_groups_and_the_team_are_told(client: WebClient, team: Team) -> None:
    boss = team.add_user("boss", admin=True)
    group = team.add_usergroup("acwc", [boss])
    assert client.users_info(user=boss.id)["user"]["is_admin"] is True
    groups = client.usergroups_list(include_users=True)["usergroups"]
    assert [(each["id"], each["users"]) for each in groups] == [(group.id, [boss.id])]
    assert client.team_info()["team"]["name"] == "ASEAN Secretariat"


def test_direct_messages_are_opened_once(client: WebClient, ana: Person) -> None:
    opened = client.conversations_open(users=ana.id)["channel"]["id"]
    posted = client.chat_postMessage(channel=ana.id, text="hello")["channel"]
    assert {opened, posted} == {ana.direct.id}


@pytest.mark.parametrize(
    ("arguments", "warning"),
    [
        ({"blocks": [{"type": "divider"}]}, "no `text` for notifications and screen readers"),
        ({"text": "hi", "colour": "red"}, "unknown argument colour"),
    ],
)
def test_what_slack_only_frowns_upon_is_a_warning(
    slack: LocalSlack, client: WebClient, general: Channel, arguments: Any, warning: str
) -> None:
    client.api_call("chat.postMessage", json={"channel": general.id, **arguments})
    assert slack.warnings == [f"chat.postMessage: {warning}"]


def test_prompts_with_a_thread_silently_do_not_appear(
    slack: LocalSlack, client: WebClient, ana: Person
) -> None:
    root = ana.says(ana.direct, "hello")
    prompts = [{"title": "My body", "message": "what is my body coordinating?"}]
    client.assistant_threads_setSuggestedPrompts(
        channel_id=ana.direct.id, thread_ts=root.ts, prompts=prompts
    )
    assert slack.prompts(ana.direct) == []
    client.assistant_threads_setSuggestedPrompts(channel_id=ana.direct.id, prompts=prompts)
    assert slack.prompts(ana.direct) == prompts


def test_a_status_goes_when_the_app_answers(
    slack: LocalSlack, client: WebClient, ana: Person, general: Channel
) -> None:
    root = ana.says(general, "who leads A.2.6?")
    client.assistant_threads_setStatus(
        channel_id=general.id, thread_ts=root.ts, status="is reading the plan…"
    )
    assert slack.status_of(root).status_text == "is reading the plan…"
    client.chat_postMessage(channel=general.id, thread_ts=root.ts, text="ACWC")
    assert slack.status_of(root).status_text == ""
