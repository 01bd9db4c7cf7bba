"""An answer as messages: claims with linked codes, tables, sources, quotes and what to do next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipassist.answer.writing import Receipt
from tipassist.surfaces.answers.claims import ClaimView, Group, Piece, SourceLink
from tipassist.surfaces.answers.views import AnswerView, RowView, SourceView, answer_view
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.asking import feedback_row, next_steps
from tipassist.surfaces.slack.views.files import files_of_body
from tipassist.surfaces.slack.views.messages import Message, in_messages
from tipassist.surfaces.slack.views.rich import (
    Block,
    Element,
    bullets,
    chars_of,
    context,
    escaped,
    folded,
    header,
    link,
    marked_link,
    mrkdwn,
    plain,
    rich_text,
    section,
    words,
)
from tipassist.surfaces.slack.views.tables import folded_codes, item_tables
from tipassist.types import Answer, AnswerStatus

_BLOCK_CHARS = 2_800
_MAX_QUOTES = 10
_SOURCES_CHARS = 2_700
_ASKED_CHARS = 1_500
_QUOTE_CHARS = 900


@dataclass(frozen=True, slots=True)
class Offer:
    """What a message says and offers beside the answer.

    Attributes:
        asked: A line above the answer that says who asked what, or "".
        share: Whether it can be shown to everybody.
        ask: Bodies whose group can be asked.
        card: The code that was all that was asked, or "": it becomes the title.
        files_of: The body whose briefing and workbook are linked, or "".
    """

    asked: str = ""
    share: bool = False
    ask: tuple[str, ...] = ()
    card: str = ""
    files_of: str = ""


def answer_messages(
    answer: Answer, links: Links, offer: Offer | None = None, receipt: Receipt | None = None
) -> tuple[Message, ...]:
    """Return the messages that show an answer, at least one; a receipt names who wrote it."""
    view = answer_view(answer, receipt)
    offer = offer or Offer()
    blocks = [
        *_asked(offer),
        *_card(offer),
        *_status(view),
        *_written(view),
        *claims_of(view.groups, links),
        *table_of(view, links),
        *claims_of(view.closing, links),
        *sources_of(view, links),
        *_quotes(view.sources),
        *(files_of_body(offer.files_of, links) if offer.files_of else ()),
        *next_steps(answer, offer.ask, share=offer.share, page=_page(offer, links)),
        *feedback_row(answer),
    ]
    return in_messages(blocks, fallback_of(answer))


def fallback_of(answer: Answer) -> str:
    """Return what an answer says, without marks, for notifications and screen readers."""
    text = answer.text.replace("**", "").strip()
    return text or say("answer", "empty")


def _asked(offer: Offer) -> Iterator[Block]:
    if offer.asked:
        yield context(plain(offer.asked, _ASKED_CHARS))


def _card(offer: Offer) -> Iterator[Block]:
    if offer.card:
        yield header(offer.card)


def _page(offer: Offer, links: Links) -> str | None:
    return links.place(offer.card) if offer.card else None


def _status(view: AnswerView) -> Iterator[Block]:
    if view.status.status is AnswerStatus.ANSWERED:
        return
    mark = say("marks", view.status.status.value)
    hint = f" {view.status.hint}" if view.status.hint else ""
    yield context(mrkdwn(f"{mark} *{view.status.headline}.*{hint}"))


def _written(view: AnswerView) -> Iterator[Block]:
    if view.written:
        yield context(plain(view.written))


def claims_of(groups: Iterable[Group], links: Links) -> Iterator[Block]:
    """Yield the claims in blocks of a readable size."""
    parts: list[Element] = []
    size = 0
    for group in groups:
        for part in _parts(group, links):
            chars = chars_of(part)
            if parts and size + chars > _BLOCK_CHARS:
                yield rich_text(*parts)
                parts, size = [], 0
            parts.append(part)
            size += chars
    if parts:
        yield rich_text(*parts)


def _parts(group: Group, links: Links) -> Iterator[Element]:
    if not group.listed:
        (claim,) = group.claims
        yield section(*claim_elements(claim, links), words("\n"))
        return
    for claim in group.claims:
        yield bullets([section(*claim_elements(claim, links))], claim.level - 1)


def claim_elements(claim: ClaimView, links: Links) -> list[Element]:
    """Return a claim's words, its codes linked; the sources that it does not name follow it."""
    found = [_piece(piece, links) for piece in claim.pieces if piece.text]
    if claim.links and not claim.folded:
        for one in claim.links:
            found += [words(" "), _code(one, links)]
    return found or [words(" ")]


