"""What a message may consist of, wherever an app sends one: methods, streams, response_urls."""

import json
import secrets
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.blocks import (
    MARKDOWN_CHARS,
    MESSAGE_CHARS,
    Surface,
    chars_of,
    every_block,
    problems_of_blocks,
    tables_in,
)
from tests.surfaces.slack.local_slack.checks import Json, listed
from tests.surfaces.slack.local_slack.refusal import Refused

TEXT_CHARS = 40_000
UPDATED_TEXT_CHARS = 4_000  # https://docs.slack.dev/reference/methods/chat.update
METADATA_BYTES = 16_000
MOST_ATTACHMENTS = 100


@dataclass(frozen=True, slots=True)
class Content:
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    metadata: Json | None = None


def content_of(arguments: Arguments, most_text: int = TEXT_CHARS) -> Content:
    """The content that these arguments describe.

    Raises:
        Refused: It is empty, too long, contradictory or malformed.
    """
    blocks = message_blocks(arguments.array("blocks", "invalid_blocks_format"))
    attachments = _attachments(arguments.array("attachments", "invalid_attachments"))
    text, markdown = arguments.text("text"), arguments.text("markdown_text")
    if markdown:
        if text or blocks:
            raise Refused("markdown_text_conflict")
        return Content(markdown, markdown_blocks(markdown), attachments, metadata_of(arguments))
    if not (text.strip() or blocks or attachments):
        raise Refused("no_text")
    if len(text) > most_text:
        raise Refused("msg_too_long")
    return Content(text, blocks, attachments, metadata_of(arguments))


def markdown_blocks(markdown: str) -> list[Json]:
    """How a message written in Markdown is kept."""
    if len(markdown) > MARKDOWN_CHARS:
        raise Refused("msg_too_long")
    return with_ids([{"type": "markdown", "text": markdown}])


def message_blocks(blocks: list[Any]) -> list[Json]:
    """The blocks of a message, with ids where the app gave none."""
    if found := problems_of_blocks(blocks, "message"):
        raise Refused("invalid_blocks", found)
    if tables_in(blocks) > 1:
        raise Refused("invalid_attachments", ["[ERROR] only_one_table_allowed"])
    if chars_of(blocks) > MESSAGE_CHARS:
        raise Refused("msg_blocks_too_long")
    return with_ids(blocks)


def view_content(view: Json, surface: Surface) -> Json:
    return view | {"type": surface, "blocks": with_ids(listed(view, "blocks"))}


def with_ids(blocks: list[Json]) -> list[Json]:
    """The blocks as Slack keeps them: each block and interactive element has an id."""
    kept = deepcopy(blocks)
    for block, _ in every_block(kept):
        block.setdefault("block_id", secrets.token_urlsafe(4))
        for element in elements_of(block):
            element.setdefault("action_id", secrets.token_urlsafe(4))
    return kept


_PASSIVE = frozenset({"image", "mrkdwn", "plain_text"})


def elements_of(block: Json) -> list[Json]:
    """The interactive elements of one block."""
    held = [block.get("accessory"), block.get("element")]
    if block["type"] in ("actions", "context_actions"):
        held += listed(block, "elements")
    return [each for each in held if isinstance(each, dict) and each.get("type") not in _PASSIVE]


def _attachments(attachments: list[Any]) -> list[Json]:
    if len(attachments) > MOST_ATTACHMENTS:
        raise Refused("too_many_attachments")
    for each in attachments:
        if not isinstance(each, dict):
            raise Refused("invalid_attachments")
        message_blocks(listed(each, "blocks"))
    return deepcopy(attachments)


def metadata_of(arguments: Arguments) -> Json | None:
    """The metadata given; an empty object when it is to be removed, None when not given."""
    if not arguments.has("metadata"):
        return None
    metadata = arguments.mapping("metadata", "invalid_metadata_format")
    if metadata and not (
        isinstance(metadata.get("event_type"), str)
        and isinstance(metadata.get("event_payload"), dict)
    ):
        raise Refused("invalid_metadata_schema")
    if len(json.dumps(metadata)) > METADATA_BYTES:
        raise Refused("metadata_too_large")
    return metadata
