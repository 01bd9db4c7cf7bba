"""The register: the typed work plan of one edition.

Every text keeps the spans of the source it was read from, so that any quote is the file's own text.
All types are frozen; a register never changes after it is parsed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tipassist.locators import Locator
from tipassist.types import Role, Span

_ITEM = 2


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of the plan.

    Attributes:
        text: Reading form: markup and footnote marks removed, pieces joined, blanks normalised.
        spans: The stretches of the stored document it was read from, in reading order.
    """

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer of the plan to an instrument.

    Attributes:
        target: The place referred to, one single place (ranges are expanded).
        via: `Footnote 11` when it stands in a footnote, else None when it stands in the text.
        spans: Where the reference is printed.
    """

    target: Locator
    via: Locator | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class BodyRole:
    """A body named in the ASB column of an activity.

    Attributes:
        body: Its name.
        role: What it is there for.
        spans: Where it is printed.
        unnamed: Whether it is no body of its own but stands for several: "All relevant ASBs".
    """

    body: str
    role: Role
    spans: tuple[Span, ...] = ()
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class UncodedType:
    """An activity or programme type printed without a code, under the coded one before it."""

    wording: Wording
    examples: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """One entry of the "Activities / Projects" column.

    Attributes:
        wording: The entry, with any bracketed reference or note printed after it.
        pointer: True when the entry only points elsewhere ("See as Ref; …") and is no project.
        references: The references printed in it.
    """

    wording: Wording
    pointer: bool = False
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """One coded activity or programme type.

    Attributes:
        code: Such as `A.1.1`.
        wording: The type's own words, up to "E.g.,".
        examples: What follows "E.g.,".
        bodies: The ASB column, in printed order.
        projects: The "Activities / Projects" column, one entry each.
        indicators: The "Potential Indicators" column, one each.
        references: Its references to instruments, in printed order, one single place each.
        footnotes: Numbers of the footnotes marked in any of its cells.
        uncoded: Types without a code printed under it.
        asb_cell: The spans of the whole ASB cell; empty when the cell is blank.
    """

    code: str
    wording: Wording
    examples: tuple[Wording, ...] = ()
    bodies: tuple[BodyRole, ...] = ()
    projects: tuple[Project, ...] = ()
    indicators: tuple[Wording, ...] = ()
    references: tuple[Reference, ...] = ()
    footnotes: tuple[int, ...] = ()
    uncoded: tuple[UncodedType, ...] = ()
    asb_cell: tuple[Span, ...] = ()

    @property
    def outcome(self) -> str:
        """Code of its outcome."""
        return self.code.rsplit(".", 1)[0]

    @property
    def pillar(self) -> str:
        """Letter of its pillar."""
        return self.code.split(".", 1)[0]

    def named(self, role: Role) -> tuple[str, ...]:
        """Return the bodies with `role`, in printed order."""
        return tuple(entry.body for entry in self.bodies if entry.role is role)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One priority outcome."""

    code: str
    wording: Wording
    references: tuple[Reference, ...] = ()
    footnotes: tuple[int, ...] = ()

    @property
    def pillar(self) -> str:
        """Letter of its pillar."""
        return self.code.split(".", 1)[0]


