"""What a person reads in the messages of an answer, from their blocks alone."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.mrkdwn import links_of, parts_of
from tests.surfaces.slack.parity.recording import Posted

_MARK = re.compile(r"<[^|>]*\|([^>]*)>")
_MORE = re.compile(r"and (\d+) more\b")
_CODE = "Code"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells by the words at their head."""

    cells: dict[str, str]
    place: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read.

    Attributes:
        notes: Lines in small print.
        words: The paragraphs and lists, in order, without marks.
        rows: The rows of all tables, in order.
        folded: Codes of a list that is folded away, in order.
        sources: Places that the line of sources names, in order.
        unnamed: How many more places it says there are.
        linked: Every place that anything is linked to.
        buttons: What stands on the buttons that ask on.
    """

    notes: tuple[str, ...]
    words: str
    rows: tuple[Row, ...]
    folded: tuple[str, ...]
    sources: tuple[str, ...]
    unnamed: int
    linked: frozenset[str]
    buttons: tuple[str, ...]


def read(messages: Iterable[Posted]) -> Reading:
    """Read the messages of one answer."""
    blocks = [block for message in messages for block in message.blocks]
    notes = tuple(_small_print(blocks))
    line = next((note for note in notes if note.startswith("Sources: ")), "")
    more = _MORE.search(line)
    return Reading(
        notes=tuple(_without_marks(note) for note in notes),
        words="\n".join(_rich_texts(blocks)),
        rows=tuple(row for block in blocks for row in _rows(block)),
        folded=tuple(_folded(blocks)),
        sources=tuple(_places({"type": "mrkdwn", "text": line})),
        unnamed=int(more[1]) if more else 0,
        linked=frozenset(_places(blocks)),
        buttons=tuple(_asking_on(blocks)),
    )


def _small_print(blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        if block["type"] == "context":
            yield from (str(one["text"]) for one in block["elements"])


def _without_marks(text: str) -> str:
    return html.unescape(_MARK.sub(r"\1", text))


def _rich_texts(blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        if block["type"] == "rich_text":
            yield from (_words(part) for part in block["elements"])


def _words(part: Json) -> str:
    if "elements" in part:
        between = "\n" if part["type"] == "rich_text_list" else ""
        return between.join(_words(one) for one in part["elements"])
    return str(part["text"])


def _rows(block: Json) -> Iterator[Row]:
    if block["type"] != "table":
        return
    head, *rest = block["rows"]
    names = [_words(cell) for cell in head]
    for row in rest:
        cells = dict(zip(names, map(_words, row), strict=True))
        yield Row(cells, next(iter(_places(row)), cells[_CODE]))


def _folded(blocks: list[Json]) -> Iterator[str]:
    for block in blocks:
        if block["type"] == "container":
            yield from (one.label for one in links_of(block, ""))


def _places(sent: object) -> Iterator[str]:
    for link in links_of(sent, ""):
        yield from parse_qs(urlsplit(html.unescape(link.url)).query).get("at", ())


def _asking_on(blocks: list[Json]) -> Iterator[str]:
    for part, _ in parts_of(blocks):
        if str(part.get("action_id", "")).startswith("ask_") and "value" in part:
            yield str(part["value"])
