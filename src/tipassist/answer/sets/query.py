"""Set queries: what rows are asked for and which conditions they meet, as data."""

from dataclasses import dataclass, field

from tipassist.locators import Locator
from tipassist.types import Role

ROLE_UNITS = {
    "coordinators": (Role.COORDINATING,),
    "supporters": (Role.SUPPORTING,),
    "relevants": (Role.RELEVANT,),
    "holders": (Role.COORDINATING, Role.SUPPORTING),
    "bodies": tuple(Role),
}


@dataclass(frozen=True, slots=True)
class Number:
    """A bound on a count: `Number(">", 3)` is more than three."""

    sign: str = ">="
    value: int = 1

    def accepts(self, count: int) -> bool:
        """Whether a count keeps to the bound."""
        match self.sign:
            case ">":
                return count > self.value
            case "<":
                return count < self.value
            case "<=":
                return count <= self.value
            case "==":
                return count == self.value
            case _:
                return count >= self.value

    def accepts_share(self, count: int, total: int) -> bool:
        """Whether a count keeps to a bound given in percent of a total."""
        share = 100 * count - self.value * total
        return {">": share > 0, "<": share < 0, "==": abs(share) < total / 2}.get(
            self.sign, share >= 0
        )


SOME = Number()
NONE = Number("==", 0)
EVERY = Number("every", 0)


@dataclass(frozen=True, slots=True)
class Holds:
    """One of the bodies (or every one of them) has one of the roles; or none has when negated.

    Attributes:
        bodies: The names of the bodies.
        roles: The roles, of which one is enough.
        every: Whether every one of the bodies must have such a role in the same row.
        negated: Whether none of the bodies may have such a role.
        each: Whether a yes needs a row for each of the bodies, be it another row.
    """

    bodies: tuple[str, ...]
    roles: tuple[Role, ...]
    every: bool = False
    negated: bool = False
    each: bool = False


@dataclass(frozen=True, slots=True)
class Counts:
    """So many of a unit, not counting the bodies of `beside`."""

    unit: str
    number: Number
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outweighs:
    """More of one unit than of another."""

    more: str
    less: str


@dataclass(frozen=True, slots=True)
class Refers:
    """Refers to one of the places or instruments, to nothing else, or to none when negated."""

    instruments: tuple[Locator, ...]
    negated: bool = False
    only: bool = False


@dataclass(frozen=True, slots=True)
class Same:
    """Every activity names one and the same body in a role."""

    unit: str


@dataclass(frozen=True, slots=True)
class Either:
    """One of several conditions."""

    options: tuple["Condition", ...]


Condition = Holds | Counts | Outweighs | Refers | Same | Either


@dataclass(frozen=True, slots=True)
class BodyTest:
    """What a body must do: have one of the roles in so many activities, in places if any are given.

    Attributes:
        roles: Any of these roles.
        number: In how many activities, or pillars or outcomes when `unit` says so.
        unit: What is counted.
        within: Only there.
        inner: What those activities meet: "bodies that support everything SLOM leads".
        outside: Only elsewhere than there.
    """

    roles: tuple[Role, ...]
    number: Number = SOME
    unit: str = "activities"
    within: tuple[Locator, ...] = ()
    inner: tuple[Condition, ...] = ()
    outside: tuple[Locator, ...] = ()


