"""From a place of the plan to the view of its passage; nothing here knows HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from tipassist import locator_reading
from tipassist.errors import UnknownLocatorError
from tipassist.locators import Locator, LocatorKind, document_address
from tipassist.register import queries
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Register,
    Section,
    SectionPart,
)
from tipassist.surfaces.answers.render import shown_quote
from tipassist.surfaces.web.pages.excerpts import Excerpt, excerpts_of
from tipassist.types import Span

MAX_SPANS = 60
_TITLE_CHARS = 90
_PREVIEW_CHARS = 280
_CITED_CHARS = 600


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A place of the plan, with what it is called."""

    code: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """What a page shows of a passage.

    Attributes:
        code: The place.
        title: Its words, shortened.
        above: The places it lies in, outermost first.
        excerpts: Its text with the cited stretches marked.
        document: Name of the document.
        edition: Edition of the document.
        document_url: The place in the full document.
        place_url: The page about the place; "" in another edition than the current one.
        before: The place before it in the plan.
        after: The place after it.
        citation: What the copy button copies.
    """

    code: str
    title: str
    above: tuple[PlaceLink, ...]
    excerpts: tuple[Excerpt, ...]
    document: str
    edition: str
    document_url: str
    place_url: str
    before: PlaceLink | None
    after: PlaceLink | None
    citation: str


def passage_view(
    register: Register, at: str, spans: Iterable[Span] = (), other: str = ""
) -> PassageView:
    """Return the view of a passage.

    Args:
        register: The plan.
        at: A locator as printed.
        spans: What is cited there; nothing for the words of the place itself.
        other: The edition of the plan when it is not the current one.

    Raises:
        UnknownLocatorError: The plan has no such place.
    """
    locator, found, cited = _cited(register, at, spans)
    code = str(locator)
    before, after = _neighbours(register, locator)
    return PassageView(
        code=code,
        title=_title(found),
        above=tuple(_link(register, one, other) for one in _enclosing(locator)),
        excerpts=excerpts_of(register.text, cited),
        document=register.title.text,
        edition=register.edition,
        document_url=document_address(register.document, code, other),
        place_url="" if other else f"/explore/{quote(code)}",
        before=_link(register, before, other) if before else None,
        after=_link(register, after, other) if after else None,
        citation=_citation(register, code, cited),
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """What a page shows of a passage before it is opened.

    Attributes:
        code: The place.
        title: Its words, shortened; nothing when they are what is cited.
        words: What is cited there, shortened.
    """

    code: str
    title: str
    words: str


def preview_of(register: Register, at: str, spans: Iterable[Span] = ()) -> Preview:
    """Return a look at a passage; the arguments are those of `passage_view`.

    Raises:
        UnknownLocatorError: The plan has no such place.
    """
    locator, found, cited = _cited(register, at, spans)
    title = _title(found)
    words = shown_quote(tuple(_quotes(register, cited)), _PREVIEW_CHARS)
    repeated = words.startswith(title.removesuffix(" …"))
    return Preview(str(locator), "" if repeated else title, words)


def _cited(
    register: Register, at: str, spans: Iterable[Span]
) -> tuple[Locator, queries.Place, tuple[Span, ...]]:
    """Return the place that a locator names and what is cited there."""
    locator = locator_reading.parse(at)
    found = queries.find_place(register, locator) if locator else None
    if locator is None or found is None:
        raise UnknownLocatorError(at, ())
    inside = tuple(one for one in spans if 0 <= one.start < one.end <= len(register.text))
    return locator, found, inside[:MAX_SPANS] or queries.spans_of(found)


def _title(found: queries.Place) -> str:
    match found:
        case Pillar() | Section():
            words = found.title.text
        case GlossaryTerm():
            words = found.definition.text
        case Activity() | Outcome() | SectionPart() | Footnote():
            words = found.wording.text
    return shown_quote((words,), _TITLE_CHARS)


def _enclosing(locator: Locator) -> tuple[Locator, ...]:
    _, *above = locator.lineage()
    return tuple(reversed(above))


def _link(register: Register, locator: Locator, other: str) -> PlaceLink:
    found = queries.find_place(register, locator)
    title = _title(found) if found else ""
    edition = f"&edition={quote(other, safe='')}" if other else ""
    return PlaceLink(str(locator), title, f"/passages?at={quote(str(locator))}{edition}")


def _neighbours(register: Register, locator: Locator) -> tuple[Locator | None, Locator | None]:
    """Return the places of the same kind before and after a place."""
    same = tuple(one for one in queries.all_locators(register) if _alike(one, locator))
    if locator not in same:
        return None, None
    at = same.index(locator)
    return (same[at - 1] if at else None), (same[at + 1] if at + 1 < len(same) else None)


def _alike(one: Locator, other: Locator) -> bool:
    if one.kind is not other.kind:
        return False
    return one.kind is not LocatorKind.SECTION or (len(one.parts) > 1) == (len(other.parts) > 1)


def _citation(register: Register, code: str, cited: Iterable[Span]) -> str:
    words = shown_quote(tuple(_quotes(register, cited)), _CITED_CHARS)
    return f"“{words}” ({code}, {register.title.text}, edition {register.edition})"


def _quotes(register: Register, cited: Iterable[Span]) -> Iterator[str]:
    yield from dict.fromkeys(span.of(register.text) for span in sorted(set(cited)))
