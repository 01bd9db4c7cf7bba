"""Holding a pick against the plan: what it names exists, or it is no query."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tipassist.locator_reading import parse
from tipassist.locators import CODE_KINDS, INSTRUMENT_KINDS, Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import find_place, find_term, targets_of
from tipassist.writer.understanding.pick import Cell, Part, Pick, Query, Unit

_ROW_PLACES = (LocatorKind.PILLAR, LocatorKind.OUTCOME)
_KINDS_OF = {
    Cell.INDICATORS: (LocatorKind.ACTIVITY,),
    Cell.EXAMPLES: (LocatorKind.ACTIVITY,),
    Cell.OUTCOMES: (LocatorKind.PILLAR,),
    Cell.ACTIVITIES: _ROW_PLACES,
}
_NAME_CHARS = 120
_MAX_TERM_WORDS = 4


class Refusal(StrEnum):
    """Why a pick is no query."""

    NO_JSON = "That was not one JSON object of the form asked for."
    NO_SUCH_BODY = "One of the bodies is not in the list of bodies."
    NO_SUCH_PLACE = "One of the places is not in the plan, or not of the kind this query takes."
    NO_SUCH_TERM = "None of the terms is a word of the plan."
    MISSING = "Something that this query needs was left out."
    REPEATED = "That was tried already and did not answer the question."
    NO_ANSWER = "The plan has no answer to that query; try another one, or choose nothing."


@dataclass(frozen=True, slots=True)
class Checked:
    """A pick whose names are the plan's own.

    Attributes:
        pick: The pick.
        bodies: Its bodies, as the plan prints them.
        places: Its places.
        terms: Its terms, of the words that the plan has.
    """

    pick: Pick
    bodies: tuple[str, ...] = ()
    places: tuple[Locator, ...] = ()
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checker:
    """Holds picks against one edition of the plan.

    Attributes:
        register: The plan.
        bodies: The bodies by their names in lower case: short, and written out.
        vocabulary: The words of the plan that mean something, in lower case.
    """

    register: Register
    bodies: Mapping[str, str]
    vocabulary: frozenset[str]

    def check(self, pick: Pick) -> Checked | Refusal:
        """Return the pick in the plan's own names, or why it is no query."""
        bodies = tuple(self.bodies.get(one.strip().lower()) for one in pick.bodies)
        places = tuple(self._place(one) for one in pick.places)
        terms = tuple(self._known(one) for one in pick.terms)
        if None in bodies:
            return Refusal.NO_SUCH_BODY
        if None in places:
            return Refusal.NO_SUCH_PLACE
        found = Checked(
            pick,
            tuple(dict.fromkeys(one for one in bodies if one)),
            tuple(dict.fromkeys(one for one in places if one)),
            tuple(dict.fromkeys(one for one in terms if one)),
        )
        return _fault(found) or found

    def _place(self, text: str) -> Locator | None:
        place = parse(text) if len(text) <= _NAME_CHARS else None
        if place is None:
            return None
        if place.kind in INSTRUMENT_KINDS:
            cited = targets_of(self.register)
            near = any(one == place or place.contains(one) for one in cited)
            return place if near else None
        return place if find_place(self.register, place) is not None else None

    def _known(self, term: str) -> str:
        """Return a term of the glossary as printed, else the words of a term that the plan has.

        It is "" when the plan has none of them, or there are too many for a term.
        """
        printed = find_term(self.register, term.strip())
        if printed is not None:
            return printed.term
        words = term.lower().replace("-", " ").split()
        known = [word for word in words if word in self.vocabulary]
        return " ".join(known) if len(words) <= _MAX_TERM_WORDS else ""


def _fault(found: Checked) -> Refusal | None:
    """Say what a query lacks, or what it takes no place of."""
    places, kinds = found.places, {one.kind for one in found.places}
    match found.pick.query:
        case Query.ROWS:
            if not _is_plain(found):
                return Refusal.MISSING
            return None if kinds <= set(_ROW_PLACES) else Refusal.NO_SUCH_PLACE
        case Query.BODIES_OF | Query.FIELD:
            coded = len(places) == 1 and kinds <= set(_KINDS_OF.get(found.pick.cell, CODE_KINDS))
            return None if coded else Refusal.NO_SUCH_PLACE
        case Query.PLACE:
            return None if len(places) == 1 else Refusal.MISSING
        case Query.REFERRING:
            cited = len(places) == 1 and kinds <= set(INSTRUMENT_KINDS)
            return None if cited else Refusal.NO_SUCH_PLACE
        case Query.BODY:
            return None if len(found.bodies) == 1 else Refusal.MISSING
        case Query.TERM | Query.SEARCH:
            scoped = kinds <= set(_ROW_PLACES)
            if not scoped:
                return Refusal.NO_SUCH_PLACE
            return None if found.terms else Refusal.NO_SUCH_TERM
        case Query.NOTHING:
            return None


def _is_plain(found: Checked) -> bool:
    """Whether a query for rows can be read in one way only."""
    pick = found.pick
    if pick.negated and not found.bodies and pick.part is Part.ANY:
        return False
    if pick.unit is Unit.ACTIVITIES:
        return True
    return not pick.together and (bool(found.bodies) or pick.part is Part.ANY)
