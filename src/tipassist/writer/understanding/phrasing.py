"""From a checked pick to a question in words that the rules understand without doubt.

The question is made of our own words and the plan's names alone, so it can be shown.
"""

from tipassist.answer.language.phrasing import listing
from tipassist.locators import Locator, LocatorKind
from tipassist.writer.understanding.checking import Checked
from tipassist.writer.understanding.pick import Cell, Part, Pick, Query, Unit

_ROLES = {
    Part.COORDINATES: "coordinating",
    Part.SUPPORTS: "supporting",
    Part.RELEVANT: "relevant",
}
_VERBS = {Part.COORDINATES: "coordinate", Part.SUPPORTS: "support"}
_PASSIVES = {Part.COORDINATES: "coordinated", Part.SUPPORTS: "supported"}
_ALL = "How many {rows} are there?"
_CELLS = {
    Cell.TEXT: "What does {place} say?",
    Cell.PROJECTS: "Which projects are listed under {place}?",
    Cell.INDICATORS: "What are the indicators of {place}?",
    Cell.EXAMPLES: "What are the examples of {place}?",
    Cell.REFERENCES: "What does {place} refer to?",
    Cell.OUTCOMES: "Which outcomes are in {place}?",
    Cell.ACTIVITIES: "Which activities are in {place}?",
}


def question_of(found: Checked) -> str:
    """Return the question of a pick; "" for nothing."""
    pick = found.pick
    match pick.query:
        case Query.ROWS:
            return _rows(found)
        case Query.BODIES_OF:
            return _bodies_of(pick, _scope(found))
        case Query.BODY:
            return f"What does {found.bodies[0]} do?"
        case Query.FIELD:
            return _CELLS[pick.cell].format(place=_scope(found))
        case Query.PLACE:
            return _said_at(found.places[0])
        case Query.REFERRING:
            return f"{_which(pick)} refer to {found.places[0]}?"
        case Query.TERM:
            return f"What is {found.terms[0]}?"
        case Query.SEARCH:
            words = listing(found.terms, "and")
            return f"What does the plan say about {words}{_within(found)}?"
        case Query.NOTHING:
            return ""


def _said_at(place: Locator) -> str:
    if place.kind is LocatorKind.GLOSSARY:
        return f"What is {place.parts[0]}?"
    return f"What does {_place(str(place))} say?"


def _rows(found: Checked) -> str:
    pick = found.pick
    if pick.unit is not Unit.ACTIVITIES:
        return _gathered(found)
    if not found.bodies:
        return _by_role(found)
    which, within = _which(pick), _within(found)
    if len(found.bodies) > 1 or pick.part in (Part.ANY, Part.RELEVANT):
        return f"{which}{within} {_told(found)}?"
    verb = f"{'not ' if pick.negated else ''}{_VERBS[pick.part]}"
    return f"{which} does {found.bodies[0]} {verb}{within}?"


def _told(found: Checked) -> str:
    """Say of rows what their bodies have to do with them."""
    pick, bodies = found.pick, listing(found.bodies, "and" if found.pick.together else "or")
    both = "both " if pick.together and len(found.bodies) == 2 else ""
    denied = " not" if pick.negated else ""
    if pick.part in _PASSIVES:
        return f"are{denied} {_PASSIVES[pick.part]} by {both}{bodies}"
    if pick.part is Part.RELEVANT:
        return f"{'do not name' if pick.negated else 'name'} {both}{bodies} as relevant"
    return f"do{denied} involve {both}{bodies}" if pick.negated else f"involve {both}{bodies}"


def _by_role(found: Checked) -> str:
    """Ask for rows by whether any body has a role, or for all of them."""
    pick, which, within = found.pick, _which(found.pick), _within(found)
    if pick.part is Part.ANY:
        return f"{which} are{within}?" if found.places else _ALL.format(rows=pick.unit.value)
    have = "have no" if pick.negated else "have a"
    return f"{which}{within} {have} {_ROLES[pick.part]} body?"


def _gathered(found: Checked) -> str:
    """Ask for outcomes or pillars, by what a body does in them."""
    pick, unit = found.pick, found.pick.unit.value
    of = f" of {_scope(found)}" if found.places else ""
    if not found.bodies:
        return f"{_which(pick)} are in {_scope(found)}?" if of else _ALL.format(rows=unit)
    bodies, many = listing(found.bodies, "or"), len(found.bodies) > 1
    denied = "not " if pick.negated else ""
    if pick.part is Part.RELEVANT:
        told = f"{'are' if many else 'is'} {bodies} {denied}relevant to"
    else:
        verb = _VERBS.get(pick.part, "have a role in")
        told = f"{'do' if many else 'does'} {bodies} {denied}{verb}"
    return f"In which {unit}{of} {told} an activity?"


def _bodies_of(pick: Pick, place: str) -> str:
    whole = place if "." in place and place.count(".") > 1 else f"activities in {place}"
    match pick.part:
        case Part.COORDINATES | Part.SUPPORTS:
            return f"Which bodies {_VERBS[pick.part]} {whole}?"
        case Part.RELEVANT:
            return f"Which bodies are relevant to {whole}?"
        case Part.ANY:
            return f"Which bodies are involved in {whole}?"


def _which(pick: Pick) -> str:
    return f"{'How many' if pick.count else 'Which'} {pick.unit.value}"


def _within(found: Checked) -> str:
    return f" in {_scope(found)}" if found.places else ""


def _scope(found: Checked) -> str:
    return listing(tuple(_place(str(one)) for one in found.places), "and")


def _place(code: str) -> str:
    """Name a pillar as one; a letter by itself is too like a word."""
    return f"Pillar {code}" if len(code) == 1 else code
