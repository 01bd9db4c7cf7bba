"""Lists of the sections set against each other: "does Section F.1 have more items than F.2?"."""

from tipassist.answer.compose.of_sets.contests import verdict_on
from tipassist.answer.draft import Draft, DraftClaim, answered, part_claim, part_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.sets.contests.contests import Contest, Side
from tipassist.locators import LocatorKind
from tipassist.register.model import Register, SectionPart

_PAIR = 2
_UNSAID = ("", "activities")
"""What is counted where no field of a row is: a list of a section has items."""


def compose_list_contest(register: Register, contest: Contest) -> Draft | None:
    """Answer which of several lists is the longer one, whether it is, or by how many.

    Returns:
        None where the sides are no sections, or what is counted is nothing that those have.
    """
    grouped = contest.group or contest.together or contest.joined > 1 or contest.standing
    if grouped or contest.further or not all(map(_is_list, contest.sides)):
        return None
    lists = [(str(one.places[0]), _items(register, one)) for one in contest.sides]
    if not all(items for _, items in lists):
        return None
    values = [len(items) for _, items in lists]
    counts = listing(f"{name} has {plural(len(items), 'item')}" for name, items in lists)
    gap = abs(values[0] - values[1])
    tail = f": {gap} {'more' if values[0] > values[1] else 'fewer'}" if gap else ": equally many"
    evidence = tuple(part_evidence(register, one) for _, items in lists for one in items)
    lead = f"{verdict_on(values, contest)}{counts}{tail if len(lists) == _PAIR else ''}."
    rows = [part_claim(one, register, 1) for _, items in lists for one in items]
    return answered([DraftClaim(lead, evidence), *rows])


def _is_list(side: Side) -> bool:
    plain = not (side.body or side.roles) and side.unit in _UNSAID
    return plain and len(side.places) == 1 and side.places[0].kind is LocatorKind.SECTION


def _items(register: Register, side: Side) -> tuple[SectionPart, ...]:
    """Return the items of a section, or those that one of its items leads in."""
    place = side.places[0]
    section = next((one for one in register.sections if one.letter == place.parts[0]), None)
    if section is None:
        return ()
    if len(place.parts) == 1:
        return section.items
    at = next((n for n, part in enumerate(section.parts) if part.locator == place), None)
    return section.items_under(at) if at is not None else ()