def _piece(piece: Piece, links: Links) -> Element:
    if piece.link:
        return link(links.source(piece.link), piece.text, bold=piece.strong)
    return words(piece.text, bold=piece.strong)


def _code(one: SourceLink, links: Links) -> Element:
    return link(links.source(one), f"[{one.code}]")


def table_of(view: AnswerView, links: Links) -> Iterator[Block]:
    """Yield the list of an answer; one that only backs its claims is folded, codes alone."""
    if view.table is None:
        return
    if view.table.folded:
        if not _are_said(view.table.rows, (*view.groups, *view.closing)):
            yield from folded_codes(view.table, links)
        return
    yield from item_tables(view.table.rows, links)
    more = links.question(view.question)
    full = f" · <{more}|{say('answer', 'full_table')}>" if more else ""
    yield context(mrkdwn(escaped(view.table.count_line) + full))


def _are_said(rows: Iterable[RowView], groups: Iterable[Group]) -> bool:
    """Whether claims name the code of every row."""
    pieces = (piece for group in groups for claim in group.claims for piece in claim.pieces)
    said = "\n".join(piece.text for piece in pieces)
    return all(row.code in said for row in rows)


def sources_of(view: AnswerView, links: Links) -> Iterator[Block]:
    """Yield the line that names the places an answer rests on, without those of a table's rows."""
    if not view.sources:
        return
    in_rows = _cited_rows(view)
    named = [one.link for one in view.sources if one.link.code not in in_rows]
    elsewhere = in_rows - {one.link.code for one in view.sources}
    shown, size = [], 0
    for one in named:
        text = marked_link(links.source(one), one.code)
        size += len(text) + 2
        if size > _SOURCES_CHARS:
            break
        shown.append(text)
    hidden = len(named) - len(shown) + view.hidden_sources - len(elsewhere)
    rest = f" {say('answer', 'more_sources', count=hidden)}" if hidden else ""
    sources = f"{say('answer', 'sources')}{', '.join(shown)}{rest} · " if shown else ""
    edition = escaped(say("answer", "edition", edition=view.edition))
    table = f". {say('answer', 'source_table')}" if in_rows else ""
    yield context(mrkdwn(f"{sources}{edition}{table}"))


def _cited_rows(view: AnswerView) -> frozenset[str]:
    """Return the places that a table's rows lead to and that are cited."""
    if view.table is None or view.table.folded:
        return frozenset()
    return frozenset(row.code for row in view.table.rows if row.link.about)


def _quotes(sources: tuple[SourceView, ...]) -> Iterator[Block]:
    """Yield the passages, folded."""
    if not sources:
        return
    shown = [_quoted(one) for one in sources[:_MAX_QUOTES]]
    if len(sources) > _MAX_QUOTES:
        count = len(sources) - _MAX_QUOTES + 1
        shown[-1] = context(mrkdwn(say("answer", "more_quotes", count=count)))
    yield folded(say("answer", "quotes"), shown)


def _quoted(source: SourceView) -> Block:
    lines = [f"{quote.about}: “{quote.text}”" for quote in source.quotes]
    text = f"{source.link.code} · " + "\n".join(lines)
    return {"type": "section", "text": plain(text, _QUOTE_CHARS)}
