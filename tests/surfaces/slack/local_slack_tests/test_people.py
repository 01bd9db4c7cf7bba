"""What people do, as the app hears of it."""

import json
import time
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from tests.surfaces.slack.local_slack import Channel, LocalSlack, Person, Team
from tests.surfaces.slack.local_slack_tests.receiver import Got, Receiver, Reply
from tests.surfaces.slack.local_slack_tests.refusing import (
    Json,
    actions,
    button,
    error,
    feedback,
    modal,
    plain,
    section,
    text_input,
)


def kinds(app: Receiver) -> list[str]:
    return sorted(got["event"].get("subtype") or got["event"]["type"] for got in app.got)


def test_a_mention_comes_as_two_events_of_one_message(
    team: Team, ana: Person, general: Channel, app: Receiver
) -> None:
    message = ana.says(general, f"{team.bot.mention} who leads A.2.6?")
    events = [delivery.event for delivery in message.deliveries]
    assert sorted(event["type"] for event in events) == ["app_mention", "message"]
    assert {event["ts"] for event in events} == {message.ts}
    assert len({got["event_id"] for got in app.got}) == 2
    assert all(delivery.acknowledged for delivery in message.deliveries)


def test_a_direct_message_carries_no_thread_and_no_mention(
    team: Team, ana: Person, app: Receiver
) -> None:
    ana.says(ana.direct, f"{team.bot.mention} A.2.6")
    event = app.got[0]["event"]
    assert (event["type"], event["channel_type"], "thread_ts" in event) == ("message", "im", False)
    assert len(app.got) == 1


def test_nothing_is_heard_where_the_app_is_not(team: Team, ana: Person, app: Receiver) -> None:
    ana.says(team.add_channel("elsewhere", with_bot=False), f"{team.bot.mention} hi")
    assert app.got == []


def test_nothing_is_heard_without_the_scope(slack: LocalSlack, app: Receiver) -> None:
    team = slack.add_workspace("T9", "Small", "xoxb-small", scopes=["app_mentions:read"])
    bob = team.add_user("bob")
    bob.says(team.add_channel("general"), f"{team.bot.mention} hi")
    assert kinds(app) == ["app_mention"]


def test_the_app_hears_its_own_messages_and_those_of_other_bots(
    slack: LocalSlack, team: Team, client: WebClient, general: Channel, app: Receiver
) -> None:
    slack.courier.echo = True
    client.chat_postMessage(channel=general.id, text="mine")
    team.add_bot("deploys").says(general, "deployed", subtype="bot_message")
    slack.settle()
    heard = {got["event"]["text"]: got["event"] for got in app.got}
    assert heard["mine"]["bot_id"] == team.bot.bot_id
    assert (heard["deployed"]["subtype"], "user" in heard["deployed"]) == ("bot_message", False)


def test_edits_and_deletions_are_told(
    team: Team, ana: Person, general: Channel, app: Receiver
) -> None:
    message = ana.says(general, "who leads A.2.6?")
    ana.edits(message, f"{team.bot.mention} who leads A.2.7?")
    ana.deletes(message)
    assert kinds(app) == ["app_mention", "message", "message_changed", "message_deleted"]
    with pytest.raises(LookupError):
        ana.edits(message, "again")


def test_a_root_with_replies_stays_as_a_tombstone(
    ana: Person, general: Channel, app: Receiver
) -> None:
    root = ana.says(general, "who leads A.2.6?")
    ana.says(general, "me too", root.ts)
    ana.deletes(root)
    assert app.got[-1]["event"]["message"]["subtype"] == "tombstone"


def test_what_is_not_acknowledged_comes_again_with_its_reason(ana: Person, app: Receiver) -> None:
    answers = iter([500, 503, 200])
    app.reply = lambda _got: (next(answers), "")
    delivery = ana.says(ana.direct, "A.2.6").deliveries[0]
    assert delivery.settled.wait(5)
    assert [attempt.status for attempt in delivery.attempts] == [500, 503, 200]
    assert [header.get("x-slack-retry-num") for header in app.headers] == [None, "1", "2"]
    assert app.headers[1]["x-slack-retry-reason"] == "http_error"
    assert len({got["event_id"] for got in app.got}) == 1


def test_after_three_more_tries_slack_gives_up(
    slack: LocalSlack, ana: Person, app: Receiver
) -> None:
    slack.courier.schedule.retry_delays_seconds = (0.0, 0.0, 0.0)
    app.reply = lambda _got: (500, "")
    delivery = ana.says(ana.direct, "A.2.6").deliveries[0]
    assert delivery.settled.wait(5)
    assert (len(delivery.attempts), delivery.acknowledged) == (4, False)


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


