"""What a body's briefing and workbook tell beside its activities: partners, duties, calendar."""

from tipassist.register.model import Register
from tipassist.register.tables import NAME_SEPARATOR, Table
from tipassist.surfaces.body_reading import full_name, read_body
from tipassist.surfaces.briefing.words import columns, word
from tipassist.surfaces.duties import Duties, calendar_of, duties_of
from tipassist.types import Role


def partners_table(register: Register, body: str) -> Table:
    """Return the bodies that share activities with a body, most shared first."""
    rows = (
        (
            one.id,
            full_name(register, one.id) or "",
            len(one.activities),
            NAME_SEPARATOR.join(one.activities),
        )
        for one in read_body(register, body).partners
    )
    return Table(
        word("sheets", "partners"), columns("body", "name", "shared", "codes"), tuple(rows)
    )


def duties_held(register: Register, body: str) -> tuple[Duties, ...]:
    """Return what the plan's text asks of bodies with a role that a body has."""
    held = {entry.role for one in register.activities for entry in one.bodies if entry.body == body}
    return tuple(found for role in Role if role in held and (found := duties_of(register, role)))


def duties_table(*held: Duties) -> Table:
    """Return duties, a row each."""
    rows = ((str(duty.place), duty.text) for duties in held for duty in duties.items)
    return Table(word("sheets", "duties"), columns("place", "duty"), tuple(rows))


def calendar_table(register: Register) -> Table:
    """Return what the plan's text says is due, and when."""
    rows = (
        (str(due.place), NAME_SEPARATOR.join(due.when), due.text) for due in calendar_of(register)
    )
    return Table(word("sheets", "calendar"), columns("place", "when", "what"), tuple(rows))
