"""Which blocks and views the local Slack takes."""

from typing import Any

import pytest
from slack_sdk import WebClient

from tests.surfaces.slack.local_slack import Channel, LocalSlack
from tests.surfaces.slack.local_slack.blocks import Surface, problems_of_blocks
from tests.surfaces.slack.local_slack.view_rules import problems_of_view
from tests.surfaces.slack.local_slack_tests.refusing import (
    Json,
    actions,
    button,
    error,
    feedback,
    modal,
    plain,
    refused,
    section,
    text_input,
)


def option(text: str, value: str) -> Json:
    return {"text": plain(text), "value": value}


def menu(count: int, **more: Any) -> Json:
    options = [option(f"Body {number}", str(number)) for number in range(count)]
    return {"type": "static_select", "action_id": "body", "options": options, **more}


def table(rows: int, columns: int, text: str = "x") -> Json:
    cell = {"type": "raw_text", "text": text}
    return {"type": "table", "rows": [[cell] * columns for _ in range(rows)]}


def container(*blocks: Json, **more: Any) -> Json:
    return {"type": "container", "title": plain("Passages"), "child_blocks": list(blocks), **more}


def rich(*elements: Json) -> Json:
    part = {"type": "rich_text_section", "elements": list(elements)}
    return {"type": "rich_text", "elements": [part]}


IMAGE = {"type": "image", "image_url": "https://tip.example/a.png", "alt_text": "A chart"}
NUMBER = {"type": "raw_number", "value": 3, "text": "3"}
FIELD = {"type": "mrkdwn", "text": "x" * 2_000}

GOOD: list[tuple[Surface, Json]] = [
    ("message", section("x" * 3_000)),
    ("message", {"type": "section", "fields": [FIELD] * 10}),
    ("message", section("x") | {"accessory": button("x" * 75, value="v" * 2_000)}),
    ("message", {"type": "header", "text": plain("x" * 150)}),
    ("message", {"type": "divider", "block_id": "b" * 255}),
    ("message", IMAGE),
    ("message", {"type": "context", "elements": [plain("Sources"), IMAGE]}),
    ("message", actions(*[button(action_id=f"a{number}") for number in range(25)])),
    ("message", actions(menu(100), {"type": "overflow", "options": [option("a", "1")]})),
    ("message", feedback()),
    ("message", {"type": "markdown", "text": "x" * 12_000}),
    ("message", rich({"type": "text", "text": "x", "style": {"bold": True}})),
    ("message", table(100, 20)),
    ("message", {"type": "table", "rows": [[NUMBER, rich({"type": "text", "text": "x"})]]}),
    ("message", table(1, 1) | {"column_settings": [{"align": "right", "is_wrapped": True}]}),
    ("message", container(section("x"), is_collapsible=True, default_collapsed=True)),
    ("modal", text_input()),
    ("modal", text_input() | {"element": {"type": "radio_buttons", "options": [option("a", "1")]}}),
    ("home", actions(menu(2, initial_option=option("Body 1", "1")))),
    ("home", actions({"type": "conversations_select", "default_to_current_conversation": True})),
]

