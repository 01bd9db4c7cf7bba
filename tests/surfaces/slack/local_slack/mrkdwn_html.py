"""Slack's mrkdwn and Markdown as HTML, everything else escaped."""

import html
import re
from collections.abc import Callable

from markdown_it import MarkdownIt

from tests.surfaces.slack.local_slack.mrkdwn import MARK

Names = Callable[[str], str]  # what an id is called: a person, a group, a channel

_FENCED = re.compile(r"(```.*?```)", re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_STYLES = (
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])"), r"<b>\1</b>"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\w_])"), r"<i>\1</i>"),
    (re.compile(r"(?<![\w~])~(?=\S)([^~\n]+?)(?<=\S)~(?![\w~])"), r"<s>\1</s>"),
)
_QUOTE = re.compile(r"^&gt; ?(.*)$", re.MULTILINE)
_BARE = re.compile(r"https?://[^\s<>|]+[^\s<>|.,;:!?)]")
_EMOJI = {
    "thumbsup": "👍",
    "thumbsdown": "👎",
    "warning": "⚠️",
    "mag": "🔍",
    "white_check_mark": "✅",
    "x": "❌",
    "wave": "👋",
    "bulb": "💡",
    "lock": "🔒",
    "left_right_arrow": "↔️",
    "grey_question": "❔",
    "compass": "🧭",
    "hash": "#️⃣",
}
_NAMED = re.compile(r":([a-z_]+):")


def unescaped(text: str) -> str:
    """The characters behind the three entities that Slack knows."""
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def safe(text: str) -> str:
    return html.escape(unescaped(text))


def emoji(text: str) -> str:
    return _NAMED.sub(lambda found: _EMOJI.get(found[1], found[0]), text)


def anchor(url: str, label: str) -> str:
    return f'<a href="{safe(url)}">{safe(label)}</a>'


def mrkdwn_html(text: str, names: Names) -> str:
    """A mrkdwn text as HTML."""
    pieces = _FENCED.split(text)
    return "".join(
        _fenced(piece) if number % 2 else _styled(piece, names)
        for number, piece in enumerate(pieces)
    )


def _fenced(piece: str) -> str:
    return f"<pre>{safe(piece[3:-3].strip())}</pre>"


def _styled(piece: str, names: Names) -> str:
    kept: list[str] = []

    def keep(shown: str) -> str:
        kept.append(shown)
        return f"\x00{len(kept) - 1}\x00"

    piece = _CODE.sub(lambda code: keep(f"<code>{safe(code[1])}</code>"), piece)
    piece = MARK.sub(lambda mark: keep(_mark(mark[1], names)), piece)
    piece = _BARE.sub(lambda url: keep(anchor(url[0], url[0])), piece)
    shown = emoji(safe(piece))
    for pattern, into in _STYLES:
        shown = pattern.sub(into, shown)
    shown = _QUOTE.sub(r"<blockquote>\1</blockquote>", shown)
    shown = shown.replace("</blockquote>\n", "</blockquote>").replace("\n", "<br>")
    return re.sub(r"\x00(\d+)\x00", lambda number: kept[int(number[1])], shown)


def _mark(mark: str, names: Names) -> str:
    """What stands between angle brackets: a link, somebody, a channel, a broadcast."""
    target, _, label = mark.partition("|")
    if target.startswith(("http://", "https://", "mailto:")):
        return anchor(target, label or target)
    if target.startswith("!subteam^"):
        return mention(f"@{names(target.removeprefix('!subteam^'))}")
    if target.startswith("!"):
        return mention(f"@{target[1:]}", loud=True)
    if target[:1] in "@#":
        return mention(f"{target[0]}{label or names(target[1:])}")
    return safe(f"<{mark}>")


def mention(name: str, *, loud: bool = False) -> str:
    return f'<span class="mention{" loud" if loud else ""}">{safe(name)}</span>'


def markdown_html(text: str, names: Names) -> str:
    """A Markdown text as HTML; Slack's own marks in it are shown as it would show them."""
    kept: list[str] = []

    def keep(mark: re.Match[str]) -> str:
        kept.append(_mark(mark[1], names))
        return f"\ue000{len(kept) - 1}\ue000"

    reader = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(
        ["table", "strikethrough"]
    )
    shown = emoji(reader.render(MARK.sub(keep, text)))
    return re.sub("\ue000(\\d+)\ue000", lambda number: kept[int(number[1])], shown)
