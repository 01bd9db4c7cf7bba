"""What of the plan is near to a message: the codes that it names, and what its words lead to."""

from collections.abc import Iterable, Iterator

from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.rich import (
    Block,
    Element,
    bullets,
    context,
    link,
    mrkdwn,
    paragraph,
    plain,
    rich_text,
    section,
    shortened,
    words,
)

_CHARS = 240


def nearest_view(
    named: Iterable[tuple[str, str]], near: Iterable[tuple[str, str]], links: Links
) -> dict[str, object]:
    """Return the form that shows it.

    Args:
        named: Codes that the message names, and their words.
        near: Places near to its words, and what stands there.
        links: Makes the links.
    """
    found = [*_listed(say("shortcut", "nearest"), near, links)]
    note = [context(mrkdwn(say("shortcut", "note")))] if found else []
    blocks = [*_listed(say("shortcut", "named"), named, links), *found, *note]
    return _view(blocks or [paragraph(say("shortcut", "none"))])


def waiting_view() -> dict[str, object]:
    """Return the form that shows that the plan is searched."""
    return _view([paragraph(say("shortcut", "searching"))])


def empty_view() -> dict[str, object]:
    """Return the form for a message without text."""
    return _view([paragraph(say("shortcut", "empty"))])


def _view(blocks: list[Block]) -> dict[str, object]:
    return {
        "type": "modal",
        "title": plain(say("shortcut", "title"), 24),
        "close": plain(say("shortcut", "close"), 24),
        "blocks": blocks,
    }


def _listed(title: str, rows: Iterable[tuple[str, str]], links: Links) -> Iterator[Block]:
    found = [_row(code, text, links) for code, text in rows]
    if found:
        yield rich_text(section(words(title, bold=True)), bullets(found))


def _row(code: str, text: str, links: Links) -> Element:
    shown = shortened(text, _CHARS)
    return section(link(links.place(code), code, bold=True), words(f" {shown}"))
