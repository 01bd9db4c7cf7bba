"""Role holders: what "a lead body" must do is told by the section item that is headed by them."""

import re
from dataclasses import dataclass, field, replace

from tipassist.answer.lexicons import Lexicons
from tipassist.answer.meaning import ASKS_OWN, Meaning
from tipassist.answer.units import units_in
from tipassist.answer.words import fold
from tipassist.locators import CODE_KINDS
from tipassist.register.model import Register, SectionPart

_BODIES = re.compile(r"\b(?:sectoral bod(?:y|ies)|asbs?)\b")


@dataclass(slots=True)
class RoleHolders:
    """Tells questions for the duties of those that hold a role.

    Args:
        register: The plan.
        lexicons: How holders are spoken of, and what is asked of them.
    """

    register: Register
    lexicons: Lexicons
    _heading: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        parts = (part for part in self.register.section_parts() if leads(part))
        self._heading = next((part.heading for part in parts if part.heading), "")

    def read(self, meaning: Meaning) -> Meaning:
        """Make those that hold the role the actor, when what they must do is asked."""
        if not self._heading or meaning.actors or not self._asks_duties(meaning):
            return meaning
        return replace(
            meaning,
            actors=(self._heading,),
            query=None,
            contest=None,
            unread=(),
            needs_own_body=False,
            bodies=tuple(one for one in meaning.bodies if not one.own),
            cues=meaning.cues - {ASKS_OWN},
        )

    def _asks_duties(self, meaning: Meaning) -> bool:
        text = fold(meaning.text)
        cues = self.lexicons.cues.patterns["duties"]
        named = any(not one.own for one in meaning.bodies)
        coded = any(one.kind in CODE_KINDS for one in meaning.places)
        if named or coded or meaning.rank is not None or cues["rows"].search(text):
            return False
        return bool(cues["holders"].search(text) and cues["asks"].search(text))


def leads(part: SectionPart) -> bool:
    """Whether an item of the sections is headed by those that coordinate."""
    heading = part.heading if part.is_item else None
    return bool(heading) and "coordinators" in units_in(names_of_roles(heading or ""))


def speaks_of_bodies(text: str) -> bool:
    """Whether a text speaks of sectoral bodies as such, not by their names."""
    return _BODIES.search(fold(text)) is not None


def names_of_roles(text: str) -> str:
    """Write a text as people do: "coordinating sectoral bodies" as "coordinating bodies"."""
    words = fold(text).split()
    return " ".join(word for word in words if word not in ("asean", "sectoral"))
