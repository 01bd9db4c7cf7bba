"""Who works with whom: bodies that are named for the same activities."""

import math
from dataclasses import dataclass

from tipassist.locators import code
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.page_links import Link, body_link, place_link
from tipassist.surfaces.views.tree import bodies_of


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bodies and the activities for which both are named."""

    one: Link
    other: Link
    activities: tuple[Link, ...]

    def names(self, body: str) -> bool:
        """Whether it is one of the two."""
        return body in (self.one.label, self.other.label)


@dataclass(frozen=True, slots=True)
class Node:
    """A body in the drawing.

    Attributes:
        body: Its page.
        x: From -1 (left) to 1.
        y: From -1 (top) to 1.
        activities_total: Activities for which it is named.
    """

    body: Link
    x: float
    y: float
    activities_total: int


@dataclass(frozen=True, slots=True)
class Network:
    """The bodies and their shared activities.

    Attributes:
        nodes: Every body of the table, on a circle, clockwise from the top.
        pairs: Pairs that share an activity, most shared first.
        alone: Bodies that share none.
        asked_body: The body picked out, or "".
    """

    nodes: tuple[Node, ...]
    pairs: tuple[Pair, ...]
    alone: tuple[Link, ...]
    asked_body: str


def network_of(register: Register, body: str = "") -> Network:
    """Build the network; the same register always gives the same drawing.

    Args:
        register: The plan.
        body: A body to pick out; a text that is none picks out nothing.
    """
    links = {link.label: link for link in bodies_of(register)}
    shared = {name: queries.partners(register, name) for name in links}
    pairs = [
        Pair(
            links[one],
            links[other],
            tuple(place_link(code(act.code), act.wording.text) for act in shared[one][other]),
        )
        for one in links
        for other in shared[one]
        if one < other
    ]
    order = _round(tuple(links), {(p.one.label, p.other.label): len(p.activities) for p in pairs})
    return Network(
        tuple(
            _node(register, links[name], at / max(len(order), 1)) for at, name in enumerate(order)
        ),
        tuple(sorted(pairs, key=lambda p: (-len(p.activities), p.one.label, p.other.label))),
        tuple(links[name] for name in links if not shared[name]),
        body if body in links else "",
    )


def _node(register: Register, link: Link, turn: float) -> Node:
    angle = 2 * math.pi * turn
    held = len(queries.holdings(register, link.label))
    return Node(link, math.sin(angle), -math.cos(angle), held)


def _round(names: tuple[str, ...], weights: dict[tuple[str, str], int]) -> tuple[str, ...]:
    """Order bodies on a circle, beginning with the best linked, each beside a close partner."""

    def weight(one: str, other: str) -> int:
        return weights.get((min(one, other), max(one, other)), 0)

    left = sorted(names, key=lambda name: (-sum(weight(name, other) for other in names), name))
    order: list[str] = left[:1]
    waiting = left[1:]
    while waiting:
        last = order[-1]
        nearest = min(waiting, key=lambda name: (-weight(last, name), name))
        order.append(nearest)
        waiting.remove(nearest)
    return tuple(order)


@dataclass(frozen=True, slots=True)
class Partner:
    """A body that shares activities with another."""

    body: Link
    activities: tuple[Link, ...]


def partners_of(register: Register, body: str) -> tuple[Partner, ...]:
    """Return the bodies that share activities with `body`, most shared first."""
    links = {link.label: link for link in bodies_of(register)}
    found = (
        Partner(
            links.get(name, body_link(name)),
            tuple(place_link(code(one.code), one.wording.text) for one in shared),
        )
        for name, shared in queries.partners(register, body).items()
    )
    return tuple(sorted(found, key=lambda one: (-len(one.activities), one.body.label)))
