"""What the rows of a pillar's table hold, before its cells are read."""

from collections import defaultdict
from dataclasses import dataclass, field

from tipassist.types import Role, Span


@dataclass(slots=True)
class RawOutcome:
    """An outcome as found: its code and the pieces of its cell."""

    code: str
    pieces: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class RawActivity:
    """An activity as found: its code and the pieces of each of its cells.

    Attributes:
        titled: The roles that the title of the ASB column names when it names several.
        asb_of: Pieces of the cells whose column is one role's alone.
    """

    code: str
    words: list[Span] = field(default_factory=list)
    uncoded: list[list[Span]] = field(default_factory=list)
    asb: list[Span] = field(default_factory=list)
    projects: list[Span] = field(default_factory=list)
    indicators: list[Span] = field(default_factory=list)
    asb_of: dict[Role, list[Span]] = field(default_factory=lambda: defaultdict(list))
    rows: int = 1
    titled: tuple[Role, ...] = ()

    @property
    def cells(self) -> tuple[list[Span], ...]:
        """The pieces of all its cells, cell by cell."""
        bodies = (self.asb, *self.asb_of.values())
        return (self.words, *self.uncoded, self.projects, self.indicators, *bodies)


@dataclass(slots=True)
class RawTable:
    """What one pillar's table holds, in printed order."""

    outcomes: list[RawOutcome] = field(default_factory=list)
    activities: list[RawActivity] = field(default_factory=list)