BAD: list[tuple[Surface, Json, str]] = [
    ("message", {"type": "sectoin"}, "unsupported type: sectoin [json-pointer:/blocks/0/type]"),
    ("message", {"type": "section"}, "must define at least one of: text, fields"),
    ("message", section("x" * 3_001), "less than 3001 characters [json-pointer:/blocks/0/text/"),
    ("message", section(""), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ("message", section("x") | {"colour": "red"}, "invalid additional property: colour"),
    ("message", {"type": "section", "fields": [FIELD] * 11}, "no more than 10 items allowed"),
    (
        "message",
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "x" * 2_001}]},
        "less than 2001 characters",
    ),
    ("message", section("x") | {"text": "x"}, "missing required field: type"),
    ("message", {"type": "header", "text": plain("x" * 151)}, "less than 151 characters"),
    (
        "message",
        {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
        "unsupported type: mrkdwn",
    ),
    ("message", {"type": "image", "alt_text": "x"}, "exactly one of: image_url, slack_file"),
    ("message", IMAGE | {"image_url": "a.png"}, "must be a valid URL"),
    ("message", {"type": "context", "elements": [plain("x")] * 11}, "no more than 10 items"),
    ("message", {"type": "context", "elements": [button()]}, "unsupported type: button"),
    ("message", actions(*[button()] * 26), "no more than 25 items allowed"),
    ("message", actions(button(), button()), "`action_id` show is not unique"),
    ("message", actions(button("x" * 76)), "less than 76 characters"),
    ("message", actions(button(value="v" * 2_001)), "less than 2001 characters"),
    ("message", actions(button(action_id="a" * 256)), "less than 256 characters"),
    ("message", actions(button(url="https://" + "x" * 3_000)), "less than 3001 characters"),
    ("message", actions(button(style="blue")), "must be one of: primary, danger"),
    ("message", actions(menu(101)), "no more than 100 items allowed"),
    ("message", actions(menu(1, initial_option=option("b", "2"))), "one of the options"),
    ("message", actions(menu(1) | {"options": [option("x" * 76, "1")]}), "less than 76 characters"),
    ("message", actions(menu(1) | {"options": [option("x", "1" * 151)]}), "less than 151"),
    ("message", actions(feedback()["elements"][0]), "unsupported type: feedback_buttons"),
    ("message", {"type": "context_actions", "elements": [button()]}, "unsupported type: button"),
    ("message", {"type": "markdown", "text": "x" * 12_001}, "less than 12001 characters"),
    ("message", {"type": "divider", "block_id": "b" * 256}, "less than 256 characters"),
    ("message", rich({"type": "mention", "user_id": "U1"}), "unsupported type: mention"),
    ("message", table(101, 1), "no more than 100 items allowed"),
    ("message", table(1, 21), "no more than 20 items allowed"),
    ("message", table(1, 1, ""), "must be more than 0 characters"),
    ("message", table(11, 1, "x" * 1_000), "less than 10001 characters in total"),
    ("message", {"type": "table", "rows": [[NUMBER], [NUMBER] * 2]}, "same number of cells"),
    ("message", {"type": "table", "rows": [["x"]]}, "missing required field: type"),
    ("message", container(), "no less than 1 items allowed"),
    ("message", container(*[section("x")] * 11), "no more than 10 items allowed"),
    ("message", container({"type": "markdown", "text": "x"}), "unsupported type: markdown"),
    ("message", container(section("x"), default_collapsed=True), "requires is_collapsible"),
    ("message", text_input(), "unsupported type: input"),
    ("modal", {"type": "markdown", "text": "x"}, "unsupported type: markdown"),
    ("modal", table(1, 1), "unsupported type: table"),
    ("modal", feedback(), "unsupported type: context_actions"),
    ("home", {"type": "markdown", "text": "x"}, "unsupported type: markdown"),
    ("modal", text_input(max_length=3_001), "must be between 1 and 3000"),
    ("modal", text_input() | {"element": button()}, "unsupported type: button"),
]


@pytest.mark.parametrize(("surface", "block"), GOOD, ids=lambda value: str(value)[:40])
def test_blocks_that_slack_takes(surface: Surface, block: Json) -> None:
    assert problems_of_blocks([block], surface) == []


@pytest.mark.parametrize(("surface", "block", "said"), BAD, ids=lambda value: str(value)[:40])
def test_blocks_that_slack_refuses(surface: Surface, block: Json, said: str) -> None:
    problems = problems_of_blocks([block], surface)
    assert any(said in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([{"type": "divider"}] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
        ([{"type": "markdown", "text": "x" * 6_001}] * 2, "less than 12001 characters"),
        ([{"type": "divider", "block_id": "b"}] * 2, "`block_id` b already exists"),
        (
            [{"type": "divider", "block_id": "b"}, container({"type": "divider", "block_id": "b"})],
            "[json-pointer:/blocks/1/child_blocks/0/block_id]",
        ),
        ("blocks", "must be an array"),
    ],
)
def test_blocks_that_are_too_many_together(blocks: Any, said: str) -> None:
    assert said in "".join(problems_of_blocks(blocks, "message"))


