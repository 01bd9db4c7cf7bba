"""Links to the files that the pages make of the plan: briefings, and the workbook of a body."""

from collections.abc import Iterator
from dataclasses import replace

from tipassist.surfaces.briefing.subject import Subject
from tipassist.surfaces.papers.forms import Form
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.guides import note
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.slack.views.rich import Block, link, rich_text, section, words


def brief_message(subject: Subject, links: Links) -> Message:
    """Return where the briefing on a subject is, or that there are no pages that make it."""
    if links.site is None:
        return note(say("files", "no_pages"))
    return _with(note(subject.title), _line(say("files", "subject"), subject.asked, links))


def with_files(message: Message, body: str, links: Links) -> Message:
    """Return a message with the links to the files of a body under it."""
    return _with(message, files_of_body(body, links))


def files_of_body(body: str, links: Links) -> Iterator[Block]:
    """Yield a line of links to a body's briefing and workbook; nothing where no pages are."""
    return _line(say("files", "body", body=body), ("body", body), links)


def _with(message: Message, blocks: Iterator[Block]) -> Message:
    return replace(message, blocks=(*message.blocks, *blocks))


def _line(title: str, asked: tuple[str, str], links: Links) -> Iterator[Block]:
    if links.site is None:
        return
    kind, text = asked
    files = [(say("files", form), links.brief(form, **{kind: text})) for form in Form]
    if kind == "body":
        files.append((say("files", "xlsx"), links.merl(text)))
    elements = [words(title)]
    for at, (name, url) in enumerate(files):
        elements += [words(" · ")] if at else []
        elements.append(link(url, name))
    yield rich_text(section(*elements))
