"""Messages within Slack's limits: blocks are spread over several messages, never cut.

Limits: https://docs.slack.dev/reference/methods/chat.postMessage and the pages of each block.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.rich import (
    Block,
    Element,
    actions,
    bullets,
    button,
    chars_of,
    context,
    escaped,
    mrkdwn,
    rich_text,
    section,
    shortened,
    words,
)

MAX_BLOCKS = 45
MAX_CHARS = 10_000
FALLBACK_CHARS = 3_000
_NEW_KINDS = ("table", "container", "context_actions")


@dataclass(frozen=True, slots=True)
class Message:
    """One message.

    Attributes:
        text: What it says, for notifications and screen readers; it is sent unparsed.
        blocks: What is shown.
    """

    text: str
    blocks: tuple[Block, ...]

    def simpler(self) -> "Message":
        """Return the message without the kinds of blocks that not every workspace has."""
        return Message(self.text, tuple(one for block in self.blocks for one in _simpler(block)))

    @property
    def has_new_kinds(self) -> bool:
        """Whether `simpler` would change anything."""
        return any(block["type"] in _NEW_KINDS for block in self.blocks)


def in_messages(blocks: Iterable[Block], text: str) -> tuple[Message, ...]:
    """Spread blocks over as few messages as they need, in order, at least one.

    Args:
        blocks: What is shown; each fits into a message by itself.
        text: What it says; the first message carries its beginning.
    """
    pages: list[list[Block]] = [[]]
    for block in blocks:
        if pages[-1] and not _fits(pages[-1], block):
            pages.append([])
        pages[-1].append(block)
    fallback = escaped(shortened(text, FALLBACK_CHARS))
    if len(pages) == 1:
        return (Message(fallback, tuple(pages[0])),)
    return tuple(
        _numbered(page, number, len(pages), fallback) for number, page in enumerate(pages, 1)
    )


def _numbered(page: list[Block], number: int, total: int, text: str) -> Message:
    part = say("answer", "part", number=number, total=total)
    head = () if number == 1 else (context(mrkdwn(part)),)
    return Message(text if number == 1 else part, (*head, *page))


def _fits(page: list[Block], block: Block) -> bool:
    if len(page) >= MAX_BLOCKS:
        return False
    if block["type"] == "table" and any(one["type"] == "table" for one in page):
        return False
    return sum(map(chars_of, page)) + chars_of(block) <= MAX_CHARS


def _simpler(block: Block) -> tuple[Block, ...]:
    match block:
        case {"type": "table", "rows": list(rows)}:
            return (rich_text(bullets(_as_line(row) for row in rows[1:])),)
        case {"type": "container", "child_blocks": list(inside)}:
            return tuple(inside)
        case {"type": "context_actions", "elements": [dict(rating)]}:
            return (_as_buttons(rating),)
        case _:
            return (block,)


def _as_line(row: list[Element]) -> Element:
    parts: list[Element] = []
    for cell in row:
        if parts:
            parts.append(words(" · "))
        parts += _inline(cell)
    return section(*parts)


def _inline(cell: Element) -> list[Element]:
    match cell:
        case {"type": "raw_text", "text": str(text)}:
            return [words(text)]
        case {"elements": [{"elements": list(inside)}]}:
            return list(inside)
        case _:
            return []


def _as_buttons(rating: Element) -> Block:
    made = []
    for number, name in enumerate(("positive_button", "negative_button")):
        match rating.get(name):
            case {"text": {"text": str(text)}, "value": str(value)}:
                made.append(button(f"{rating['action_id']}_{number}", text, value=value))
    return actions(*made)
