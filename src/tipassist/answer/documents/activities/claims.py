"""Whether what is claimed of an activity is so, by the cells of its row."""

from collections.abc import Mapping

from tipassist.answer.documents.activities.asking import (
    BEGUN,
    BEGUN_STATES,
    RowQuestion,
    YearAsked,
)
from tipassist.answer.documents.activities.rows import Activities, Activity, states_of
from tipassist.answer.documents.reading.words import load_document_words

_APART = frozenset({"none", "done", "dropped", "running"})
_YES, _NO = "Yes", "No"


def claims(text: str) -> bool:
    """Whether a folded text claims something or asks for a yes or no, of one thing alone."""
    words = load_document_words().rows
    found = words["claims"].search(text)
    rest = f"{text[: found.start()]} {text[found.end() :]}" if found else text
    asks = words["open"].search(rest) is not None
    tells = not text.rstrip().endswith("?") and bool(states_of(text))
    return (found is not None or tells) and not asks


def verdict(
    text: str, asked: RowQuestion, row: Activity, held: Activities, names: Mapping[str, object]
) -> str:
    """Return the yes or no of a row to a claim; "" where its cells do not settle it.

    Args:
        text: The claim, folded.
        asked: What it says of the row.
        row: The activity it speaks of.
        held: The activities of the document.
        names: The bodies that the table has.
    """
    words = load_document_words().rows
    if words["denied"].search(text) and (
        words["either_way"].search(text) or asked.state not in ("none", "undone")
    ):
        return ""
    told = []
    if state := next(iter(states_of(text)), ("", ""))[0]:
        told.append(_of_state(state, asked.years, row))
    if asked.bodies and set(asked.bodies) <= set(names):
        told.append(_of_bodies(asked, row, held))
    if _NO in told:
        return _NO
    return _YES if told and all(one == _YES for one in told) else ""


def _of_state(state: str, years: tuple[YearAsked, ...], row: Activity) -> str:
    """Return whether an activity stands so, and since the year said."""
    status = row.status
    if not status.states:
        return ""
    if state == "undone":
        return _NO if "done" in status.states else _YES
    if state == BEGUN:
        begun = _YES if status.states & BEGUN_STATES else ""
        return _NO if "none" in status.states else begun if not years else ""
    if state not in status.states:
        return _NO if state in _APART and status.states <= _APART else ""
    if not years:
        return _YES
    if not status.years:
        return ""
    return _YES if all(one.fits(status.years) for one in years) else _NO


def _of_bodies(asked: RowQuestion, row: Activity, held: Activities) -> str:
    """Return whether an activity is that of some bodies, in the part they are said to have."""
    if not row.bodies:
        return ""
    if not set(asked.bodies) <= set(row.bodies):
        return _NO
    if not asked.role:
        return _YES
    if len(row.bodies) == 1:
        return _YES if asked.role == "lead" else _NO
    if not held.first_leads:
        return ""
    of_role = row.bodies[:1] if asked.role == "lead" else row.bodies[1:]
    return _YES if set(asked.bodies) <= set(of_role) else _NO
