"""Rich text of Block Kit, element by element.

Rich text is never parsed: whatever a question or a document says, it cannot format, link or mention
anybody. Format: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from collections.abc import Iterable

Block = dict[str, object]
Element = dict[str, object]

_BUTTON_CHARS = 75
_VALUE_CHARS = 2000


def words(text: str, *, bold: bool = False, italic: bool = False) -> Element:
    """Return a stretch of text, which may not be empty."""
    style = {name: True for name, on in (("bold", bold), ("italic", italic)) if on}
    return {"type": "text", "text": text, **({"style": style} if style else {})}


def link(url: str | None, text: str, *, bold: bool = False) -> Element:
    """Return a link, or only its words where there is nowhere to lead."""
    if url is None:
        return words(text, bold=bold)
    style = {"style": {"bold": True}} if bold else {}
    return {"type": "link", "url": url, "text": text, **style}


def section(*elements: Element) -> Element:
    """Return one paragraph."""
    return {"type": "rich_text_section", "elements": list(elements)}


def bullets(rows: Iterable[Element], indent: int = 0) -> Element:
    """Return list rows, each a `section`, at a depth from 0."""
    return {
        "type": "rich_text_list",
        "style": "bullet",
        "indent": indent,
        "elements": list(rows),
    }


def rich_text(*parts: Element) -> Block:
    """Return a block of paragraphs and lists."""
    return {"type": "rich_text", "elements": list(parts)}


def paragraph(text: str, *, bold: bool = False, italic: bool = False) -> Block:
    """Return a block of one paragraph in one style."""
    return rich_text(section(words(text, bold=bold, italic=italic)))


def plain(text: str, limit: int | None = None) -> Element:
    """Return a plain text object, shortened at a limit; nothing in it is parsed."""
    return {"type": "plain_text", "text": shortened(text, limit) if limit else text, "emoji": False}


def shortened(text: str, limit: int) -> str:
    """Return a text of at most `limit` characters, cut at a word where it must be cut."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head else head}…"


def context(*elements: Element) -> Block:
    """Return a line in small print."""
    return {"type": "context", "elements": list(elements)}


def mrkdwn(text: str) -> Element:
    """Return a text that Slack parses; what others wrote goes through `escaped` first."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def escaped(text: str) -> str:
    """Return a text that cannot link or mention where Slack parses.

    The three characters are those of https://docs.slack.dev/messaging/formatting-message-text
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def marked_link(url: str | None, text: str) -> str:
    """Return a link for where Slack parses, or only its words where there is nowhere to lead."""
    return f"<{url}|{escaped(text)}>" if url else escaped(text)


def folded(title: str, inside: Iterable[Block]) -> Block:
    """Return a block that shows a title, and at most ten blocks once it is opened."""
    return {
        "type": "container",
        "title": plain(title, 150),
        "is_collapsible": True,
        "default_collapsed": True,
        "child_blocks": list(inside),
    }


def header(text: str) -> Block:
    """Return a title, cut after 150 characters."""
    return {"type": "header", "text": plain(text, 150)}


def divider() -> Block:
    """Return a line across."""
    return {"type": "divider"}


def button(
    action: str, text: str, *, value: str | None = None, url: str | None = None, style: str = ""
) -> Element:
    """Return a button; its text is shortened, its value is not.

    Args:
        action: Name of the action, unique in its block.
        text: What stands on it.
        value: What the action is told; at most 2,000 characters are kept.
        url: Where it leads.
        style: `primary`, `danger` or nothing.
    """
    made: Element = {"type": "button", "action_id": action, "text": plain(text, _BUTTON_CHARS)}
    if value is not None:
        made["value"] = value[:_VALUE_CHARS]
    if url is not None:
        made["url"] = url
    if style:
        made["style"] = style
    return made


def actions(*elements: Element) -> Block:
    """Return a row of buttons and menus."""
    return {"type": "actions", "elements": list(elements)}


def chars_of(block: Element) -> int:
    """Return how many characters of text a block or element holds, links included."""
    total = 0
    for key, value in block.items():
        if isinstance(value, str) and key in {"text", "url", "value"}:
            total += len(value)
        elif isinstance(value, dict):
            total += chars_of(value)
        elif isinstance(value, list):
            total += sum(_chars_in(one) for one in value)
    return total


def _chars_in(value: object) -> int:
    if isinstance(value, dict):
        return chars_of(value)
    if isinstance(value, list):
        return sum(_chars_in(one) for one in value)
    return 0
