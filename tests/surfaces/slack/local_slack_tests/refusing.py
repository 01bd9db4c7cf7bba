"""Short ways to call and to be refused."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

Json = dict[str, Any]


def refused(client: WebClient, method: str, **arguments: Any) -> Any:
    """The answer to a call that Slack refuses."""
    with pytest.raises(SlackApiError) as caught:
        client.api_call(method, json=arguments)
    return caught.value.response


def error(client: WebClient, method: str, **arguments: Any) -> str:
    return str(refused(client, method, **arguments)["error"])


def section(text: str) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def button(text: str = "Show", action_id: str = "show", **more: Any) -> Json:
    return {"type": "button", "text": plain(text), "action_id": action_id, **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Why?"), "blocks": list(blocks), **more}


def text_input(block_id: str = "reason", **more: Any) -> Json:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain("Reason"),
        "element": {"type": "plain_text_input", "action_id": block_id, **more},
    }


def feedback() -> Json:
    sides = {
        side: {"text": plain(text), "value": text}
        for side, text in (("positive_button", "Good"), ("negative_button", "Bad"))
    }
    return {
        "type": "context_actions",
        "elements": [{"type": "feedback_buttons", "action_id": "feedback", **sides}],
    }