@dataclass(frozen=True, slots=True)
class Pillar:
    """One pillar: its title and the goal printed above its table."""

    letter: str
    title: Wording
    goal: Wording
    references: tuple[Reference, ...] = ()
    footnotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote.

    Attributes:
        number: Its printed number.
        wording: Its text.
        references: The places it points to.
        marked_in: Where its mark stands: activities, outcomes, pillars, sections, glossary terms;
            empty when the mark is missing or stands in a table header.
    """

    number: int
    wording: Wording
    references: tuple[Reference, ...] = ()
    marked_in: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term and its definition.

    Attributes:
        term: The term in Latin letters, look-alike letters folded.
        definition: What the plan says it is.
        spans: Where the term is printed.
        place: `Glossary SLOM`, or the section or activity whose text expands the abbreviation.
        footnotes: Numbers of footnotes marked in its definition.
    """

    term: str
    definition: Wording
    spans: tuple[Span, ...]
    place: Locator
    footnotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A heading, paragraph or item of a prose section.

    Attributes:
        locator: `Section F` for a paragraph, `Section F.1` or `Section F.1.a` for an item.
        heading: The section's title, or the item's bold or leading title; else None.
        wording: The words of the paragraph or item (with its heading words).
        lead_in: Index in `Section.parts` of the paragraph or item that introduces it, else None.
        footnotes: Numbers of the footnotes marked in it.
        references: Its references to instruments.
    """

    locator: Locator
    wording: Wording
    heading: str | None = None
    lead_in: int | None = None
    footnotes: tuple[int, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def is_item(self) -> bool:
        """Whether it is a numbered or lettered item rather than a paragraph."""
        return len(self.locator.parts) > 1


@dataclass(frozen=True, slots=True)
class Section:
    """One prose section, its parts in reading order."""

    letter: str
    title: Wording
    parts: tuple[SectionPart, ...] = ()

    @property
    def items(self) -> tuple[SectionPart, ...]:
        """Its own items ("C.3"), without the items under them."""
        return tuple(part for part in self.parts if len(part.locator.parts) == _ITEM)

    def items_under(self, index: int) -> tuple[SectionPart, ...]:
        """Return the items directly introduced by part number `index`."""
        return tuple(part for part in self.parts if part.lead_in == index)

    def introduction_of(self, part: SectionPart) -> SectionPart | None:
        """Return the part that introduces another one with a colon, or None."""
        lead = self.parts[part.lead_in] if part.lead_in is not None else None
        return lead if lead is not None and lead.wording.text.rstrip().endswith(":") else None


@dataclass(frozen=True, slots=True)
class Finding:
    """An irregularity of the source, or something the parser could not place.

    Attributes:
        kind: Short stable name such as `blank_asb_cell`.
        locator: The place it concerns; empty when it belongs to none.
        message: What is irregular and how it was read.
        span: Where it stands.
        line: Line number from 1.
    """

    kind: str
    locator: str
    message: str
    span: Span
    line: int


@dataclass(frozen=True, slots=True)
class Register:
    """The typed work plan of one edition.

    Attributes:
        document: Document id of the manifest.
        edition: Edition of the plan.
        title: Printed title.
        text: The stored text that every span points into.
        glossary: Terms of the plan's own list.
        expansions: Abbreviations expanded in running text: "Terms of Reference (TOR)".
        bodies: Every body named in an ASB column, in order of first appearance.
    """

    document: str
    edition: str
    title: Wording
    text: str = field(repr=False)
    pillars: tuple[Pillar, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    activities: tuple[Activity, ...] = ()
    sections: tuple[Section, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    expansions: tuple[GlossaryTerm, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def bodies(self) -> tuple[str, ...]:
        """Every body named in an ASB column, in order of first appearance."""
        named = (role for act in self.activities for role in act.bodies if not role.unnamed)
        return tuple(dict.fromkeys(role.body for role in named))

    def pillar(self, letter: str) -> Pillar | None:
        """Return the pillar with this letter."""
        return next((pillar for pillar in self.pillars if pillar.letter == letter), None)

    def outcome(self, code: str) -> Outcome | None:
        """Return the outcome with this code."""
        return next((outcome for outcome in self.outcomes if outcome.code == code), None)

    def activity(self, code: str) -> Activity | None:
        """Return the activity with this code."""
        return next((activity for activity in self.activities if activity.code == code), None)

    def section(self, letter: str) -> Section | None:
        """Return the prose section with this letter."""
        return next((section for section in self.sections if section.letter == letter), None)

    def footnote(self, number: int) -> Footnote | None:
        """Return the footnote with this number."""
        return next((note for note in self.footnotes if note.number == number), None)

    def section_parts(self) -> Iterator[SectionPart]:
        """Yield the parts of all sections in reading order."""
        for section in self.sections:
            yield from section.parts
