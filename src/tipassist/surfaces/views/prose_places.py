"""Pages about prose: sections and their items, footnotes, words and abbreviations."""

import re
from dataclasses import dataclass

from tipassist import locators
from tipassist.locators import Locator
from tipassist.register import queries
from tipassist.register.model import Footnote, GlossaryTerm, Register, Section, SectionPart
from tipassist.surfaces.page_links import Link, body_link, place_link
from tipassist.surfaces.views.frame import (
    Frame,
    Note,
    Notes,
    Piece,
    footnotes_of,
    frame_of,
    linked,
    notes_of,
)
from tipassist.surfaces.views.known import cited_places, known_places


@dataclass(frozen=True, slots=True)
class PartNode:
    """A paragraph or item of a section and the items it introduces.

    Attributes:
        link: The item's page; None for a paragraph.
        label: The item's own number or letter; "" for a paragraph.
        text: Its words, places it names as links.
        footnotes: Numbers of the footnotes marked in it.
        items: What it introduces.
    """

    link: Link | None
    label: str
    text: tuple[Piece, ...]
    footnotes: tuple[int, ...]
    items: tuple["PartNode", ...]


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A section, or one item of it.

    Attributes:
        title: The section's title, or the item's own heading.
        lead_in: What introduces the item; empty for a section.
        parts: The section's paragraphs and items, or the item itself.
    """

    frame: Frame
    title: str
    lead_in: str
    parts: tuple[PartNode, ...]
    notes: Notes


@dataclass(frozen=True, slots=True)
class FootnotePage:
    """One footnote and where its mark stands."""

    frame: Frame
    number: int
    text: str
    marked_in: tuple[Link, ...]
    notes: Notes


@dataclass(frozen=True, slots=True)
class TermPage:
    """A word or abbreviation.

    Attributes:
        definition: What the plan says it is.
        place: Where the plan says so.
        body: Its page when it is a body of the table.
        cited: Places of the instrument of this name that the plan refers to.
        named_in: Places whose text names it.
    """

    frame: Frame
    term: str
    definition: str
    place: Link
    body: Link | None
    cited: tuple[Link, ...]
    named_in: tuple[Link, ...]
    footnotes: tuple[Note, ...]


def section_tree(register: Register, section: Section) -> tuple[PartNode, ...]:
    """Return the parts of a section, items inside what introduces them."""
    known = frozenset(known_places(register))
    return tuple(
        _node(section, at, known) for at, part in enumerate(section.parts) if part.lead_in is None
    )


def _node(section: Section, at: int, known: frozenset[Locator]) -> PartNode:
    part = section.parts[at]
    inside = (number for number, one in enumerate(section.parts) if one.lead_in == at)
    return PartNode(
        place_link(part.locator, part.heading or "") if part.is_item else None,
        part.locator.parts[-1] if part.is_item else "",
        linked(part.wording.text, known, part.locator),
        part.footnotes,
        tuple(_node(section, number, known) for number in inside),
    )


def section_page(register: Register, section: Section) -> SectionPage:
    """Build the page of a section."""
    place = locators.section(section.letter)
    references = (one for part in section.parts for one in part.references)
    numbers = (number for part in section.parts for number in part.footnotes)
    return SectionPage(
        frame_of(
            register,
            place,
            [locators.section(one.letter) for one in register.sections],
            section.title.spans,
        ),
        section.title.text,
        "",
        section_tree(register, section),
        notes_of(register, references, numbers),
    )


def part_page(register: Register, part: SectionPart) -> SectionPage:
    """Build the page of an item of a section."""
    section = next(one for one in register.sections if part in one.parts)
    at = section.parts.index(part)
    siblings = [one.locator for one in section.parts if one.is_item]
    crumbs = [place_link(locators.section(section.letter), section.title.text)]
    if part.locator.parent in siblings:
        crumbs.append(place_link(part.locator.parent))
    lead = "" if part.lead_in is None else section.parts[part.lead_in].wording.text
    known = frozenset(known_places(register))
    return SectionPage(
        frame_of(register, part.locator, siblings, part.wording.spans, crumbs),
        part.heading or "",
        lead,
        (_node(section, at, known),),
        notes_of(register, part.references, part.footnotes),
    )


def footnote_page(register: Register, note: Footnote) -> FootnotePage:
    """Build the page of a footnote."""
    return FootnotePage(
        frame_of(
            register,
            locators.footnote(note.number),
            [locators.footnote(one.number) for one in register.footnotes],
            note.wording.spans,
        ),
        note.number,
        note.wording.text,
        tuple(place_link(place, queries.title_of(register, place)) for place in note.marked_in),
        notes_of(register, note.references, ()),
    )


def term_page(register: Register, term: GlossaryTerm) -> TermPage:
    """Build the page of a word or abbreviation."""
    place = locators.glossary(term.term)
    listed = [one.place for one in register.glossary]
    frame = frame_of(register, place, listed, (*term.spans, *term.definition.spans))
    cited = [one for one in cited_places(register) if one.parts[0] == term.term]
    own = place_link(
        term.place, queries.title_of(register, term.place) if term.place != place else ""
    )
    return TermPage(
        frame if term.place == place else _elsewhere(register, term, frame),
        term.term,
        term.definition.text,
        own,
        body_link(term.term) if term.term in register.bodies else None,
        tuple(place_link(one) for one in cited),
        naming_places(register, term.term),
        footnotes_of(register, term.footnotes),
    )


def _elsewhere(register: Register, term: GlossaryTerm, frame: Frame) -> Frame:
    """Return the frame of a word that is expanded in a section or activity."""
    printed = frame_of(register, term.place, (), term.spans)
    return Frame(
        frame.locator,
        (),
        None,
        None,
        printed.document_url,
        printed.source_url,
        frame.lines,
    )


def naming_places(register: Register, name: str) -> tuple[Link, ...]:
    """Return the places whose own words name something, in plan order.

    The table's column of bodies does not count: a body's page lists those.
    """
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    found: dict[Locator, str] = {}
    for part in register.section_parts():
        if word.search(part.wording.text):
            found.setdefault(part.locator, queries.title_of(register, part.locator))
    for pillar in register.pillars:
        if word.search(f"{pillar.title.text}\n{pillar.goal.text}"):
            found[locators.code(pillar.letter)] = pillar.title.text
    for outcome in register.outcomes:
        if word.search(outcome.wording.text):
            found[locators.code(outcome.code)] = outcome.wording.text
    for one in register.activities:
        fields = (one.wording, *one.examples, *one.indicators)
        texts = [two.text for two in (*fields, *(project.wording for project in one.projects))]
        if any(word.search(text) for text in texts):
            found[locators.code(one.code)] = one.wording.text
    return tuple(place_link(place, title) for place, title in found.items())
