"""Routing of expressions over sets of rows: what is asked or claimed is settled by the sets."""

from tipassist.answer.compose import endings
from tipassist.answer.draft import (
    Draft,
)
from tipassist.answer.meaning import REREAD, RESOLVED, Meaning
from tipassist.answer.routing.expressions.bodies import bodies_asked, bodies_compared
from tipassist.answer.routing.expressions.places import places_asked
from tipassist.answer.routing.expressions.rows import rows_asked, rows_claimed
from tipassist.answer.routing.expressions.sets import AbsentError, RoleError, Sets, UnsureError
from tipassist.answer.sets.expressions.expressions import (
    BodiesAsked,
    BodiesCompared,
    Expression,
    PlacesAsked,
    Quantity,
    RowsAsked,
    RowsClaimed,
)
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.register.model import Register

_OF_ROWS = frozenset({"activities", "level:activities"})
"""Cues of questions that name rows; what names none may be told by the sections."""


def compose_expression(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer an expression over sets of rows from the sets; None when there is none to answer."""
    asked = meaning.expression if RESOLVED not in meaning.cues or REREAD in meaning.cues else None
    if asked is None:
        return None
    units = isinstance(asked, BodiesAsked | BodiesCompared | PlacesAsked)
    units = units or bool(meaning.cues & _OF_ROWS)
    named = bool(meaning.bodies or meaning.places)
    if isinstance(asked, RowsClaimed) and not (units or named):
        return None
    try:
        return _composed(asked, Sets(register, opened, meaning.text))
    except RoleError:
        return None
    except AbsentError as absent:
        why = f'no activity speaks of "{absent}"'
        return endings.not_in_plan(why, ()) if units or named else None
    except UnsureError as unsure:
        why = f'no activity speaks of "{unsure}" in these words'
        return endings.not_in_plan(why, ()) if units and _claims(asked) else None


def _composed(asked: Expression, sets: Sets) -> Draft | None:
    match asked:
        case RowsAsked():
            return rows_asked(asked, sets)
        case RowsClaimed():
            return rows_claimed(asked, sets)
        case BodiesAsked():
            return bodies_asked(asked, sets)
        case BodiesCompared():
            return bodies_compared(asked, sets)
        case PlacesAsked():
            return places_asked(asked, sets)


def _claims(asked: Expression) -> bool:
    """Whether an expression is about every row, or none, of a kind."""
    if isinstance(asked, PlacesAsked | BodiesCompared):
        return True
    return asked.quantity in (Quantity.EVERY, Quantity.NONE)