@dataclass(frozen=True, slots=True)
class SetQuery:
    """A question about a set of rows.

    Attributes:
        target: What is asked for: activities, outcomes, pillars, bodies or a column.
        conditions: What every row of the target meets.
        inner: What the activities of an outcome, pillar or body meet that count for it.
        share: How many of the activities of an outcome or pillar meet `inner`.
        tests: What a body must do, when bodies are asked for.
        kind: What the bodies do of which something is said: "every supporting body", or None.
        sole: The body that is said to be the only one that meets the tests, or "".
        excluded: Bodies left out of the answer.
        extreme: "most" or "least" when only the first or last by count are asked for.
        gaps: Whether the rows are asked for of which a claim of every row is not so.
        measure: What is counted in each activity for that, or "".
        per: "pillars" or "outcomes" when the count is asked for each; "activities" when the
            bodies are asked for row by row.
        asks_who: Whether the bodies of the rows are asked for too.
        stated: Whether it is what a longer question comes to after what leads up to it.
        only_counts: Whether nothing but how many there are is asked.
        lists_rows: Whether the rows of the bodies are asked for too: "who coordinates, and what".
        checked: Whether it is asked if what is said is so.
        claimed: How many rows are said to meet the conditions, when that is to be checked.
        claimed_share: What share of the rows is said to meet them, in percent.
        asks_share: Whether their share of the rows looked at is asked for.
        share_of_held: Whether that share is of the rows that meet the conditions, wherever they
            stand: "what share of our activities is in Pillar A".
        tells_rest: Whether the rows that do not meet the conditions are asked for too.
        marked: What is to be told of some of the rows: "and which of those …".
        held: The first of the conditions, when they say whose rows are looked at: "of the
            activities that SLOM leads, how many …".
        bodies: The bodies named, to tell whether a query still fits its meaning.
    """

    target: str
    conditions: tuple[Condition, ...] = ()
    inner: tuple[Condition, ...] = ()
    share: Number = SOME
    tests: tuple[BodyTest, ...] = ()
    kind: BodyTest | None = None
    sole: str = ""
    excluded: tuple[str, ...] = ()
    extreme: str = ""
    gaps: bool = False
    measure: str = ""
    per: str = ""
    asks_who: bool = False
    stated: bool = False
    only_counts: bool = False
    lists_rows: bool = False
    tells_rest: bool = False
    asks_share: bool = False
    share_of_held: bool = False
    checked: bool = False
    claimed: Number | None = None
    claimed_share: Number | None = None
    marked: tuple[Condition, ...] = ()
    held: tuple[Condition, ...] = ()
    bodies: tuple[str, ...] = field(default=())

    @property
    def is_telling(self) -> bool:
        """Whether it tells rows apart by more than that a cell is filled or a body is named."""
        told = (*self.conditions, *self.inner)
        weak = [
            (isinstance(one, Counts) and one.number == SOME and not one.beside)
            or one == Holds(self.bodies, tuple(Role))
            for one in told
        ]
        tests = [one for one in self.tests if one != BodyTest(one.roles)]
        if self.asks_share or self.share != SOME or self.per or self.measure:
            return True
        return not all(weak) or bool(tests)

    @property
    def is_of_every_row(self) -> bool:
        """Whether every row is said to have something: "every activity has a project"."""
        told = (*self.conditions, *self.inner)
        return self.claimed == EVERY and not any(isinstance(one, Holds) for one in told)

    @property
    def names_anyone(self) -> bool:
        """Whether it asks no more than that any body at all is named."""
        some = (Counts("bodies", SOME),)
        return self.target in ("activities", "outcomes", "pillars") and some == (
            *self.conditions,
            *self.inner,
        )

    @property
    def only_refers(self) -> bool:
        """Whether nothing but references is asked of rows."""
        told = (*self.conditions, *self.inner)
        return self.target in ("activities", "outcomes", "pillars") and _only_refers(told)

    @property
    def is_plain(self) -> bool:
        """Whether it asks one thing only: what one body does, or who has a role."""
        if self.stated or self.lists_rows or self.tells_rest or self.asks_share or self.claimed:
            return False
        if self.target == "activities" and (self.share == EVERY or (self.per and self.conditions)):
            return False
        told = (*self.conditions, *self.inner)
        if self.target != "bodies" and _only_refers(told):
            return True
        if self.measure:
            return False
        if self.target != "bodies" and self.extreme:
            return self.target == "activities" or not self.inner
        if self.target in ("outcomes", "pillars"):
            return False
        if self.target == "bodies":
            tests = self.tests
            plain = len(tests) == 1 and tests[0].number == SOME and not self.excluded
            either = plain and tests[0].within and len(tests[0].roles) in range(2, len(Role))
            return plain and not either and not (self.inner or tests[0].inner or tests[0].outside)
        conditions = self.conditions
        if len(conditions) > 1 or self.per or self.asks_who:
            return False
        held = conditions[0] if conditions else None
        return held is None or (isinstance(held, Holds) and not held.every and not held.negated)


def _only_refers(conditions: tuple[Condition, ...]) -> bool:
    """Whether nothing but references to one side is asked: the references composer's question."""
    refers = [one for one in conditions if isinstance(one, Refers)]
    if not refers or len(refers) < len(conditions):
        return False
    return (len(refers) == 1 and not refers[0].only) or all(one.negated for one in refers)
