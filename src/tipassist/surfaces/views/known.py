"""Which places have a page, and which of them a text names."""

import difflib
from collections.abc import Callable, Iterator

from tipassist import locator_reading, locators
from tipassist.errors import UnknownLocatorError
from tipassist.locators import INSTRUMENT_KINDS, Locator, LocatorKind
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.page_links import body_url, place_url

_SUGGESTED = 4
_PARAGRAPH_PARTS = 3


def known_places(register: Register) -> tuple[Locator, ...]:
    """Return every place that has a page: the plan's own, words it expands, and what it cites."""
    own = queries.all_locators(register)
    words = (locators.glossary(term.term) for term in register.expansions)
    return tuple(dict.fromkeys((*own, *words, *cited_places(register))))


def cited_places(register: Register) -> tuple[Locator, ...]:
    """Return the places of instruments that the plan refers to and those around them, sorted."""
    found = dict.fromkeys(
        around for target in _printed_targets(register) for around in with_parents(target)
    )
    return tuple(sorted(found, key=_reading_order))


def _printed_targets(register: Register) -> Iterator[Locator]:
    yield from queries.targets_of(register)
    for citing in queries.citing(register, lambda _: True):
        yield from (reference.target for reference in citing.references)


def with_parents(place: Locator) -> Iterator[Locator]:
    """Yield a place and those around it that a document prints a name for."""
    for here in place.lineage():
        if here.kind is not LocatorKind.PARAGRAPH or len(here.parts) >= _PARAGRAPH_PARTS:
            yield here


def _reading_order(place: Locator) -> tuple[str, tuple[tuple[int, str], ...]]:
    rest = (part for whole in place.parts[1:] for part in whole.split("."))
    return place.parts[0].casefold(), tuple(
        (int(part), "") if part.isdigit() else (10**6, part) for part in rest
    )


def page_of(register: Register, text: str, body_named: Callable[[str], str | None]) -> str:
    """Return the address of the page that a text names.

    Args:
        register: The plan.
        text: As typed or as it stands in an address; `A.2.6`, `c13`, `Section-F.1.a`, `somswd`.
        body_named: Returns the one body that a text names.

    Raises:
        UnknownLocatorError: It names no place and no body; it is never read as a neighbour.
    """
    places = {_folded(str(place)): place for place in known_places(register)}
    if place := places.get(_folded(text)):
        return place_url(place)
    locator = locator_reading.parse(text)
    if locator is not None:
        if place := places.get(_folded(str(locator))):
            return place_url(place)
        raise UnknownLocatorError(str(locator), _near(register, locator))
    return _page_of_name(register, text, body_named)


def _page_of_name(register: Register, text: str, body_named: Callable[[str], str | None]) -> str:
    body = body_named(text)
    if body in register.bodies:
        return body_url(body)
    if term := queries.find_term(register, body or text):
        return place_url(locators.glossary(term.term))
    raise UnknownLocatorError(text, _near_names(register, text))


def _folded(text: str) -> str:
    return " ".join(text.replace("-", " ").casefold().split())


def _near(register: Register, wanted: Locator) -> tuple[str, ...]:
    if wanted.kind not in INSTRUMENT_KINDS:
        return queries.nearest_locators(register, wanted)
    cited = [str(place) for place in cited_places(register) if place.kind is wanted.kind]
    around = [str(place) for place in with_parents(wanted) if str(place) in cited]
    near = difflib.get_close_matches(str(wanted), cited, _SUGGESTED, 0.5)
    return tuple(dict.fromkeys((*around, *near)))[:_SUGGESTED]


def _near_names(register: Register, text: str) -> tuple[str, ...]:
    terms = (*register.glossary, *register.expansions)
    names = {name.casefold(): name for name in (*register.bodies, *(term.term for term in terms))}
    found = difflib.get_close_matches(text.casefold(), names, _SUGGESTED, 0.5)
    return tuple(names[one] for one in found)
