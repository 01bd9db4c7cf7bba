"""Pages about places of other instruments: what of the plan rests on them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.corpus.manifest import Corpus
from tipassist.locators import Locator, LocatorKind
from tipassist.register import queries
from tipassist.register.model import Reference, Register
from tipassist.surfaces.page_links import Link, place_link
from tipassist.surfaces.views.known import cited_places, with_parents


@dataclass(frozen=True, slots=True)
class Resting:
    """A place of the plan that refers to an instrument.

    Attributes:
        place: The place and its words.
        targets: What exactly it refers to.
        via: The footnotes in which it does.
        under: Activities under it, which rest on the reference through it; empty for an activity.
    """

    place: Link
    targets: tuple[Link, ...]
    via: tuple[Link, ...]
    under: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RestingGroup:
    """Places of one kind that refer to an instrument."""

    kind: LocatorKind
    places: tuple[Resting, ...]


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """A place of another instrument.

    Attributes:
        locator: The place as printed.
        instrument: Short name of the instrument.
        instrument_name: What the plan's list of words says it stands for; may be empty.
        instrument_link: Its entry in that list.
        crumbs: The places around it.
        parts: The places directly inside it that the plan refers to.
        before: The place before it in the instrument, of those with a page.
        after: The place after it.
        groups: What rests on it, by kind; pillars, outcomes, activities, sections.
        total: How many places rest on it.
        document: Id that the instrument has, or would have, among the documents.
        held: Whether it is among them.
    """

    locator: str
    instrument: str
    instrument_name: str
    instrument_link: Link | None
    crumbs: tuple[Link, ...]
    parts: tuple[Link, ...]
    before: Link | None
    after: Link | None
    groups: tuple[RestingGroup, ...]
    total: int
    document: str
    held: bool


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument and the places of it that the plan refers to."""

    name: str
    title: str
    places: tuple[Link, ...]


_GROUPS = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY, LocatorKind.SECTION)


def reference_page(register: Register, corpus: Corpus, place: Locator) -> ReferencePage:
    """Build the page of a place of another instrument."""
    name = place.parts[0]
    term = queries.find_term(register, name)
    cited = [one for one in cited_places(register) if one.parts[0] == name]
    at = cited.index(place)
    groups = _groups(register, place)
    return ReferencePage(
        str(place),
        name,
        term.definition.text if term else "",
        place_link(Locator(LocatorKind.GLOSSARY, (term.term,))) if term else None,
        tuple(place_link(one) for one in reversed(tuple(with_parents(place))[1:])),
        tuple(place_link(one) for one in cited if one.parent == place),
        place_link(cited[at - 1]) if at else None,
        place_link(cited[at + 1]) if at + 1 < len(cited) else None,
        groups,
        sum(len(group.places) for group in groups),
        document_id(name),
        any(one.document.id == document_id(name) for one in corpus.documents),
    )


def document_id(instrument: str) -> str:
    """Return the id of an instrument among the documents: `actip`."""
    return re.sub(r"[^a-z0-9]+", "-", instrument.casefold()).strip("-")


def _groups(register: Register, place: Locator) -> tuple[RestingGroup, ...]:
    """Return what refers to a place or to a part of it."""
    citing = queries.citing(register, lambda target: queries.matches_target(place, target))
    by_kind: dict[LocatorKind, list[Resting]] = {kind: [] for kind in _GROUPS}
    for place_citing, references in _merged(citing).items():
        under = () if place_citing.kind not in _GROUPS[:2] else _under(register, place_citing)
        by_kind[place_citing.kind].append(
            Resting(
                place_link(place_citing, queries.title_of(register, place_citing)),
                tuple(dict.fromkeys(place_link(one.target) for one in references)),
                tuple(dict.fromkeys(place_link(one.via) for one in references if one.via)),
                under,
            )
        )
    return tuple(RestingGroup(kind, tuple(found)) for kind, found in by_kind.items() if found)


def _merged(citing: Iterable[queries.Citing]) -> dict[Locator, tuple[Reference, ...]]:
    """Gather the references of paragraphs of one section, which share a locator."""
    found: dict[Locator, tuple[Reference, ...]] = {}
    for one in citing:
        found[one.place] = (*found.get(one.place, ()), *one.references)
    return found


def _under(register: Register, place: Locator) -> tuple[Link, ...]:
    return tuple(
        place_link(Locator(LocatorKind.ACTIVITY, tuple(one.code.split("."))), one.wording.text)
        for one in queries.activities_of(register, place)
    )


def instruments(register: Register) -> tuple[Instrument, ...]:
    """Return the instruments that the plan refers to, most places first."""
    found: dict[str, list[Locator]] = {}
    for place in cited_places(register):
        found.setdefault(place.parts[0], []).append(place)
    ranked = sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0].casefold()))
    return tuple(
        Instrument(name, _name(register, name), tuple(place_link(one) for one in places))
        for name, places in ranked
    )


def _name(register: Register, name: str) -> str:
    term = queries.find_term(register, name)
    return term.definition.text if term else ""
