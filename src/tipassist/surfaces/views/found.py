"""What a search finds: exact places and bodies first, then passages by words and meaning."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tipassist import locator_reading, locators
from tipassist.errors import UnknownLocatorError
from tipassist.index.filters import Filters
from tipassist.index.hybrid import Hit
from tipassist.index.passages import PassageKind
from tipassist.locators import Locator
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.finding import where_of
from tipassist.surfaces.page_links import (
    Link,
    body_link,
    document_url,
    place_link,
)
from tipassist.surfaces.views.known import known_places, page_of

PER_PAGE = 10
_SNIPPET_CHARS = 320
_MIN_WORD_CHARS = 3
_NEAR_IN_MEANING = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """A search as it stands in an address.

    Attributes:
        query: What is looked for.
        kind: Only passages of this kind; None for all.
        pillar: Only of this pillar; "" for all.
        body: Only of activities for which this body is named; "" for all.
        page: From 1.
        document: Only of this document; "" for all.
        editions: The editions that are searched, as (document, edition).
    """

    query: str
    kind: PassageKind | None = None
    pillar: str = ""
    body: str = ""
    page: int = 1
    document: str = ""
    editions: frozenset[tuple[str, str]] = frozenset()

    @property
    def filters(self) -> Filters:
        """The conditions on passages."""
        kinds = (self.kind,) if self.kind else ()
        return Filters(
            pillar=self.pillar,
            kinds=kinds,
            body=self.body,
            document=self.document,
            among=self.editions,
        )

    @property
    def is_filtered(self) -> bool:
        """Whether there are any, beside that on editions."""
        return self.filters != Filters(among=self.editions)


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A place found by its words.

    Attributes:
        place: Its page.
        kind: What the passage holds.
        trail: Where it stands in words.
        snippet: Its words around what was looked for.
        document_url: Where it stands in the document.
        by_meaning: Whether it shares no word with the query and is only near in meaning.
    """

    place: Link
    kind: PassageKind
    trail: str
    snippet: tuple["Marked", ...]
    document_url: str
    by_meaning: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of a snippet and whether it is a word looked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what a search finds.

    Attributes:
        asked: The search.
        exact: Places and bodies that the query names.
        passages: Places found by words and meaning, best first, each once.
        total: How many there are on all pages.
        pages: How many pages there are, at least 1.
        unknown: What reads like a code and is none, with suggestions.
    """

    asked: Asked
    exact: tuple[Link, ...]
    passages: tuple[FoundPassage, ...]
    total: int
    pages: int
    unknown: tuple[UnknownLocatorError, ...] = ()


def found_by(
    register: Register,
    asked: Asked,
    hits: Iterable[Hit],
    body_named: Callable[[str], str | None],
) -> Found:
    """Lay out what a search found.

    Args:
        register: The plan.
        asked: The search.
        hits: Passages near the query, best first.
        body_named: Returns the one body that a text names.
    """
    ranked = _ranked([hit for hit in hits if asked.filters.admit(hit.passage)])
    pages = max(1, -(-len(ranked) // PER_PAGE))
    first = (min(asked.page, pages) - 1) * PER_PAGE
    words = _words(asked.query)
    return Found(
        asked,
        _exact(register, asked.query, body_named),
        tuple(_passage(register, hit, words) for hit in ranked[first : first + PER_PAGE]),
        len(ranked),
        pages,
        _unknown(register, asked.query),
    )


def _ranked(hits: list[Hit]) -> tuple[Hit, ...]:
    """Return the best passage of every place, best first.

    Kept are passages that share a word with the query and the nearest in meaning; every passage
    is near to some degree, and the others say nothing of what is looked for.
    """
    ranks = sorted(hit.vector.rank for hit in hits if hit.vector)
    last = ranks[:_NEAR_IN_MEANING][-1] if ranks else 0
    best: dict[Locator, Hit] = {}
    for hit in hits:
        if hit.keyword or not hit.vector or hit.vector.rank <= last:
            best.setdefault(hit.passage.locator, hit)
    return tuple(best.values())


def _exact(
    register: Register, query: str, body_named: Callable[[str], str | None]
) -> tuple[Link, ...]:
    known = frozenset(known_places(register))
    places = [one for one in _named(query) if one in known]
    found = [place_link(one, queries.title_of(register, one)) for one in places]
    body = body_named(query)
    if body in register.bodies:
        term = queries.title_of(register, locators.glossary(body or ""))
        found.append(body_link(body or "", term))
    folded = query.strip().casefold()
    terms = (*register.glossary, *register.expansions)
    words = (locators.glossary(one.term) for one in terms if one.term.casefold() == folded)
    found += [place_link(one, queries.title_of(register, one)) for one in words]
    return tuple(dict.fromkeys(found))


def _named(query: str) -> tuple[Locator, ...]:
    whole = locator_reading.parse(query)
    return (whole,) if whole else tuple(one.locator for one in locator_reading.find(query))


def _unknown(register: Register, query: str) -> tuple[UnknownLocatorError, ...]:
    found = []
    for place in _named(query):
        try:
            page_of(register, str(place), lambda _: None)
        except UnknownLocatorError as err:
            found.append(err)
    return tuple(found)


def _words(query: str) -> re.Pattern[str] | None:
    words = {word for word in re.findall(r"\w+", query) if len(word) >= _MIN_WORD_CHARS}
    if not words:
        return None
    longest = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(one) for one in longest)})\w*", re.IGNORECASE)


def _passage(register: Register, hit: Hit, words: re.Pattern[str] | None) -> FoundPassage:
    passage = hit.passage
    in_plan = passage.document == register.document
    address = document_url(passage.document, passage.locator)
    return FoundPassage(
        place_link(passage.locator, queries.title_of(register, passage.locator))
        if in_plan
        else Link(str(passage.locator), address),
        passage.kind,
        where_of(passage),
        _snippet(" ".join(passage.text.split()), words),
        address,
        hit.keyword is None and hit.vector is not None,
    )


def _snippet(text: str, words: re.Pattern[str] | None) -> tuple[Marked, ...]:
    first = words.search(text) if words else None
    start = 0
    if first and first.start() > _SNIPPET_CHARS // 2:
        start = text.rfind(" ", 0, first.start() - _SNIPPET_CHARS // 4) + 1
    end = min(len(text), start + _SNIPPET_CHARS)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    shown = text[start:end]
    pieces: list[Marked] = [Marked("… ", False)] if start else []
    at = 0
    for match in words.finditer(shown) if words else ():
        pieces += [Marked(shown[at : match.start()], False), Marked(match.group(), True)]
        at = match.end()
    pieces.append(Marked(shown[at:], False))
    if end < len(text):
        pieces.append(Marked(" …", False))
    return tuple(piece for piece in pieces if piece.text)
