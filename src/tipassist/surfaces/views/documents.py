"""A document to read in full: its sections, words, tables and footnotes in printed order."""

from dataclasses import dataclass

from tipassist import locators
from tipassist.locators import Locator, anchor, code
from tipassist.register import queries
from tipassist.register.model import Activity, Outcome, Register, Section
from tipassist.surfaces.page_links import place_url
from tipassist.surfaces.views.prose_places import PartNode, section_tree
from tipassist.types import Role


@dataclass(frozen=True, slots=True)
class PlaceTag:
    """A place on the page of a document: its anchor and its own page."""

    label: str
    anchor: str
    url: str


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents."""

    label: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A prose section."""

    tag: PlaceTag
    title: str
    parts: tuple[PartNode, ...]


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """An entry of the list of words."""

    tag: PlaceTag
    term: str
    definition: str


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One activity of a pillar's table."""

    tag: PlaceTag
    activity: Activity
    named: tuple[tuple[Role, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """One outcome of a pillar's table, and its rows."""

    tag: PlaceTag
    text: str
    footnotes: tuple[int, ...]
    rows: tuple[ReadRow, ...]


@dataclass(frozen=True, slots=True)
class ReadPillar:
    """A pillar and its table."""

    tag: PlaceTag
    title: str
    goal: str
    footnotes: tuple[int, ...]
    outcomes: tuple[ReadOutcome, ...]


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A footnote."""

    tag: PlaceTag
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """The plan, to be read from beginning to end.

    Attributes:
        contents: Sections, list of words, pillars and footnotes in printed order.
    """

    id: str
    title: str
    edition: str
    contents: tuple[Heading, ...]
    sections: tuple[ReadSection, ...]
    terms: tuple[ReadTerm, ...]
    pillars: tuple[ReadPillar, ...]
    notes: tuple[ReadNote, ...]


WORDS_ANCHOR = "list-of-words"
NOTES_ANCHOR = "footnotes"


def read_document(register: Register) -> ReadDocument:
    """Lay the plan out for reading, with an anchor for every place that has a locator."""
    sections = tuple(_section(register, one) for one in register.sections)
    pillars = tuple(_pillar(register, one.letter) for one in register.pillars)
    return ReadDocument(
        register.document,
        register.title.text,
        register.edition,
        (
            *(Heading(one.tag.label, one.title, one.tag.anchor) for one in sections),
            *([Heading("", WORDS_ANCHOR, WORDS_ANCHOR)] if register.glossary else []),
            *(Heading(one.tag.label, one.title, one.tag.anchor) for one in pillars),
            *([Heading("", NOTES_ANCHOR, NOTES_ANCHOR)] if register.footnotes else []),
        ),
        sections,
        tuple(
            ReadTerm(_tag(term.place), term.term, term.definition.text)
            for term in register.glossary
        ),
        pillars,
        tuple(
            ReadNote(_tag(locators.footnote(one.number)), one.number, one.wording.text)
            for one in register.footnotes
        ),
    )


def _tag(place: Locator) -> PlaceTag:
    return PlaceTag(str(place), anchor(place), place_url(place))


def _section(register: Register, section: Section) -> ReadSection:
    place = locators.section(section.letter)
    return ReadSection(_tag(place), section.title.text, section_tree(register, section))


def _pillar(register: Register, letter: str) -> ReadPillar:
    pillar = next(one for one in register.pillars if one.letter == letter)
    return ReadPillar(
        _tag(code(letter)),
        pillar.title.text,
        pillar.goal.text,
        pillar.footnotes,
        tuple(_outcome(register, one) for one in queries.outcomes_of(register, letter)),
    )


def _outcome(register: Register, outcome: Outcome) -> ReadOutcome:
    place = code(outcome.code)
    return ReadOutcome(
        _tag(place),
        outcome.wording.text,
        outcome.footnotes,
        tuple(_row(one) for one in queries.activities_of(register, place)),
    )


def _row(activity: Activity) -> ReadRow:
    named = ((role, activity.named(role)) for role in Role)
    return ReadRow(
        _tag(code(activity.code)),
        activity,
        tuple((role, bodies) for role, bodies in named if bodies),
    )
