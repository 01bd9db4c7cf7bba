"""A body as programs read it: everything it does in the plan, and whom it does it with."""

from pydantic import BaseModel, ConfigDict

from tipassist.register import queries
from tipassist.register.model import Activity, Register
from tipassist.types import Item, Role


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class BodySummary(_Form):
    """A body and how many activities it has a role in.

    Attributes:
        id: Its name as printed.
        name: Its full name, or None where the plan does not give it.
        coordinating: How many activities it coordinates.
        supporting: How many it supports.
        relevant: For how many it is named as relevant.
    """

    id: str
    name: str | None
    coordinating: int
    supporting: int
    relevant: int


class Partner(_Form):
    """Another body and the activities shared with it."""

    id: str
    activities: tuple[str, ...]


class BodyForm(_Form):
    """Everything the plan's table gives a body.

    Attributes:
        id: Its name as printed.
        name: Its full name, or None where the plan does not give it.
        coordinating: The activities it coordinates, in plan order.
        supporting: The activities it supports.
        relevant: The activities it is named as relevant for.
        partners: The bodies it shares an activity with, most shared first.
        activities_total: How many activities the plan has.
    """

    id: str
    name: str | None
    coordinating: tuple[Item, ...]
    supporting: tuple[Item, ...]
    relevant: tuple[Item, ...]
    partners: tuple[Partner, ...]
    activities_total: int


def all_bodies(register: Register) -> tuple[BodySummary, ...]:
    """Return every body named in the plan's table, by name."""
    return tuple(_summary(register, body) for body in sorted(register.bodies))


def _summary(register: Register, body: str) -> BodySummary:
    counts = {role.value: len(queries.holdings(register, body, (role,))) for role in Role}
    return BodySummary(id=body, name=full_name(register, body), **counts)


def read_body(register: Register, body: str) -> BodyForm:
    """Return all that a body, named as printed, does."""
    shared = queries.partners(register, body).items()
    return BodyForm(
        id=body,
        name=full_name(register, body),
        coordinating=_items(register, body, Role.COORDINATING),
        supporting=_items(register, body, Role.SUPPORTING),
        relevant=_items(register, body, Role.RELEVANT),
        partners=tuple(
            Partner(id=other, activities=tuple(one.code for one in found))
            for other, found in sorted(shared, key=lambda entry: (-len(entry[1]), entry[0]))
        ),
        activities_total=len(register.activities),
    )


def full_name(register: Register, body: str) -> str | None:
    """Return what the plan's glossary expands a body's name to."""
    term = queries.find_term(register, body)
    return term.definition.text if term else None


def _items(register: Register, body: str, role: Role) -> tuple[Item, ...]:
    return tuple(item_of(one.activity) for one in queries.holdings(register, body, (role,)))


def item_of(activity: Activity) -> Item:
    """Return an activity as an answer lists it."""
    return Item(
        locator=activity.code,
        title=activity.wording.text,
        coordinating=activity.named(Role.COORDINATING),
        supporting=activity.named(Role.SUPPORTING),
        relevant=activity.named(Role.RELEVANT),
    )
