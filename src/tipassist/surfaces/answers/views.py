"""From an answer in the public contract to what is shown of it: no HTML, no blocks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from tipassist.answer.compose.of_places.row_wording import says_only_row
from tipassist.answer.writing import Receipt
from tipassist.surfaces.answers.claims import (
    ClaimView,
    Group,
    SourceLink,
    claim_views,
    grouped,
    source_links,
)
from tipassist.surfaces.answers.render import shown_quote, sources_of
from tipassist.surfaces.answers.words import (
    StatusWords,
    count_line,
    noun,
    ready_line,
    status_words,
    written_line,
)
from tipassist.surfaces.origins import origin_of
from tipassist.types import Answer, Item

_QUOTE_CHARS = 320
_MAX_SOURCES = 40
_CODE_FIRST = re.compile(r"\*\*(?P<code>[^*]+)\*\* ")


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A body and the page about it."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the plan's table.

    Attributes:
        code: Its code.
        link: The passage that supports it, or the page of the code when nothing is cited.
        title: Its words.
        coordinating: Bodies that coordinate it.
        supporting: Bodies that support it.
        relevant: Bodies it names as relevant.
    """

    code: str
    link: SourceLink
    title: str
    coordinating: tuple[BodyLink, ...]
    supporting: tuple[BodyLink, ...]
    relevant: tuple[BodyLink, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A list of coded things.

    Attributes:
        count_line: How much of the list is shown, and whether that is all.
        rows: The list.
        folded: Whether it only backs what the claims say, and is opened on demand.
    """

    count_line: str
    rows: tuple[RowView, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the plan, and in which part of the place they stand."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A place the answer rests on, with its words."""

    link: SourceLink
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What a page shows of an answer.

    Attributes:
        id: The answer's id.
        conversation: The conversation's id.
        url: Its own address.
        question: What was asked.
        status: How it ended.
        written: Who wrote it, when a language model did; else "".
        groups: What it says before the table, without what the table says.
        table: The list, if it is one.
        closing: What it says after the table.
        sources: The places it rests on.
        hidden_sources: How many places are not among them.
        suggestions: Questions to go on with.
        edition: Edition of the plan it was made from.
        ready_line: What a screen reader says when it is there.
    """

    id: str
    conversation: str
    url: str
    question: str
    status: StatusWords
    written: str
    groups: tuple[Group, ...]
    table: TableView | None
    closing: tuple[Group, ...]
    sources: tuple[SourceView, ...]
    hidden_sources: int
    suggestions: tuple[str, ...]
    edition: str
    ready_line: str


def answer_view(answer: Answer, receipt: Receipt | None = None) -> AnswerView:
    """Return what a page shows of an answer; a receipt names the model that wrote it."""
    before, after, in_table = _parted(answer)
    sources = _sources(answer)
    return AnswerView(
        id=answer.id,
        conversation=answer.conversation_id,
        url=f"/c/{quote(answer.conversation_id)}#a-{answer.id}",
        question=answer.question,
        status=status_words(answer.status, origin_of(answer)),
        written=written_line(answer.route, receipt.model if receipt else None),
        groups=grouped(before),
        table=_table(answer, folded=not in_table),
        closing=grouped(after, len(grouped(before)) + 1),
        sources=_shown(sources, answer.items),
        hidden_sources=max(0, len(sources) - _MAX_SOURCES),
        suggestions=answer.suggestions,
        edition=answer.corpus.edition,
        ready_line=ready_line(len(sources)),
    )


def _parted(
    answer: Answer,
) -> tuple[tuple[ClaimView, ...], tuple[ClaimView, ...], bool]:
    """Return the claims before and after the table, and whether the table says any of them."""
    views = claim_views(answer)
    items = {item.locator: item for item in answer.items}
    in_table = [
        number
        for number, (claim, view) in enumerate(zip(answer.claims, views, strict=True))
        if view.level and _is_row(claim.text, items)
    ]
    if not in_table or len(in_table) != len(items):
        return views, (), False
    after = (view for at, view in enumerate(views) if at > in_table[0] and at not in in_table)
    return views[: in_table[0]], tuple(after), True


def _is_row(text: str, items: dict[str, Item]) -> bool:
    """Whether a claim says only what the table says of one of its rows."""
    code = _CODE_FIRST.match(text)
    item = items.get(code["code"]) if code else None
    return item is not None and says_only_row(text, item)


def _table(answer: Answer, *, folded: bool) -> TableView | None:
    if not answer.items or (folded and len(answer.items) == 1):
        return None
    parts = {item.locator.count(".") + 1 for item in answer.items}
    total = max(answer.items_total, len(answer.items))
    links = {link.code: link for link in source_links(answer.citations)}
    words = count_line(
        shown=len(answer.items),
        total=total,
        noun=noun(parts.pop() if len(parts) == 1 else None, total),
        complete=answer.complete,
    )
    return TableView(words, tuple(_row(item, links) for item in answer.items), folded)


def _row(item: Item, links: dict[str, SourceLink]) -> RowView:
    own = SourceLink(item.locator, f"/passages?at={quote(item.locator)}", "")
    return RowView(
        item.locator,
        links.get(item.locator, own),
        item.title,
        _bodies(item.coordinating),
        _bodies(item.supporting),
        _bodies(item.relevant),
    )


def _bodies(names: tuple[str, ...]) -> tuple[BodyLink, ...]:
    return tuple(BodyLink(name, f"/bodies/{quote(name, safe='')}") for name in names)


def _shown(sources: tuple[SourceView, ...], rows: Iterable[Item]) -> tuple[SourceView, ...]:
    """Return as many sources as are shown, in their order; first of all what is no row's place."""
    codes = {row.locator for row in rows}
    kept = sorted(sources, key=lambda one: one.link.code in codes)[:_MAX_SOURCES]
    return tuple(one for one in sources if one in kept)


def _sources(answer: Answer) -> tuple[SourceView, ...]:
    quotes: dict[str, list[Quote]] = {}
    for source in sources_of(answer.citations):
        about = source.label.split(" · ", 1)[-1]
        text = shown_quote(source.quotes, _QUOTE_CHARS)
        quotes.setdefault(source.locator, []).append(Quote(about, text))
    links = source_links(answer.citations)
    return tuple(SourceView(link, tuple(quotes[link.code])) for link in links)
