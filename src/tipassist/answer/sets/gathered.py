"""What has been read of a set question so far: conditions, and what later words lean on."""

from dataclasses import dataclass, field

from tipassist.answer.sets.query import ROLE_UNITS, SOME, Condition, Either, Holds, Number
from tipassist.answer.sets.words.segments import Segment
from tipassist.types import Role

ALL_ROLES = tuple(Role)
JOINS = ("and", "or", "nor", "stop")


def unit_of(roles: tuple[Role, ...]) -> str:
    """Return the unit of the bodies that have one of the roles."""
    return next((unit for unit, own in ROLE_UNITS.items() if own == roles), "bodies")


@dataclass(slots=True)
class Gathered:
    """What the segments before said: the bodies and roles that later ones lean on.

    Attributes:
        target: The rows asked for.
        outer: Conditions on those rows.
        inner: Conditions on the activities of an outcome or pillar.
        share: How many of those activities meet `inner`.
        inside: Whether conditions are on the activities of an outcome or pillar now.
        bodies: The bodies spoken of last.
        roles: The roles spoken of last.
        denied: Whether what was said last was denied.
        predicated: Whether the last roles were said by nouns: "are we coordinator or supporter".
        both: Whether "both" was said last.
        counted: Whether the activities of an outcome or pillar were counted.
        asks_who: Whether the bodies of the rows are asked for too.
        contrast: Whether what was said last only set roles against the one counted.
        waiting: A segment whose role or bodies are still to come.
        offered: The place of a condition that "or" joins to the one before it, or None.
    """

    target: str
    outer: list[Condition] = field(default_factory=list)
    inner: list[Condition] = field(default_factory=list)
    share: Number = SOME
    inside: bool = False
    bodies: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    denied: bool = False
    predicated: bool = False
    both: bool = False
    counted: bool = False
    asks_who: bool = False
    contrast: bool = False
    waiting: Segment | None = None
    offered: int | None = None

    @property
    def kept(self) -> list[Condition]:
        """The conditions that are being gathered: on the rows, or on the activities in them."""
        return self.inner if self.inside else self.outer

    def add(self, condition: Condition, *, either: bool = False) -> None:
        """Add a condition, or join it to the one before as another way to meet it."""
        kept = self.kept
        if either and kept:
            before = kept.pop()
            options = before.options if isinstance(before, Either) else (before,)
            kept.append(Either((*options, condition)))
        else:
            kept.append(condition)

    def offer(self) -> None:
        """Make the condition that "or" joined another way to meet the one before it."""
        at, kept = self.offered, self.kept
        if at is not None and self.waiting is None:
            self.offered = None
            if len(kept) == at + 1:
                self.add(kept.pop(), either=True)

    def hold_waiting(self) -> None:
        """Say that the bodies whose role was still to come have any role."""
        waiting, self.waiting = self.waiting, None
        if waiting is not None and waiting.bodies:
            self.add(Holds(self.bodies, ALL_ROLES, negated=self.denied))

    def begin_anew(self) -> None:
        """Let what follows lean on nothing that was said before."""
        self.hold_waiting()
        self.bodies, self.roles, self.denied, self.both = (), (), False, False
