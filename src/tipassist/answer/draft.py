"""Drafts: what a composer returns, claims with the evidence they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass

from tipassist.locators import Locator, code, footnote
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Register,
    Section,
    SectionPart,
    Wording,
)
from tipassist.types import AnswerStatus, Item, Role, Route, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that supports a claim.

    Attributes:
        locator: The place.
        kind: The kind of passage found there.
        label: What a reader sees: "A.2.6 · Coordinating ASB".
        spans: Its stretches of the stored document; each becomes a citation.
        edition: The edition they are stretches of; "" for the current one.
        document: Id of the document; "" for the plan.
    """

    locator: Locator
    kind: str
    label: str
    spans: tuple[Span, ...]
    edition: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """One sentence or row and what supports it.

    Attributes:
        text: Markdown, without citations.
        evidence: The places it rests on.
        level: 0 for a paragraph, 1 for a list row, 2 for a row under a row.
    """

    text: str
    evidence: tuple[Evidence, ...] = ()
    level: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed answer without ids, times and corpus stamp.

    Attributes:
        status: How it ends.
        claims: What it says, in order.
        route: Where it was found.
        items: The coded things of a list.
        items_total: How many things the list has.
        complete: Whether the whole register was gone through.
        suggestions: Questions to go on with.
        ranked: The bodies or codes that a comparison put in an order, the first one first; empty
            when several share the first place.
        gives: Whether it was found to give the kind of thing that is asked for.
    """

    status: AnswerStatus
    claims: tuple[DraftClaim, ...]
    route: Route = Route.REGISTER
    items: tuple[Item, ...] = ()
    items_total: int = 0
    complete: bool = False
    suggestions: tuple[str, ...] = ()
    ranked: tuple[str, ...] = ()
    gives: bool = False


def distinct(claims: Iterable[DraftClaim]) -> tuple[DraftClaim, ...]:
    """Return claims without those that say again what one has said."""
    return tuple({claim.text: claim for claim in claims}.values())


def answered(
    claims: Iterable[DraftClaim], items: Iterable[Item] | None = None, *, complete: bool = True
) -> Draft:
    """Make an answered draft; `items` are the whole result when given."""
    kept = tuple(items or ())
    return Draft(
        AnswerStatus.ANSWERED,
        tuple(claims),
        items=kept,
        items_total=len(kept),
        complete=complete and items is not None,
    )


def asb_evidence(activity: Activity) -> Evidence:
    """Cite the ASB cell of an activity; its row's wording when the cell is blank."""
    if not activity.asb_cell:
        return wording_evidence(activity)
    place = code(activity.code)
    return Evidence(place, "bodies", f"{activity.code} · Coordinating ASB", activity.asb_cell)


def wording_evidence(activity: Activity) -> Evidence:
    """Cite the wording of an activity."""
    label = f"{activity.code} · Activity / programme type"
    return Evidence(code(activity.code), "activity", label, activity.wording.spans)


def cell_evidence(activity: Activity, kind: str, label: str, wording: Wording) -> Evidence:
    """Cite one entry of an activity's other cells."""
    return Evidence(code(activity.code), kind, f"{activity.code} · {label}", wording.spans)


def outcome_evidence(outcome: Outcome) -> Evidence:
    """Cite the wording of an outcome."""
    label = f"{outcome.code} · Priority outcome"
    return Evidence(code(outcome.code), "outcome", label, outcome.wording.spans)


def pillar_evidence(pillar: Pillar, *, goal: bool = False) -> Evidence:
    """Cite the title of a pillar, or its goal."""
    spans = pillar.goal.spans if goal and pillar.goal.spans else pillar.title.spans
    label = f"Pillar {pillar.letter} · {'Goal' if goal else 'Title'}"
    return Evidence(code(pillar.letter), "pillar", label, spans)


def checked_evidence(register: Register) -> tuple[Evidence, ...]:
    """Cite the pillars whose tables were checked: for an answer that nothing was found."""
    return tuple(pillar_evidence(one) for one in register.pillars)


def part_evidence(register: Register, part: SectionPart) -> Evidence:
    """Cite a paragraph or item of a prose section."""
    section = register.section(part.locator.parts[0])
    title = f" · {section.title.text}" if section else ""
    return Evidence(part.locator, "section", f"{part.locator}{title}", part.wording.spans)


def section_evidence(section: Section) -> Evidence:
    """Cite the title of a prose section."""
    place = section.parts[0].locator if section.parts else None
    locator = Locator(place.kind, place.parts[:1]) if place else code(section.letter)
    return Evidence(locator, "section", f"{locator} · Title", section.title.spans)


def footnote_evidence(note: Footnote) -> Evidence:
    """Cite a footnote."""
    place = footnote(note.number)
    return Evidence(place, "footnote", str(place), note.wording.spans)


def term_evidence(term: GlossaryTerm) -> Evidence:
    """Cite a glossary entry, or the place that expands an abbreviation."""
    return Evidence(term.place, "glossary", str(term.place), (*term.spans, *term.definition.spans))


def place_evidence(place: object, register: Register) -> Evidence | None:
    """Cite the main words of any place."""
    match place:
        case Activity():
            return wording_evidence(place)
        case Outcome():
            return outcome_evidence(place)
        case Pillar():
            return pillar_evidence(place, goal=True)
        case Section():
            return section_evidence(place)
        case SectionPart():
            return part_evidence(register, place)
        case Footnote():
            return footnote_evidence(place)
        case GlossaryTerm():
            return term_evidence(place)
        case _:
            return None


def activity_item(activity: Activity) -> Item:
    """Make the contract's item of an activity."""
    return Item(
        locator=activity.code,
        title=activity.wording.text,
        coordinating=activity.named(Role.COORDINATING),
        supporting=activity.named(Role.SUPPORTING),
        relevant=activity.named(Role.RELEVANT),
    )


def part_claim(part: SectionPart, register: Register, level: int = 0) -> DraftClaim:
    """Say a paragraph or item as it stands."""
    name = f"**{part.locator}** " if part.is_item else ""
    return DraftClaim(f"{name}{part.wording.text}", (part_evidence(register, part),), level)


def outcome_item(register: Register, outcome: Outcome) -> Item:
    """Make the contract's item of an outcome, with the bodies of its activities."""
    return _gathered(register, outcome.code, outcome.wording.text, "outcome")


def pillar_item(register: Register, pillar: Pillar) -> Item:
    """Make the contract's item of a pillar, with the bodies of its activities."""
    return _gathered(register, pillar.letter, pillar.title.text, "pillar")


def _gathered(register: Register, locator: str, title: str, level: str) -> Item:
    inside = [one for one in register.activities if getattr(one, level) == locator]
    by_role = {
        role: tuple(dict.fromkeys(body for one in inside for body in one.named(role)))
        for role in Role
    }
    return Item(
        locator=locator,
        title=title,
        coordinating=by_role[Role.COORDINATING],
        supporting=by_role[Role.SUPPORTING],
        relevant=by_role[Role.RELEVANT],
    )
