"""Pairs: the two bodies whose lists a talk holds side by side, by what its last question asked."""

from dataclasses import dataclass

from tipassist.answer.followups.leaning import Leaning, scopes_in
from tipassist.answer.meaning import OF_LIST, Form, Intent, Meaning, Relation
from tipassist.answer.sets.query import Either, Holds
from tipassist.answer.turns import Turn
from tipassist.locators import Locator, code
from tipassist.register.model import Register

_PAIR = 2


@dataclass(frozen=True, slots=True)
class BodyList:
    """The rows of one body.

    Attributes:
        body: The body as the plan prints it.
        relation: The role that it has in them.
        places: Only there; the whole plan for none.
        outside: Only elsewhere than there.
    """

    body: str
    relation: Relation = Relation.ANY
    places: tuple[Locator, ...] = ()
    outside: tuple[Locator, ...] = ()

    def rows(self, register: Register) -> tuple[Locator, ...]:
        """Return its rows in the order of the plan.

        Args:
            register: The plan.
        """
        held = (
            code(one.code)
            for one in register.activities
            if any(self.body in one.named(role) for role in self.relation.roles)
        )
        return tuple(one for one in held if self._looks_at(one))

    def _looks_at(self, row: Locator) -> bool:
        inside = not self.places or any(one.contains(row) for one in self.places)
        return inside and not any(one.contains(row) for one in self.outside)


def pair_told(leaning: Leaning) -> tuple[BodyList, BodyList] | None:
    """Return the two lists that the last question held side by side, in its order; None for none.

    It compared two bodies, asked what both have, what one has and the other has not, or what each
    of them has.
    """
    return pair_of(leaning.last.meaning)


def pair_of(meaning: Meaning) -> tuple[BodyList, BodyList] | None:
    """Return the two lists that a question holds side by side, in its order; None for none."""
    if OF_LIST in meaning.cues or len(meaning.named) != _PAIR or meaning.contest is not None:
        return None
    held = _compared(meaning) or _queried(meaning)
    where = (scopes_in(meaning.places), meaning.outside)
    if len(held) != _PAIR or {body for body, _ in held} != set(meaning.named):
        return None
    if where[0] != meaning.places:
        return None
    one, two = (BodyList(body, relation, *where) for body, relation in held)
    return one, two


def lists_each(turn: Turn) -> bool:
    """Whether a question asked for the lists of two bodies, one beside the other."""
    query = turn.meaning.query
    either = query is not None and any(isinstance(one, Either) for one in query.conditions)
    return either and pair_of(turn.meaning) is not None


def _compared(meaning: Meaning) -> tuple[tuple[str, Relation], ...]:
    """Return the bodies that are compared, or asked for together, and the role of each."""
    compares = meaning.intent is Intent.AGGREGATE and meaning.form is Form.COMPARE
    joint = meaning.intent is Intent.BODY_ACTIVITIES and meaning.joint
    if not (compares or joint) or meaning.excluded_bodies:
        return ()
    said = {one.body: one.relation for one in meaning.bodies}
    whole = meaning.relation if meaning.relation.role is not None else Relation.ANY
    return tuple((body, whole if role is Relation.NONE else role) for body, role in said.items())


def _queried(meaning: Meaning) -> tuple[tuple[str, Relation], ...]:
    """Return the bodies that conditions name one by one, and the role of each."""
    query = meaning.query
    if meaning.intent is not Intent.BODY_ACTIVITIES or query is None:
        return ()
    if query.target != "activities" or query.checked or query.claimed:
        return ()
    either = query.conditions[0] if len(query.conditions) == 1 else None
    told = either.options if isinstance(either, Either) else query.conditions
    held = [one for one in told if isinstance(one, Holds) and len(one.bodies) == 1]
    if len(held) != len(told) or (held and held[0].negated):
        return ()
    return tuple((one.bodies[0], _relation(one)) for one in held)


def _relation(held: Holds) -> Relation:
    asked = [one for one in Relation if one.role is not None and held.roles == (one.role,)]
    return asked[0] if asked else Relation.ANY