def test_a_refusal_says_which_block(client: WebClient, general: Channel) -> None:
    answer = refused(
        client, "chat.postMessage", channel=general.id, text="x", blocks=[section("x"), section("")]
    )
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be more than 0 characters [json-pointer:/blocks/1/text/text]"
    ]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([section("x" * 2_700)] * 5, "msg_blocks_too_long"),
        ([table(1, 1), table(1, 1)], "invalid_attachments"),
        ([table(1, 1), container(table(1, 1))], "invalid_attachments"),
    ],
)
def test_messages_that_slack_refuses(
    client: WebClient, general: Channel, blocks: list[Json], expected: str
) -> None:
    answer = error(client, "chat.postMessage", channel=general.id, text="x", blocks=blocks)
    assert answer == expected


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (modal(section("x"), title=plain("x" * 25)), "less than 25 characters"),
        (modal(section("x"), close=plain("x" * 25)), "less than 25 characters"),
        (modal(section("x"), private_metadata="x" * 3_001), "less than 3001 characters"),
        (modal(section("x"), callback_id="x" * 256), "less than 256 characters"),
        (modal(section("x"), colour="red"), "invalid additional property: colour"),
        (modal(*[{"type": "divider"}] * 101), "no more than 100 items"),
        (modal(), "no less than 1 items"),
        (modal(text_input()), "`submit` is required when there is an `input` block"),
        ({"type": "modal", "blocks": [section("x")]}, "missing required field: title"),
        ({"type": "home", "blocks": [section("x")]}, "must be of type modal"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_modals_that_slack_refuses(view: Json, said: str) -> None:
    problems = problems_of_view(view, "modal")
    assert any(said in problem for problem in problems), problems


def test_a_home_tab_has_no_title() -> None:
    view = {"type": "home", "title": plain("x"), "blocks": [section("x")]}
    assert problems_of_view(view, "home") == [
        "[ERROR] invalid additional property: title [json-pointer:/view]"
    ]


@pytest.mark.parametrize(
    ("arguments", "targets"),
    [
        ({"text": "<!channel> <!here|here> <!everyone>"}, ["channel", "here", "everyone"]),
        ({"text": "hi <@U1> and <!subteam^S1|@acwc>"}, ["U1", "S1"]),
        ({"text": "x", "blocks": [section("<!channel>")]}, ["channel"]),
        ({"markdown_text": "**<@U1>**"}, ["U1"]),
        ({"text": "x", "blocks": [rich({"type": "broadcast", "range": "here"})]}, ["here"]),
        ({"text": "x", "blocks": [rich({"type": "user", "user_id": "U1"})]}, ["U1"]),
        ({"text": "&lt;!channel&gt; and &lt;@U1&gt; @channel"}, []),
        ({"text": "x", "blocks": [{"type": "header", "text": plain("<!channel>")}]}, []),
    ],
)
def test_everybody_who_would_be_notified_is_known(
    slack: LocalSlack, client: WebClient, general: Channel, arguments: Any, targets: list[str]
) -> None:
    client.chat_postMessage(channel=general.id, **arguments)
    assert [ping.target for ping in slack.pings] == targets * (
        2 if "markdown_text" in arguments else 1
    )


@pytest.mark.parametrize(
    ("arguments", "links"),
    [
        ({"text": "<https://a.example/x|A.1.1>"}, [("https://a.example/x", "A.1.1")]),
        ({"text": "see https://a.example/x"}, [("https://a.example/x", "https://a.example/x")]),
        ({"markdown_text": "[A.1](https://a.example/x)"}, [("https://a.example/x", "A.1")]),
        (
            {"text": "x", "blocks": [actions(button("Open", url="https://a.example"))]},
            [("https://a.example", "Open")],
        ),
        (
            {"text": "x", "blocks": [rich({"type": "link", "url": "https://a.example"})]},
            [("https://a.example", "https://a.example")],
        ),
    ],
)
def test_every_link_shown_is_known(
    slack: LocalSlack, client: WebClient, general: Channel, arguments: Any, links: list[Any]
) -> None:
    client.chat_postMessage(channel=general.id, **arguments)
    assert [(link.url, link.label) for link in slack.links] == links
