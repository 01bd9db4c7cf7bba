"""Assertions over the plan's rows, as data: "SLOM leads A.2.1 and nobody is named on A.2.5"."""

from dataclasses import dataclass

from tipassist.answer.sets.query import Condition, Number
from tipassist.locators import Locator
from tipassist.types import Role


@dataclass(frozen=True, slots=True)
class HasRole:
    """Bodies have a role at every one of some places.

    Attributes:
        bodies: Each of them has it.
        roles: The role; all of them where any will do.
        places: Where; of an outcome or a pillar every activity is meant.
        denied: Whether it is said that they have it not.
        sole: Whether no other body has it there.
        alone: Whether no other body has any role there.
        no_other_role: Whether they have no other role there.
        nowhere_else: Whether they have it nowhere else.
        narrowly: Whether "only" leaves open which of these two is meant.
    """

    bodies: tuple[str, ...]
    roles: tuple[Role, ...]
    places: tuple[Locator, ...]
    denied: bool = False
    sole: bool = False
    alone: bool = False
    no_other_role: bool = False
    nowhere_else: bool = False
    narrowly: bool = False


@dataclass(frozen=True, slots=True)
class OnlyRole:
    """Each of some bodies has one role and no other, in some places or in the whole plan."""

    bodies: tuple[str, ...]
    role: Role
    places: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class Nobody:
    """No body has one of the roles at any of some places."""

    roles: tuple[Role, ...]
    places: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class HasNumber:
    """Each of some places has so many of a unit; the whole plan when none is named.

    Attributes:
        unit: What is counted.
        number: How many there are said to be.
        places: Where.
        summed: Whether the places have so many together.
    """

    unit: str
    number: Number
    places: tuple[Locator, ...]
    summed: bool = False


@dataclass(frozen=True, slots=True)
class HasRoleIn:
    """Each of some bodies has a role in so many activities of some places, or of the plan.

    Attributes:
        bodies: Each of them has it.
        roles: The role; all of them where any will do.
        number: In how many activities.
        places: Where.
        beside: Bodies that every one of these activities names too.
    """

    bodies: tuple[str, ...]
    roles: tuple[Role, ...]
    number: Number
    places: tuple[Locator, ...] = ()
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AreAll:
    """Some activities are all that meet conditions.

    Attributes:
        places: The activities that are told.
        conditions: What is said of them.
        scope: The outcomes and pillars in which all are meant; the whole plan when it is empty.
        outside: Places that are left out.
    """

    places: tuple[Locator, ...]
    conditions: tuple[Condition, ...]
    scope: tuple[Locator, ...] = ()
    outside: tuple[Locator, ...] = ()


Assertion = HasRole | OnlyRole | Nobody | HasNumber | HasRoleIn | AreAll


@dataclass(frozen=True, slots=True)
class Asserted:
    """All that a question puts to the test.

    Attributes:
        parts: Its assertions, in reading order.
        in_full: Whether they are said to tell all: of the roles that they speak of.
        whatever_role: Whether they are said to tell all that the bodies do, in any role.
    """

    parts: tuple[Assertion, ...]
    in_full: bool = False
    whatever_role: bool = False

    @property
    def is_placed(self) -> bool:
        """Whether every assertion names its places, so that none leans on what was said before."""
        return bool(self.parts) and all(one.places for one in self.parts)

    @property
    def counts_several(self) -> bool:
        """Whether several counts are told and nothing else; none is set against another."""
        return len(self.parts) > 1 and all(isinstance(one, HasNumber) for one in self.parts)