def test_commands_are_not_sent_again_and_the_person_is_told(
    slack: LocalSlack, ana: Person, general: Channel, app: Receiver
) -> None:
    app.reply = lambda _got: (500, "")
    ana.types("/tip A.2.6", general)
    slack.settle()
    assert len(app.got) == 1
    assert slack.troubles == ["/tip failed with the error 'dispatch_failed'"]


def test_a_command_is_answered_at_once_or_by_its_address(
    slack: LocalSlack, ana: Person, general: Channel, app: Receiver
) -> None:
    app.reply = lambda _got: (200, "One moment…")
    ana.types("/tip A.2.6", general)
    got = app.got[0]
    assert (got["command"], got["text"], got["channel_name"]) == ("/tip", "A.2.6", "general")
    hook = WebhookClient(got["response_url"])
    assert hook.send(text="ACWC").status_code == 200
    assert hook.send(text="Shared", response_type="in_channel").status_code == 200
    assert [message.text for message in slack.ephemerals(ana)] == ["One moment…", "ACWC"]
    assert [message.text for message in slack.messages(general)] == ["Shared"]


@pytest.mark.parametrize(
    ("uses", "seconds", "expected"), [(5, 0, "used_url"), (0, 1_801, "expired_url")]
)
def test_a_response_url_is_good_for_five_answers_in_half_an_hour(
    slack: LocalSlack,
    ana: Person,
    general: Channel,
    app: Receiver,
    uses: int,
    seconds: float,
    expected: str,
) -> None:
    ana.types("/tip A.2.6", general)
    hook = WebhookClient(app.got[0]["response_url"])
    for _ in range(uses):
        hook.send(text="x")
    slack.pass_time(seconds)
    answer = hook.send(text="x")
    assert (answer.status_code, json.loads(answer.body)["error"]) == (404, expected)


def test_a_response_url_refuses_what_a_method_would(
    ana: Person, general: Channel, app: Receiver
) -> None:
    ana.types("/tip A.2.6", general)
    answer = WebhookClient(app.got[0]["response_url"]).send(blocks=[section("")])
    assert (answer.status_code, json.loads(answer.body)["error"]) == (400, "invalid_blocks")


def test_a_click_on_an_ephemeral_can_replace_and_delete_it(
    slack: LocalSlack, client: WebClient, ana: Person, general: Channel, app: Receiver
) -> None:
    blocks = [section("ACWC"), actions(button("Share", value="1"))]
    client.chat_postEphemeral(channel=general.id, user=ana.id, text="ACWC", blocks=blocks)
    ana.clicks(slack.ephemerals(ana)[0], label="Share")
    got = app.got[-1]
    assert got["container"]["is_ephemeral"]
    assert [action["value"] for action in got["actions"]] == ["1"]
    hook = WebhookClient(got["response_url"])
    hook.send(text="Shared", replace_original=True)
    assert [message.text for message in slack.ephemerals(ana)] == ["Shared"]
    hook.send(delete_original=True)
    assert slack.ephemerals(ana) == []


def test_only_what_is_shown_can_be_clicked(
    slack: LocalSlack, client: WebClient, team: Team, ana: Person, general: Channel, app: Receiver
) -> None:
    client.chat_postMessage(channel=general.id, text="x", blocks=[feedback()])
    message = slack.messages(general)[0]
    with pytest.raises(LookupError, match="Good"):
        ana.clicks(message, label="Fine")
    ana.clicks(message, label="Bad")
    action = app.got[-1]["actions"][0]
    assert (action["type"], action["value"]) == ("feedback_buttons", "Bad")
    client.chat_postEphemeral(channel=general.id, user=ana.id, text="x", blocks=[feedback()])
    with pytest.raises(LookupError, match="does not see"):
        team.add_user("bob").clicks(slack.ephemerals(ana)[0], label="Bad")


def open_modal(client: WebClient, app: Receiver, *blocks: Json, **more: Any) -> Any:
    view = modal(*blocks, submit=plain("Send"), **more)
    return client.views_open(trigger_id=app.got[-1]["trigger_id"], view=view)["view"]


def test_a_trigger_opens_one_modal_within_three_seconds(
    slack: LocalSlack, client: WebClient, ana: Person, general: Channel, app: Receiver
) -> None:
    ana.types("/tip", general)
    open_modal(client, app, text_input())
    view = modal(section("x"))
    trigger = app.got[-1]["trigger_id"]
    assert error(client, "views.open", trigger_id=trigger, view=view) == "exchanged_trigger_id"
    ana.types("/tip", general)
    slack.pass_time(3.1)
    trigger = app.got[-1]["trigger_id"]
    assert error(client, "views.open", trigger_id=trigger, view=view) == "expired_trigger_id"
    assert error(client, "views.open", trigger_id="1.2.3", view=view) == "invalid_trigger_id"


