"""Exact questions to the register; every answer is computed over the whole of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tipassist.locators import Locator, LocatorKind, code, footnote
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Reference,
    Register,
    Section,
    SectionPart,
)
from tipassist.types import Role, Span

Place = Pillar | Outcome | Activity | Section | SectionPart | Footnote | GlossaryTerm


@dataclass(frozen=True, slots=True)
class Holding:
    """An activity and the roles one body has in it."""

    activity: Activity
    roles: tuple[Role, ...]


def is_within(activity: Activity, places: Iterable[Locator]) -> bool:
    """Whether an activity lies in one of the pillars, outcomes or activities named."""
    here = code(activity.code)
    return any(place.contains(here) for place in places)


def holdings(
    register: Register,
    body: str,
    roles: Iterable[Role] = tuple(Role),
    within: tuple[Locator, ...] = (),
    outside: tuple[Locator, ...] = (),
) -> tuple[Holding, ...]:
    """Return the activities in which a body has one of the roles, in plan order.

    Args:
        register: The plan.
        body: Body as printed.
        roles: Roles that count.
        within: Only activities in these pillars, outcomes or activities; empty for the whole plan.
        outside: No activities in these.
    """
    wanted = frozenset(roles)
    found = []
    for activity in register.activities:
        held = tuple(entry.role for entry in activity.bodies if entry.body == body)
        asked = tuple(role for role in held if role in wanted)
        if (
            asked
            and (not within or is_within(activity, within))
            and not is_within(activity, outside)
        ):
            found.append(Holding(activity, asked))
    return tuple(found)


def select(
    register: Register, accept: Callable[[Activity], bool], within: tuple[Locator, ...] = ()
) -> tuple[Activity, ...]:
    """Return the activities that `accept` takes, in plan order."""
    return tuple(
        activity
        for activity in register.activities
        if (not within or is_within(activity, within)) and accept(activity)
    )


def activities_of(register: Register, place: Locator) -> tuple[Activity, ...]:
    """Return the activities of a pillar or outcome, or the activity itself."""
    return select(register, lambda _: True, (place,))


def outcomes_of(register: Register, letter: str) -> tuple[Outcome, ...]:
    """Return the outcomes of a pillar."""
    return tuple(outcome for outcome in register.outcomes if outcome.pillar == letter)


def partners(register: Register, body: str) -> dict[str, tuple[Activity, ...]]:
    """Return the bodies that share an activity with `body` and the activities they share."""
    shared: dict[str, list[Activity]] = {}
    for activity in register.activities:
        named = (entry.body for entry in activity.bodies if not entry.unnamed)
        names = tuple(dict.fromkeys(named))
        if body in names:
            for other in names:
                if other != body:
                    shared.setdefault(other, []).append(activity)
    return {other: tuple(found) for other, found in shared.items()}


WITH_PARTS = ".*"


def matches_target(asked: Locator, target: Locator) -> bool:
    """Whether a printed reference is to the asked place or to a part of it.

    A place of another document that is asked for with its parts ends in ".*": "BWP A.b.3.*".
    """
    if len(asked.parts) == 1 and asked.kind is LocatorKind.EXTERNAL:
        return target.parts[0] == asked.parts[0]
    if asked.kind is LocatorKind.EXTERNAL and target.kind is LocatorKind.EXTERNAL:
        if asked.parts[1:] == target.parts[1:] and _is_earlier_plan(asked, target):
            return True
        wanted, printed = str(asked).casefold(), str(target).casefold()
        if wanted.endswith(WITH_PARTS):
            whole = wanted.removesuffix(WITH_PARTS)
            return printed == whole or printed.startswith(f"{whole}.")
        return printed == wanted or set(wanted.split()) <= set(printed.split())
    return asked.contains(target)


def _is_earlier_plan(asked: Locator, target: Locator) -> bool:
    """Whether a place of the plan before is named without the number printed in its name."""
    name, printed = asked.parts[0], target.parts[0]
    return len(asked.parts) > 1 and printed[:-1] == name and printed[-1].isdigit()


@dataclass(frozen=True, slots=True)
class Citing:
    """A place of the plan that refers to an instrument, and the references that do."""

    place: Locator
    references: tuple[Reference, ...]


def citing(register: Register, asked: Callable[[Locator], bool]) -> tuple[Citing, ...]:
    """Return pillars, outcomes, activities and section parts whose references satisfy `asked`."""
    found = []
    rows: list[tuple[Locator, tuple[Reference, ...]]] = []
    for pillar in register.pillars:
        rows.append((code(pillar.letter), pillar.references))
        for outcome in outcomes_of(register, pillar.letter):
            rows.append((code(outcome.code), outcome.references))
            inside = (a for a in register.activities if a.outcome == outcome.code)
            rows += [(code(activity.code), activity.references) for activity in inside]
    rows += [(part.locator, part.references) for part in register.section_parts()]
    for place, references in rows:
        hits = tuple(reference for reference in references if asked(reference.target))
        if hits:
            found.append(Citing(place, hits))
    return tuple(found)


def targets_of(register: Register) -> tuple[Locator, ...]:
    """Return every place that the plan refers to, sorted and without doubles."""
    found: set[Locator] = set()
    for note in register.footnotes:
        found.update(reference.target for reference in note.references)
    for activity in register.activities:
        found.update(reference.target for reference in activity.references)
    return tuple(sorted(found))


def find_place(register: Register, locator: Locator) -> Place | None:
    """Return what stands at a locator of the plan, or None when the plan has no such place."""
    head = locator.parts[0]
    match locator.kind:
        case LocatorKind.PILLAR:
            return register.pillar(head)
        case LocatorKind.OUTCOME:
            return register.outcome(str(locator))
        case LocatorKind.ACTIVITY:
            return register.activity(str(locator))
        case LocatorKind.SECTION:
            return _section_place(register, locator)
        case LocatorKind.FOOTNOTE:
            return register.footnote(int(head))
        case LocatorKind.GLOSSARY:
            return find_term(register, head)
        case _:
            return None


def _section_place(register: Register, locator: Locator) -> Section | SectionPart | None:
    if len(locator.parts) == 1:
        return register.section(locator.parts[0])
    wanted = tuple(part.casefold() for part in locator.parts)
    return next(
        (
            part
            for part in register.section_parts()
            if part.is_item and tuple(p.casefold() for p in part.locator.parts) == wanted
        ),
        None,
    )


def title_of(register: Register, place: Locator) -> str:
    """Return what stands at a place, in a line: its title, heading or wording; "" if nothing."""
    match find_place(register, place):
        case Footnote() as found:
            return found.wording.text
        case GlossaryTerm() as found:
            return found.definition.text
        case SectionPart() as found:
            return found.heading or found.wording.text
        case None:
            return ""
        case found:
            return found.title.text if hasattr(found, "title") else found.wording.text


def spans_of(found: Place) -> tuple[Span, ...]:
    """Return the stretches of the document that are the words of a place."""
    match found:
        case Activity():
            return (*found.wording.spans, *found.asb_cell)
        case Pillar():
            return (*found.title.spans, *found.goal.spans)
        case Section():
            return found.title.spans
        case GlossaryTerm():
            return (*found.spans, *found.definition.spans)
        case Outcome() | SectionPart() | Footnote():
            return found.wording.spans


def find_term(register: Register, term: str) -> GlossaryTerm | None:
    """Return the glossary entry or expansion of a term, whatever its case.

    Of an abbreviation the singular and the plural are the same: "NSOP" and "NSOPs".
    """
    wanted, entries = term.casefold(), (*register.glossary, *register.expansions)
    same = next((one for one in entries if one.term.casefold() == wanted), None)
    if same is not None:
        return same
    short = (one for one in entries if one.term.removesuffix("s").isupper())
    return next((one for one in short if _singular(one.term) == _singular(term)), None)


def _singular(term: str) -> str:
    return term.casefold().removesuffix("s")


def all_locators(register: Register) -> tuple[Locator, ...]:
    """Return every place of the plan that has a locator of its own, in plan order."""
    found: list[Locator] = []
    for pillar in register.pillars:
        found.append(code(pillar.letter))
        for outcome in outcomes_of(register, pillar.letter):
            found.append(code(outcome.code))
            found += [code(a.code) for a in register.activities if a.outcome == outcome.code]
    for section in register.sections:
        found.append(Locator(LocatorKind.SECTION, (section.letter,)))
        found += [part.locator for part in section.parts if part.is_item]
    found += [footnote(note.number) for note in register.footnotes]
    found += [term.place for term in register.glossary]
    return tuple(dict.fromkeys(found))


def nearest_locators(register: Register, wanted: Locator, count: int = 3) -> tuple[str, ...]:
    """Suggest existing places of the same kind near a missing one, nearest first."""
    same = [one for one in all_locators(register) if one.kind is wanted.kind]
    parents = [wanted.parent] if wanted.parent is not None else []
    related = [one for one in all_locators(register) if one in parents]
    ranked = sorted(same, key=lambda one: _distance(one.parts, wanted.parts))
    return tuple(str(one) for one in (*ranked[:count], *related))[: count + 1]


def _distance(here: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[int, int, int]:
    shared = 0
    for ours, theirs in zip(here, wanted, strict=False):
        if ours.casefold() != theirs.casefold():
            break
        shared += 1
    gap = 99
    if shared < min(len(here), len(wanted)):
        gap = _gap(here[shared], wanted[shared])
    return (-shared, abs(len(here) - len(wanted)), gap)


def _gap(here: str, wanted: str) -> int:
    if here.isdigit() and wanted.isdigit():
        return abs(int(here) - int(wanted))
    return abs(ord(here[0].casefold()) - ord(wanted[0].casefold()))
