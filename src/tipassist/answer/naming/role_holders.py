"""Role holders: what "a lead body" must do is told by the section item that is headed by them."""

import re
from dataclasses import dataclass, field, replace

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import ASKS_OWN, Form, Meaning
from tipassist.locators import CODE_KINDS
from tipassist.register.model import Register, SectionPart
from tipassist.types import Role

_LEADS = "coordinators"
_NAMES = {_LEADS: Role.COORDINATING, "supporters": Role.SUPPORTING, "relevants": Role.RELEVANT}
_ROLES = {_LEADS: "holders", "supporters": "helpers", "relevants": "relevants"}
_READ_INTO = frozenset({Form.DEFINE, Form.WHEN})
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")
UNTOLD_DUTIES = "untold duties:"
"""Begins the cue of what is asked of those in a role of whom the sections list no duties."""
_WHICH_ROWS = re.compile(
    r"\b(?:what|which)(?: \w+)? (?:do|does|must|should|shall|will|are|is|am)"
    r" (?:we|i|our \w+|my \w+)"
    r"(?: (?:have|need|supposed|expected|meant|obliged|got))?(?: to)?"
    r" (?:co-?ordinat\w+|lead|support|head|run|assist|help)\W*$"
)
""""What do we have to coordinate?" asks for rows, not for what coordinating entails."""
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
    _headings: dict[str, str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._headings = {
            role: part.heading or ""
            for part in reversed(tuple(self.register.section_parts()))
            for role in _ROLES
            if _is_headed_by(role, part)
        }

    def read(self, meaning: Meaning, whole: str) -> Meaning:
        """Make those that hold the role the actor, when what they must do is asked.

        What only says that they hold it, and that it is asked, is no topic.

        Args:
            meaning: The question.
            whole: All of it, with the sentences that only tell something.
        """
        if meaning.actors and (meaning.form is Form.COUNT or "form:compare" in meaning.cues):
            return self._counted_beside(meaning)
        asked = None if meaning.actors else self._asked(meaning, fold(meaning.text))
        if asked is None and not meaning.actors:
            told = self._asked(meaning, fold(whole))
            asked = told if told and told.entails else None
        heading = self._headings.get(asked.role) if asked else None
        if asked is None or not (heading or asked.entails):
            return meaning
        if not heading:
            return replace(
                meaning,
                query=None,
                contest=None,
                unread=(),
                needs_own_body=False,
                bodies=tuple(one for one in meaning.bodies if not one.own),
                cues=meaning.cues - {ASKS_OWN} | {f"{UNTOLD_DUTIES}{_NAMES[asked.role].value}"},
            )
        return replace(
            meaning,
            actors=(heading,),
            form=Form.WHAT if asked.entails and meaning.form in _READ_INTO else meaning.form,
            topic=tuple(one for one in meaning.topic if fold(one) in asked.rest),
            terms=tuple(one for one in meaning.terms if asked.rest.issuperset(fold(one).split())),
            query=None,
            contest=None,
            unread=(),
            needs_own_body=False,
            bodies=tuple(one for one in meaning.bodies if not one.own),
            cues=meaning.cues - {ASKS_OWN},
        )

    def _counted_beside(self, meaning: Meaning) -> Meaning:
        """Name those that hold the role beside those whose duties theirs are counted against."""
        asked = self._asked(meaning, fold(meaning.text))
        heading = self._headings.get(asked.role) if asked else None
        if not heading or heading in meaning.actors:
            return meaning
        return replace(meaning, actors=(*meaning.actors, heading))

    def _asked(self, meaning: Meaning, text: str) -> "_Asked | None":
        """Return whose duties a folded text asks for, if it does."""
        cues = self.lexicons.cues.patterns["duties"]
        named = any(not one.own for one in meaning.bodies)
        coded = any(one.kind in CODE_KINDS for one in meaning.places)
        if named or coded or meaning.rank is not None or cues["rows"].search(text):
            return None
        if _WHICH_ROWS.search(text):
            return None
        rest = cues["entails"].sub(" ", text)
        entails = rest != text
        for role, words in _ROLES.items():
            held = cues[words].search(text)
            if held and (entails or (role == _LEADS and cues["asks"].search(text))):
                left = cues[words].sub(" ", rest) if entails else text
                return _Asked(role, entails, frozenset(_WORD.findall(left)))
        return None


@dataclass(frozen=True, slots=True)
class _Asked:
    """Whose duties a question asks for, whether as what the role entails, and its words beside."""

    role: str
    entails: bool
    rest: frozenset[str]


def leads(part: SectionPart) -> bool:
    """Whether an item of the sections is headed by those that coordinate."""
    return _is_headed_by(_LEADS, part)


def _is_headed_by(role: str, part: SectionPart) -> bool:
    heading = part.heading if part.is_item else None
    return bool(heading) and role in units_in(names_of_roles(heading or ""))


def speaks_of_bodies(text: str) -> bool:
    """Whether a text speaks of sectoral bodies as such, not by their names."""
    return _BODIES.search(fold(text)) is not None


def names_of_roles(text: str) -> str:
    """Write a text as people do: "coordinating sectoral bodies" as "coordinating bodies"."""
    words = fold(text).split()
    return " ".join(word for word in words if word not in ("asean", "sectoral"))