def test_a_modal_is_filled_in_and_submitted(
    slack: LocalSlack, client: WebClient, ana: Person, general: Channel, app: Receiver
) -> None:
    ana.types("/tip", general)
    open_modal(client, app, text_input(), private_metadata="m1")
    view = slack.modals(ana)[0]
    with pytest.raises(LookupError, match="required"):
        ana.submits(view)
    refusal = json.dumps({"response_action": "errors", "errors": {"reason": "Say more"}})
    app.reply = lambda _got: (200, refusal)
    ana.submits(view, {"reason": "no"})
    assert (view.errors, view.closed) == ({"reason": "Say more"}, False)
    app.reply = lambda _got: (200, "")
    ana.submits(view, {"reason": "It is ACWC"})
    got = app.got[-1]["view"]
    assert got["state"]["values"]["reason"]["reason"]["value"] == "It is ACWC"
    assert (got["private_metadata"], slack.modals(ana)) == ("m1", [])


def test_modals_stack_three_high(
    slack: LocalSlack, client: WebClient, ana: Person, general: Channel, app: Receiver
) -> None:
    ana.types("/tip", general)
    open_modal(client, app, section("one"), actions(button()))
    for _ in range(2):
        ana.clicks(slack.modals(ana)[0], "show")
        view = modal(section("more"), actions(button()))
        client.views_push(trigger_id=app.got[-1]["trigger_id"], view=view)
    ana.clicks(slack.modals(ana)[0], "show")
    trigger = app.got[-1]["trigger_id"]
    assert error(client, "views.push", trigger_id=trigger, view=view) == "push_limit_reached"
    assert len(slack.modals(ana)) == 3


def test_home_is_published_and_chosen_in(
    slack: LocalSlack, client: WebClient, ana: Person, app: Receiver
) -> None:
    ana.opens_home()
    assert "view" not in app.got[-1]["event"]
    options = [{"text": plain("ACWC"), "value": "acwc"}, {"text": plain("SOMTC"), "value": "somtc"}]
    menu = {"type": "static_select", "action_id": "body", "options": options}
    view = {"type": "home", "blocks": [actions(menu)]}
    first = client.views_publish(user_id=ana.id, view=view)["view"]["hash"]
    ana.opens_home()
    assert app.got[-1]["event"]["view"]["hash"] == first
    home = slack.home(ana)
    assert home is not None
    ana.chooses(home, "body", "SOMTC")
    assert app.got[-1]["actions"][0]["selected_option"]["value"] == "somtc"
    client.views_publish(user_id=ana.id, view=view, hash=first)
    answer = error(client, "views.publish", user_id=ana.id, view=view, hash=first)
    assert answer == "hash_conflict"


def test_the_agent_view_tells_what_is_shown_beside_it(
    ana: Person, general: Channel, app: Receiver
) -> None:
    ana.opens_assistant(viewing=general)
    event = app.got[-1]["event"]
    assert (event["type"], event["tab"]) == ("app_home_opened", "messages")
    assert event["context"]["entities"][0]["value"] == general.id


def test_a_shortcut_brings_the_message(ana: Person, general: Channel, app: Receiver) -> None:
    message = ana.says(general, "we should train the police")
    ana.uses_shortcut("find_in_plan", message)
    got = app.got[-1]
    assert (got["type"], got["message"]["text"]) == ("message_action", message.text)


def test_only_links_to_registered_domains_are_told_and_unfurled(
    slack: LocalSlack, client: WebClient, ana: Person, general: Channel, app: Receiver
) -> None:
    slack.app.unfurl_domains.add("tip.example")
    ana.shares_link("https://other.example/x", general)
    assert kinds(app) == ["message"]
    url = "https://tip.example/activities/A.2.6?a=1&b=2"
    message = ana.shares_link(url, general)
    event = next(d.event for d in message.deliveries if d.event["type"] == "link_shared")
    card = {"blocks": [section("A.2.6")]}
    other = {"https://tip.example/else": card}
    place = {"unfurl_id": event["unfurl_id"], "source": event["source"]}
    assert error(client, "chat.unfurl", **place, unfurls=other) == "cannot_unfurl_message"
    client.chat_unfurl(**place, unfurls={url: card})
    assert [unfurl.url for unfurl in slack.unfurls] == [url]


def test_uninstalling_is_told_twice(team: Team, app: Receiver) -> None:
    team.uninstalls()
    assert kinds(app) == ["app_uninstalled", "tokens_revoked"]


def test_the_app_can_remove_itself(slack: LocalSlack, team: Team, client: WebClient) -> None:
    assert error(client, "apps.uninstall") == "invalid_client_id"
    client.apps_uninstall(client_id=slack.app.client_id, client_secret=slack.app.client_secret)
    assert error(client, "auth.test") == "account_inactive"
    assert team.workspace.token is None
