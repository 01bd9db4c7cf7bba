"""From the claims of an answer to what a page shows of each; nothing here knows HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from urllib.parse import urlencode

from tipassist.surfaces.origins import is_of_plan
from tipassist.types import Answer, Citation, Claim

MAX_LINKS = 4
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_BULLET = re.compile(r"(?P<indent> *)- $")


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A link to the passages that support a claim at one place.

    Attributes:
        code: The place, which is the link's text; another edition than the current one is named.
        url: Address of the passage.
        about: What is found there: "Coordinating ASB".
    """

    code: str
    url: str
    about: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a claim.

    Attributes:
        text: Its words.
        strong: Whether they stand out.
        link: The source whose code these words are, if they are one.
    """

    text: str
    strong: bool = False
    link: SourceLink | None = None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One sentence or row.

    Attributes:
        level: 0 for a paragraph, 1 for a list row, 2 for a row under a row.
        pieces: Its words.
        links: Its sources that no piece is the link of.
        folded: Whether they are too many to stand in the line.
    """

    level: int
    pieces: tuple[Piece, ...]
    links: tuple[SourceLink, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Claims shown together: one paragraph, or the rows of one list.

    Attributes:
        number: Its place in the answer.
        listed: Whether it is a list.
        claims: What it holds.
    """

    number: int
    listed: bool
    claims: tuple[ClaimView, ...]


def levels_of(answer: Answer) -> tuple[int, ...]:
    """Return how deep each claim stands, read from the answer's Markdown."""
    found, at = [], 0
    for claim in answer.claims:
        start = answer.text.find(claim.text, at)
        if start < 0:
            found.append(0)
            continue
        line = answer.text[answer.text.rfind("\n", 0, start) + 1 : start]
        bullet = _BULLET.fullmatch(line)
        found.append(1 + len(bullet["indent"]) // 2 if bullet else 0)
        at = start + len(claim.text)
    return _from_one(found)


def _from_one(levels: list[int]) -> tuple[int, ...]:
    """Let every run of list rows start at level 1."""
    least, done = 0, []
    for at, level in enumerate(levels):
        if level and (at == 0 or not levels[at - 1]):
            least = level - 1
        done.append(max(1, level - least) if level else 0)
    return tuple(done)


def source_links(cited: Iterable[Citation]) -> tuple[SourceLink, ...]:
    """Return one link for each place cited, in order of first use."""
    by_place: dict[str, list[Citation]] = {}
    for citation in cited:
        by_place.setdefault(citation.name, []).append(citation)
    return tuple(_link(name, citations) for name, citations in by_place.items())


def _link(name: str, citations: list[Citation]) -> SourceLink:
    first = citations[0]
    other = [("edition", first.other_edition)] if first.other_edition else []
    spans = dict.fromkeys(f"{one.start}-{one.end}" for one in citations)
    query = urlencode([("at", first.locator), *(("span", span) for span in spans), *other])
    about = dict.fromkeys(one.label.split(" · ", 1)[-1] for one in citations)
    url = f"/passages?{query}" if is_of_plan(first) else first.url
    return SourceLink(name, url, ", ".join(about))


def claim_views(answer: Answer) -> tuple[ClaimView, ...]:
    """Return what is shown of each claim, in order."""
    cited = {citation.id: citation for citation in answer.citations}
    levels = levels_of(answer)
    views = [_view(claim, level, cited) for claim, level in zip(answer.claims, levels, strict=True)]
    return tuple(_led(view, views[at + 1 :]) for at, view in enumerate(views))


def _led(view: ClaimView, after: list[ClaimView]) -> ClaimView:
    """Leave out the sources of a lead ("The nearest it has:") which the rows under it link to."""
    if view.level or not view.links or not view.pieces[-1].text.endswith(":"):
        return view
    rows = list(takewhile(lambda one: one.level > 0, after))
    linked = {piece.link.code for row in rows for piece in row.pieces if piece.link}
    linked |= {link.code for row in rows for link in row.links}
    rest = tuple(link for link in view.links if link.code not in linked)
    return replace(view, links=rest, folded=len(rest) > MAX_LINKS)


def claim_view(claim: Claim, citations: Iterable[Citation]) -> ClaimView:
    """Return what is shown of a claim by itself, whose sources are among the citations."""
    return _view(claim, 0, {citation.id: citation for citation in citations})


def _view(claim: Claim, level: int, cited: dict[str, Citation]) -> ClaimView:
    links = source_links(cited[one] for one in claim.citations if one in cited)
    pieces = tuple(_pieces(claim.text, {link.code: link for link in links}))
    used = {piece.link.code for piece in pieces if piece.link}
    rest = tuple(link for link in links if link.code not in used)
    return ClaimView(level, pieces, rest, folded=len(rest) > MAX_LINKS)


def _pieces(text: str, links: dict[str, SourceLink]) -> Iterator[Piece]:
    """Split at `**bold**` and at cited codes; a code's first mention becomes its link."""
    at, free = 0, dict(links)
    for match in _STRONG.finditer(text):
        yield from _plain_pieces(text[at : match.start()], free)
        yield Piece(match[1], strong=True, link=free.pop(match[1], None))
        at = match.end()
    yield from _plain_pieces(text[at:], free)


def _plain_pieces(text: str, free: dict[str, SourceLink]) -> Iterator[Piece]:
    at = 0
    for match in _mentions(text, free):
        if match[0] in free:
            yield from _words(text[at : match.start()])
            yield Piece(match[0], link=free.pop(match[0]))
            at = match.end()
    yield from _words(text[at:])


def _mentions(text: str, links: Iterable[str]) -> Iterator[re.Match[str]]:
    """Find codes in running text; the letter of a pillar is too like a word."""
    codes = sorted((re.escape(code) for code in links if len(code) > 1), key=len, reverse=True)
    if codes:
        yield from re.finditer(rf"(?<![\w.])(?:{'|'.join(codes)})(?![\w(]|\.\w)", text)


def _words(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text)


def grouped(claims: Iterable[ClaimView], first: int = 1) -> tuple[Group, ...]:
    """Gather claims: every paragraph by itself, neighbouring list rows together.

    Args:
        claims: In reading order.
        first: The number of the first group.
    """
    groups: list[tuple[bool, tuple[ClaimView, ...]]] = []
    for listed, found in groupby(claims, key=lambda claim: claim.level > 0):
        members = tuple(found)
        groups += [(True, members)] if listed else [(False, (one,)) for one in members]
    return tuple(Group(number, *group) for number, group in enumerate(groups, first))
