"""From an answer to the rows that a terminal shows."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.writing import Receipt
from tipassist.surfaces.answers.words import written_line
from tipassist.surfaces.origins import origin_of
from tipassist.surfaces.rows import BLANK, Piece, Row, Style, row
from tipassist.types import Answer, AnswerStatus, Citation

MAX_QUOTED_PLACES = 12
_QUOTE_CHARS = 160
_INDENT = 2
_BULLET = re.compile(r"(?P<indent> *)[-*] (?P<text>.*)")
_MARKUP = re.compile(r"\*\*(?P<strong>.+?)\*\*|\[(?P<code>[^\]\[]+)\]")
_QUOTE_MARKUP = re.compile(r"</?[a-z]+/?>|\*\*|\\(?=[*_|])")
_STYLES = {
    AnswerStatus.ERROR: Style.BAD,
    AnswerStatus.PARTIAL: Style.WARNING,
    AnswerStatus.CLARIFY: Style.WARNING,
    AnswerStatus.NOT_IN_PLAN: Style.WARNING,
    AnswerStatus.OUT_OF_SCOPE: Style.WARNING,
    AnswerStatus.UNKNOWN_CODE: Style.WARNING,
}


@dataclass(frozen=True, slots=True)
class Source:
    """Citations of one label, which a reader sees as one source.

    Attributes:
        locator: The place.
        label: What a reader sees.
        quotes: The source's own words, one for each place they are stitched from.
    """

    locator: str
    label: str
    quotes: tuple[str, ...]


def answer_rows(
    answer: Answer, receipt: Receipt | None = None, *, all_quotes: bool = False
) -> tuple[Row, ...]:
    """Lay an answer out for a person.

    Args:
        answer: What is shown.
        receipt: What its writing took; it names the model that wrote it.
        all_quotes: Quote every source, however many there are; otherwise the sources of a list of
            more than twelve places are counted, since each of its rows names its own.

    Returns:
        Status, who wrote it, text, completeness, sources and suggestions, each after a blank row.
    """
    parts = (
        _headline(answer),
        _written(answer, receipt),
        _text(answer),
        _completeness(answer),
        _sources(answer, all_quotes=all_quotes),
        _suggestions(answer),
    )
    shown = [tuple(part) for part in parts]
    return tuple(_with_blanks_between(part for part in shown if part))


def _with_blanks_between(parts: Iterable[tuple[Row, ...]]) -> Iterator[Row]:
    for number, part in enumerate(parts):
        if number:
            yield BLANK
        yield from part


@lru_cache(maxsize=1)
def headlines() -> dict[str, str]:
    """Return the sentence shown above an answer, by status; {origin} is the documents it cites."""
    texts = files("tipassist.surfaces").joinpath("status.toml").read_text("utf-8")
    return dict(tomllib.loads(texts)["headline"])


def _headline(answer: Answer) -> Iterator[Row]:
    if words := headlines()[answer.status.value]:
        yield row(words.format(origin=origin_of(answer)), _STYLES[answer.status])


def _written(answer: Answer, receipt: Receipt | None) -> Iterator[Row]:
    if words := written_line(answer.route, receipt.model if receipt else None):
        yield row(words, Style.FAINT)


def _text(answer: Answer) -> Iterator[Row]:
    codes = {citation.name for citation in answer.citations}
    for line in answer.text.splitlines():
        bullet = _BULLET.fullmatch(line)
        if not line.strip():
            yield BLANK
        elif bullet:
            indent = _INDENT + len(bullet["indent"])
            yield Row(tuple(_pieces(bullet["text"], codes)), "- ", indent)
        else:
            yield Row(tuple(_pieces(line, codes)))


def _pieces(text: str, codes: set[str]) -> Iterator[Piece]:
    """Split Markdown at `**bold**` and at inline citations; everything else is kept as written."""
    at = 0
    for match in _MARKUP.finditer(text):
        if match["code"] is not None and match["code"] not in codes:
            continue
        yield Piece(text[at : match.start()])
        strong = match["strong"]
        yield Piece(strong, Style.STRONG) if strong else Piece(match.group(), Style.CODE)
        at = match.end()
    yield Piece(text[at:])


def _completeness(answer: Answer) -> Iterator[Row]:
    if answer.items:
        count = f"{len(answer.items)} of {answer.items_total}"
        yield row(f"{count}, complete" if answer.complete else count, Style.FAINT)


def sources_of(citations: Iterable[Citation]) -> tuple[Source, ...]:
    """Gather citations into sources: places in order of first use, their labels together."""
    by_place: dict[str, dict[str, list[str]]] = {}
    for citation in citations:
        labels = by_place.setdefault(citation.name, {})
        labels.setdefault(citation.label, []).append(citation.quote)
    return tuple(
        Source(place, label, tuple(dict.fromkeys(quotes)))
        for place, labels in by_place.items()
        for label, quotes in labels.items()
    )


def _sources(answer: Answer, *, all_quotes: bool) -> Iterator[Row]:
    if not answer.citations:
        return
    sources = sources_of(answer.citations)
    places = {source.locator for source in sources}
    documents = ", ".join(dict.fromkeys(f"{c.document} {c.edition}" for c in answer.citations))
    if len(places) > MAX_QUOTED_PLACES and not all_quotes:
        text = f"Sources: {len(places)} places of {documents}, named in the rows"
        yield row(f"{text}; --quotes prints what each says", Style.FAINT)
        return
    yield row(f"Sources ({documents})", Style.STRONG)
    for source in sources:
        quoted = f": “{shown_quote(source.quotes)}”"
        pieces = (Piece(source.label, Style.CODE), Piece(quoted, Style.FAINT))
        yield Row(pieces, "- ", _INDENT)


def shown_quote(quotes: Iterable[str], limit: int = _QUOTE_CHARS) -> str:
    """Return quotes for display: markup removed, blanks normalised, shortened at a word.

    Args:
        quotes: Verbatim stretches of a document.
        limit: At most this many characters are kept before the "…".
    """
    text = " … ".join(" ".join(_QUOTE_MARKUP.sub("", quote).split()) for quote in quotes)
    if len(text) <= limit:
        return text
    head = text[:limit]
    return f"{head[: head.rfind(' ')] if ' ' in head else head} …"


def _suggestions(answer: Answer) -> Iterator[Row]:
    if answer.suggestions:
        yield row("You could ask", Style.STRONG)
        for suggestion in answer.suggestions:
            yield row(suggestion, marker="- ", indent=_INDENT)
