"""What can be done with an answer: go on asking, share it, ask a body, say whether it was right."""

import json
import re
from collections.abc import Iterator

from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.rich import Block, Element, actions, button, plain
from tipassist.types import Answer, AnswerStatus

ASK = "ask"
ASKS = re.compile(rf"{ASK}_\d+")
SHARE = "share"
ASK_BODY = "ask_body"
RATE = "rate"
OPEN = "open_page"
UP, DOWN = "up", "down"
_MAX_SUGGESTIONS = 4
_MAX_BODIES = 3


def pointer_to(answer: Answer, **more: str) -> str:
    """Return what a button is told of an answer, as JSON."""
    return json.dumps({"c": answer.conversation_id, "a": answer.id, **more}, separators=(",", ":"))


def next_steps(
    answer: Answer, bodies: tuple[str, ...], *, share: bool, page: str | None = None
) -> Iterator[Block]:
    """Yield the buttons under an answer.

    Args:
        answer: The answer.
        bodies: Bodies whose group can be asked.
        share: Whether it can be shown to everybody.
        page: Address of the page about the place asked for, if any.
    """
    made = []
    if page:
        made.append(button(OPEN, say("buttons", "open"), url=page))
    if share:
        made.append(
            button(SHARE, say("buttons", "share"), value=pointer_to(answer), style="primary")
        )
    made += [
        button(f"{ASK}_{number}", text, value=text)
        for number, text in enumerate(answer.suggestions[:_MAX_SUGGESTIONS])
    ]
    made += [_ask_body(number, body, answer) for number, body in enumerate(bodies[:_MAX_BODIES])]
    if made:
        yield actions(*made)


def _ask_body(number: int, body: str, answer: Answer) -> Element:
    made = button(
        f"{ASK_BODY}_{number}",
        say("buttons", "ask_body", body=body),
        value=pointer_to(answer, body=body),
    )
    made["confirm"] = {
        "title": plain(say("buttons", "ask_body", body=body), 100),
        "text": plain(say("buttons", "ask_body_sure", body=body), 300),
        "confirm": plain(say("buttons", "sure"), 30),
        "deny": plain(say("buttons", "not_sure"), 30),
    }
    return made


def feedback_row(answer: Answer) -> Iterator[Block]:
    """Yield the buttons that rate an answer; a fault of ours is not rated."""
    if answer.status is AnswerStatus.ERROR:
        return
    yield {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": RATE,
                "positive_button": {
                    "text": plain(say("buttons", "good"), 75),
                    "accessibility_label": say("buttons", "good"),
                    "value": pointer_to(answer, r=UP),
                },
                "negative_button": {
                    "text": plain(say("buttons", "bad"), 75),
                    "accessibility_label": say("buttons", "bad"),
                    "value": pointer_to(answer, r=DOWN),
                },
            }
        ],
    }
